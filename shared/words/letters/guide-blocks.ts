import { guideParts } from '../guides/guide-parts.ts';
import { guideToMeeting } from '../guides/guide-to-meeting.ts';
import type { Say } from '../say.ts';
import { type Block, heading, list, text } from './blocks.ts';
import type { Paired } from './facts.ts';

/** The conversation guide to a meeting as the one reading needs it. */
export function guideBlocks({ role, round, fit }: Paired, number: number, say: Say): readonly Block[] {
  const guide = guideToMeeting(round, fit.topics, number, say);
  const parts = guideParts(say);
  const preparation = round.meetings.preparation[role];
  return [
    heading(guide.title),
    text(guide.idea),
    ...(preparation === 0 ? [] : [heading(parts.prepare(preparation)), text(guide.prepare[role])]),
    heading(parts.begin),
    text(guide.together),
    heading(parts.part),
    text(guide.during[role]),
    heading(parts.questions[role]),
    list(...guide.questions),
    heading(parts.end),
    text(guide.end),
  ];
}
