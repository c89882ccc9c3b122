import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../domain/application/answers.ts';
import { type Application, submitted } from '../../domain/application/application.ts';
import { type Decision, stamp } from '../../domain/decision.ts';
import { fitBetween } from '../../domain/matching/scoring/fit-of.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { offered, type Pair } from '../../domain/pair/pair.ts';
import type { PairCommand } from '../../domain/pair/pair-command.ts';
import { instantAt, workingDaysFrom } from '../../round/calendar.ts';
import { meetingWeeks } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { exampleWords } from '../../words/letters/example.ts';
import type { Say } from '../../words/say.ts';

/** Two people who do not exist, on their way through a round: what letters are shown with before there is anybody to write to. */
export type Example = {
  readonly round: Round;
  readonly people: Readonly<Record<Role, Application>>;
  readonly applied: Temporal.Instant;
  readonly offeredAt: Temporal.Instant;
  readonly meetsAt: Temporal.Instant;
};

export function exampleIn(round: Round, say: Say): Example {
  const at = (day: Temporal.PlainDate | string, time: string) => instantAt(round, day, time);
  const applied = at(round.call.opens, '10:00');
  const firstWeek = meetingWeeks(round)[0] ?? Temporal.PlainDate.from(round.kickOff.date);
  return {
    round,
    people: { mentor: somebody('mentor', round, applied, say), mentee: somebody('mentee', round, applied, say) },
    applied,
    offeredAt: at(workingDaysFrom(round, Temporal.PlainDate.from(round.call.answerBy), -1), '09:00'),
    meetsAt: at(firstWeek.add({ days: 2 }), '14:00'),
  };
}

function somebody(role: Role, round: Round, at: Temporal.Instant, say: Say): Application {
  const words = exampleWords(say)[role];
  const both = {
    name: words.name,
    field: words.field,
    wish: words.wish,
    topics: round.themes.slice(0, 2).map(({ id }) => id),
    goals: ['perspective' as const],
    slots: ['mon-am' as const, 'wed-pm' as const],
    languages: ['sv' as const, 'en' as const],
    format: 'either' as const,
    own: {},
  };
  const answers: Answers = role === 'mentor' ? { role, ...both } : { role, ...both, title: words.title };
  const id = `example${role}`;
  return submitted({ id, language: say.language, email: `${role}@exempel.invalid`, channel: '', answers }, at);
}

export function confirmed(person: Application): Application {
  return { ...person, status: 'confirmed', confirmedAt: person.submittedAt };
}

/** The pair after some commands, each of which does something. */
export function after(example: Example, pair: Pair, at: Temporal.Instant, ...commands: readonly PairCommand[]): Pair {
  return commands.reduce((state, command) => nextOf(state, decidePair(example.round, state, command, at)), pair);
}

export function nextOf<State>(state: State, decision: Decision<State>): State {
  return decision.outcome === 'changed' ? decision.next : state;
}

export function offerOf({ round, people, offeredAt }: Example): Pair {
  return offered({ mentor: people.mentor.id, mentee: people.mentee.id, fit: fitBetween(round, people.mentor, people.mentee) }, offeredAt);
}

export function formedOf(example: Example): Pair {
  const yes = (by: Role): PairCommand => ({ command: 'answer', by, answer: 'yes' });
  return after(example, offerOf(example), example.offeredAt, yes('mentor'), yes('mentee'), { command: 'plan meetings' });
}

/** With times for the first meeting, proposed by one of them. */
export function proposedOf(example: Example, by: Role): Pair {
  const { meetsAt } = example;
  const times = [meetsAt, meetsAt.add({ hours: 24 }), meetsAt.add({ hours: 25 })];
  const propose: PairCommand = { command: 'meeting', number: 1, change: { command: 'propose', by, times, place: undefined } };
  return after(example, formedOf(example), example.offeredAt, propose);
}

export function bookedOf(example: Example): Pair {
  const pick: PairCommand = { command: 'meeting', number: 1, change: { command: 'pick', by: 'mentor', time: example.meetsAt } };
  return after(example, proposedOf(example, 'mentee'), example.offeredAt, pick);
}

export function stampOf(at: Temporal.Instant): string {
  return stamp(at);
}
