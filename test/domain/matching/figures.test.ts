import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/domain/matching/figures.ts';

test.each([
  { scores: [], floor: 15, width: 5, worst: null, total: 0, weakBandCounts: [0, 0, 0] },
  { scores: [80, 60, 70], floor: 50, width: 25, worst: 60, total: 210, weakBandCounts: [0, 0] },
  // A band begins with its lowest score and ends before the next one's; what scores the floor is not weak.
  { scores: [0, 4, 5, 9, 10, 14, 15], floor: 15, width: 5, worst: 0, total: 57, weakBandCounts: [2, 2, 2] },
  // The last band ends at the floor, where that comes sooner.
  { scores: [10, 11, 12, 13], floor: 12, width: 5, worst: 10, total: 46, weakBandCounts: [0, 0, 2] },
  { scores: [3], floor: 2, width: 5, worst: 3, total: 3, weakBandCounts: [0] },
  { scores: [3], floor: 0, width: 5, worst: 3, total: 3, weakBandCounts: [] },
])('scores of $scores below $floor in bands of $width', ({ scores, floor, width, ...figures }) => {
  expect(figuresOf(scores, { floor, width })).toEqual(figures);
});
