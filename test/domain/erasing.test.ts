import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import {
  changeMindUntil,
  dayAlone,
  decideErasing,
  erased,
  erasedBy,
  erasingMoments,
  mayChangeMind,
} from '../../shared/domain/application/decide-erasing.ts';
import { nextOf } from '../builders/decided.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

// A Wednesday, at noon.
const NOW = Temporal.Instant.from('2027-09-15T10:00:00Z');
const DAY_LATER = NOW.add({ hours: 24 });
const asks = (person: Application, stage: 'running' | 'closed' = 'running', by?: string) =>
  decideErasing(person, { command: 'ask', stage, by }, NOW);
const changesMind = (person: Application, now = NOW) => decideErasing(person, { command: 'change mind' }, now);
const leaves = (person: Application) => nextOf(decideApplication(person, { command: 'withdraw' }, NOW));
const gone = erased(aPerson(), 'own wish', NOW);

describe('whoever wants to be erased', () => {
  test('leaves at once, as by leaving, and it is told that they asked', () => {
    expect(asks(aPerson())).toMatchObject({
      next: {
        status: 'withdrawn',
        withdrawnAt: '2027-09-15T10:00:00.000Z',
        withdrawals: 1,
        erasures: 1,
        erasing: { askedAt: '2027-09-15T10:00:00.000Z', leaves: true, looks: 0 },
      },
      events: [
        { name: 'erasure asked for', detail: { application: 'asa', time: 1 } },
        { name: 'application withdrawn', detail: { application: 'asa', time: 1 } },
      ],
    });
    expect(nextOf(asks(aPerson())).erasing).not.toHaveProperty('by');
    expect(nextOf(asks(aPerson(), 'running', 'karin')).erasing).toMatchObject({ by: 'karin' });
  });

  test('leaves nothing in a round that is closed, or that they had left before', () => {
    const closed = asks(aPerson(), 'closed');
    expect(closed).toMatchObject({ next: { status: 'confirmed', erasing: { leaves: false } }, events: [{ name: 'erasure asked for' }] });
    expect(closed.outcome === 'changed' && closed.events).toHaveLength(1);
    const left = asks(leaves(aPerson()));
    expect(left).toMatchObject({ next: { status: 'withdrawn', withdrawals: 1, erasing: { leaves: false } } });
    expect(left.outcome === 'changed' && left.events).toHaveLength(1);
  });

  test('asks once, and not when nothing of them is left', () => {
    expect(asks(nextOf(asks(aPerson())))).toEqual({ outcome: 'unchanged' });
    expect(asks(gone)).toEqual({ outcome: 'refused', why: 'erased' });
  });

  test('may change their mind for 24 hours, and is then back where they were', () => {
    const erasing = nextOf(asks(aPerson()));
    const back = changesMind(erasing, DAY_LATER.subtract({ seconds: 1 }));
    expect(back).toMatchObject({ next: { status: 'confirmed', erasures: 1 }, events: [{ name: 'application restored' }] });
    expect(nextOf(back)).not.toHaveProperty('erasing');
    expect(nextOf(back)).not.toHaveProperty('withdrawnAt');
    expect(nextOf(changesMind(nextOf(asks(anApplication()))))).toMatchObject({ status: 'submitted' });
    expect(changesMind(erasing, DAY_LATER)).toEqual({ outcome: 'refused', why: 'too late to undo' });
    expect(changesMind(aPerson())).toEqual({ outcome: 'unchanged' });
    expect(changesMind(gone)).toEqual({ outcome: 'refused', why: 'erased' });
  });

  test('stays away when they change their mind, if they had left before or were put out since', () => {
    const left = changesMind(nextOf(asks(leaves(aPerson()))));
    expect(left).toMatchObject({ next: { status: 'withdrawn' }, events: [] });
    expect(nextOf(left)).not.toHaveProperty('erasing');
    expect(changesMind({ ...nextOf(asks(aPerson())), status: 'left' })).toMatchObject({ next: { status: 'left' }, events: [] });
  });

  test('is counted anew each time they ask, so that an old moment erases nobody', () => {
    const again = nextOf(asks(nextOf(changesMind(nextOf(asks(aPerson()))))));
    expect(again).toMatchObject({ erasures: 2, withdrawals: 2 });
    const look = (erasure: number, looked: number) => decideErasing(again, { command: 'look again', erasure, look: looked }, NOW);
    expect([look(1, 0), look(2, 1)]).toEqual([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
    expect(look(2, 0)).toMatchObject({ next: { erasing: { looks: 1 } } });
    expect(decideErasing(aPerson(), { command: 'look again', erasure: 1, look: 0 }, NOW)).toEqual({ outcome: 'unchanged' });
  });
});

describe('the erasing of somebody', () => {
  const round = theRound();
  const moments = (person: Application) => erasingMoments(person, round).map(({ at, key, event }) => [at.toString(), key, event.detail]);

  test('comes when the time to change their mind is over, and is looked at every hour on which letters go until those are gone', () => {
    const erasing = nextOf(asks(aPerson()));
    const look = (looks: number) => moments({ ...erasing, erasing: { ...erasing.erasing!, looks } });
    expect(look(0)).toEqual([['2027-09-16T10:00:00Z', 'erasure asa 1 0', { application: 'asa', erasure: 1, look: 0 }]]);
    expect(look(3).map(([at, key]) => [at, key])).toEqual([['2027-09-16T13:00:00Z', 'erasure asa 1 3']]);
    expect(moments(aPerson())).toEqual([]);
  });

  test('is over a day after its last letters could go: of a wish on a Friday evening that is Tuesday morning', () => {
    const askedAt = (at: string) => erasedBy({ askedAt: at }, round).toString();
    expect(askedAt('2027-09-15T10:00:00.000Z')).toBe('2027-09-17T10:00:00Z');
    expect(askedAt('2027-09-17T18:00:00.000Z')).toBe('2027-09-21T05:00:00Z');
    const friday = { askedAt: '2027-09-17T18:00:00.000Z', leaves: true, looks: 2 };
    expect(moments({ ...aPerson(), erasures: 1, erasing: friday })[0]?.[0]).toBe('2027-09-20T07:00:00Z');
    // It is looked for the first time in the very moment, also on a Saturday evening; of the first wish where none were counted.
    expect(moments({ ...aPerson(), erasing: { ...friday, looks: 0 } })[0]?.slice(0, 2)).toEqual([
      '2027-09-18T18:00:00Z',
      'erasure asa 1 0',
    ]);
  });

  test('can be prevented up to its very moment', () => {
    const erasing = { askedAt: '2027-09-15T10:00:00.000Z' };
    expect(changeMindUntil(erasing).toString()).toBe(DAY_LATER.toString());
    expect([DAY_LATER.subtract({ seconds: 1 }), DAY_LATER].map((now) => mayChangeMind(erasing, now))).toEqual([true, false]);
  });
});

describe('of somebody who was erased', () => {
  const filled: Application = {
    ...aPerson({ role: 'mentee', channel: 'site', answers: { phone: '070-123 45 67' } }),
    evaluatedAt: '2028-02-10T09:30:00.000Z',
    erasures: 2,
    withdrawals: 1,
    pairs: ['a-orjan'],
    notes: [{ by: 'karin', at: '2027-09-01T08:00:00.000Z', text: 'Ringde.' }],
  };

  test('there is left what figures are counted by: the side, the channel, the days, and nobody’s words', () => {
    expect(erased(filled, 'took part', NOW)).toEqual({
      id: 'orjan',
      language: 'sv',
      email: '',
      answers: {
        role: 'mentee',
        name: 'N. N.',
        title: '',
        field: '',
        topics: [],
        goals: [],
        slots: [],
        languages: [],
        own: {},
        format: 'either',
      },
      channel: 'site',
      submittedAt: '2027-08-16T00:00:00.000Z',
      confirmedAt: '2027-08-16T00:00:00.000Z',
      evaluatedAt: '2028-02-10T00:00:00.000Z',
      status: 'left',
      withdrawals: 1,
      erasures: 2,
      pairs: [],
      refusesReminders: true,
      erased: { at: '2027-09-15T10:00:00.000Z', why: 'took part' },
    });
  });

  test('there is nothing left that never was', () => {
    const left = erased(anApplication(), 'unconfirmed', NOW);
    for (const field of ['confirmedAt', 'evaluatedAt', 'erasures']) expect(left).not.toHaveProperty(field);
    expect(left.answers).not.toHaveProperty('title');
  });

  test('a moment tells the day alone', () => {
    expect(dayAlone('2027-09-15T10:11:12.345Z')).toBe('2027-09-15T00:00:00.000Z');
  });
});
