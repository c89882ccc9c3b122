import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { stamp } from '../../domain/decision.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import type { Telling } from '../../domain/plan/plan-kept.ts';
import { movedGatherings, type PlanStanding, soonestMoved, toldChange } from '../../domain/plan/told-parts.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { onHold } from '../../domain/waiting/who-waits.ts';
import { operatorsAndContact } from '../../round/contact.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Handled } from '../handled.ts';
import { askForLetters, toPerson } from '../letter/ask-for-letters.ts';
import { inCalendar } from '../letter/calendar-entries.ts';
import type { Tools } from '../tools.ts';
import { fieldNow } from '../waiting/field-now.ts';

/** Somebody who may have to hear of a change of the plan. */
export type Concerned = { readonly person: Application; readonly standing: PlanStanding; readonly pair?: Pair };

/** Everybody who goes by the plan: those in pairs, those who are asked about one, and those who wait, on hold or not. */
export async function concernedByPlan(tools: Tools): Promise<readonly Concerned[]> {
  const { people, pairs, waiting } = await fieldNow(tools);
  const waits = new Set([...waiting, ...onHold({ people, pairs })].map(({ id }) => id));
  return people.flatMap((person): readonly Concerned[] => {
    const own = pairs.filter(({ id }) => person.pairs.includes(id));
    const pair = own.find(({ status }) => status === 'formed') ?? own.find(({ status }) => status === 'offered');
    if (pair !== undefined) return [{ person, standing: pair.status === 'formed' ? 'in a pair' : 'offered', pair }];
    return waits.has(person.id) ? [{ person, standing: 'waits' }] : [];
  });
}

/** Tells everybody concerned of the `number`th change that was to be told, once, unless it has been taken back. */
export async function tellOfPlan(number: number, tools: Tools): Promise<Handled> {
  const state = (await tools.store.get(roundKind, 'round'))?.state;
  const telling = state?.tellings?.[number];
  if (state === undefined || telling === undefined || telling.at > stamp(tools.now())) return 'ignored';
  const letters = (await concernedByPlan(tools)).map((one) => lettersTo(one, state, telling, number, tools));
  return askForLetters([...(await Promise.all(letters)).flat(), ...operatorLetters(telling, number, tools)], tools);
}

/** One letter, and one more for each further entry of the calendar: a mail brings one entry. */
async function lettersTo(
  { person, standing, pair }: Concerned,
  state: RoundState,
  { was }: Telling,
  number: number,
  tools: Tools,
): Promise<readonly LetterRequest[]> {
  const change = toldChange(tools.round, state, was, standing, tools.now());
  if (change.parts.length === 0) return [];
  const moved = movedGatherings(change);
  const inTheirs = moved.length === 0 ? [] : (await inCalendar(person, tools)).filter((gathering) => moved.includes(gathering));
  const soonest = soonestMoved(tools.round, state, change, tools.now());
  const about = { telling: number, ...(pair === undefined ? {} : { pair: pair.id }) };
  const [first, ...others] = inTheirs;
  return [
    letter(person, `plan ${number}`, { ...about, ...(first === undefined ? {} : { gathering: first }) }, soonest),
    ...others.map((gathering) => letter(person, `plan ${number} ${gathering}`, { ...about, gathering }, soonest)),
  ];
}

function letter(
  { id }: Application,
  occasion: string,
  about: NonNullable<LetterRequest['about']>,
  soonest: Temporal.Instant | undefined,
): LetterRequest {
  return toPerson(id, 'plan changed', occasion, { about, before: soonest === undefined ? undefined : stamp(soonest) });
}

/** Those who run the round hear of every change, but for the one who made it. */
function operatorLetters({ by }: Telling, number: number, { round }: Tools): readonly LetterRequest[] {
  return operatorsAndContact(round)
    .filter(({ id }) => id !== by)
    .map(({ id }) => ({ recipient: { kind: 'operator', id }, letter: 'new plan', occasion: `plan ${number}`, about: { telling: number } }));
}
