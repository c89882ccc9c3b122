import type { Round } from './round-file.ts';

export type Operator = Round['operators'][number];

/** The named person applicants and participants may ask. A checked round always has one. */
export function contactOf(round: Round): Operator {
  const contact = round.operators.find((operator) => operator.id === round.contact);
  if (contact === undefined) throw new RangeError(`no operator is called "${round.contact}"`);
  return contact;
}

/** The operators who may act, and so get the letters that ask for an act. */
export function actingOperators(round: Round): readonly Operator[] {
  return round.operators.filter((operator) => operator.access === 'operator');
}

/** Those who may act, and the contact whatever they may do: it is the contact whom people ask. */
export function operatorsAndContact(round: Round): readonly Operator[] {
  return round.operators.filter(({ id, access }) => access === 'operator' || id === round.contact);
}
