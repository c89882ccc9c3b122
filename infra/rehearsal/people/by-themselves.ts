import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../../shared/round/calendar.ts';
import { lastDay } from '../../../shared/round/half-year.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import type { Habit } from './habit.ts';
import { type Actor, leave, nameTheAssistant, pauseForAMonth, sayTheyMet, takeCertificate } from './taking-part.ts';

/** What a habit makes somebody do though no mail asks for it: on which day of the round, and from their own page on. */
type OwnAct = {
  readonly does: string;
  readonly on: (round: Round) => Temporal.PlainDate;
  readonly at: string;
  readonly act: (actor: Actor, home: string) => Promise<void>;
};

const OWN_ACTS: Readonly<Partial<Record<Habit, OwnAct>>> = {
  'walks unbooked': {
    does: 'says that they met on a walk',
    on: ({ kickOff }) => Temporal.PlainDate.from(kickOff.date).add({ days: 14 }),
    at: '18:10',
    act: sayTheyMet,
  },
  'lets an assistant book': {
    does: 'names an assistant',
    on: ({ kickOff }) => Temporal.PlainDate.from(kickOff.date).add({ days: 1 }),
    at: '09:10',
    act: nameTheAssistant,
  },
  pauses: {
    does: 'pauses for a month',
    on: ({ kickOff }) => Temporal.PlainDate.from(kickOff.date).add({ days: 33 }),
    at: '12:15',
    act: pauseForAMonth,
  },
  'takes the certificate': {
    does: 'takes the certificate along',
    on: (round) => Temporal.PlainDate.from(lastDay(round)).add({ days: 9 }),
    at: '13:40',
    act: takeCertificate,
  },
  'leaves before the end': {
    does: 'leaves the round',
    on: (round) => Temporal.PlainDate.from(lastDay(round)).subtract({ days: 19 }),
    at: '20:30',
    act: (actor, home) => leave(actor, `${home}/leave`),
  },
};

/** What somebody will do by themselves, with when. Who has no page of their own by then does nothing. */
export function ownActsOf(actor: Actor, round: Round) {
  return actor.character.habits.flatMap((habit) => {
    const own = OWN_ACTS[habit];
    if (own === undefined) return [];
    const act = () => (actor.memory.home === undefined ? Promise.resolve() : own.act(actor, actor.memory.home));
    return [{ at: instantAt(round, own.on(round), own.at), what: `${actor.character.name} ${own.does}`, act }];
  });
}
