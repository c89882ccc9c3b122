import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkRound } from '../../infra/cli/check-round.ts';
import { openKeptRound } from '../../infra/local/kept-round.ts';
import type { Agrees } from '../../infra/rounds/agree-on-plan.ts';
import { CannotStart, NEEDS_DECISION } from '../../infra/rounds/cannot-start.ts';
import { HERE, openedPlan, planKeptHere, TODO_HERE } from '../../infra/rounds/opened-plan.ts';
import { rememberPlan } from '../../shared/commands/round/remember-plan.ts';
import { newRound, roundMoments } from '../../shared/domain/round-state.ts';
import { type Plan, planChanges, planOf } from '../../shared/round/plan.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { openBareStore } from '../builders/bare-store.ts';
import { roundWith, SEED } from './seed-file.ts';

const seed = roundWith({});
const OPENED = Temporal.Instant.from('2027-08-01T08:00:00Z');

/** A change of the file, and how it is named. */
const CHANGES: readonly { readonly path: string; readonly to: unknown; readonly named?: readonly string[] }[] = [
  { path: 'kickOff.date', to: '2027-10-07' },
  { path: 'kickOff.time', to: '15:00' },
  { path: 'kickOff.minutes', to: 60 },
  { path: 'kickOff.place', to: { sv: 'Aula Magna', en: 'Aula Magna' }, named: ['kickOff.place.sv', 'kickOff.place.en'] },
  { path: 'workshop.date', to: '2028-02-17' },
  { path: 'workshop.time', to: '09:30' },
  { path: 'call.opens', to: '2027-08-17' },
  { path: 'call.deadline', to: '2027-09-13' },
  { path: 'call.answerBy', to: '2027-10-04' },
  { path: 'call.checkDays', to: [9, 17] },
  { path: 'meetings.minutes', to: 45 },
  { path: 'meetings.avoid', to: [] },
  { path: 'evaluation.closes', to: '2028-02-28' },
  { path: 'closes', to: '2028-03-09' },
  { path: 'mail.address', to: 'annan@mentorskap.example' },
];

describe('the plan of an opened round', () => {
  test.each(CHANGES)('names that $path has become another', ({ path, to, named = [path] }) => {
    expect(planChanges(planOf(seed), roundWith({ [path]: to })).map((one) => one.path)).toEqual(named);
  });

  test('names several at once, with what each was and is', () => {
    const changes = planChanges(planOf(seed), roundWith({ 'kickOff.time': '15:00', closes: '2028-03-09' }));
    expect(changes).toEqual([
      { path: 'kickOff.time', was: '16:00', is: '15:00' },
      { path: 'closes', was: seed.closes, is: '2028-03-09' },
    ]);
  });

  test.each([
    ['name', { sv: 'Ett annat namn', en: 'Another name' }],
    ['operators.0.name', 'Karin Ny'],
    ['operators.0.email', 'ny@university.example'],
    ['themes.0.about', { sv: 'Något annat', en: 'Something else' }],
    ['benefits.mentor.0', { sv: 'Något annat', en: 'Something else' }],
    ['mail.name', 'Ett annat namn'],
  ])('lets %s change freely', (path, to) => {
    expect(planChanges(planOf(seed), roundWith({ [path]: to }))).toEqual([]);
  });

  test('holds whatever the agenda is made of', () => {
    const state = newRound('table', OPENED);
    const agenda = (round: Round) => roundMoments(state, round).map(({ at, key }) => `${at} ${key}`);
    const parts = [...CHANGES.map(({ path, to }) => roundWith({ [path]: to })), roundWith({ 'evaluation.opens': '2028-02-02' })];
    for (const other of parts) {
      if (agenda(other).join() !== agenda(seed).join()) expect(planChanges(planOf(seed), other)).not.toEqual([]);
    }
  });

  test('a part that a later version keeps too is no difference', () => {
    const { closes: _, ...older } = planOf(seed);
    expect(planChanges({ ...older, 'something else': 'x' }, roundWith({ closes: '2028-03-09' }))).toEqual([]);
  });
});

describe('a round opened before plans were kept', () => {
  test('takes the plan of its file once, and keeps to it', async () => {
    const { store } = await openBareStore();
    expect(await openedPlan(store)).toBeUndefined();
    await rememberPlan(store, seed, OPENED);
    await rememberPlan(store, roundWith({ closes: '2028-03-09' }), OPENED);
    expect(await openedPlan(store)).toEqual(planOf(seed));
  });
});

describe('round check', () => {
  async function check(plan: Plan | undefined, json = false) {
    const said: string[] = [];
    const opened = async () => [{ where: HERE, plan, remedy: TODO_HERE }];
    const code = await checkRound(SEED, { json, say: (line) => said.push(line), opened });
    return { code, said: said.join('\n') };
  }

  test('refuses a file with another plan than the round was opened with, names each difference and what to do', async () => {
    const { code, said } = await check({ ...planOf(seed), 'kickOff.time': '15:00', closes: '2028-03-01' });
    expect(code).toBe(NEEDS_DECISION);
    expect(said).toContain('kickOff.time: the round has "15:00", the file says "16:00"');
    expect(said).toContain(`closes: the round has "2028-03-01", the file says "${seed.closes}"`);
    expect(said).toContain('--fresh');
    const { said: json } = await check({ ...planOf(seed), closes: '2028-03-01' }, true);
    expect(JSON.parse(json)).toMatchObject({ changed: [{ changes: [{ path: 'closes', was: '2028-03-01', is: seed.closes }] }] });
  });

  test('finds nothing to refuse in a round that was not opened, or with this plan', async () => {
    for (const plan of [undefined, planOf(seed)]) expect((await check(plan)).code).toBe(0);
  });
});

describe('a round on this machine', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'omvant-plan-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (round: Round, agrees?: Agrees) =>
    openKeptRound({
      ...{ round, folder, dynamodb: inject('dynamodb'), publicUrl: 'http://127.0.0.1:1' },
      ...{ about: undefined, agrees, say: () => undefined },
    });

  test('goes on with other words, asks before it takes another plan, and does not start by it on no', async () => {
    const round = { ...seed, id: 'with-a-plan' };
    await (await start(round)).close();
    expect(planKeptHere(folder)).toEqual(planOf(round));
    await (await start({ ...round, name: { sv: 'Nytt', en: 'New' } })).close();
    const other = { ...round, kickOff: { ...round.kickOff, time: '09:00' } };
    const asked: string[] = [];
    const refused = await start(other, (lines) => {
      asked.push(...lines);
      return Promise.resolve(false);
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotStart);
    expect(refused).toMatchObject({ exitCode: NEEDS_DECISION, remedy: expect.stringContaining('--fresh') });
    expect(asked.join('\n')).toMatch(/Time: .* at 09:00 \(before: .* at 16:00\)/);
    await (await start(round)).close();
    expect(planKeptHere(folder)).toEqual(planOf(round));
    await (await start(other, () => Promise.resolve(true))).close();
    expect(planKeptHere(folder)).toEqual(planOf(other));
    await (await start(other)).close();
  });
});
