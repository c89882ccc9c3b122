import type { Temporal } from 'temporal-polyfill';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import { type Application, submitted } from '../../shared/domain/application/application.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { STAGES, type Stage } from '../../shared/domain/round-state.ts';
import { type DomainEvent, event } from '../../shared/events/catalogue.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { planNow } from '../../shared/round/planned.ts';
import { openMatters } from '../../shared/storage/attention-list.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { changePair } from '../../shared/storage/changes/pair-changes.ts';
import { countFunnel } from '../../shared/storage/counts.ts';
import { addressedKind, applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { Stored } from '../../shared/storage/kinds/stored.ts';
import type { TestRound } from './test-round.ts';

/** Leads the round through its stages by the commands that lead a real one. */
export async function bringTo(round: TestRound, stage: Stage): Promise<void> {
  const { tools } = round;
  const state = await roundState(round);
  const { deadline } = planNow(tools.round, state);
  const steps = [
    { command: 'open call' } as const,
    { command: 'close call', deadline } as const,
    { command: 'hold kick-off' } as const,
    { command: 'begin closing' } as const,
    { command: 'close' } as const,
  ];
  for (const step of steps.slice(STAGES.indexOf(state.stage), STAGES.indexOf(stage))) await actOnRound(step, tools);
  await round.settle();
}

export async function roundState({ tools }: TestRound) {
  const stored = await tools.store.get(roundKind, 'round');
  if (stored === undefined) throw new Error('the round has no state');
  return stored.state;
}

/** People as they are, without anything having happened. */
export async function add({ tools }: TestRound, ...people: readonly Application[]): Promise<void> {
  for (const person of people) {
    const where = { day: person.submittedAt.slice(0, 10), role: person.answers.role, channel: person.channel };
    const counted = person.confirmedAt === undefined ? [] : [countFunnel('confirmed', where)];
    await tools.store.commit({ at: tools.now(), changes: [change(applicationKind, undefined, person), ...counted] });
  }
}

/** A pair as it is, with its people in it, without anything having happened. */
export async function addPair(round: TestRound, pair: Pair): Promise<void> {
  const { tools } = round;
  const people = await Promise.all([pair.mentor, pair.mentee].map((id) => tools.store.get(applicationKind, id)));
  await tools.store.commit({ at: tools.now(), changes: changePair(undefined, pair, people.filter(isThere)) });
}

function isThere(person: Stored<Application> | undefined): person is Stored<Application> {
  return person !== undefined;
}

/** Somebody applies now, as the form lets them. */
export async function applies(round: TestRound, application: Application): Promise<void> {
  const { tools } = round;
  const now = submitted(application, tools.now());
  const { link: key } = await roundKeys(tools);
  const where = { day: dayOf(tools.round, tools.now()).toString(), role: now.answers.role, channel: now.channel };
  await tools.store.commit({
    at: tools.now(),
    changes: [
      change(applicationKind, undefined, now),
      change(addressedKind, undefined, { hash: addressHash(key, now.email), application: now.id }),
      countFunnel('submitted', where),
    ],
    events: [event('application submitted', { application: now.id })],
  });
  await round.settle();
}

/** Events come, whatever brought them about, and everything that follows is done. */
export async function happens(round: TestRound, ...events: readonly DomainEvent[]): Promise<void> {
  await round.tools.store.commit({ at: round.tools.now(), events, evenWhenClosed: true });
  await round.settle();
}

export async function theApplication({ tools }: TestRound, id: string): Promise<Application> {
  const stored = await tools.store.get(applicationKind, id);
  if (stored === undefined) throw new Error(`nobody is called ${id}`);
  return stored.state;
}

export async function thePair({ tools }: TestRound, id: string): Promise<Pair> {
  const stored = await tools.store.get(pairKind, id);
  if (stored === undefined) throw new Error(`no pair is called ${id}`);
  return stored.state;
}

/** The letters somebody got, in order, as the ledger names them; since a moment, when one is given. */
export function lettersTo(round: TestRound, to: string, since?: Temporal.Instant): readonly string[] {
  return round
    .letters()
    .filter((sent) => sent.to === to && (since === undefined || sent.at >= since.toString()))
    .map(({ letter }) => letter);
}

/** What waits for the operators, as "reason: whom it is about". */
export async function onList({ tools }: TestRound): Promise<readonly string[]> {
  const { matters } = await openMatters(tools);
  return matters.flatMap(({ alike, names }) =>
    alike.map(({ reason }) => (names.length === 0 ? reason : `${reason}: ${names.join(' – ')}`)),
  );
}
