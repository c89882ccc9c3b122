import { entryOpenTo, openTo } from '../../../shared/commands/privacy/open-to.ts';
import type { OwnData } from '../../../shared/commands/privacy/own-data.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { careWords } from '../../../shared/words/console/care.ts';
import { givingDataWords } from '../../../shared/words/console/own-data.ts';
import { riskWords } from '../../../shared/words/risks.ts';
import { at, type Given, operatorNamed } from './given.ts';

type Noted = { readonly by?: string | undefined; readonly at: string; readonly text: string | undefined };

/** What operators wrote about somebody, and what was told in confidence, as far as one of them may read it: who, when and what. */
export function toLookThrough(given: Given, operator: Operator): readonly (readonly [string, string])[] {
  const { person } = given.data;
  const isOpen = openTo(given.data, operator);
  const noted: readonly Noted[] = [
    ...asides(person),
    ...(person.notes ?? []),
    ...givenOut(person),
    ...given.data.pairs.filter(({ pair }) => isOpen(pair.id)).flatMap(({ pair }) => [...(pair.notes ?? []), ...reasonsOf(pair)]),
    ...given.data.entries
      .filter(entryOpenTo(given.data, operator))
      .flatMap(({ entry, isOthers }) => [
        ...(isOthers ? [{ at: entry.since, text: riskWords(entry.reason, given.say).what }] : []),
        ...(entry.notes ?? []),
      ]),
    ...given.data.cares
      .filter(({ pair }) => isOpen(pair))
      .map(({ by, at: when, why, text }) => ({ by, at: when, text: text ?? careWords(given.say).why.reasons[why] })),
  ];
  const words = givingDataWords(given.say);
  return noted.flatMap(({ by, at: when, text }) =>
    text === undefined
      ? []
      : [[by === undefined ? at(given, when) : words.noted(operatorNamed(given, by), at(given, when)), text] as const],
  );
}

/** Why they were set aside, and what they were told in the operator's own words. */
function asides({ held, out }: OwnData['person']): readonly Noted[] {
  return [
    ...[held, out].flatMap((aside) => (aside === undefined ? [] : [{ by: aside.by, at: aside.at, text: aside.why }])),
    ...(out === undefined ? [] : [{ ...out, text: out.words }]),
  ];
}

/** By which law something was masked when their case was given out, and who got it. */
function givenOut({ disclosures = [] }: OwnData['person']): readonly Noted[] {
  return disclosures.flatMap(({ by, at: when, why, to }) => [why, to].map((text) => ({ by, at: when, text })));
}

/** Why operators let a pair pause. */
function reasonsOf({ pauses = [] }: Pair): readonly Noted[] {
  return pauses.flatMap(({ by, at: when, reason }) => (by === 'operator' ? [{ at: when, text: reason }] : []));
}
