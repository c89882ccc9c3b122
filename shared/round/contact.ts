import type { Role, Round } from './round-file.ts';

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

/** The side whose people an operator sees alone: students are the university's, managers the company's. Nothing for whoever sees both. */
export function onlySideOf({ host, sees }: Pick<Operator, 'host' | 'sees'>): Role | undefined {
  if (sees !== 'own side') return undefined;
  return host === 'university' ? 'mentor' : 'mentee';
}
