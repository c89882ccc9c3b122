import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameAssistant } from '../../../shared/commands/application/name-assistant.ts';
import { readField } from '../../../shared/commands/waiting/read-field.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { anOffer, aPair, withMeeting } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, offerPair, putPair, setStage } from '../participant/guests.ts';
import { apply, openCall, wholeTable } from '../public/visitor.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;

const person = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const onPage = async (path: string) => wordsOf(await (await round.request(path)).text());
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
  // Texts are broken into lines as mails are.
  return (await round.mails()).filter(({ to }) => to === email).map((mail) => ({ ...mail, text: mail.text.replaceAll(/\s+/g, ' ') }));
}
const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);
async function counted() {
  return inputsFor(emptyBoard, await readField(round.tools.store), round.round).applicants.map(({ id }) => id);
}
async function onList() {
  return (await round.tools.store.all(attentionKind)).map(({ state }) => state).filter(({ doneAt }) => doneAt === undefined);
}
const path = (id: string, to = '') => `/console/applicants/${id}${to}`;

describe('somebody on hold', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(
      round,
      aPerson({ answers: { name: 'Åsa Öberg' } }),
      aPerson({ role: 'mentee' }),
      aPerson({ id: 'liv', answers: { name: 'Liv Lind' } }),
    );
    await moveTo('2027-08-18T10:00:00Z');
  });
  afterAll(() => round.close());

  it('is held to a day by one act, with no letter; the log says until when and nothing of why', async () => {
    expect((await karin.get(path('asa'))).html).toContain(`href="${path('asa', '/hold')}"`);
    const shown = wordsOf((await karin.get(path('asa', '/hold'))).html);
    for (const said of ['Inget mejl går ut nu', 'dagen då alla lovats svar']) expect(shown).toContain(said);
    const refused = await karin.post(path('asa', '/hold'), { act: 'hold', until: '2027-08-18', why: '' });
    expect(refused.status).toBe(422);
    // Nobody looks again once the round is closed: a mistyped year would be a day that is never kept.
    const late = await karin.post(path('asa', '/hold'), { act: 'hold', until: '2028-10-04', why: '' });
    expect([late.status, wordsOf(late.html)]).toEqual([422, expect.stringContaining('Välj en dag innan omgången avslutas')]);
    expect(late.html).toContain('value="2028-10-04"');
    const { response } = await karin.post(path('asa', '/hold'), { act: 'hold', until: '2027-10-04', why: 'Vi väntar på antagningen.' });
    expect(response.headers.get('location')).toContain('did=held');
    expect(await person('asa')).toMatchObject({ held: { by: 'karin', until: '2027-10-04', why: 'Vi väntar på antagningen.' } });
    expect(await lastAct()).toEqual({ act: 'held person', about: { application: 'asa', until: '2027-10-04' } });
    const page = wordsOf((await karin.get(path('asa'))).html);
    for (const said of ['På vänt. Ni tittar igen måndag 4 oktober', 'Vi väntar på antagningen.']) expect(page).toContain(said);
    expect(wordsOf((await karin.get('/console/applicants?status=on+hold')).html)).toContain('Åsa Öberg');
    expect(await subjectsTo('asa@person.example')).toEqual([]);
  });

  it('is not counted in when pairs are sought, and their own page says what is so', async () => {
    expect((await counted()).toSorted()).toEqual(['liv', 'orjan']);
    const page = await onPage(await linkTo(round, 'asa'));
    expect(page).toContain('Din ansökan väntar på oss');
    expect(page).not.toContain('antagningen');
  });

  it('is there all the same: nobody enters them once more', async () => {
    const enter = '/console/applicants/enter?role=mentor';
    const nils = { language: 'sv', why: 'HR.', name: 'Nils Ny', email: 'nils@person.example' };
    const entered = await karin.post(enter, { act: 'enter', ...nils });
    const id = /applicants\/([^?]+)/.exec(entered.response.headers.get('location') ?? '')?.[1] ?? '';
    await karin.post(path(id, '/hold'), { act: 'hold', until: '2028-01-31' });
    const { status, html } = await karin.post(enter, { act: 'look', ...nils });
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('Adressen har redan Nils Ny');
  });

  it('hears on the day everybody was promised an answer that it takes longer, in words that are true of them, and never that there is no place', async () => {
    await moveTo('2027-10-01T18:00:00Z');
    const [mail, ...others] = await mailsTo('asa@person.example');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Ditt svar dröjer längre än vi sa');
    expect(mail?.text).toContain('har inte bestämt sig om din ansökan än');
  });

  it('comes on the operators’ list on the day, with a letter, and again when it was ticked off and nothing done', async () => {
    await moveTo('2027-10-04T08:00:00Z');
    const [entry] = (await onList()).filter(({ reason }) => reason === 'hold over');
    expect(entry?.subject).toEqual({ kind: 'application', id: 'asa' });
    const [stored] = await round.tools.store.all(attentionKind).then((all) => all.filter(({ state }) => state.reason === 'hold over'));
    if (stored === undefined) throw new Error('is not on the list');
    const { change } = await import('../../../shared/storage/changes/changes.ts');
    const doneAt = '2027-10-04T09:00:00.000Z';
    await round.tools.store.commit({
      at: round.tools.now(),
      changes: [change(attentionKind, stored, { ...stored.state, doneAt, doneBy: 'karin' })],
    });
    await moveTo('2027-10-07T18:00:00Z');
    expect((await onList()).map(({ reason }) => reason)).toContain('hold over');
  });

  it('is matched again by one press, and leaves the list', async () => {
    const before = wordsOf((await karin.get(path('asa', '/hold'))).html);
    expect(before).toContain('har bestämt er än');
    expect(before).not.toContain('dagen då alla lovats svar');
    const { response } = await karin.post(path('asa'), { act: 'release' });
    expect(response.headers.get('location')).toContain('did=hold-ended');
    await round.settle();
    expect((await counted()).toSorted()).toEqual(['asa', 'liv', 'orjan']);
    expect(wordsOf((await karin.get('/console')).html)).not.toContain('på vänt, och dagen');
    expect((await lastAct()).act).toBe('ended hold');
  });

  it('is told at the close, if nobody ever decided, that nobody had', async () => {
    await karin.post(path('liv', '/hold'), { act: 'hold', until: '2028-02-01' });
    await setStage(round, 'closing');
    const { actOnRound } = await import('../../../shared/commands/round/act-on-round.ts');
    await actOnRound({ command: 'close' }, round.tools);
    await round.settle();
    await round.moveTo(
      round.tools
        .now()
        .add({ hours: 24 * 4 })
        .toString(),
    );
    const last = (await mailsTo('liv@person.example')).at(-1);
    expect(last?.text).toContain('hade inte bestämt sig om din ansökan när programmet avslutades');
    expect(last?.text).not.toContain('Så här väljer vi');
  });
});

describe('somebody who is not in this round', () => {
  const NO = { words: 'Vi behöver någon som läser på heltid.', why: 'Intervju 17/8: läser inte.', mayApply: 'no' };
  beforeAll(async () => {
    round = await openCall({ at: '2027-08-16T10:00:00Z' });
    await apply(round, { email: 'asa@person.example' });
    await round.settle();
    const confirm = (await round.mails()).flatMap(({ links }) => links).find((one) => one.startsWith('/confirm/')) ?? '';
    await round.post(confirm);
    await moveTo('2027-08-18T10:00:00Z');
  });
  afterAll(() => round.close());
  const asa = async () =>
    (await round.tools.store.all(applicationKind)).map(({ state }) => state).toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));

  it('is shown as the letter they will get, in the operator’s own words, before anything is done', async () => {
    const [first] = await asa();
    const before = await wholeTable(round);
    const { html } = await karin.post(path(first?.id ?? '', '/turn-down'), { act: 'look', ...NO });
    for (const said of ['Du är inte med i den här omgången', NO.words, 'asa@person.example']) expect(wordsOf(html)).toContain(said);
    expect(html).not.toContain(`>${NO.why}`);
    expect(await wholeTable(round)).toBe(before);
  });

  it('is answered by one act and one letter; what operators noted is theirs alone, and nothing can be undone by a link', async () => {
    const [first] = await asa();
    const id = first?.id ?? '';
    for (const told of ['turned-down', 'turned-down-already']) {
      const { response } = await karin.post(path(id, '/turn-down'), { act: 'do', ...NO });
      expect(response.headers.get('location')).toContain(`did=${told}`);
    }
    expect(await lastAct()).toEqual({ act: 'turned person down', about: { application: id } });
    // From a page that was opened while they were on hold.
    expect(await karin.post(path(id), { act: 'release' })).toMatchObject({ status: 409 });
    await moveTo('2027-08-19T18:00:00Z');
    const mails = (await mailsTo('asa@person.example')).filter(({ subject }) => subject === 'Du är inte med i den här omgången');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(NO.words);
    expect(mails[0]?.text).not.toContain('Intervju');
    expect(await subjectsTo('asa@person.example')).not.toContain('Du är inte längre med i programmet');
    const home = await linkTo(round, id);
    const page = await (await round.request(home)).text();
    expect(wordsOf(page)).toContain('Du är inte med i den här omgången');
    expect(page).not.toContain('come-back');
    await round.post(`${home}/come-back`, { answer: 'yes' });
    expect((await person(id))?.status).toBe('left');
    expect(wordsOf((await karin.get(path(id))).html)).toContain('Intervju 17/8');
  });

  it('who applies again hears that the answer stands, and cannot confirm; once an operator allows it they are in like anybody', async () => {
    const [first] = await asa();
    await apply(round, { email: 'asa@person.example' });
    expect((await mailsTo('asa@person.example')).at(-1)?.subject).toBe('Din ansökan har redan fått svar');
    const second = (await asa()).at(-1);
    const secret = await linkTo(round, second?.id ?? '', 'confirm');
    expect(await onPage(secret)).toContain('Din ansökan har redan fått svar');
    await round.post(secret);
    expect((await person(second?.id ?? ''))?.status).toBe('submitted');
    await karin.post(path(first?.id ?? ''), { act: 'may-apply' });
    await round.post(secret);
    expect((await person(second?.id ?? ''))?.status).toBe('confirmed');
    expect(await karin.post(path(first?.id ?? ''), { act: 'back-in', sure: 'yes' })).toMatchObject({ status: 409 });
  });

  it('hears nothing at all when it is taken back before the letter goes, and that they are in again when it is taken back after', async () => {
    await bring(round, aPerson({ id: 'mia', answers: { name: 'Mia Ek' } }));
    await moveTo('2027-08-20T18:00:00Z');
    await karin.post(path('mia', '/turn-down'), { act: 'do', ...NO });
    await karin.post(path('mia'), { act: 'back-in', sure: 'yes' });
    await moveTo('2027-08-24T18:00:00Z');
    expect((await person('mia'))?.status).toBe('confirmed');
    expect(await subjectsTo('mia@person.example')).toEqual([]);
    await karin.post(path('mia', '/turn-down'), { act: 'do', ...NO });
    await moveTo('2027-08-26T18:00:00Z');
    await karin.post(path('mia'), { act: 'back-in', sure: 'yes' });
    await moveTo('2027-08-28T18:00:00Z');
    await moveTo('2027-08-30T18:00:00Z');
    expect(await subjectsTo('mia@person.example')).toEqual(['Du är inte med i den här omgången', 'Du är med i programmet igen']);
    expect(await counted()).toContain('mia');
  });

  it('gets no letter whose address was never confirmed', async () => {
    await bring(round, anApplication({ id: 'nils' }));
    expect(wordsOf((await karin.post(path('nils', '/turn-down'), { act: 'look', ...NO })).html)).toContain('adressen är inte bekräftad');
    await karin.post(path('nils', '/turn-down'), { act: 'do', ...NO });
    await moveTo('2027-09-02T18:00:00Z');
    expect(await subjectsTo('nils@person.example')).toEqual([]);
  });
});

describe('somebody who is taken out', () => {
  const OUT = { why: 'Anmälan 3/11.', tells: 'yes', words: 'Ring mig om du vill prata.', mayApply: 'no' };
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-10-01T10:00:00Z' });
    await bring(round, aPerson(), aPerson({ role: 'mentee' }));
    await setStage(round, 'running');
    const pair = aPair({ round: round.round });
    await putPair(round, withMeeting(pair, round.tools.now().add({ hours: 24 * 60 }), { round: round.round }));
    await moveTo('2027-11-22T10:00:00Z');
  });
  afterAll(() => round.close());

  it('is shown with whom it concerns; a reason for the operators and a yes or no to a letter have to be given', async () => {
    const shown = wordsOf((await karin.get(path('asa', '/take-out'))).html);
    expect(shown).toContain('Örjan Ek får ett mejl om att mentorskapet är avslutat, utan skäl');
    expect((await karin.post(path('asa', '/take-out'), { act: 'look', words: '' })).status).toBe(422);
    const { html } = await karin.post(path('asa', '/take-out'), { act: 'look', ...OUT });
    for (const said of ['Du är inte längre med i programmet', OUT.words]) expect(wordsOf(html)).toContain(said);
    expect((await karin.get(path('asa', '/turn-down'))).html).not.toContain('name="words"');
  });

  it('is out at once, with the pair ended, the partner told without a reason, calendars cleared, and no link to undo it', async () => {
    const { response } = await karin.post(path('asa', '/take-out'), { act: 'do', ...OUT });
    expect(response.headers.get('location')).toContain('did=took-out');
    expect(await lastAct()).toEqual({ act: 'took person out', about: { application: 'asa' } });
    await round.settle();
    expect(await person('asa')).toMatchObject({ status: 'left', pairs: [], out: { how: 'taken out', why: OUT.why } });
    expect((await round.tools.store.get(pairKind, 'asa-orjan'))?.state.status).toBe('ended');
    await moveTo('2027-11-24T18:00:00Z');
    const own = await mailsTo('asa@person.example');
    expect(own.map(({ subject }) => subject)).toContain('Du är inte längre med i programmet');
    expect(own.map(({ text }) => text).join()).not.toMatch(/Ångra|ångra|Anmälan|Du har lämnat/);
    const partner = (await mailsTo('orjan@person.example')).map(({ subject, text }) => `${subject} ${text}`);
    expect(partner.join()).toContain('är avslutat');
    expect(partner.join()).not.toMatch(/Anmälan|tagit ut/);
    const page = await onPage(await linkTo(round, 'asa'));
    expect(page).toContain('har tagit ut dig ur det');
    expect((await onList()).map(({ reason }) => reason)).toContain('somebody left');
  });

  it('hears only from the calendar when the operators say so in another way', async () => {
    await nameAssistant('orjan', { name: 'Sam Lind', email: 'sam@firm.example', language: undefined }, round.tools);
    const { html } = await karin.post(path('orjan', '/take-out'), { act: 'look', ...OUT, tells: 'no', words: '' });
    expect(wordsOf(html)).toContain('Sam Lind, som bokar åt personen nu, får ett mejl om att det är slut.');
    await karin.post(path('orjan', '/take-out'), { act: 'do', ...OUT, tells: 'no', words: '' });
    await moveTo('2027-11-26T18:00:00Z');
    expect((await subjectsTo('sam@firm.example')).length).toBeGreaterThan(0);
    expect(await subjectsTo('orjan@person.example')).not.toContain('Du är inte längre med i programmet');
    expect((await person('orjan'))?.status).toBe('left');
  });
});

describe('somebody who is taken out before they meet anybody', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-14T10:00:00Z' });
    await setStage(round, 'matching');
    await bring(round, aPerson(), aPerson({ role: 'mentee' }), aPerson({ id: 'vera', answers: { name: 'Vera Vill' } }));
    await offerPair(round, anOffer());
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());
  const OUT = { why: 'Har slutat på företaget.', tells: 'no', words: '', mayApply: 'no' };

  it('leaves the other one of an offer with word that it comes to nothing, and free to be asked again', async () => {
    expect(wordsOf((await karin.get(path('asa', '/take-out'))).html)).toContain('Örjan Ek får ett mejl om att förslaget inte blir av');
    await karin.post(path('asa', '/take-out'), { act: 'do', ...OUT });
    await moveTo('2027-09-16T10:00:00Z');
    expect(await person('orjan')).toMatchObject({ status: 'confirmed', pairs: [] });
    expect((await subjectsTo('orjan@person.example')).at(-1)).toContain('blir inte av');
    expect(await counted()).toEqual(expect.arrayContaining(['orjan', 'vera']));
    expect(await counted()).not.toContain('asa');
  });

  it('can no longer come back by themselves who had left a moment before; an operator lets them, and they hear of it', async () => {
    const home = await linkTo(round, 'vera');
    await round.post(`${home}/leave`, { answer: 'leave' });
    expect((await person('vera'))?.status).toBe('withdrawn');
    await karin.post(path('vera', '/take-out'), { act: 'do', ...OUT });
    await round.post(`${home}/come-back`, { answer: 'yes' });
    expect((await person('vera'))?.status).toBe('left');
    await karin.post(path('vera'), { act: 'back-in', sure: 'yes' });
    expect((await person('vera'))?.status).toBe('confirmed');
    const left = round.tools.now();
    await round.post(`${home}/leave`, { answer: 'leave' });
    await moveTo(left.add({ hours: 48 }).toString());
    expect((await person('vera'))?.status).toBe('left');
    await karin.post(path('vera'), { act: 'back-in', sure: 'yes' });
    await moveTo(left.add({ hours: 24 * 5 }).toString());
    expect((await subjectsTo('vera@person.example')).filter((subject) => subject === 'Du är med i programmet igen')).toHaveLength(1);
    expect(await counted()).toContain('vera');
  });
});
