import { comingWords } from '../coming.ts';
import type { Say } from '../say.ts';
import { type Block, link, text } from './blocks.ts';
import type { OfComing } from './facts.ts';

/** Whether the reader comes, as far as they have said, and what follows. */
export function whetherComing({ coming, notedBy }: OfComing, say: Say): string {
  const words = comingWords(say);
  if (coming.is === 'unsaid') return coming.before === undefined ? words.saySo : words.again;
  const known = notedBy === undefined ? words.mine[coming.is] : words.noted(coming.is, notedBy);
  return `${known} ${words.mayChange}`;
}

/** The same with the way to say so, where the button of the letter leads elsewhere. */
export function comingBlocks(known: OfComing | undefined, say: Say): readonly Block[] {
  return known === undefined ? [] : [text(whetherComing(known, say)), link(comingLabel(known, say), known.link)];
}

/** What the link or button says that leads there. */
export function comingLabel({ coming, gathering }: OfComing, say: Say): string {
  const words = comingWords(say);
  return coming.is === 'unsaid' ? words.sayTo(words.the(gathering)) : words.change;
}
