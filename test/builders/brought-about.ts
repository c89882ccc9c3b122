import type { Brings } from '../../functions/triggers.ts';
import type { Call } from './watched-functions.ts';

type Text = { readonly S?: string };
type Item = { readonly kind?: Text; readonly name?: Text; readonly state?: { readonly M: Readonly<Record<string, Text>> } };
type Written = { readonly TransactItems?: readonly { readonly Put?: { readonly Item: Item } }[]; readonly Item?: Item };

/** What a function keeps for itself: that it is done, and when something of it is due. */
const OWN = ['agenda', 'done'];

/** What a call to the table brings about, each as one line: "letter offer", "event pair lapsed", "change pair". */
export function broughtBy({ target, body }: Call): readonly string[] {
  if (!/\.(PutItem|TransactWriteItems)$/.test(target)) return [];
  const { TransactItems = [], Item } = JSON.parse(body) as Written;
  const items = [...TransactItems.flatMap(({ Put }) => Put?.Item ?? []), ...(Item === undefined ? [] : [Item])];
  return items.map(lineOf).filter((line) => line !== '');
}

function lineOf({ kind: { S: kind = '' } = {}, name, state }: Item): string {
  if (kind === 'letter') return `letter ${state?.M['letter']?.S}`;
  // That a letter is requested follows from the letter.
  if (kind === 'event') return name?.S === 'letter requested' ? '' : `event ${name?.S}`;
  return kind === '' || OWN.includes(kind) ? '' : `change ${kind}`;
}

/** The same lines for what the list says that a reaction brings about. */
export function linesOf({ letters = [], events = [], changes = [] }: Brings): readonly string[] {
  return [
    ...letters.map((letter) => `letter ${letter}`),
    ...events.map((event) => `event ${event}`),
    ...changes.map((state) => `change ${state}`),
  ];
}
