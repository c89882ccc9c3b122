/** The id of a pair is that of its two people, so two people can be a pair only once in a round. They may be asked more than once. */
export function pairId(mentor: string, mentee: string): string {
  return `${mentor}-${mentee}`;
}

/** The two whose pair it is. Empty stands for whom an id that is none does not name. */
export function peopleOf(pair: string): readonly [mentor: string, mentee: string] {
  const [mentor = '', mentee = ''] = pair.split('-');
  return [mentor, mentee];
}

/** The other one of a pair; nobody in a pair that is only theirs. */
export function partnerIn(pair: string, person: string | undefined): string | undefined {
  return peopleOf(pair).find((id) => id !== person);
}

/** What tells the offers to the same two apart: the first is known by the pair alone. */
export function offerId({ pair, offer = 1 }: { readonly pair: string; readonly offer?: number | undefined }): string {
  return offer === 1 ? pair : `${pair} offer ${offer}`;
}
