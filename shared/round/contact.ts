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

/** Those who read what somebody of a side tells the coordinators: whoever may act and sees that side. */
export function whoReads(round: Round, role: Role): readonly Operator[] {
  return actingOperators(round).filter((operator) => [undefined, role].includes(onlySideOf(operator)));
}

/** The hosts at which somebody coordinates the round. */
export function coordinatingHosts(round: Round): readonly Operator['host'][] {
  const there = new Set(actingOperators(round).map(({ host }) => host));
  return (['university', 'company'] as const).filter((host) => there.has(host));
}
