import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { toPerson } from '../../../shared/commands/letter/ask-for-letters.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { sendAgain } from '../../../shared/commands/sending/send-again.ts';
import { started } from '../../../shared/domain/application/draft.ts';
import { LETTER_NAMES, letterId } from '../../../shared/domain/letter.ts';
import { workshopAt, workshopInvitationAt } from '../../../shared/domain/round-state.ts';
import { event } from '../../../shared/events/catalogue.ts';
import { LANGUAGES } from '../../../shared/round/languages.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { draftKind } from '../../../shared/storage/kinds/draft.ts';
import { letterKind } from '../../../shared/storage/kinds/letter.ts';
import { whyWords } from '../../../shared/words/letters/why.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { aPair } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { add, addPair, applies, bringTo, happens } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';

/** Åsa reads Swedish, her manager Örjan English; they have had mails, and things have changed since. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-23T08:00:00Z' });
  await bringTo(round, 'call open');
  await add(round, aPerson(), aPerson({ role: 'mentee', language: 'en' }));
  await bringTo(round, 'running');
  await addPair(round, aPair());
  await round.moveTo('2027-10-12T09:00:00Z');
  const meet = async (change: Parameters<typeof actOnPair>[1]) => {
    await actOnPair('asa-orjan', change, round.tools);
    await round.settle();
  };
  const time = Temporal.Instant.from('2027-10-20T12:00:00Z');
  await meet({ command: 'meeting', number: 1, change: { command: 'propose', by: 'mentee', times: [time], place: 'Rum 4' } });
  await round.moveTo('2027-10-13T09:00:00Z');
  await meet({ command: 'meeting', number: 1, change: { command: 'pick', by: 'mentor', time } });
  await round.moveTo('2027-10-14T09:00:00Z');
  await meet({ command: 'meeting', number: 1, change: { command: 'cancel', by: 'mentee' } });
});
afterAll(() => round.close());

/** Where the last letter of a kind says why it came. */
async function whyIn(address: string, subject: RegExp, of = round): Promise<string> {
  const mail = (await of.mails()).findLast((one) => one.to === address && subject.test(one.subject));
  const path = mail?.links.find((link) => link.startsWith('/why/'));
  if (path === undefined || mail?.html.includes(path) !== true) throw new Error(`no way from the foot of ${subject}`);
  return path;
}

async function page(path: string, of = round): Promise<{ readonly status: number; readonly text: string; readonly html: string }> {
  const answer = await of.request(path);
  const html = await answer.text();
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return {
    status: answer.status,
    html,
    text: main
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  };
}

describe('the foot of a letter leads to why it came: the rule, and what happened then', () => {
  test('in the reader’s language, though the meeting it told of has been called off since', async () => {
    const swedish = await page(await whyIn('asa@person.example', /^Möte 1/));
    expect(swedish.text).toBe(
      'Varför fick du det här mejlet? När ett möte får en tid får båda det till sina kalendrar. Möte 1 fick sin tid onsdag 13 oktober kl. 11.00.',
    );
    expect(swedish.html).toContain('lang="sv"');
    const english = await page(await whyIn('orjan@person.example', /^Meeting 1/));
    expect(english.text).toContain(
      'When a meeting gets a time, both get it for their calendars. Meeting 1 got its time on Wednesday 13 October at 11:00.',
    );
  });

  test('without a word of anybody else, or anything one could do', async () => {
    const { html } = await page(await whyIn('asa@person.example', /^Inställt/));
    expect(html).not.toMatch(/Örjan|orjan|Rum 4|\/place\/|<form|<button/);
  });

  test('for operators', async () => {
    expect((await page(await whyIn('karin.sandell@universitetet.example', /./))).text).toMatch(/får ni veta/);
  });

  test('and of one that was sent again, that the coordinators did', async () => {
    const id = letterId(toPerson('asa', 'meeting cancelled', 'asa-orjan meeting 1 v2'));
    const letter = await round.tools.store.get(letterKind, id);
    const [operator] = round.round.operators;
    if (letter === undefined || operator === undefined) throw new Error('there is nothing to send again, or nobody to do it');
    await round.moveTo('2027-10-15T09:00:00Z');
    await sendAgain(letter.state, 1, round.tools, operator);
    await round.settle();
    expect((await page(await whyIn('asa@person.example', /^Inställt/))).text).toContain(
      'De som samordnar programmet skickade det en gång till fredag 15 oktober kl. 11.00.',
    );
  });
});

describe('nobody else finds it', () => {
  test('by a secret of another letter, another letter with the secret, or a letter that never went', async () => {
    const [, , tag = '', secret = ''] = (await whyIn('asa@person.example', /^Möte 1/)).split('/');
    const [, , otherTag = '', otherSecret = ''] = (await whyIn('orjan@person.example', /^Meeting 1/)).split('/');
    const paths = [`/why/${tag}/${otherSecret}`, `/why/${otherTag}/${secret}`, `/why/${tag}/x`, `/why/${'a'.repeat(80)}/${secret}`];
    expect(await Promise.all(paths.map(async (path) => (await page(path)).status))).toEqual([404, 404, 404, 404]);
  });

  test('nor whoever had the address before it was put right', async () => {
    const path = await whyIn('asa@person.example', /^Möte 1/);
    expect((await page(path)).status).toBe(200);
    await actOnApplication('asa', { command: 'correct address', email: 'asa.oberg@person.example' }, round.tools);
    expect((await page(path)).status).toBe(404);
  });
});

test('an address that nobody has confirmed and an unfinished application find it until what was sent is removed', async () => {
  const call = await openTestRound({ at: '2027-08-23T08:00:00Z' });
  const { tools } = call;
  await bringTo(call, 'call open');
  await applies(call, anApplication({ id: 'new', email: 'new@person.example' }));
  const draft = started({ id: 'draft1', role: 'mentor', language: 'en', channel: 'fair', secretHash: 'hash' }, tools.now());
  const typed = { ...draft, typed: { email: ['draft@person.example'] } };
  await tools.store.commit({ at: tools.now(), changes: [change(draftKind, undefined, typed)] });
  await happens(call, event('draft link asked for', { draft: 'draft1', time: 1 }));
  const applied = await whyIn('new@person.example', /./, call);
  const begun = await whyIn('draft@person.example', /./, call);
  await call.moveTo('2027-09-06T00:00:00Z');
  expect((await page(applied, call)).text).toContain('En ansökan med den här adressen kom in måndag 23 augusti');
  expect((await page(begun, call)).text).toContain('Somebody asked for the link on Monday 23 August');
  await call.moveTo('2027-09-13T04:00:00Z');
  expect([(await page(applied, call)).status, (await page(begun, call)).status]).toEqual([404, 404]);
  await call.close();
});

test('what it says of days holds whatever weekday they fall on, and whatever was chosen', () => {
  const words = whyWords(sayIn('sv', theRound().zone), theRound());
  expect(words['workshop invitation'].rule).toContain('minst 28 dagar i förväg');
  const { workshop } = theRound();
  for (let day = 1; day <= 28; day += 1) {
    const round = theRound({ workshop: { ...workshop, date: `2028-02-${String(day).padStart(2, '0')}` } });
    expect(workshopInvitationAt(round).until(workshopAt(round)).total('days')).toBeGreaterThanOrEqual(28);
  }
  expect(words['kick-off reminder'].rule).toContain('omkring två dagar i förväg');
  expect(words['offer reminder'].rule).toContain('så länge det gäller');
  expect(words.welcome.happened({ at: workshopAt(theRound()) })).not.toContain('svarat');
});

test.each(LANGUAGES)('every letter has its rule and what happened, in one sentence each (%s)', (language) => {
  const say = sayIn(language, theRound().zone);
  const at = Temporal.Instant.from('2027-11-05T07:00:00Z');
  const all = whyWords(say, theRound());
  expect(Object.keys(all).sort()).toEqual([...LETTER_NAMES].sort());
  for (const [letter, { rule, happened }] of Object.entries(all)) {
    for (const sentence of [rule, happened({ at, meeting: 2, pulse: 1, happens: at })]) {
      expect([letter, sentence]).toEqual([letter, expect.stringMatching(/^[A-ZÅÄÖ][^!?]*\.$/)]);
      expect(sentence.replaceAll(/kl\. |\d\.\d/g, '')).toMatch(/^[^.]*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
    expect(happened({ at, meeting: 2, pulse: 1, happens: at })).toContain(say.dayAndTime(at));
  }
});
