import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { proposePairs } from '../../shared/commands/matching/propose-pairs.ts';
import { sendOffers } from '../../shared/commands/offer/send-offers.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { changeThePlan } from '../../shared/commands/round/change-plan.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, applies, bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { linkTo, read } from '../pages/participant/guests.ts';

/** A round in matching with these people, and what they and an operator do in it. */
async function openMatching(at: string, students: readonly string[], managers: readonly string[], seats = 6) {
  const round = await openTestRound({ at, round: theRound({ seats }) });
  const { tools } = round;
  await add(round, ...students.map((id) => aPerson({ id })), ...managers.map((id) => aPerson({ id, role: 'mentee' })));
  await bringTo(round, 'matching');
  return {
    round,
    async send(): Promise<void> {
      const board = await tools.store.get(boardKind, 'board');
      await sendOffers(board?.state.proposal ?? 0, tools, contactOf(tools.round));
      await round.settle();
    },
    /** The student a manager is asked about now. */
    async studentOf(manager: string): Promise<string> {
      const pairs = (await tools.store.all(pairKind)).map(({ state }) => state);
      return pairs.find(({ mentee, status }) => mentee === manager && status === 'offered')?.mentor ?? '';
    },
    async answer(student: string, manager: string, by: 'mentor' | 'mentee', answer: 'yes' | 'no'): Promise<void> {
      await actOnPair(`${student}-${manager}`, { command: 'answer', by, answer }, tools);
      await round.settle();
    },
    page: async (person: string) => read(await round.request(await linkTo(round, person))),
    mailTo: async (person: string, subject: string) =>
      (await round.mails())
        .find((mail) => mail.to === `${person}@person.example` && mail.subject === subject)
        ?.text.replaceAll(/\s+/g, ' '),
  };
}

const NO_PLACE = 'Det blev inte en plats den här gången';
const LONGER = 'Ditt svar dröjer längre än vi sa';

describe('who has no place at the kick-off, when all that could be offered has been', () => {
  let play: Awaited<ReturnType<typeof openMatching>>;
  let round: TestRound;
  let [saidYes, saidNo, silent, reserve, paired] = ['', '', '', '', ''];
  beforeAll(async () => {
    play = await openMatching('2027-09-13T07:00:00Z', ['s1', 's2', 's3', 's4', 's5'], ['m1', 'm2']);
    round = play.round;
    await add(round, aPerson({ id: 'leaver' }));
    await actOnApplication('leaver', { command: 'withdraw' }, round.tools);
    await play.send();
    [paired, saidYes] = [await play.studentOf('m1'), await play.studentOf('m2')];
    for (const by of ['mentor', 'mentee'] as const) await play.answer(paired, 'm1', by, 'yes');
    await play.answer(saidYes, 'm2', 'mentor', 'yes');
    await play.answer(saidYes, 'm2', 'mentee', 'no');
    await play.send();
    saidNo = await play.studentOf('m2');
    await play.answer(saidNo, 'm2', 'mentor', 'no');
    await play.send();
    silent = await play.studentOf('m2');
    reserve = ['s1', 's2', 's3', 's4', 's5'].find((id) => ![paired, saidYes, saidNo, silent].includes(id)) ?? '';
    await round.moveTo('2027-09-24T10:00:00Z');
    // So late that the application is still kept when the last word is given.
    await add(round, anApplication({ id: 'unconfirmed', at: round.tools.now() }));
    await actOnApplication('m2', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-10-01T12:00:00Z');
  });
  afterAll(() => round.close());

  test('hears on the promised day how it stands for them, and their page says the same', async () => {
    const words = [
      [saidYes, 'Du sa ja, men det blev inte av', 'Förslaget blev inte av'],
      [saidNo, 'Du sa nej till vårt förslag', 'Du sa nej till vårt förslag'],
      [silent, 'Vi fick inget svar på vårt förslag i tid', 'Förslaget har gått ut'],
      [reserve, 'Du står kvar på reservplats', 'Du står på reservplats'],
    ] as const;
    for (const [person, mail, page] of words) {
      expect(await play.mailTo(person, LONGER)).toContain(mail);
      expect(await play.page(person)).toContain(page);
      expect(await play.page(person)).toContain('torsdag 7 oktober');
    }
  });

  test('hears nothing more on the day of the kick-off, nor before operators have had the morning after it', async () => {
    for (const hour of ['2027-10-06T14:30:00Z', '2027-10-06T18:00:00Z', '2027-10-07T09:55:00Z']) {
      await round.moveTo(hour);
      for (const person of [saidYes, saidNo, silent, reserve])
        expect(lettersTo(round, person).at(-1)).toBe('answer takes longer/2027-10-01');
      expect(await play.page(reserve)).toContain('Du har kvar din reservplats till torsdag 7 oktober');
    }
  });

  test('is told so in words of their own, with how many places are taken and why there is none', async () => {
    await round.moveTo('2027-10-07T12:00:00Z');
    const words = [
      [saidYes, 'Du sa ja, men det blev inte av'],
      [saidNo, 'Du sa nej till vårt förslag, och det fanns ingen annan'],
      [silent, 'Vi fick inget svar på vårt förslag i tid, så det gick ut'],
      [reserve, 'Du har stått på reservplats, och ingen plats blev ledig för dig'],
    ] as const;
    for (const [person, expected] of words) {
      const text = await play.mailTo(person, NO_PLACE);
      expect(text).toContain(expected);
      expect(text).toContain('Just nu är ett av sex platser tagna. Det räcker inte med chefer till alla.');
      expect(words.filter(([, other]) => text?.includes(other) === true)).toHaveLength(1);
      expect(await play.page(person)).toContain(NO_PLACE);
    }
  });

  test('while nobody is refused who has a place, has left or never confirmed, and their pages say what is so', async () => {
    for (const person of [paired, 'm1', 'm2', 'leaver', 'unconfirmed']) {
      expect(lettersTo(round, person).filter((letter) => letter.startsWith('no place') || letter.startsWith('answer takes'))).toEqual([]);
    }
    expect(await play.page('leaver')).toContain('Du har lämnat');
    expect(await play.page('unconfirmed')).toContain('Bekräfta din adress');
    expect(await play.page('unconfirmed')).toContain('senast onsdag 13 oktober');
    await actOnPair(`${paired}-m1`, { command: 'end' }, round.tools);
    await round.settle();
    expect(await play.page(paired)).toContain('Ert mentorskap är avslutat');
  });

  test('one who confirms later is on the reserve list until the next day that is named, and has the last word then', async () => {
    await actOnApplication('unconfirmed', { command: 'confirm' }, round.tools);
    await round.settle();
    expect(await play.page('unconfirmed')).toContain('reservplats till onsdag 13 oktober');
    await round.moveTo('2027-10-13T12:00:00Z');
    expect(lettersTo(round, 'unconfirmed').at(-1)).toMatch(/^(?:no place|answer takes longer)/);
    expect(round.failures).toEqual([]);
  });
});

describe('a reserve while an offer is open at the kick-off', () => {
  let play: Awaited<ReturnType<typeof openMatching>>;
  let round: TestRound;
  beforeAll(async () => {
    play = await openMatching('2027-10-04T07:00:00Z', ['s1', 's2'], ['m1'], 1);
    round = play.round;
    await play.send();
    await round.moveTo('2027-10-07T12:00:00Z');
  });
  afterAll(() => round.close());

  test('is not refused, and nothing is asked of the operators', async () => {
    const asked = await play.studentOf('m1');
    const reserve = asked === 's1' ? 's2' : 's1';
    expect(lettersTo(round, reserve)).toEqual(['reserve/reserve', 'answer takes longer/2027-10-07']);
    expect(await onList(round)).toEqual([]);
    for (const by of ['mentor', 'mentee'] as const) await play.answer(asked, 'm1', by, 'yes');
    expect(lettersTo(round, reserve).at(-1)).toBe('answer takes longer/2027-10-07');
    await round.moveTo('2027-10-13T12:00:00Z');
    expect(lettersTo(round, reserve).at(-1)).toBe('no place/no place');
    expect(await play.mailTo(reserve, NO_PLACE)).toContain('Det finns plats för ett par, och den är tagen.');
    expect(round.failures).toEqual([]);
  });
});

describe('a round in which every offer came to nothing', () => {
  let play: Awaited<ReturnType<typeof openMatching>>;
  beforeAll(async () => {
    play = await openMatching('2027-10-04T07:00:00Z', ['s1'], ['m1']);
    await play.send();
    await play.answer('s1', 'm1', 'mentor', 'no');
    await play.round.moveTo('2027-10-06T15:00:00Z');
  });
  afterAll(() => play.round.close());

  test('goes to the operators at the kick-off, and refuses nobody', async () => {
    expect((await onList(play.round))[0]).toBe('people wait');
    expect(lettersTo(play.round, 'karin')).toContain('people wait/answers kick-off');
    await play.round.moveTo('2027-10-07T12:00:00Z');
    for (const person of ['s1', 'm1']) expect(lettersTo(play.round, person).at(-1)).toBe('answer takes longer/2027-10-07');
    expect(play.round.failures).toEqual([]);
  });
});

test('somebody who leaves the reserve list, and a late applicant who never confirms, hear nothing at the close', async () => {
  const play = await openMatching('2027-10-04T07:00:00Z', ['s1', 's2'], ['m1']);
  const { round } = play;
  await applies(round, anApplication({ id: 'late' }));
  await play.send();
  const asked = await play.studentOf('m1');
  const reserve = asked === 's1' ? 's2' : 's1';
  await actOnApplication(reserve, { command: 'withdraw' }, round.tools);
  await bringTo(round, 'closed');
  await round.moveTo('2027-10-08T07:00:00Z');
  for (const person of [reserve, 'late']) expect(lettersTo(round, person).filter((letter) => letter.startsWith('no place'))).toEqual([]);
  await round.close();
});

test('while seats are free and a student and a manager wait whom no plan brings together, nobody is refused and the operators are told', async () => {
  const play = await openMatching('2027-10-04T07:00:00Z', ['s1'], ['m1']);
  const { round } = play;
  await add(
    round,
    aPerson({ id: 'ann', answers: { languages: ['en'] } }),
    aPerson({ id: 'bo', role: 'mentee', answers: { languages: ['sv'] } }),
  );
  await play.send();
  for (const by of ['mentor', 'mentee'] as const) await play.answer('s1', 'm1', by, 'yes');
  await round.moveTo('2027-10-07T12:00:00Z');
  for (const person of ['ann', 'bo']) expect(lettersTo(round, person).at(-1)).toBe('answer takes longer/2027-10-07');
  expect((await onList(round))[0]).toBe('people wait');
  await round.moveTo('2027-10-20T12:00:00Z');
  for (const person of ['ann', 'bo']) expect(lettersTo(round, person).filter((letter) => letter.startsWith('no place'))).toEqual([]);
  await actOnApplication('bo', { command: 'withdraw' }, round.tools);
  await round.moveTo('2027-11-30T12:00:00Z');
  expect(lettersTo(round, 'ann').at(-1)).toBe('no place/no place');
  expect(await onList(round)).not.toContain('people wait');
  expect(round.failures).toEqual([]);
  await round.close();
});

test('whoever was told a day that follows the kick-off is told another when that moves, and has the last word on the day after it', async () => {
  const play = await openMatching('2027-10-04T07:00:00Z', ['s1', 's2'], ['m1'], 1);
  const { round } = play;
  await play.send();
  const asked = await play.studentOf('m1');
  const reserve = asked === 's1' ? 's2' : 's1';
  for (const by of ['mentor', 'mentee'] as const) await play.answer(asked, 'm1', by, 'yes');
  expect(await play.mailTo(reserve, 'Du står på reservplats')).toContain('Du har kvar din reservplats till torsdag 7 oktober');
  await changeThePlan({ kickOff: { ...round.tools.round.kickOff, date: '2027-10-14' } }, round.tools);
  await round.moveTo('2027-10-07T12:00:00Z');
  expect(await play.mailTo(reserve, 'Ändrat: kick-off')).toContain('Du hör av oss senast fredag 8 oktober');
  await round.moveTo('2027-10-14T20:00:00Z');
  expect(lettersTo(round, reserve).at(-1)).toBe('answer takes longer/2027-10-08');
  await round.moveTo('2027-10-15T12:00:00Z');
  expect(lettersTo(round, reserve).at(-1)).toBe('no place/no place');
  expect(round.failures).toEqual([]);
  await round.close();
});

test('a seat that comes free between the kick-off and the last word is offered first', async () => {
  const play = await openMatching('2027-10-04T07:00:00Z', ['s1', 's2'], ['m1'], 1);
  const { round } = play;
  await play.send();
  const asked = await play.studentOf('m1');
  const reserve = asked === 's1' ? 's2' : 's1';
  for (const by of ['mentor', 'mentee'] as const) await play.answer(asked, 'm1', by, 'yes');
  await round.moveTo('2027-10-06T15:00:00Z');
  await actOnPair(`${asked}-m1`, { command: 'end' }, round.tools);
  await round.settle();
  await proposePairs(round.tools);
  await round.settle();
  await round.moveTo('2027-10-07T12:00:00Z');
  expect(lettersTo(round, reserve).at(-1)).toBe('answer takes longer/2027-10-07');
  expect((await onList(round))[0]).toBe('people wait');
  await play.send();
  expect(await play.studentOf('m1')).toBe(reserve);
  expect(round.failures).toEqual([]);
  await round.close();
});
