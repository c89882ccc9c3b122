import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameAssistant } from '../../../shared/commands/application/name-assistant.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../../shared/domain/pair/meeting-command.ts';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList, theApplication, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const FIRST = Temporal.Instant.from('2027-10-13T12:00:00Z');
const BOOKED = Temporal.Instant.from('2027-11-24T12:00:00Z');

/** Siri and Örjan have met once and have a booking; Li and Pia have none. Mona and Bo are free. */
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  const mentee = (id: string, name: string) => aPerson({ id, role: 'mentee', answers: { name } });
  await add(round, aPerson({ id: 'siri', answers: { name: 'Siri Ek' } }), aPerson({ id: 'li', answers: { name: 'Li Chen' } }));
  await add(round, mentee('orjan', 'Örjan Berg'), mentee('pia', 'Pia Falk'), mentee('mona', 'Mona Dahl'), mentee('bo', 'Bo Lind'));
  await bringTo(round, 'running');
  const met = withMeetingHeld(withMeeting(aPair({ mentor: 'siri', mentee: 'orjan' }), FIRST), FIRST.add({ hours: 2 }));
  await addPair(round, withMeeting(met, BOOKED, { number: 2 }));
  await addPair(round, aPair({ mentor: 'li', mentee: 'pia' }));
  await nameAssistant('orjan', { name: 'Sam Lind', email: 'sam@firm.example', language: undefined }, round.tools);
  await round.settle();
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const does = async (path: string, fields: Record<string, string>) => {
  const { status, html, response } = await karin.post(path, fields);
  await round.settle();
  return { status, words: wordsOf(html), location: response.headers.get('location') ?? '' };
};
const pairsOnList = async () => (await onList(round)).filter((entry) => entry.includes(':'));
const mailsTo = async (person: string) => (await round.mails()).filter(({ to }) => to === `${person}@person.example`);
const mailTo = async (person: string) => (await mailsTo(person)).at(-1)?.text.replaceAll(/\s+/g, ' ') ?? '';

test('two pairs swap partners in one step, shown beforehand, with one letter to each of the four', async () => {
  const path = '/console/pairs/siri-orjan/swap';
  expect((await does(path, { act: 'look' })).words).toContain('Välj ett par');
  const seen = await does(path, { act: 'look', with: 'li-pia' });
  expect(seen.words).toContain('Nytt par: Siri Ek och Pia Falk');
  expect(seen.words).toContain('Från och med nu träffar du Pia Falk i stället för Örjan Berg.');
  expect(await mailsTo('siri')).toEqual([]);
  expect((await does(path, { act: 'swap', with: 'li-pia' })).location).toContain('did=swapped-partners');
  expect((await does(path, { act: 'swap', with: 'li-pia' })).location).toContain('did=swapped-partners-already');
  for (const person of ['siri', 'orjan', 'li', 'pia']) {
    expect([person, lettersTo(round, person)]).toEqual([person, [expect.stringMatching(/^introduction\//)]]);
  }
  expect(await theApplication(round, 'siri')).toMatchObject({ pairs: ['siri-pia'] });
  expect(await pairsOnList()).toEqual([]);
  expect((await round.tools.store.counts()).tally).toMatchObject({ formed: 2, ended: 0, declined: 0 });
});

test('the letter takes the booking with the former partner out of the calendar, and says so', async () => {
  const [mail] = await mailsTo('siri');
  expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('Mötet med Örjan Berg onsdag 24 november kl. 13.00 är inställt');
  expect(mail?.ics).toContain('METHOD:CANCEL');
  const assistant = (await round.mails()).filter(({ to }) => to === 'sam@firm.example').at(-1);
  expect(assistant?.ics).toContain('METHOD:CANCEL');
  expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('mötena ni har haft räknas');
  const [other] = await mailsTo('li');
  expect(other?.text).not.toContain('är inställt');
  expect(other?.text.replaceAll(/\s+/g, ' ')).not.toContain('mötena ni har haft');
});

test('the new pair has what is left of the plan, and its page leads to what was before', async () => {
  const pair = await thePair(round, 'siri-pia');
  expect(pair).toMatchObject({ status: 'formed', planFrom: 1, instead: { mentor: 'siri-orjan', mentee: 'li-pia' } });
  expect(pair.meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(pair.meetings.every(({ week }) => week >= '2027-11-08')).toBe(true);
  const page = wordsOf((await karin.get('/console/pairs/siri-pia')).html);
  expect(page).toContain('Kom i stället för Siri Ek och Örjan Berg');
});

test('swapped back, the old pairs go on where they were', async () => {
  await does('/console/pairs/siri-pia/swap', { act: 'swap', with: 'li-orjan' });
  const pair = await thePair(round, 'siri-orjan');
  expect(pair).toMatchObject({ status: 'formed', resumed: 1 });
  expect(pair.meetings.filter(({ status }) => status === 'agreed')).toHaveLength(1);
  expect(lettersTo(round, 'siri').at(-1)).toBe('introduction/siri-orjan again 1');
  expect(await theApplication(round, 'orjan')).toMatchObject({ pairs: ['siri-orjan'] });
});

test('somebody takes over from one of a pair: the one who stays is told nothing until there is somebody to meet', async () => {
  const path = '/console/pairs/li-pia/replace?leaves=mentee';
  const page = wordsOf((await karin.get(path)).html);
  expect(page).toMatch(/(Mona Dahl|Bo Lind): \d+ av 100, räknat bäst för alla/);
  const seen = await does(path, { act: 'look', by: 'bo', others: 'no' });
  expect(seen.words).toContain('Li Chen får inget mejl nu, utan ett när någon har sagt ja.');
  const before = lettersTo(round, 'li').length;
  expect((await does(path, { act: 'replace', by: 'bo', others: 'no' })).location).toContain('did=replaced');
  expect((await does(path, { act: 'replace', by: 'bo', others: 'no' })).location).toContain('did=replaced-already');
  expect(lettersTo(round, 'li')).toHaveLength(before);
  expect(lettersTo(round, 'bo')).toEqual(['offer/li-bo']);
  expect(lettersTo(round, 'pia').at(-1)).toBe('pair ended/li-pia');
  expect(await mailTo('bo')).toContain('fyra möten med Li');
  // The kick-off has been: neither its hours nor its month are asked of anybody.
  expect(await mailTo('bo')).toContain('Tid totalt: 7 timmar, november till februari');
  expect(await theApplication(round, 'pia')).toMatchObject({ pairs: [], seeksNobody: true });
  expect(await theApplication(round, 'li')).toMatchObject({ pairs: ['li-bo'], lastPair: { id: 'li-pia', goesOn: true } });
});

test('when the one who was asked says no, the list says that somebody waits, and another can be asked', async () => {
  await actOnPair('li-bo', { command: 'answer', by: 'mentee', answer: 'no' }, round.tools);
  await round.settle();
  expect(await pairsOnList()).toEqual(['nobody took over: Li Chen – Pia Falk']);
  expect(lettersTo(round, 'li').at(-1)).toMatch(/^introduction/);
  expect(wordsOf((await karin.get('/console/pairs/li-pia')).html)).toContain('Li Chen väntar på någon ny att träffa.');
  expect(wordsOf((await karin.get('/console/pairs/li-bo')).html)).not.toContain('Fråga de två igen');
  await karin.post('/console/matching', { act: 'solve' });
  const plan = (await round.tools.store.get(boardKind, 'board'))?.state.plan;
  expect(plan?.pairs.filter(({ mentor }) => mentor === 'li')).toEqual([]);
  await does('/console/pairs/li-pia/replace?leaves=mentee', { act: 'replace', by: 'mona' });
  expect(await pairsOnList()).toEqual([]);
});

test('with a yes both are introduced: the one who stays hears instead of whom, the other nothing of what was before', async () => {
  await actOnPair('li-mona', { command: 'answer', by: 'mentee', answer: 'yes' }, round.tools);
  await round.settle();
  expect(await thePair(round, 'li-mona')).toMatchObject({ status: 'formed', instead: { mentor: 'li-pia' } });
  expect(lettersTo(round, 'li').at(-1)).toBe('introduction/li-mona');
  expect(await mailTo('li')).toContain('Från och med nu träffar du Mona Dahl i stället för Pia Falk.');
  expect(await mailTo('mona')).toContain('Du har sagt ja, och Li vet nu att det är du.');
  expect(await mailTo('mona')).not.toContain('Pia');
  expect(wordsOf((await karin.get('/console/pairs/li-mona')).html)).toContain('Mona Dahl fick frågan om att ta över.');
});

test('where nobody can be found the one who stays is told, once', async () => {
  const booking = (change: MeetingCommand) => actOnPair('siri-orjan', { command: 'meeting', number: 2, change }, round.tools);
  await booking({ command: 'propose', by: 'mentee', times: [BOOKED], place: undefined });
  await booking({ command: 'pick', by: 'mentor', time: BOOKED });
  await does('/console/pairs/siri-orjan/replace?leaves=mentee', { act: 'replace', by: 'bo', others: 'yes' });
  expect(await mailTo('siri')).toContain('Vi letar efter någon ny åt dig att träffa');
  await actOnPair('siri-bo', { command: 'end' }, round.tools);
  await round.settle();
  expect(await pairsOnList()).toEqual(['nobody took over: Siri Ek – Örjan Berg']);
  const path = '/console/pairs/siri-orjan';
  expect((await does(path, { act: 'tell nobody' })).words).toContain('Välj ja eller nej');
  expect((await does(path, { act: 'tell nobody', sure: 'yes' })).location).toContain('did=told-nobody');
  expect((await does(path, { act: 'tell nobody', sure: 'yes' })).location).toContain('did=told-nobody-already');
  expect(lettersTo(round, 'siri').at(-1)).toBe('pair ended/siri-orjan nobody');
});

test('whoever waited for somebody new and is out of the round waits for nobody, and hears no more', async () => {
  await add(round, aPerson({ id: 'nils', role: 'mentee', answers: { name: 'Nils Nej' } }));
  await does('/console/pairs/li-mona/replace?leaves=mentee', { act: 'replace', by: 'nils', others: 'no' });
  await actOnPair('li-nils', { command: 'answer', by: 'mentee', answer: 'no' }, round.tools);
  const path = '/console/pairs/li-mona';
  expect(wordsOf((await karin.get(path)).html)).toContain('Li Chen väntar på någon ny att träffa.');
  await does('/console/applicants/li/take-out', { act: 'do', why: 'Har flyttat.', tells: 'yes', mayApply: 'no' });
  expect(wordsOf((await karin.get(path)).html)).not.toContain('väntar på någon ny att träffa.');
  expect((await does(path, { act: 'tell nobody', sure: 'yes' })).status).toBe(409);
  expect(lettersTo(round, 'li').at(-1)).toMatch(/^taken out/);
});

test('before a pair that pauses swaps partners the page says that its pause does not come along, and afterwards the letter', async () => {
  await add(
    round,
    aPerson({ id: 'eva', answers: { name: 'Eva Sten' } }),
    aPerson({ id: 'ulf', role: 'mentee', answers: { name: 'Ulf Ros' } }),
  );
  await add(round, aPerson({ id: 'ida', answers: { name: 'Ida Bo' } }), aPerson({ id: 'per', role: 'mentee', answers: { name: 'Per Å' } }));
  await addPair(round, aPair({ mentor: 'eva', mentee: 'ulf' }));
  await addPair(round, aPair({ mentor: 'ida', mentee: 'per' }));
  const day = (text: string) => Temporal.PlainDate.from(text);
  const look = async () => (await does('/console/pairs/eva-ulf/swap', { act: 'look', with: 'ida-per' })).words;
  expect(await look()).not.toContain('Pausen');
  await actOnPair(
    'ida-per',
    { command: 'pause', by: 'mentee', from: day('2027-11-10'), until: day('2027-12-15'), keepsMeetings: false },
    round.tools,
  );
  expect(await look()).toContain('Ida Bo och Per Å pausar till och med onsdag 15 december. Pausen följer inte med');
  await does('/console/pairs/eva-ulf/swap', { act: 'swap', with: 'ida-per' });
  expect(await mailTo('ida')).toContain('Pausen du och Per Å hade följer inte med.');
  expect(await mailTo('eva')).not.toContain('Pausen');
});
