import { guideToMeeting } from '../../../pages/guides/guide-to-meeting.ts';
import { sv } from '../../../pages/guides/sv.ts';
import { type Block, heading, list, text } from '../../blocks.ts';
import type { Paired } from '../facts.ts';
import { minutes } from './amounts.ts';

/** The conversation guide to a meeting as the one reading needs it. */
export function guideBlocks({ role, round, fit, say }: Paired, number: number): readonly Block[] {
  const guide = guideToMeeting(sv, round, fit.topics, number, say);
  const preparation = round.meetings.preparation[role];
  return [
    heading(guide.title),
    text(guide.idea),
    ...(preparation === 0 ? [] : [heading(`Förbered dig i ${minutes(preparation)}`), text(guide.prepare[role])]),
    heading('Börja så här'),
    text(guide.together),
    heading('Din del i samtalet'),
    text(guide.during[role]),
    heading(role === 'mentor' ? 'Frågor du kan få' : 'Frågor du kan ställa'),
    list(...guide.questions),
    heading('Sluta så här'),
    text(guide.end),
  ];
}
