import type { Application } from '../../domain/application/application.ts';
import { isOnItsWay, type LetterName } from '../../domain/letter.ts';
import { type Gathering, gatheringsOf, isGatheringAhead } from '../../domain/round-state.ts';
import { LETTERS, letterKind } from '../../storage/kinds/letter.ts';
import { ownerOf } from '../../storage/owner.ts';
import type { Tools } from '../tools.ts';

/** The letter that brings the entry of a gathering. */
const BROUGHT_BY: Readonly<Record<Gathering, LetterName>> = { kickOff: 'introduction', workshop: 'workshop invitation' };

/** The gatherings ahead that somebody has in their calendar: an entry has gone to them and has not been taken out since. */
export async function inCalendar(person: Application, tools: Tools): Promise<readonly Gathering[]> {
  const ahead = gatheringsOf(tools.round).filter((gathering) => isGatheringAhead(gathering, tools.round, tools.now()));
  const there = await Promise.all(ahead.map((gathering) => hasEntry(person, gathering, tools)));
  return ahead.filter((_, index) => there[index]);
}

async function hasEntry(person: Application, gathering: Gathering, { store }: Tools): Promise<boolean> {
  const prefix = `${LETTERS}${BROUGHT_BY[gathering]}/`;
  const letters = await store.within(letterKind, ownerOf({ kind: 'person', id: person.id }), { from: prefix, to: `${prefix}~` });
  const since = person.takenOut?.[gathering]?.at ?? '';
  return letters.map(({ state }) => state).some((letter) => isOnItsWay(letter) && (letter.claimedAt ?? letter.requestedAt) > since);
}
