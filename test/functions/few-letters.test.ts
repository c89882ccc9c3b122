import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { sayTheyCome } from '../../shared/commands/gathering/say-coming.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import { openPulse } from '../../shared/domain/pair/pair-moments.ts';
import { event } from '../../shared/events/catalogue.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { anOffer } from '../builders/pairs.ts';
import { anApplication } from '../builders/people.ts';
import { addPair, applies, bringTo, happens, lettersTo, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** A pair that does, a day after each letter, what it asks, and nothing by itself. */
let round: TestRound;
const PAIR = 'asa-orjan';
/** A day in the week of each meeting of the plan. */
const WEDNESDAYS = ['2027-10-20', '2027-11-10', '2027-12-01', '2027-12-15', '2028-02-02'];

beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T08:00:00Z' });
});
afterAll(() => round.close());

const pair = async (command: PairCommand) => {
  const outcome = await actOnPair(PAIR, command, round.tools);
  await round.settle();
  expect(outcome.outcome).toBe('changed');
};
const meet = (number: number, by: MeetingCommand) => pair({ command: 'meeting', number, change: by });
const at = (text: string) => Temporal.Instant.from(text);

/** What one says of a meeting, and how it is going when that is asked in the same go. */
async function say(number: number, by: 'mentor' | 'mentee'): Promise<void> {
  await meet(number, { command: 'report', by, report: { held: true, wantsContact: false } });
  const so = await thePair(round, PAIR);
  const pulse = openPulse(so, round.tools.round, round.tools.now());
  if (pulse !== undefined && so.pulses[pulse]?.[by] === undefined)
    await pair({ command: 'answer pulse', by, pulse, answer: { going: 4, time: 3, wantsContact: false } });
}

async function evaluated(person: string): Promise<void> {
  const before = await round.tools.store.get(applicationKind, person);
  if (before === undefined) throw new Error(`nobody is called ${person}`);
  const after = { ...before.state, evaluatedAt: '2028-02-10T10:00:00.000Z' };
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(applicationKind, before, after)] });
}

test('a pair goes well, from the two applications to the thanks', async () => {
  await bringTo(round, 'call open');
  for (const role of ROLES) {
    const application = anApplication({ role });
    await applies(round, application);
    await actOnApplication(application.id, { command: 'confirm' }, round.tools);
  }
  await bringTo(round, 'matching');
  await round.moveTo('2027-09-15T07:12:00Z');
  await addPair(round, anOffer());
  await happens(round, event('pair offered', { pair: PAIR }));
  await round.moveTo('2027-09-16T08:00:00Z');
  for (const by of ROLES) await pair({ command: 'answer', by, answer: 'yes' });
  for (const person of ['asa', 'orjan']) await sayTheyCome(person, 'kickOff', { comes: 'yes' }, round.tools);
  for (const [index, day] of WEDNESDAYS.entries()) {
    const number = index + 1;
    const starts = at(`${day}T12:00:00Z`);
    const asked = index === 0 ? at('2027-09-16T08:00:00Z') : at(`${WEDNESDAYS[index - 1]}T15:00:00Z`);
    await round.moveTo(asked.add({ hours: 20 }).toString());
    if (index > 0) await say(index, 'mentee');
    await meet(number, { command: 'propose', by: 'mentee', times: [starts], place: 'Rum 4' });
    await round.moveTo(asked.add({ hours: 44 }).toString());
    if (index > 0) await say(index, 'mentor');
    await meet(number, { command: 'pick', by: 'mentor', time: starts });
  }
  await round.moveTo('2028-02-10T10:00:00Z');
  for (const by of ROLES) await say(WEDNESDAYS.length, by);
  for (const person of ['asa', 'orjan']) await evaluated(person);
  await round.moveTo('2028-03-08T12:00:00Z');
  await actOnRound({ command: 'close' }, round.tools);
  await round.settle();
  await round.moveTo('2028-03-12T12:00:00Z');
});

test('the student gets seventeen letters in all', () => {
  expect(kinds('asa')).toEqual([
    'receipt',
    'offer',
    'introduction',
    'times proposed',
    'meeting invitation',
    'kick-off reminder',
    ...['times proposed', 'meeting invitation', 'times proposed', 'meeting invitation'],
    ...['times proposed', 'meeting invitation', 'times proposed', 'meeting invitation'],
    'workshop invitation',
    'evaluation',
    'thanks',
  ]);
});

test('the manager gets sixteen', () => {
  expect(kinds('orjan')).toEqual([
    'receipt',
    'offer',
    'introduction',
    'meeting invitation',
    'kick-off reminder',
    ...['after meeting', 'meeting invitation', 'after meeting', 'meeting invitation'],
    ...['after meeting', 'meeting invitation', 'after meeting', 'meeting invitation'],
    'workshop invitation',
    'evaluation',
    'thanks',
  ]);
});

test('and neither of them ever had two on a day', () => {
  for (const person of ['asa', 'orjan']) {
    const days = round
      .letters()
      .filter(({ to }) => to === person)
      .map(({ at: sentAt }) => sentAt.slice(0, 10));
    expect(days).toEqual([...new Set(days)]);
  }
  expect(round.failures).toEqual([]);
});

const kinds = (to: string) => lettersTo(round, to).map((letter) => letter.split('/')[0]);
