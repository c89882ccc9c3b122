import type { Guide } from '../../../pages/guides.ts';
import { type Block, heading, list, text } from '../../blocks.ts';
import type { Paired } from '../facts.ts';
import { minutes } from './amounts.ts';

/** A conversation guide as the one reading needs it. */
export function guideBlocks(guide: Guide, { role, round }: Pick<Paired, 'role' | 'round'>): readonly Block[] {
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
