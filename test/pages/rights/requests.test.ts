import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClosing } from '../../../shared/commands/closing/read-closing.ts';
import { inAnotherState } from '../../../shared/commands/privacy/in-another-state.ts';
import { readField } from '../../../shared/commands/waiting/read-field.ts';
import type { Afterwards } from '../../../shared/domain/closing/afterwards.ts';
import { evaluated } from '../../../shared/domain/closing/evaluation.ts';
import { closingFigures } from '../../../shared/domain/closing/figures.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { closingReport } from '../../../shared/pages/report/closing-report.tsx';
import { change } from '../../../shared/storage/changes/changes.ts';
import { afterwardsKind } from '../../../shared/storage/kinds/afterwards.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { bring, linkTo, putPair, setStage } from '../participant/guests.ts';

let round: TestRound;
let karin: OperatorSession;

const person = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const onPage = async (path: string) => wordsOf(await (await round.request(path)).text());
const requestsOf = (id: string) => `/console/applicants/${id}/requests`;
async function moveTo(at: string) {
  await round.moveTo(at);
  karin = await operatorSession(round);
}
async function lastAct() {
  const line = (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state).at(-1);
  return { act: line?.act, about: line?.about };
}
async function mailsTo(email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email).map((mail) => ({ ...mail, text: mail.text.replaceAll(/\s+/g, ' ') }));
}
async function onList() {
  return (await round.tools.store.all(attentionKind))
    .map(({ state }) => state)
    .filter(({ doneAt, reason }) => doneAt === undefined && reason === 'request to answer');
}
async function counted() {
  return inputsFor(emptyBoard, await readField(round.tools.store), round.round)
    .applicants.map(({ id }) => id)
    .toSorted();
}

describe('somebody who asks that their data be left alone', () => {
  let home: string;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson({ answers: { name: 'Åsa Öberg' } }), aPerson({ role: 'mentee' }));
    home = await linkTo(round, 'asa', 'place', 120);
    await moveTo('2027-08-18T10:00:00Z');
  });
  afterAll(() => round.close());

  it('finds the way on their own page, and has to say what and why', async () => {
    expect(await (await round.request(home)).text()).toContain(`href="${home}/requests"`);
    const empty = await round.post(`${home}/requests`, {});
    expect(empty.status).toBe(422);
    expect(wordsOf(await empty.text())).toContain('Välj vad du vill');
    expect((await person('asa'))?.requests).toBeUndefined();
  });

  it('is left alone from that moment, and the page says by which day there is an answer', async () => {
    const sent = await round.post(`${home}/requests`, { kind: 'restrict', words: 'Jag vill vänta.' });
    expect(sent.headers.get('location')).toBe(`${home}/requests?done=asked`);
    expect(await person('asa')).toMatchObject({ restricted: { request: 1 }, requests: [{ kind: 'restrict', words: 'Jag vill vänta.' }] });
    const page = await onPage(`${home}/requests`);
    for (const said of ['Jag vill vänta.', 'Du ska ha det senast lördag 18 september', 'Dina uppgifter används inte']) {
      expect(page).toContain(said);
    }
    await round.settle();
    expect(await counted()).toEqual(['orjan']);
    expect(await onPage(home)).toContain('Dina uppgifter används inte');
  });

  it('asks once however often they press, and another of the kind waits for the answer to the first', async () => {
    const again = await round.post(`${home}/requests`, { kind: 'restrict', words: 'Jag vill vänta.' });
    expect(again.headers.get('location')).toContain('asked-already');
    const other = await round.post(`${home}/requests`, { kind: 'restrict', words: 'Något annat.' });
    expect(wordsOf(await other.text())).toContain('Du har redan begärt det');
    expect((await person('asa'))?.requests).toHaveLength(1);
  });

  it('is written to about nothing they did not ask for', async () => {
    const before = (await mailsTo('asa@person.example')).length;
    const { askForLetters, toPerson } = await import('../../../shared/commands/letter/ask-for-letters.ts');
    await askForLetters([toPerson('asa', 'reserve', 'reserve'), toPerson('asa', 'new link', 'asked')], round.tools);
    const subjects = (await mailsTo('asa@person.example')).slice(before).map(({ subject }) => subject);
    expect(subjects).toEqual(['Här är din nya länk']);
    const words = wordsOf((await karin.get('/console/letters/write?person=asa')).html);
    expect(words).not.toContain('asa@person.example');
  });

  it('stands on the operators’ list with a letter of the day, and comes back before the month is over if it is only ticked off', async () => {
    expect(await onList()).toMatchObject([{ subject: { kind: 'application', id: 'asa' }, occasion: 'request 1' }]);
    const overview = (await karin.get('/console')).html;
    expect(overview).toContain(`href="${requestsOf('asa')}"`);
    const key = 'application:asa/request to answer/request 1';
    await karin.post('/console', { act: 'tick off', entry: key });
    expect(await onList()).toEqual([]);
    await moveTo('2027-09-03T05:50:00Z');
    expect(await onList()).toEqual([]);
    await moveTo('2027-09-03T06:10:00Z');
    expect(await onList()).toHaveLength(1);
    await karin.post('/console', { act: 'tick off', entry: key });
    await moveTo('2027-09-17T06:10:00Z');
    expect(await onList()).toHaveLength(1);
  });

  it('is answered with a letter of the operator’s, seen as it goes, and the answer stands on both pages', async () => {
    const answer = { request: '1', answer: 'granted', words: 'Vi låter dem vara så länge du vill.' };
    expect((await karin.post(requestsOf('asa'), { act: 'look', request: '1', answer: 'refused', words: 'Nej.' })).html).toContain(
      'Välj ett skäl för ett nej',
    );
    const seen = wordsOf((await karin.post(requestsOf('asa'), { act: 'look', ...answer })).html);
    expect(seen).toContain('Vi låter dem vara så länge du vill.');
    expect((await person('asa'))?.requests?.[0]?.answer).toBeUndefined();
    const { response } = await karin.post(requestsOf('asa'), { act: 'answer', ...answer });
    expect(response.headers.get('location')).toContain('did=answered-request');
    expect(await lastAct()).toEqual({ act: 'answered request', about: { application: 'asa', request: '1', answer: 'granted' } });
    const mail = (await mailsTo('asa@person.example')).at(-1);
    expect(mail?.subject).toBe('Svaret på din begäran om dina uppgifter');
    expect(mail?.text).toContain('Vi låter dem vara så länge du vill.');
    expect(mail?.links.some((link) => link.endsWith('/requests'))).toBe(true);
    for (const page of [await onPage(`${home}/requests`), wordsOf((await karin.get(requestsOf('asa'))).html)]) {
      expect(page).toContain('Vi låter dem vara så länge du vill.');
    }
    expect(await counted()).toEqual(['orjan']);
    await round.settle();
    expect(wordsOf((await karin.get('/console')).html)).not.toContain('Någon begär något om sina egna uppgifter');
  });

  it('lets the data be used again by one answer of their own', async () => {
    await round.post(`${home}/requests`, { act: 'lift', answer: 'yes' });
    expect((await person('asa'))?.restricted).toBeUndefined();
    expect(await counted()).toEqual(['asa', 'orjan']);
  });
});

describe('an answer that takes longer', () => {
  let home: string;
  const words = 'Vi letar i gamla mejl.';
  const said = { request: '1', longerReason: 'complex', longerWords: words };
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson({ answers: { name: 'Åsa Öberg' } }));
    home = await linkTo(round, 'asa', 'place', 120);
    await round.post(`${home}/requests`, { kind: 'correct', words: 'Fel titel.' });
    await moveTo('2027-09-13T10:00:00Z');
  });
  afterAll(() => round.close());

  it('is put off by an operator who says why, and sees the letter as it goes', async () => {
    const page = wordsOf((await karin.get(requestsOf('asa'))).html);
    expect(page).toContain('Sista dagen att svara blir då tisdag 16 november');
    const empty = await karin.post(requestsOf('asa'), { act: 'look longer', request: '1' });
    expect(empty.html).toContain('Välj varför');
    const seen = wordsOf((await karin.post(requestsOf('asa'), { act: 'look longer', ...said })).html);
    for (const told of ['Svaret på din begäran dröjer', words, 'Det går bara en gång']) expect(seen).toContain(told);
    expect((await person('asa'))?.requests?.[0]?.longer).toBeUndefined();
    const { response } = await karin.post(requestsOf('asa'), { act: 'take longer', ...said });
    expect(response.headers.get('location')).toContain('did=took-longer');
    expect(await lastAct()).toEqual({ act: 'took longer', about: { application: 'asa', request: '1', reason: 'complex' } });
  });

  it('is told to the person, with the reason, the later day and where to complain', async () => {
    const mail = (await mailsTo('asa@person.example')).at(-1);
    expect(mail?.subject).toBe('Svaret på din begäran dröjer');
    for (const told of ['tisdag 16 november', 'svårt att utreda', words, 'IMY']) expect(mail?.text).toContain(told);
    const page = await onPage(`${home}/requests`);
    for (const told of ['Du ska ha det senast tisdag 16 november', 'svårt att utreda', words]) expect(page).toContain(told);
    expect(await onPage(`${home}/data`)).toContain(words);
  });

  it('stands on the list with the later day, and cannot be put off again', async () => {
    expect(wordsOf((await karin.get('/console')).html)).toContain('Personen ska ha det senast tisdag 16 november');
    const page = wordsOf((await karin.get(requestsOf('asa'))).html);
    expect(page).not.toContain('Svaret tar längre tid');
    expect(page).toContain(words);
    const again = await karin.post(requestsOf('asa'), { act: 'take longer', ...said, longerWords: 'Och längre.' });
    expect(again.response.headers.get('location')).toContain('took-longer-already');
    expect((await mailsTo('asa@person.example')).filter(({ subject }) => subject.includes('dröjer'))).toHaveLength(1);
  });

  it('has its forms on the page alone, where another waits too, and leads to those of the other', async () => {
    await round.post(`${home}/requests`, { kind: 'restrict', words: 'Vänta.' });
    for (const [path, number] of [
      [requestsOf('asa'), 1],
      [`${requestsOf('asa')}?request=2`, 2],
    ] as const) {
      const { html } = await karin.get(path);
      expect(html.match(/name="request" value="\d+"/g)?.every((field) => field.includes(`"${number}"`))).toBe(true);
      expect(html).toContain(`href="${requestsOf('asa')}?request=${3 - number}#request-${3 - number}"`);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
    await karin.post(requestsOf('asa'), { act: 'answer', request: '2', answer: 'granted', words: 'Det gör vi.' });
  });

  it('comes back with a letter before the later day, however often it was ticked off, and is then answered', async () => {
    const key = 'application:asa/request to answer/request 1';
    await karin.post('/console', { act: 'tick off', entry: key });
    await moveTo('2027-11-02T06:50:00Z');
    expect(await onList()).toEqual([]);
    const before = (await mailsTo('karin.sandell@universitetet.example')).length;
    await moveTo('2027-11-02T12:00:00Z');
    expect(await onList()).toHaveLength(1);
    expect((await mailsTo('karin.sandell@universitetet.example')).length).toBeGreaterThan(before);
    await karin.post(requestsOf('asa'), { act: 'answer', request: '1', answer: 'granted', words: 'Rättat.' });
    expect((await person('asa'))?.requests?.[0]).toMatchObject({ longer: { reason: 'complex' }, answer: { granted: true } });
  });
});

describe('two who meet', () => {
  let home: string;
  let partner: string;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-10-11T10:00:00Z' });
    await bring(round, aPerson({ answers: { name: 'Åsa Öberg' } }), aPerson({ role: 'mentee', answers: { name: 'Örjan Ek' } }));
    await putPair(round, aPair());
    await setStage(round, 'running');
    home = await linkTo(round, 'asa', 'place', 300);
    partner = await linkTo(round, 'orjan', 'place', 300);
    await moveTo('2027-10-12T10:00:00Z');
  });
  afterAll(() => round.close());

  it('rest while the data of one are not used: nothing is asked of either, and the other is not told why', async () => {
    await round.post(`${home}/requests`, { kind: 'object', words: 'Jag vill inte att företaget har dem.' });
    expect(await onPage(`${home}/requests`)).toContain('Ert mentorskap vilar');
    await setStage(round, 'closed');
    expect(await onPage(`${home}/requests`)).not.toContain('Ert mentorskap vilar');
    await setStage(round, 'running');
    const other = await onPage(partner);
    expect(other).toContain('Ert mentorskap vilar');
    expect(other).not.toContain('företaget har dem');
    const { askForLetters, toPerson } = await import('../../../shared/commands/letter/ask-for-letters.ts');
    const about = { pair: 'asa-orjan', meeting: 1 };
    await askForLetters([toPerson('orjan', 'book meeting', 'meeting 1', { about })], round.tools);
    expect(await mailsTo('orjan@person.example')).toEqual([]);
  });

  it('go on when it is refused, with the reason and where to complain', async () => {
    const words = 'Vi behöver veta vilka ni är för att ni ska kunna ses.';
    await karin.post(requestsOf('asa'), { act: 'answer', request: '1', answer: 'refused', reason: 'weighs more', words });
    expect((await person('asa'))?.restricted).toBeUndefined();
    const mail = (await mailsTo('asa@person.example')).at(-1);
    for (const said of ['väger tyngre än dina', words, 'IMY', 'används därför igen']) expect(mail?.text).toContain(said);
    expect(await onPage(partner)).not.toContain('Ert mentorskap vilar');
  });

  it('part when it is granted: the other hears that it has ended, and the data stay unused', async () => {
    await karin.post(requestsOf('asa'), { act: 'note', kind: 'object', said: 'Hon ringde: hon vill inte.' });
    expect((await person('asa'))?.requests?.[1]).toMatchObject({ by: 'karin' });
    await karin.post(requestsOf('asa'), { act: 'answer', request: '2', answer: 'granted', words: 'Det gör vi.' });
    await round.settle();
    expect(await person('asa')).toMatchObject({ status: 'left', out: { how: 'taken out', tells: false }, restricted: { request: 2 } });
    expect((await mailsTo('orjan@person.example')).map(({ subject }) => subject)).toEqual(['Mentorskapet med Åsa Öberg är avslutat']);
    expect((await mailsTo('asa@person.example')).at(-1)?.text).toContain('Dina uppgifter används inte mer');
  });

  it('may ask after they have left and when the round is closed, and are answered then too', async () => {
    await setStage(round, 'closed');
    const sent = await round.post(`${home}/requests`, { kind: 'correct', words: 'Mitt namn stavas Aasa.' });
    expect(sent.headers.get('location')).toContain('done=asked');
    karin = await operatorSession(round);
    await karin.post(requestsOf('asa'), { act: 'answer', request: '3', answer: 'granted', words: 'Rättat.' });
    expect((await mailsTo('asa@person.example')).at(-1)?.text).toContain('Rättat.');
  });
});

describe('what somebody let the closing report say, when their data are not used', () => {
  const QUOTED = 'Ingen vågade säga ifrån';
  const LATER = 'Vi ses fortfarande';
  beforeAll(async () => {
    round = await openTestRound({ at: '2028-06-10T10:00:00Z' });
    await bring(round, aPerson(), aPerson({ role: 'mentee' }));
    const closed = { stage: 'closed', closedAt: '2028-03-08T09:00:00.000Z' } as const;
    await inAnotherState(roundKind, 'round', (state) => ({ ...state, ...closed }), round.tools);
    round.clock.moveTo(round.tools.now().add({ minutes: 1 }));
    const { store, now } = round.tools;
    const at = stamp(now());
    const said = { again: 5, answers: { worked: { text: QUOTED, mayQuote: true } } };
    const followUp = { inTouch: true, recommend: 5, text: LATER, language: 'sv', at } as const;
    const wishes: Afterwards['wishes'] = ['followUp'];
    const changes = [
      change(evaluationKind, undefined, evaluated('asa', 'mentor', said, now())),
      change(afterwardsKind, undefined, { person: 'asa', role: 'mentor' as const, wishes, at, followUp }),
    ];
    expect(await store.commit({ at: now(), evenWhenClosed: true, changes })).toBe('committed');
  });
  afterAll(() => round.close());

  const reported = async () => {
    const input = await readClosing(round.tools);
    return { html: closingReport(input, 'sv').html, again: closingFigures(input).again, answers: input.later?.answers.length };
  };

  it('is left out of it until they may be used again, and the figures stay as they are', async () => {
    const before = await reported();
    for (const text of [QUOTED, LATER]) expect(before.html).toContain(text);
    const home = await linkTo(round, 'asa');
    await round.post(`${home}/requests`, { kind: 'restrict', words: 'Vänta.' });
    const unused = await reported();
    for (const text of [QUOTED, LATER]) expect(unused.html).not.toContain(text);
    expect([unused.again, unused.answers]).toEqual([before.again, 1]);
    await round.post(`${home}/requests`, { act: 'lift', answer: 'yes' });
    for (const text of [QUOTED, LATER]) expect((await reported()).html).toContain(text);
  });
});

describe('what was asked', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson());
    await round.post(`${await linkTo(round, 'asa')}/requests`, { kind: 'restrict', words: 'Jag vill vänta.' });
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());

  it('is lifted by an operator with a letter', async () => {
    await karin.post(requestsOf('asa'), { act: 'lift', sure: 'yes' });
    expect((await person('asa'))?.restricted).toBeUndefined();
    expect((await mailsTo('asa@person.example')).at(-1)?.subject).toBe('Dina uppgifter används igen');
    expect((await lastAct()).act).toBe('lifted restriction');
  });
});
