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
