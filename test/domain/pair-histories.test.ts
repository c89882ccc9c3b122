import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Meeting } from '../../shared/domain/pair/meeting.ts';
import { type Pair, pairSchema } from '../../shared/domain/pair/pair.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { readEvent } from '../../shared/events/catalogue.ts';
import { type PairStep, pairHistories } from '../builders/histories.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();

/** Something that holds for every step of every life of a pair. */
function always(holds: (step: PairStep) => void): void {
  fc.assert(
    fc.property(pairHistories(round), (steps) => {
      for (const step of steps) holds(step);
    }),
    { numRuns: 100 },
  );
}

const MAY_FOLLOW: Readonly<Record<Pair['status'], readonly Pair['status'][]>> = {
  offered: ['offered', 'formed', 'declined', 'lapsed'],
  formed: ['formed', 'ended'],
  declined: [],
  // Two who did not answer in time may be asked once more.
  lapsed: ['offered'],
  // Operators can still say what took place.
  ended: ['ended'],
};

test('a pair takes only the steps it may, and is formed only by two answers of yes', () => {
  always(({ before, after }) => {
    expect(MAY_FOLLOW[before.status]).toContain(after.status);
    const bothYes = after.answers.mentor?.answer === 'yes' && after.answers.mentee?.answer === 'yes';
    expect(after.formedAt !== undefined).toBe(bothYes);
    expect(after.endedAt !== undefined).toBe(after.status !== 'offered' && after.status !== 'formed');
  });
});

test('what is stored reads back as it was, and every event can travel', () => {
  always(({ after, events }) => {
    expect(pairSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(JSON.parse(JSON.stringify(after)));
    for (const { name, detail } of events) expect(readEvent(name, detail)).toEqual({ name, detail });
  });
});

test('a meeting never goes back to an older version or booking, and every invitation outranks the one before', () => {
  always(({ before, after }) => {
    expect(after.meetings.map(({ number }) => number)).toEqual(after.meetings.map((_, index) => index + 1));
    for (const meeting of after.meetings) {
      const was = before.meetings.find(({ number }) => number === meeting.number);
      expect(meeting.version).toBeGreaterThanOrEqual(was?.version ?? 0);
      expect(meeting.booking).toBeGreaterThanOrEqual(was?.booking ?? 0);
      const isNews = was !== undefined && (meeting.version > was.version || venueIn(meeting) !== venueIn(was));
      if (isNews && sequenceIn(was, meeting.booking) !== undefined) {
        expect(sequenceIn(meeting, meeting.booking)).toBeGreaterThan(sequenceIn(was, meeting.booking) ?? 0);
      }
    }
  });
});

/** Where a calendar that got every update says a booked meeting is. */
function venueIn(meeting: Meeting): string | undefined {
  return meeting.status === 'agreed' ? meeting.place : undefined;
}

/** The number of the last update a calendar got of a booking; of a meeting that was only recorded afterwards it got none. */
function sequenceIn(meeting: Meeting, booking: number): number | undefined {
  if (meeting.status === 'agreed' && meeting.booking === booking) return meeting.recorded === undefined ? meeting.sequence : undefined;
  return meeting.calledOff.find((one) => one.booking === booking)?.sequence;
}

test('what was called off stays on record, each booking at most once', () => {
  always(({ before, after }) => {
    for (const meeting of after.meetings) {
      const was = before.meetings.find(({ number }) => number === meeting.number);
      expect(meeting.calledOff.slice(0, was?.calledOff.length ?? 0)).toEqual(was?.calledOff ?? []);
      const bookings = meeting.calledOff.map(({ booking }) => booking);
      expect(new Set(bookings).size).toBe(bookings.length);
    }
  });
});

test('a report that a meeting was held is never lost, but for one nobody had booked that the only one who told of it takes back', () => {
  always(({ before, after }) => {
    for (const was of before.meetings) {
      if (was.status !== 'agreed') continue;
      const saidHeld = [was.reports.mentor, was.reports.mentee].filter((side) => side?.held === true);
      if (saidHeld.length === 0) continue;
      const meeting = after.meetings.find(({ number }) => number === was.number);
      if (was.recorded !== undefined && saidHeld.length === 1 && meeting?.status !== 'agreed') continue;
      expect(meeting?.status).toBe('agreed');
      expect(meeting?.version).toBe(was.version);
    }
  });
});

test('what is due follows from the state alone, each moment under a key of its own, and nothing is due of a pair that is over', () => {
  always(({ after }) => {
    const moments = pairMoments(after, round);
    expect(pairMoments(pairSchema.parse(JSON.parse(JSON.stringify(after))), round)).toEqual(moments);
    expect(new Set(moments.map(({ at, key }) => `${at} ${key}`)).size).toBe(moments.length);
    for (const { event } of moments) expect(readEvent(event.name, event.detail)).toEqual(event);
    if (after.status !== 'offered' && after.status !== 'formed') expect(moments).toEqual([]);
  });
});

test('nobody is called upon to book again at the very moment a meeting fell away or took place', () => {
  always(({ before, after, now }) => {
    const booking = (pair: Pair) => pairMoments(pair, round).filter(({ event }) => event.name === 'booking due');
    const known = new Set(booking(before).map(({ at, key }) => `${at} ${key}`));
    const fresh = booking(after).filter(({ at, key }) => !known.has(`${at} ${key}`));
    const cancelledOrReported = before.meetings.some((meeting) => {
      const next = after.meetings.find(({ number }) => number === meeting.number);
      return next !== undefined && (next.calledOff.length > meeting.calledOff.length || reportsOf(next) > reportsOf(meeting));
    });
    if (!cancelledOrReported || after.status !== 'formed') return;
    for (const { at } of fresh) expect(at.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
  });
});

function reportsOf(meeting: Meeting): number {
  return meeting.status === 'agreed' ? Object.keys(meeting.reports).length : 0;
}
