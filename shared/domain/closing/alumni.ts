import { dayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { type Application, hasLeft } from '../application/application.ts';
import { needsDecision } from '../privacy/needs-decision.ts';
import { ruleDue } from '../privacy/retention.ts';
import type { RoundState } from '../round-state.ts';
import type { Afterwards, Wish } from './afterwards.ts';
import type { ClosingInput } from './figures.ts';

/** Somebody who took part, with what they said yes to for afterwards, and when they said so last. */
export type Alumnus = { readonly person: Application; readonly wishes: readonly Wish[]; readonly at: string };

/** What a round has come to, and who said yes to be asked for the next one. */
export type CameTo = ClosingInput & { readonly alumni: readonly Alumnus[] };

/** Of those who said yes to one of these, in their order, whoever may be asked: nobody who has left since, or whose data are not used. */
export function alumniAmong(said: readonly Afterwards[], people: readonly Application[], wanted: readonly Wish[]): readonly Alumnus[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return said
    .filter(({ wishes }) => wanted.some((wish) => wishes.includes(wish)))
    .flatMap(({ person: id, wishes, at }) => {
      const person = byId.get(id);
      return person === undefined || hasLeft(person) || person.restricted !== undefined ? [] : [{ person, wishes, at }];
    });
}

/** How many said yes to talking with applicants, and to hearing of the next call; and the day on which it is no longer known who, where that is set. */
export type SaidYes = Readonly<Record<Extract<Wish, 'talk' | 'nextCall'>, number>> & { readonly until?: string };

export function countYes(alumni: readonly Alumnus[], round: Round, state: Pick<RoundState, 'closedAt'>): SaidYes {
  const count = (wish: Wish) => alumni.filter(({ wishes }) => wishes.includes(wish)).length;
  const until = needsDecision(round) ? undefined : ruleDue('took part', round, state);
  return { talk: count('talk'), nextCall: count('nextCall'), ...(until === undefined ? {} : { until: dayOf(round, until).toString() }) };
}
