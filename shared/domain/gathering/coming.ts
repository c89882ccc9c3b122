import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../round/round-file.ts';
import { type Application, hasLeft } from '../application/application.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import { type Gathering, gatheringAt } from '../round-state.ts';
import type { Comes, Need, Said } from './said.ts';

/** Whoever was asked so few days ago still knows, and is not asked again. */
const KNOWS_DAYS = 3;

/** What somebody says of a gathering. A need that is left out stays as it was, and one that is empty is none. */
export type Saying = { readonly comes: Comes } & { readonly [Name in Need]?: string };

/** Whether somebody comes. Of whoever has not said, `before` is what they said of another time, or before they were taken off the list. */
export type Coming = { readonly is: Comes; readonly said: Said } | { readonly is: 'unsaid'; readonly before: Comes | undefined };

type Person = Pick<Application, 'gatherings' | 'takenOut'>;

/**
 * Whether somebody comes, as far as what they said is about the gathering as it is planned now: about this time, and not by a link that is no more.
 * Another room alone changes nothing.
 */
export function comingOf(person: Person, gathering: Gathering, round: Round): Coming {
  const said = person.gatherings?.[gathering]?.said;
  if (said === undefined) return { is: 'unsaid', before: undefined };
  const startsAt = gatheringAt(gathering, round);
  const isOfThisTime = startsAt !== undefined && said.startsAt === stamp(startsAt);
  const isSinceTakenOut = said.at > (person.takenOut?.[gathering]?.at ?? '');
  return isOfThisTime && isSinceTakenOut && mayBe(said.comes, gathering, round)
    ? { is: said.comes, said }
    : { is: 'unsaid', before: said.comes };
}

/** What can be answered: to be there by a link only where there is one. */
export function mayBe(comes: Comes, gathering: Gathering, round: Round): boolean {
  return comes !== 'online' || round[gathering]?.link !== undefined;
}

/** Notes what somebody says, until the gathering begins; `by` is the operator who was told it. */
export function sayComing(
  state: Application,
  gathering: Gathering,
  saying: Saying,
  by: string | undefined,
  round: Round,
  now: Temporal.Instant,
): Decision<Application> {
  if (hasLeft(state)) return refused('has left');
  const startsAt = gatheringAt(gathering, round);
  if (startsAt === undefined) return refused('not expected there');
  if (Temporal.Instant.compare(now, startsAt) >= 0) return refused('gathering begun');
  if (!mayBe(saying.comes, gathering, round)) return refused('changed meanwhile');
  const known = comingOf(state, gathering, round);
  const needs = needsAfter(state.gatherings?.[gathering]?.said, saying);
  if (known.is === saying.comes && known.said.food === needs.food && known.said.access === needs.access) return unchanged;
  const said: Said = { comes: saying.comes, ...needs, at: stamp(now), startsAt: stamp(startsAt), ...(by === undefined ? {} : { by }) };
  return changed({ ...state, gatherings: { ...state.gatherings, [gathering]: { ...state.gatherings?.[gathering], said } } });
}

type Needs = Pick<Said, Need>;

/** Whoever does not come needs nothing there, and whoever follows by a link nothing from the kitchen. */
function needsAfter(before: Needs | undefined, { comes, ...saying }: Saying): Needs {
  const food = comes === 'yes' ? (saying.food ?? before?.food ?? '') : '';
  const access = comes === 'no' ? '' : (saying.access ?? before?.access ?? '');
  return { ...(food === '' ? {} : { food }), ...(access === '' ? {} : { access }) };
}

/** What somebody has said that they need there, also when they are to say anew whether they come. */
export function needsOf({ gatherings }: Person, gathering: Gathering): Needs {
  const { food, access } = gatherings?.[gathering]?.said ?? {};
  return { ...(food === undefined ? {} : { food }), ...(access === undefined ? {} : { access }) };
}

/** Notes whether somebody was there, once it has begun. */
export function noteThere(
  state: Application,
  gathering: Gathering,
  was: boolean,
  by: string,
  round: Round,
  now: Temporal.Instant,
): Decision<Application> {
  const startsAt = gatheringAt(gathering, round);
  if (startsAt === undefined) return refused('not expected there');
  if (Temporal.Instant.compare(now, startsAt) < 0) return refused('gathering ahead');
  const known = state.gatherings?.[gathering];
  if ((known?.there?.was ?? false) === was) return unchanged;
  return changed({ ...state, gatherings: { ...state.gatherings, [gathering]: { ...known, there: { was, at: stamp(now), by } } } });
}

/** Whether somebody who has not said whether they come is asked once more: not who was asked in the last few days. */
export function isAskedAgain(
  person: Person,
  invitedAt: Temporal.Instant,
  gathering: Gathering,
  round: Round,
  now: Temporal.Instant,
): boolean {
  const knows = invitedAt.add({ hours: 24 * KNOWS_DAYS });
  return comingOf(person, gathering, round).is === 'unsaid' && Temporal.Instant.compare(knows, now) <= 0;
}
