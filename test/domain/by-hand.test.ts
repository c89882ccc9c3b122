import { describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { type ByHandCommand, decideByHand, keepsOut, mayBeTold } from '../../shared/domain/application/by-hand.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { nextOf } from '../builders/decided.ts';
import { APPLIED_AT, anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

/** A Wednesday. */
const NOW = APPLIED_AT.add({ hours: 48 });
const AT = '2027-08-18T10:00:00.000Z';
const decide = (state: Application, command: ByHandCommand) => decideByHand(theRound(), state, command, NOW);
const led = (state: Application, command: ByHandCommand) => nextOf(decide(state, command));

const asa = aPerson();
const inPair: Application = { ...asa, pairs: ['asa-orjan'] };
const withdrawn = nextOf(decideApplication(asa, { command: 'withdraw' }, NOW));
const gone: Application = { ...withdrawn, status: 'left' };
const left = { outcome: 'refused', why: 'has left' };
const unchanged = { outcome: 'unchanged' };

describe('somebody is put on hold', () => {
  const until = (day: string, why?: string) => ({ command: 'hold', by: 'karin', until: day, why }) as const;

  test('until a day that lies ahead, with who said so and why; each other day is counted and told', () => {
    const decision = decide(asa, until('2027-08-19', 'Väntar på antagningen.'));
    expect(decision).toMatchObject({ events: [{ name: 'hold changed', detail: { application: 'asa', hold: 1 } }] });
    const held = nextOf(decision);
    expect(held.held).toEqual({ by: 'karin', at: AT, until: '2027-08-19', why: 'Väntar på antagningen.' });
    expect(decide(held, until('2027-08-19', 'Väntar på antagningen.'))).toEqual(unchanged);
    expect(led(held, until('2027-08-19', 'Ring.'))).toMatchObject({ holds: 2, held: { why: 'Ring.' } });
    expect(led(held, until('2027-09-01'))).toMatchObject({ holds: 2, held: { until: '2027-09-01' } });
    expect(led(held, until('2027-09-01')).held).not.toHaveProperty('why');
  });

  test('not until today, not in a pair, and not who has left', () => {
    expect(decide(asa, until('2027-08-18'))).toEqual({ outcome: 'refused', why: 'time passed' });
    expect(decide(inPair, until('2027-08-19'))).toEqual({ outcome: 'refused', why: 'already in a pair' });
    for (const state of [withdrawn, gone]) expect(decide(state, until('2027-08-19'))).toEqual(left);
  });

  test('and taken off it once, which counts as another change', () => {
    const held = led(asa, until('2027-08-19'));
    const decision = decide(held, { command: 'release' });
    expect(decision).toMatchObject({ events: [{ name: 'hold changed', detail: { application: 'asa', hold: 2 } }] });
    expect(nextOf(decision)).not.toHaveProperty('held');
    expect(nextOf(decision).holds).toBe(2);
    expect(decide(nextOf(decision), { command: 'release' })).toEqual(unchanged);
    expect(decide({ ...held, status: 'withdrawn' }, { command: 'release' })).toEqual(left);
    expect(led({ ...asa, held: { by: 'karin', at: AT, until: '2027-08-19' } }, { command: 'release' }).holds).toBe(1);
  });
});

describe('somebody is turned down', () => {
  const no = { command: 'turn down', by: 'karin', words: 'Vi behöver någon på heltid.', mayApply: false } as const;

  test('once, for good, with the words they get and what only operators read', () => {
    const decision = decide({ ...asa, held: { by: 'karin', at: AT, until: '2027-09-01' } }, { ...no, why: 'Läser inte.' });
    expect(decision).toMatchObject({ events: [{ name: 'withdrawal settled', detail: { application: 'asa' } }] });
    const next = nextOf(decision);
    expect(next).toMatchObject({ status: 'left', outs: 1 });
    expect(next).not.toHaveProperty('held');
    expect(next.out).toEqual({
      how: 'turned down',
      by: 'karin',
      at: AT,
      tells: true,
      words: no.words,
      mayApply: false,
      why: 'Läser inte.',
    });
    expect(decide(next, no)).toEqual(unchanged);
    expect(led({ ...asa, outs: 1 }, no).outs).toBe(2);
  });

  test('without a reason when none is typed', () => {
    for (const why of ['', undefined]) expect(led(asa, { ...no, why }).out).not.toHaveProperty('why');
  });

  test('but not who is in a pair, or has left', () => {
    expect(decide(inPair, no)).toEqual({ outcome: 'refused', why: 'already in a pair' });
    expect(decide(withdrawn, no)).toEqual(left);
  });
});

describe('somebody is taken out', () => {
  const out = { command: 'take out', by: 'karin', tells: false, mayApply: true } as const;

  test('of a pair too, and also who has withdrawn and could come back, which they then cannot', () => {
    const next = led(inPair, { ...out, words: 'Ring mig.', why: 'Anmälan.' });
    expect(next.out).toEqual({ how: 'taken out', by: 'karin', at: AT, tells: false, mayApply: true, words: 'Ring mig.', why: 'Anmälan.' });
    expect(next.status).toBe('left');
    const settled = led(withdrawn, out);
    expect(settled).not.toHaveProperty('withdrawnAt');
    expect(decideApplication(settled, { command: 'come back' }, NOW)).toEqual({ outcome: 'refused', why: 'too late to undo' });
  });

  test('with no words of their own when none are typed', () => {
    for (const words of ['', undefined]) expect(led(asa, { ...out, words }).out).not.toHaveProperty('words');
  });

  test('once, and not who has left for good', () => {
    expect(decide(led(asa, out), out)).toEqual(unchanged);
    expect(decide(gone, out)).toEqual(left);
    expect(decide(led(asa, { command: 'turn down', by: 'karin', words: 'Nej.', mayApply: true }), out)).toEqual(left);
  });
});

describe('somebody is let back in', () => {
  const back = { command: 'let back in' } as const;
  const out = led(asa, { command: 'take out', by: 'karin', tells: true, mayApply: false });

  test('where they were, with when they were let in kept beside how they were out', () => {
    const decision = decide(out, back);
    expect(decision).toMatchObject({ events: [{ name: 'application restored', detail: { application: 'asa' } }] });
    expect(nextOf(decision)).toMatchObject({ status: 'confirmed', outs: 1, out: { how: 'taken out', backAt: AT } });
    const submitted = led(anApplication(), { command: 'take out', by: 'karin', tells: true, mayApply: false });
    expect(led(submitted, back).status).toBe('submitted');
    expect(led({ ...out, outs: 3 }, back).outs).toBe(3);
    expect(led({ ...out, outs: undefined }, back).outs).toBe(1);
  });

  test('also who left themselves, which is counted and says nothing of an earlier time', () => {
    const next = led(withdrawn, back);
    expect(next).toMatchObject({ status: 'confirmed', outs: 1 });
    expect(next).not.toHaveProperty('out');
    expect(next).not.toHaveProperty('withdrawnAt');
    const again = nextOf(decideApplication(led(out, back), { command: 'withdraw' }, NOW));
    expect(led(again, back)).toMatchObject({ outs: 2 });
    expect(led(again, back)).not.toHaveProperty('out');
  });

  test('but not who is there, nor an application that is another’s', () => {
    expect(decide(asa, back)).toEqual(unchanged);
    expect(decide({ ...gone, mergedInto: 'vera' }, back)).toEqual({ outcome: 'refused', why: 'same person' });
  });
});

test('an application that was answered keeps another with its address out until operators allow it', () => {
  const out = led(asa, { command: 'turn down', by: 'karin', words: 'Nej.', mayApply: false });
  expect([asa, withdrawn, out].map(keepsOut)).toEqual([false, false, true]);
  const allowed = led(out, { command: 'let apply again' });
  expect(keepsOut(allowed)).toBe(false);
  expect(decide(allowed, { command: 'let apply again' })).toEqual(unchanged);
  expect(decide(asa, { command: 'let apply again' })).toEqual({ outcome: 'refused', why: 'not at this stage' });
  expect(keepsOut(led(out, { command: 'let back in' }))).toBe(false);
});

test('a letter about what operators did goes to an address that is confirmed, or that an operator gave', () => {
  const entered = { by: 'karin', at: AT, why: 'HR.', unanswered: [] };
  expect([anApplication(), asa, { ...anApplication(), entered }].map(mayBeTold)).toEqual([false, true, true]);
});
