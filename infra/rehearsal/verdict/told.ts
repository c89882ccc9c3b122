import { type Application, hasLeft } from '../../../shared/domain/application/application.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import type { Telling } from '../../../shared/domain/plan/plan-kept.ts';
import { GATHERINGS } from '../../../shared/domain/round-state.ts';
import { type Evidence, lettersTo } from './evidence.ts';

/** Changes of the plan of which somebody concerned never heard, or heard more than once. */
export function toldFaults(evidence: Evidence): readonly string[] {
  return (evidence.state.tellings ?? []).flatMap((telling, number) =>
    evidence.people.flatMap((person) => {
      const times = timesTold(evidence, person, number);
      const who = evidence.nameOf(person.id);
      if (times === 0) return isConcerned(person, telling, evidence) ? [`${who} never heard of the plan as it is since ${telling.at}`] : [];
      return times > mostTimes(telling) ? [`${who} heard ${times} times of the plan as it is since ${telling.at}`] : [];
    }),
  );
}

function timesTold(evidence: Evidence, { id }: Application, number: number): number {
  const occasions = lettersTo(evidence, id).flatMap(({ letter, occasion }) => (letter === 'plan changed' ? [occasion] : []));
  return occasions.filter((occasion) => occasion === `plan ${number}` || occasion.startsWith(`plan ${number} `)).length;
}

/** A letter brings one entry for the calendar. */
function mostTimes({ was }: Telling): number {
  return Math.max(1, GATHERINGS.filter((gathering) => was[gathering] !== undefined).length);
}

/** Whether somebody is in a pair that comes to what was moved, or waits for an answer whose day was moved. */
function isConcerned(person: Application, { at, was }: Telling, { pairs }: Evidence): boolean {
  const isThere = (person.confirmedAt ?? '9') < at && !(hasLeft(person) && (person.withdrawnAt ?? '') < at);
  const own = pairs.filter((pair) => (pair.mentor === person.id || pair.mentee === person.id) && wasLive(pair, at));
  const isPaired = own.some(({ formedAt = '9' }) => formedAt < at);
  if (!isThere) return false;
  return isPaired ? GATHERINGS.some((gathering) => was[gathering] !== undefined) : was.answerBy !== undefined && own.length === 0;
}

function wasLive({ offeredAt, endedAt = '9' }: Pair, at: string): boolean {
  return offeredAt < at && endedAt > at;
}
