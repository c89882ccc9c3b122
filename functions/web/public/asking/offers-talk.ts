import type { Role, Round } from '../../../../shared/round/round-file.ts';

/** A talk with a former mentor is offered to students, and only where there is one to talk to. */
export function offersTalk({ round }: { readonly round: Round }, role: Role): boolean {
  return role === 'mentor' && round.formerMentors.length > 0;
}
