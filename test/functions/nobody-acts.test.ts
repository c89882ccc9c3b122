import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposePairs } from '../../shared/commands/matching/propose-pairs.ts';
import { attentionKey, proposalToLookAt } from '../../shared/domain/attention.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, bringTo, lettersTo, onList, roundState } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { hiddenIn, operatorSession, wordsOf } from '../pages/console/operator-session.ts';
import { linkTo, read } from '../pages/participant/guests.ts';

const PEOPLE = ['s1', 's2', 's3', 'm1', 'm2'];

/** The contact may only read; another operator may act. */
const contactReads = theRound({
  operators: theRound().operators.map((one) => (one.id === 'karin' ? { ...one, access: 'viewer' as const } : one)),
});

describe('a round in which nobody sends the offers', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-10T07:00:00Z', round: contactReads });
    await add(round, ...['s1', 's2', 's3'].map((id) => aPerson({ id })), ...['m1', 'm2'].map((id) => aPerson({ id, role: 'mentee' })));
    await bringTo(round, 'call open');
  });
  afterAll(() => round.close());

  const told = (to: string, name: string) => lettersTo(round, to).filter((letter) => letter.startsWith(name));

  test('who solved the pairs while the call was open hears of them all the same when it closes, and not before', async () => {
    const operator = { operator: 'johan', act: 'asked for pairs', about: {} } as const;
    await proposePairs(round.tools, { operator });
    await round.settle();
    expect(lettersTo(round, 'johan')).toEqual([]);
    expect((await (await operatorSession(round, 'johan')).get('/console/waiting')).html).not.toContain('name="sure"');
    await round.moveTo('2027-09-13T06:00:00Z');
    expect((await roundState(round)).stage).toBe('matching');
    expect(lettersTo(round, 'johan')).toEqual(['proposal ready/after 0']);
    expect(await onList(round)).toEqual(['proposal to look at']);
  });

  test('is reminded every second working day, also when the entry was ticked off', async () => {
    await round.moveTo('2027-09-16T10:00:00Z');
    expect(told('johan', 'people wait')).toEqual(['people wait/2027-09-15']);
    const johan = await operatorSession(round, 'johan');
    await johan.post('/console', { act: 'tick off', entry: attentionKey(proposalToLookAt(0)) });
    expect(await onList(round)).toEqual([]);
    await round.moveTo('2027-09-22T10:00:00Z');
    expect(told('johan', 'people wait')).toEqual(['people wait/2027-09-15', 'people wait/2027-09-17', 'people wait/2027-09-21']);
    expect(await onList(round)).toEqual(['proposal to look at']);
  });

  test('three working days before the day that was promised, those who may act and the contact hear that it is near', async () => {
    await round.moveTo('2027-09-28T10:00:00Z');
    for (const operator of ['karin', 'johan']) expect(told(operator, 'people wait/before')).toEqual(['people wait/before 2027-10-01']);
    const [mail] = (await round.mails()).filter(({ to, subject }) => to.startsWith('karin') && subject.includes('5 personer'));
    expect(mail?.text).toContain('senast fredag 1 oktober');
    expect((await onList(round))[0]).toBe('people wait');
  });

  test('on the day that was promised everybody who waits has word, with the next day, and it stands on their page', async () => {
    await round.moveTo('2027-10-01T12:00:00Z');
    for (const person of PEOPLE) expect(lettersTo(round, person)).toEqual(['answer takes longer/2027-10-01']);
    const [mail] = (await round.mails()).filter(({ to }) => to === 's1@person.example');
    expect(mail?.text).toContain('senast torsdag 7 oktober');
    expect(await read(await round.request(await linkTo(round, 's1')))).toContain('senast torsdag 7 oktober');
  });

  test('at the kick-off nobody is refused: the operators find it first of all, and on the day after it people hear that it takes longer', async () => {
    await round.moveTo('2027-10-06T15:00:00Z');
    for (const operator of ['karin', 'johan']) expect(told(operator, 'people wait/answers kick-off')).toHaveLength(1);
    expect((await onList(round))[0]).toBe('people wait');
    const { html } = await (await operatorSession(round, 'johan')).get('/console');
    expect(html.indexOf('href="/console/waiting"')).toBeLessThan(html.indexOf('class="button small" href="/console/matching"'));
    const mail = (await round.mails()).findLast(({ to, subject }) => to.startsWith('johan') && subject.includes('5 p'));
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('senast torsdag 7 oktober. Kick-offen har varit. Ingen');
    await round.moveTo('2027-10-07T12:00:00Z');
    for (const person of PEOPLE) expect(lettersTo(round, person).at(-1)).toBe('answer takes longer/2027-10-07');
    expect(await read(await round.request(await linkTo(round, 'm1')))).toContain('senast onsdag 13 oktober');
  });

  test('nor weeks later: each day that was named is kept by another word, and operators go on being reminded on working days', async () => {
    await round.moveTo('2027-12-01T12:00:00Z');
    const longer = ['2027-10-01', '2027-10-07', '2027-10-13', '2027-10-27', '2027-11-24'].map((day) => `answer takes longer/${day}`);
    for (const person of PEOPLE) expect(lettersTo(round, person)).toEqual(longer);
    expect(told('johan', 'people wait/2027-').length).toBeGreaterThan(25);
    const weekends = told('johan', 'people wait/2027-').filter((letter) => [0, 6].includes(new Date(letter.slice(-10)).getUTCDay()));
    expect(weekends).toEqual([]);
  });

  test('an operator tells those on the page that there was no place; only then they are told, once, and the reminders end', async () => {
    const johan = await operatorSession(round, 'johan');
    const page = await johan.get('/console/waiting');
    expect(wordsOf(page.html)).toContain('2 par i förslaget har inte fått frågan än');
    const people = hiddenIn(page.html, 'people');
    expect(people.split(' ').sort()).toEqual([...PEOPLE].sort());
    expect((await johan.post('/console/waiting', { act: 'tell', people })).status).toBe(422);
    expect((await johan.post('/console/waiting', { act: 'tell', people, sure: 'yes' })).status).toBe(303);
    expect((await johan.post('/console/waiting', { act: 'tell', people, sure: 'yes' })).status).toBe(409);
    await round.settle();
    for (const person of PEOPLE) expect(told(person, 'no place')).toEqual(['no place/no place']);
    expect(await onList(round)).toEqual([]);
    expect(await read(await round.request(await linkTo(round, 's1')))).toContain('Det blev inte en plats den här gången');
    const after = wordsOf((await johan.get('/console/waiting')).html);
    expect(after).toContain('Ingen väntar på svar.');
    expect(after).not.toContain('har inte fått frågan än');
    const reminded = told('johan', 'people wait');
    await round.moveTo('2027-12-10T12:00:00Z');
    expect([await onList(round), told('johan', 'people wait')]).toEqual([[], reminded]);
    expect(round.failures).toEqual([]);
  });

  test('a viewer sees who waits and cannot tell them anything', async () => {
    const karin = await operatorSession(round, 'karin');
    expect((await karin.get('/console/waiting')).html).not.toContain('value="tell"');
    expect((await karin.post('/console/waiting', { act: 'tell', people: 's1', sure: 'yes' })).status).toBe(403);
  });
});

describe('a call that closes without a pair to propose', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-10T07:00:00Z' });
    await add(round, aPerson({ id: 's1' }), aPerson({ id: 's2' }));
    await bringTo(round, 'call open');
    await round.moveTo('2027-09-13T06:00:00Z');
  });
  afterAll(() => round.close());

  test('is told of and stays on the list, with reminders', async () => {
    expect(lettersTo(round, 'karin')).toEqual(['proposal ready/no pair after 0']);
    const [mail] = (await round.mails()).filter(({ to }) => to.startsWith('karin'));
    expect(mail?.subject).toBe('Ansökan är stängd, och det går inte att föreslå något par');
    expect(await onList(round)).toEqual(['no pair to propose']);
    await round.moveTo('2027-09-15T07:00:00Z');
    expect(lettersTo(round, 'karin').at(-1)).toBe('people wait/2027-09-15');
  });

  test('ends in no refusal at the kick-off, but in one when the round is closed by an operator', async () => {
    await round.moveTo('2027-10-07T12:00:00Z');
    expect(lettersTo(round, 's1')).toEqual(['answer takes longer/2027-10-01', 'answer takes longer/2027-10-07']);
    await bringTo(round, 'closed');
    await round.moveTo('2027-10-08T07:00:00Z');
    for (const person of ['s1', 's2']) expect(lettersTo(round, person).at(-1)).toBe('no place/no place');
    expect(round.failures).toEqual([]);
  });
});
