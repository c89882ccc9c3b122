import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { openProposal } from '../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import type { DomainEvent } from '../../shared/events/catalogue.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { ROLES, type Round } from '../../shared/round/round-file.ts';
import { anOffer, OFFERED_AT } from './pairs.ts';

const KINDS = [
  'yes',
  'yes',
  'no',
  'lapse',
  'offer again',
  'end',
  'plan',
  'pulse',
  'propose',
  'propose',
  'pick',
  'pick',
  'place',
  'cancel',
  'report',
  'record',
  'record',
  'settle',
  'pause',
  'longer pause',
  'no pause',
] as const;

/** One thing that may be tried with a pair, some time after the one before. What it comes to depends on how the pair stands then. */
const attempt = fc.record({
  kind: fc.constantFrom(...KINDS),
  by: fc.constantFrom(...ROLES),
  number: fc.integer({ min: 1, max: 6 }),
  chance: fc.nat({ max: 30 }),
  held: fc.boolean(),
  hoursLater: fc.integer({ min: 0, max: 24 * 12 }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer One> ? One : never;

/** How a pair came from one state to the next. */
export type PairStep = {
  readonly before: Pair;
  readonly after: Pair;
  readonly events: readonly DomainEvent[];
  readonly now: Temporal.Instant;
};

/** Lives of a pair in which both sides try all sorts of things in any order, in two of three cases after both said yes. */
export function pairHistories(round: Round): fc.Arbitrary<readonly PairStep[]> {
  const begins = fc.constantFrom<readonly Attempt['kind'][]>([], ['yes', 'yes', 'plan'], ['yes', 'yes', 'plan']);
  return fc.tuple(begins, fc.array(attempt, { maxLength: 40 })).map(([kinds, later]) => {
    const first = kinds.map((kind, index) => ({ kind, by: ROLES[index % 2] ?? 'mentor', number: 1, chance: 0, held: true, hoursLater: 1 }));
    return live(round, [...first, ...later]);
  });
}

function live(round: Round, attempts: readonly Attempt[]): readonly PairStep[] {
  const steps: PairStep[] = [];
  let pair = anOffer();
  let now = OFFERED_AT;
  for (const one of attempts) {
    now = now.add({ hours: one.hoursLater });
    const decision = decidePair(round, pair, commandOf(round, one, pair, now), now);
    if (decision.outcome !== 'changed') continue;
    steps.push({ before: pair, after: decision.next, events: decision.events, now });
    pair = decision.next;
  }
  return steps;
}

function commandOf(round: Round, { kind, by, number, chance, held }: Attempt, pair: Pair, now: Temporal.Instant): PairCommand {
  switch (kind) {
    case 'yes':
    case 'no':
      return { command: 'answer', by, answer: kind };
    case 'lapse':
    case 'end':
      return { command: kind };
    case 'offer again':
      return { command: kind, fit: pair.fit };
    case 'plan':
      return { command: 'plan meetings' };
    case 'pulse': {
      const answer = { going: 1 + (chance % 5), time: 1 + (chance % 4), wantsContact: !held };
      return { command: 'answer pulse', by, pulse: chance % 2 === 0 ? 1 : 2, answer };
    }
    case 'propose': {
      const times = [1, 2].map((day) => now.add({ hours: 24 * day + chance }));
      return { command: 'meeting', number, change: { command: 'propose', by, times, place: undefined } };
    }
    case 'pick': {
      const meeting = pair.meetings.find((one) => one.number === number);
      const times = meeting === undefined ? [] : (openProposal(meeting)?.times ?? []);
      const time = Temporal.Instant.from(times[chance % 2] ?? now.toString());
      return { command: 'meeting', number, change: { command: 'pick', by, time } };
    }
    case 'place':
      return {
        command: 'meeting',
        number,
        change: { command: 'set place', by, place: chance % 3 === 0 ? undefined : `Rum ${chance % 3}` },
      };
    case 'cancel':
      return { command: 'meeting', number, change: { command: 'cancel', by } };
    case 'record': {
      const on = dayOf(round, now).subtract({ days: chance % 9 });
      return chance % 4 === 0
        ? { command: 'record meeting', number, on, by: 'operator' }
        : { command: 'record meeting', number, on, by, report: { wantsContact: chance === 0 } };
    }
    case 'pause': {
      const from = dayOf(round, now).add({ days: chance % 5 });
      return { command: 'pause', by, from, until: from.add({ days: chance }), keepsMeetings: held };
    }
    case 'longer pause':
      return { command: 'change pause', by, until: dayOf(round, now).add({ days: chance }), keepsMeetings: held };
    case 'no pause':
      return { command: 'end pause' };
    case 'settle':
      return { command: 'meeting', number, change: { command: 'settle', held } };
    case 'report':
      return { command: 'meeting', number, change: { command: 'report', by, report: { held, wantsContact: chance === 0 } } };
  }
}
