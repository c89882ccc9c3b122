import { en } from '../../../pages/guides/en.ts';
import { guideToMeeting } from '../../../pages/guides/guide-to-meeting.ts';
import { type Block, heading, list, text } from '../../blocks.ts';
import type { Paired } from '../facts.ts';
import { minutes } from './amounts.ts';

/** The conversation guide to a meeting as the one reading needs it. */
export function guideBlocks({ role, round, fit, say }: Paired, number: number): readonly Block[] {
  const guide = guideToMeeting(en, round, fit.topics, number, say);
  const preparation = round.meetings.preparation[role];
  return [
    heading(guide.title),
    text(guide.idea),
    ...(preparation === 0 ? [] : [heading(`Prepare for ${minutes(preparation)}`), text(guide.prepare[role])]),
    heading('Begin like this'),
    text(guide.together),
    heading('Your part in the conversation'),
    text(guide.during[role]),
    heading(role === 'mentor' ? 'Questions you may get' : 'Questions you can ask'),
    list(...guide.questions),
    heading('End like this'),
    text(guide.end),
  ];
}
