import { type Coming, comingOf, needsOf } from '../../../../shared/domain/gathering/coming.ts';
import type { Comes } from '../../../../shared/domain/gathering/said.ts';
import type { Gathering } from '../../../../shared/domain/round-state.ts';
import { gatheringName, gatheringNamed } from '../../../../shared/pages/paths.ts';
import { type Guest, guests } from '../../../../shared/storage/guests.ts';
import { comingWords } from '../../../../shared/words/coming.ts';
import { guestWords } from '../../../../shared/words/console/gatherings.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';

/** Somebody who is invited to a gathering, with what is known of that. */
export type OnList = Guest['person'] & { readonly coming: Coming };

/** Everybody who is invited and whom the operator sees, by name. */
export async function readGuests(
  visit: Pick<OperatorVisit, 'tools' | 'say' | 'operator'>,
  gathering: Gathering,
): Promise<readonly OnList[]> {
  const { tools, say } = visit;
  const all = (await guests(tools.store))
    .filter(({ person }) => seesSide(visit, person.answers.role))
    .map(({ person }) => ({ ...person, coming: comingOf(person, gathering, tools.round) }));
  return all.toSorted((a, b) => a.answers.name.localeCompare(b.answers.name, say.language));
}

/** How many come, and how many have said nothing. */
export function countComing(all: readonly OnList[]): Readonly<Record<Comes | 'unsaid', number>> {
  const count = (is: Coming['is']) => all.filter(({ coming }) => coming.is === is).length;
  return { yes: count('yes'), online: count('online'), no: count('no'), unsaid: count('unsaid') };
}

/** What somebody needs there, line by line, and what they wrote of that as they applied. */
export function needLines(guest: OnList, gathering: Gathering, { say }: Pick<OperatorVisit, 'say'>): readonly string[] {
  if (guest.coming.is === 'no') return [];
  const words = guestWords(say).needs;
  const { food, access } = needsOf(guest, gathering);
  const applied = guest.answers.access;
  return [
    ...(food === undefined ? [] : [words.food(food)]),
    ...(access === undefined ? [] : [words.access(access)]),
    ...(applied === undefined ? [] : [words.applied(applied)]),
  ];
}

/** The organisation somebody comes from. */
export function hostOf({ answers: { role } }: Guest['person'], { tools, say }: Pick<OperatorVisit, 'tools' | 'say'>): string {
  const { university, company } = tools.round.hosts;
  return say((role === 'mentor' ? university : company).name);
}

/** What somebody said, in a word, and of what they said of another time that. */
export function comesWords({ coming }: OnList, { say }: Pick<OperatorVisit, 'say'>): string {
  const words = guestWords(say).comes;
  return coming.is === 'unsaid' && coming.before !== undefined ? words.before(words[coming.before]) : words[coming.is];
}

export function guestsPath(gathering: Gathering): string {
  return `/console/gatherings/${gatheringName(gathering)}`;
}

/** The gathering a page is about. */
export function gatheringIn({ c, tools }: OperatorVisit): Gathering | undefined {
  return gatheringNamed(c.req.param('gathering'), tools.round);
}

/** Who is to have a badge: everybody who comes, and whoever has not said that they do not. */
export function withBadge(all: readonly OnList[]): readonly OnList[] {
  return all.filter(({ coming }) => coming.is === 'yes' || coming.is === 'unsaid');
}

export const theGathering = (gathering: Gathering, { say }: Pick<OperatorVisit, 'say'>) => comingWords(say).the(gathering);
