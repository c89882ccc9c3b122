import { describe, expect, test } from 'vitest';
import {
  type Application,
  asideOf,
  entered,
  goesFirst,
  HOURS_TO_UNDO,
  isInRound,
  isSetAside,
  mayBeMatched,
  mayCorrect,
  mayTakeEntryBack,
  mayUndo,
  outOf,
} from '../../shared/domain/application/application.ts';
import type { ApplicationCommand } from '../../shared/domain/application/application-command.ts';
import { applicationMoments } from '../../shared/domain/application/application-moments.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { areApart, partnersOf } from '../../shared/domain/application/whom-to-meet.ts';
import { nextOf } from '../builders/decided.ts';
import { APPLIED_AT, anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const NOW = APPLIED_AT.add({ hours: 48 });
const AT = '2027-08-18T10:00:00.000Z';
const decide = (state: Application, command: ApplicationCommand) => decideApplication(state, command, NOW);
const led = (state: Application, command: ApplicationCommand) => nextOf(decide(state, command));
const unchanged = { outcome: 'unchanged' };
const refused = (why: string) => ({ outcome: 'refused', why });

const asa = aPerson();
const inPair: Application = { ...asa, pairs: ['asa-orjan'] };
const left = led(asa, { command: 'withdraw' });
const byKarin = { by: 'karin', at: AT, why: 'HR har föreslagit dig.', unanswered: ['field', 'ties'] };
const isEntered = entered({ ...anApplication(), entered: byKarin }, APPLIED_AT);

describe('a telephone number', () => {
  const phone = (number: string | undefined, shown = false, by?: string) =>
    ({ command: 'correct phone', phone: number, shown, ...(by === undefined ? {} : { by }) }) as const;

  test('is shown to whom they meet only where there is one and they said so', () => {
    expect(led(asa, phone('+46701234567', true)).answers).toMatchObject({ phone: '+46701234567', phoneShown: true });
    expect(led(asa, phone('+46701234567')).answers).not.toHaveProperty('phoneShown');
    const gone = led(led(asa, phone('+46701234567', true)), phone(undefined, true));
    expect(gone.answers).not.toHaveProperty('phone');
    expect(gone.answers).not.toHaveProperty('phoneShown');
  });

  test('that is another is kept as corrected, with who did it; the same changes nothing', () => {
    const next = led(asa, phone('+46701234567', false, 'karin'));
    expect(next.corrected).toEqual([{ at: AT, by: 'karin', fields: [{ name: 'phone', was: [], is: ['+46701234567'] }] }]);
    expect(led(asa, phone('+46701234567')).corrected?.[0]).not.toHaveProperty('by');
    expect(decide(next, phone('+46701234567'))).toEqual(unchanged);
    expect(decide(asa, phone(undefined, true))).toEqual(unchanged);
  });
});

describe('answers', () => {
  const answers = { ...asa.answers, name: 'Åsa Ek' };

  test('that are others are counted and told of, with what each was', () => {
    const decision = decide(asa, { command: 'change answers', answers });
    expect(decision).toMatchObject({ events: [{ name: 'answers changed', detail: { application: 'asa', time: 1 } }] });
    expect(nextOf(decision)).toMatchObject({ answersChanged: 1, answers: { name: 'Åsa Ek' }, language: 'sv' });
    expect(nextOf(decision).corrected?.[0]?.fields).toEqual([{ name: 'name', was: ['Åsa Öberg'], is: ['Åsa Ek'] }]);
    expect(nextOf(decision)).not.toHaveProperty('entered');
    expect(led({ ...asa, answersChanged: 4 }, { command: 'change answers', answers }).answersChanged).toBe(5);
    expect(led(asa, { command: 'change answers', answers: asa.answers, language: 'en' }).language).toBe('en');
  });

  test('that are the same change nothing, and nobody comes to the other side by them', () => {
    expect(decide(asa, { command: 'change answers', answers: asa.answers })).toEqual(unchanged);
    expect(decide(asa, { command: 'change answers', answers: asa.answers, unanswered: ['ties'] })).toEqual(unchanged);
    const other = aPerson({ role: 'mentee' }).answers;
    expect(decide(asa, { command: 'change answers', answers: other })).toEqual(unchanged);
  });

  test('are changed by the person as long as nobody is found for them, and by an operator after that too, but not once they have left', () => {
    expect(decide(inPair, { command: 'change answers', answers })).toEqual(refused('already in a pair'));
    expect(led(inPair, { command: 'change answers', answers, by: 'karin' }).corrected?.[0]?.by).toBe('karin');
    for (const by of [{}, { by: 'karin' }])
      expect(decide(left, { command: 'change answers', answers, ...by })).toEqual(refused('has left'));
  });

  test('that nobody had given are no correction when the person gives them, but what an operator writes always is', () => {
    const given = { ...isEntered.answers, name: 'Åsa Ek', field: 'Juridik' };
    const names = (state: Application) => state.corrected?.[0]?.fields.map(({ name }) => name).toSorted();
    expect(names(led(isEntered, { command: 'change answers', answers: given }))).toEqual(['name']);
    expect(names(led(isEntered, { command: 'change answers', answers: given, by: 'karin' }))).toEqual(['field', 'name']);
  });

  test('leave open what is still unanswered; that alone is a change too', () => {
    const same = { command: 'change answers', answers: isEntered.answers } as const;
    expect(led(isEntered, same).entered).toEqual({ ...byKarin, unanswered: [] });
    expect(led(isEntered, { ...same, unanswered: ['ties'] }).entered?.unanswered).toEqual(['ties']);
    expect(decide(isEntered, { ...same, unanswered: ['field', 'ties'] })).toEqual(unchanged);
  });
});

describe('how many somebody may meet', () => {
  const partners = (count: number | undefined, usual = 1) => ({ command: 'set partners', partners: count, usual }) as const;
  const round = theRound();

  test('is the round’s number unless it is said for them alone, and pairs are sought anew', () => {
    const decision = decide(asa, partners(2));
    expect(decision).toMatchObject({ events: [{ name: 'matching reopened', detail: { occasion: `partners asa ${AT}` } }] });
    expect(partnersOf(nextOf(decision), round)).toBe(2);
    const usual = led(nextOf(decision), partners(1));
    expect(usual).not.toHaveProperty('partners');
    expect(partnersOf(usual, round)).toBe(1);
    expect(led(nextOf(decision), partners(undefined))).not.toHaveProperty('partners');
    for (const [state, command] of [
      [asa, partners(1)],
      [asa, partners(undefined)],
      [nextOf(decision), partners(2)],
    ] as const)
      expect(decide(state, command)).toEqual(unchanged);
  });

  test('is no fewer than they are in a pair with, and nothing for whoever has left', () => {
    expect(decide(inPair, partners(0))).toEqual(refused('already in a pair'));
    const two: Application = { ...asa, pairs: ['asa-orjan', 'asa-bo'], partners: 3 };
    expect(led(two, partners(2)).partners).toBe(2);
    expect(decide(two, partners(undefined))).toEqual(refused('already in a pair'));
    expect(led(two, partners(undefined, 2))).not.toHaveProperty('partners');
    expect(decide(left, partners(2))).toEqual(refused('has left'));
  });

  test('whoever nobody was sought for is asked again once', () => {
    const decision = decide({ ...asa, seeksNobody: true }, { command: 'seek again' });
    expect(decision).toMatchObject({ events: [{ name: 'matching reopened', detail: { occasion: `seeks asa ${AT}` } }] });
    expect(nextOf(decision)).not.toHaveProperty('seeksNobody');
    expect(decide(asa, { command: 'seek again' })).toEqual(unchanged);
  });

  test('two are kept apart whichever of them it stands with', () => {
    const apart = { id: 'asa', apart: ['orjan'] };
    expect([areApart(apart, { id: 'orjan' }), areApart({ id: 'orjan' }, apart), areApart(apart, { id: 'bo', apart: ['orjan'] })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('an application that is another’s', () => {
  test('goes without a letter that says so, once, and stays that one’s', () => {
    const decision = decide(anApplication(), { command: 'merge', into: 'vera' });
    expect(decision).toMatchObject({ events: [{ name: 'withdrawal settled', detail: { application: 'asa' } }] });
    expect(nextOf(decision)).toMatchObject({ status: 'left', mergedInto: 'vera' });
    expect(decide(nextOf(decision), { command: 'merge', into: 'vera' })).toEqual(unchanged);
    expect(decide(nextOf(decision), { command: 'merge', into: 'bo' })).toEqual(refused('has left'));
  });

  test('but not out of a pair, nor when its person has left', () => {
    expect(decide(inPair, { command: 'merge', into: 'vera' })).toEqual(refused('already in a pair'));
    expect(decide(left, { command: 'merge', into: 'vera' })).toEqual(refused('has left'));
  });
});

describe('an entry by an operator', () => {
  const back = { command: 'take entry back' } as const;

  test('is taken back as long as nobody has answered, once', () => {
    const decision = decide(isEntered, back);
    expect(decision).toMatchObject({ events: [{ name: 'withdrawal settled', detail: { application: 'asa' } }] });
    expect(nextOf(decision)).toMatchObject({ status: 'left', entered: { takenBackAt: AT } });
    expect(decide(nextOf(decision), back)).toEqual(unchanged);
  });

  test('but not once its person is there or has left, and no other application is', () => {
    const confirmed = led(isEntered, { command: 'confirm' });
    expect(decide(confirmed, back)).toEqual(refused('already confirmed'));
    expect(decide({ ...isEntered, pairs: ['asa-orjan'] }, back)).toEqual(refused('already confirmed'));
    expect(decide(led(isEntered, { command: 'withdraw' }), back)).toEqual(refused('has left'));
    expect(decide(anApplication(), back)).toEqual(refused('not at this stage'));
    expect([isEntered, confirmed, anApplication(), { ...isEntered, pairs: ['x'] }].map(mayTakeEntryBack)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('makes somebody one of the round before they have answered, and is asked about after two days and a week', () => {
    expect([isEntered, anApplication(), asa, left].map(isInRound)).toEqual([true, false, true, false]);
    expect(applicationMoments(isEntered, theRound()).map(({ at, key }) => [at.toString(), key])).toEqual([
      [APPLIED_AT.add({ hours: 48 }).toString(), 'confirmation asa'],
      [APPLIED_AT.add({ hours: 24 * 7 }).toString(), 'confirmation asa operators'],
    ]);
    expect(applicationMoments(isEntered, theRound())[1]?.event.detail).toEqual({ application: 'asa', step: 'operators' });
  });

  test('of somebody who said yes by telephone is confirmed at once', () => {
    const byTelephone = entered({ ...anApplication(), entered: { ...byKarin, byTelephone: true } }, APPLIED_AT);
    expect([byTelephone.status, byTelephone.confirmedAt, byTelephone.channel]).toEqual([
      'confirmed',
      '2027-08-16T10:00:00.000Z',
      'entered',
    ]);
    expect(isEntered).not.toHaveProperty('confirmedAt');
  });
});

describe('somebody set aside', () => {
  const held: Application = { ...asa, held: { by: 'karin', at: AT, until: '2027-09-06' } };
  const out: Application = { ...asa, status: 'left', out: { how: 'turned down', by: 'karin', at: AT, tells: true, mayApply: false } };

  test('is one whose data are not used too, which is told before a hold', () => {
    const restricted: Application = { ...held, restricted: { since: AT, request: 1 } };
    const alone: Application = { ...asa, restricted: { since: AT, request: 1 } };
    expect([asideOf(restricted), asideOf(alone), asideOf({ ...alone, status: 'withdrawn' })]).toEqual([
      'restricted',
      'restricted',
      undefined,
    ]);
    expect([restricted, alone].map(isSetAside)).toEqual([true, true]);
  });

  test('is not counted in when pairs are sought, nor whom operators let nobody be sought for', () => {
    const people: readonly Application[] = [
      asa,
      held,
      { ...asa, seeksNobody: true },
      { ...asa, restricted: { since: AT, request: 1 } },
      left,
    ];
    expect(people.map(mayBeMatched)).toEqual([true, false, false, false, false]);
  });

  test('is on hold or out as it stands now', () => {
    expect([asa, held, out, left, { ...held, status: 'withdrawn' as const }].map(asideOf)).toEqual([
      undefined,
      'on hold',
      'turned down',
      undefined,
      undefined,
    ]);
    expect([asa, held].map(isSetAside)).toEqual([false, true]);
    expect([out, { ...out, status: 'confirmed' as const }].map((state) => outOf(state)?.how)).toEqual(['turned down', undefined]);
    expect(outOf({ ...out, out: { how: 'turned down', by: 'karin', at: AT, tells: true, mayApply: false, backAt: AT } })).toBeUndefined();
  });

  test('comes back to the operators in the morning of a working day, and three times more if nobody looks', () => {
    const due = applicationMoments({ ...held, holds: 2 }, theRound());
    expect(due.map(({ at, key }) => [at.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime().toString(), key])).toEqual([
      ['2027-09-06T08:00:00', 'hold asa 2 0'],
      ['2027-09-09T08:00:00', 'hold asa 2 1'],
      ['2027-09-16T08:00:00', 'hold asa 2 2'],
      ['2027-09-30T08:00:00', 'hold asa 2 3'],
    ]);
    expect(due.map(({ event }) => event.detail)).toEqual([0, 1, 2, 3].map((time) => ({ application: 'asa', hold: 2, time })));
    expect(applicationMoments(held, theRound())[0]?.key).toBe('hold asa 1 0');
    const sunday = applicationMoments({ ...asa, held: { by: 'karin', at: AT, until: '2027-09-05' } }, theRound());
    expect(sunday[0]?.at).toEqual(due[0]?.at);
    expect(applicationMoments({ ...held, status: 'left' }, theRound())).toEqual([]);
  });
});

test('who left may come back for so many hours, to the second', () => {
  const last = NOW.add({ hours: HOURS_TO_UNDO });
  expect([last.subtract({ seconds: 1 }), last].map((now) => mayUndo(left, now))).toEqual([true, false]);
  expect(mayUndo({ ...left, status: 'left' }, NOW)).toBe(false);
  expect(mayUndo(asa, NOW)).toBe(false);
});

test('whoever goes on without the other one goes first, as long as they are in no pair', () => {
  const ended = { id: 'asa-orjan', over: 'ended' } as const;
  const alone: Application = { ...asa, lastPair: { ...ended, goesOn: true } };
  expect([{ ...asa, lastPair: ended }, alone, { ...alone, pairs: ['asa-bo'] }].map(goesFirst)).toEqual([false, true, false]);
});

test('an address is corrected by its owner before it is confirmed, and so often', () => {
  expect([anApplication(), { ...anApplication(), corrections: 2 }, { ...anApplication(), corrections: 3 }, asa].map(mayCorrect)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
