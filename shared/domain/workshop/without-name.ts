import { NOBODY } from '../application/decide-erasing.ts';
import { withoutName } from '../named-in.ts';
import type { Card, Heading, Resolution } from './on-wall.ts';

/** What stands on the wall without somebody's full name, however it is spaced or in which letters: nobody's stands there instead. */
export function cardWithout(card: Card, name: string): Card {
  return card.on.is === 'withdrawn' ? card : { ...card, on: { ...card.on, text: textWithout(card.on.text, name) } };
}

export function resolutionWithout(resolution: Resolution, name: string): Resolution {
  const { on } = resolution;
  if (on.is === 'withdrawn') return resolution;
  return { ...resolution, on: { ...on, text: textWithout(on.text, name), who: textWithout(on.who, name) } };
}

export function headingWithout(heading: Heading, name: string): Heading {
  return { ...heading, name: textWithout(heading.name, name) };
}

function textWithout(text: string, name: string): string {
  return withoutName(text, name, NOBODY, { exactly: !/\s/.test(name.trim()) });
}
