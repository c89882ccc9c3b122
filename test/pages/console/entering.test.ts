import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../../shared/commands/privacy/erase-person.ts';
import { readField } from '../../../shared/commands/waiting/read-field.ts';
import { mayBeMatched } from '../../../shared/domain/application/application.ts';
import { hindranceOf } from '../../../shared/domain/matching/board/approval.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { profiler } from '../../../shared/domain/matching/scoring/profile.ts';
import { ruleBetween } from '../../../shared/domain/matching/scoring/scores.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { setStage } from '../participant/guests.ts';
import { wholeTable } from '../public/visitor.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/applicants/enter?role=mentee';
const WHY = 'HR har föreslagit dig.';
const ALL = { title: 'Personalchef', field: 'HR', topics: ['recruiting'], slots: ['mon-am'], languages: ['sv'], format: 'either' };

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
  await round.moveTo('2027-08-18T10:00:00Z');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

async function people() {
  return (await round.tools.store.all(applicationKind)).map(({ state }) => state);
}
const withAddress = async (email: string) => (await people()).filter((one) => one.email === email);
async function mailsTo(email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email);
}
async function lastAct() {
  const line = (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state).at(-1);
  return { act: line?.act, operator: line?.operator, about: line?.about };
}
/** Enters somebody as an operator does: looks at the letter, then presses. */
async function enters(fields: Record<string, string | readonly string[]>, path = PATH) {
  return karin.post(path, { act: 'enter', language: 'sv', why: WHY, ...fields });
}
const link = async (email: string) => (await mailsTo(email)).at(-1)?.links.find((one) => one.startsWith('/confirm/')) ?? 'no link';

describe('somebody an operator enters', () => {
  it('is shown to the operator as the letter they will get, and nothing is stored or sent before the act', async () => {
    const before = await wholeTable(round);
    const { status, html } = await karin.post(PATH, {
      act: 'look',
      language: 'sv',
      why: WHY,
      name: 'Mia Ek',
      email: 'mia@company.example',
    });
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('Karin');
    for (const said of [WHY, 'mia@company.example', 'Vill du vara med?', 'inskriven']) expect(wordsOf(html)).toContain(said);
    expect(await wholeTable(round)).toBe(before);
    expect(html).toContain('name="name" value="Mia Ek"');
  });

  it('is shown with when whoever books for them hears of it', async () => {
    const assistant = { assistantName: 'Sam Lind', assistantEmail: 'sam@company.example' };
    const fields = { act: 'look', language: 'sv', why: WHY, name: 'Mia Ek', email: 'mia@company.example', ...assistant };
    expect(wordsOf((await karin.post(PATH, fields)).html)).toContain('Assistenten får sitt mejl först när chefen har svarat: Sam Lind.');
  });

  it('gets a letter that says who entered them and why, once, whoever presses twice; the log has one line', async () => {
    for (const told of ['entered', 'entered-already']) {
      const { status, response } = await enters({ name: 'Mia Ek', email: 'Mia@company.example', title: 'Chef' });
      expect(status).toBe(303);
      expect(response.headers.get('location')).toContain(`did=${told}`);
    }
    const [mia, ...others] = await withAddress('Mia@company.example');
    expect(others).toEqual([]);
    expect(mia).toMatchObject({ status: 'submitted', entered: { by: 'karin', why: WHY } });
    // She did not apply, and the page does not say so.
    expect(wordsOf((await karin.get(`/console/applicants/${mia?.id}`)).html)).not.toContain('Sökte');
    expect(await lastAct()).toEqual({ act: 'entered person', operator: 'karin', about: { application: mia?.id } });
    const [mail, ...more] = await mailsTo('Mia@company.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Vill du vara med? Du är inskriven');
    expect(mail?.text).toContain(WHY);
    const why = mail?.links.find((one) => one.startsWith('/why/')) ?? '';
    expect(wordsOf(await (await round.request(why)).text())).toContain('skriver in');
    const page = wordsOf((await karin.get(`/console/applicants/${mia?.id}`)).html);
    for (const said of ['Inskriven, har inte svarat', WHY, 'Saknar svar på']) expect(page).toContain(said);
  });

  it('is shown beside those who are called the same', async () => {
    const fields = { act: 'look', language: 'sv', why: WHY, email: 'mia.ek@company.example' };
    const [mia] = await withAddress('Mia@company.example');
    const { html } = await karin.post(PATH, { ...fields, name: 'mia  EK' });
    expect(wordsOf(html)).toContain('Någon med samma namn finns redan: Mia Ek · Chef · Mia@company.example');
    expect(html).toContain(`href="/console/applicants/${mia?.id}"`);
    expect(wordsOf((await karin.post(PATH, { ...fields, name: 'Mio Ek' })).html)).not.toContain('samma namn');
  });

  it('looks, completes and corrects by the link, and takes part from then on; what is theirs to say was not said for them', async () => {
    const path = await link('Mia@company.example');
    const shown = await (await round.request(path)).text();
    for (const said of ['Vill du vara med?', WHY, 'Mia Ek', 'Nej tack']) expect(wordsOf(shown)).toContain(said);
    expect((await round.post(path)).headers.get('location')).toBe(`${path}/answers`);
    const form = await (await round.request(`${path}/answers`)).text();
    expect(form).toContain('value="Mia Ek"');
    expect(form).toMatch(/name="access"/);
    const tried = await round.post(`${path}/answers`, { name: 'Mia Ek', title: 'Chef' });
    expect(tried.status).toBe(422);
    expect(wordsOf(await tried.text())).toContain('Välj minst ett tema');
    expect((await withAddress('Mia@company.example'))[0]?.status).toBe('submitted');
    await round.post(`${path}/answers`, { name: 'Mia Ek-Lund', ...ALL, access: 'Hiss, tack.' });
    const [mia] = await withAddress('Mia@company.example');
    expect(mia).toMatchObject({
      status: 'confirmed',
      answers: { name: 'Mia Ek-Lund', access: 'Hiss, tack.' },
      entered: { unanswered: [] },
    });
    const thanks = await (await round.request(path)).text();
    expect(wordsOf(thanks)).toContain('Tack, Mia');
    const home = /href="(\/place\/[^"]+)"/.exec(thanks)?.[1] ?? '';
    expect((await round.request(home)).status).toBe(200);
  });

  it('says no by the link, and is then asked about nobody', async () => {
    await enters({ name: 'Nils Nej', email: 'nils@company.example' });
    const path = await link('nils@company.example');
    await round.post(`${path}/no`);
    expect((await withAddress('nils@company.example'))[0]?.status).toBe('withdrawn');
    expect((await round.request(path)).status).toBe(410);
    await round.post(path);
    await round.post(`${path}/answers`, { name: 'Nils', ...ALL });
    expect((await withAddress('nils@company.example'))[0]?.status).toBe('withdrawn');
  });

  it('who has left comes in anew by the same address', async () => {
    await enters({ name: 'Nils Nej', email: 'nils@company.example' });
    const both = await withAddress('nils@company.example');
    expect(both.map(({ status }) => status).toSorted()).toEqual(['submitted', 'withdrawn']);
  });

  it('is another than whoever was entered with the address and has a corrected one by now, and is not entered twice with that', async () => {
    await enters({ name: 'Frida Fel', email: 'info@company.example' });
    const [frida] = await withAddress('info@company.example');
    const corrected = { act: 'address', was: 'info@company.example', email: 'frida@company.example', letter: '' };
    await karin.post(`/console/applicants/${frida?.id}`, corrected);
    for (const told of ['entered', 'entered-already']) {
      const { response } = await enters({ name: 'Ivar Info', email: 'info@company.example' });
      expect(response.headers.get('location')).toContain(`did=${told}`);
    }
    expect((await withAddress('info@company.example')).map(({ answers }) => answers.name)).toEqual(['Ivar Info']);
    expect(await mailsTo('info@company.example')).toHaveLength(1);
    await enters({ name: 'Frida Fel', email: 'frida@company.example' });
    expect((await withAddress('frida@company.example')).map(({ id }) => id)).toEqual([frida?.id]);
  });

  it('is counted in when pairs are sought, and asked about nobody before they have answered', async () => {
    await enters({ name: 'Olle Oprövad', email: 'olle@company.example' });
    const [olle] = await withAddress('olle@company.example');
    if (olle === undefined) throw new Error('nobody was entered');
    expect(mayBeMatched(olle)).toBe(true);
    const field = await readField(round.tools.store);
    const { applicants } = inputsFor(emptyBoard, field, round.round);
    const counted = applicants.find(({ id }) => id === olle.id);
    const profileOf = profiler(round.round.themes.map(({ id }) => id));
    const student = aPerson({ answers: { languages: ['en'], slots: ['fri-eve'] } });
    if (counted === undefined) throw new Error('is not counted in');
    expect(ruleBetween(profileOf(student.answers), profileOf(counted.answers), round.round)).toBeUndefined();
    expect(hindranceOf(student, olle, round.round)).toBe('not asked: address not confirmed');
  });

  it('who said yes by telephone needs an answer to all, is confirmed at once and gets a letter that says so', async () => {
    const early = await enters({ name: 'Tea Tele', email: 'tea@company.example', telephone: 'yes' });
    expect(early.response.status).toBe(422);
    expect(await withAddress('tea@company.example')).toEqual([]);
    await enters({ name: 'Tea Tele', email: 'tea@company.example', telephone: 'yes', ...ALL });
    expect((await withAddress('tea@company.example'))[0]).toMatchObject({ status: 'confirmed', entered: { byTelephone: true } });
    expect((await mailsTo('tea@company.example'))[0]?.text).toMatch(/sade ja på\s+telefon/);
    const thanks = await (await round.request(await link('tea@company.example'))).text();
    const home = /href="(\/place\/[^"]+)"/.exec(thanks)?.[1] ?? '';
    expect((await round.request(home)).status).toBe(200);
  });

  it('is reminded once when they have not answered, and not when they have', async () => {
    await enters({ name: 'Tyst Tystsson', email: 'tyst@company.example' });
    await round.moveTo('2027-08-23T10:00:00Z');
    expect((await mailsTo('tyst@company.example')).map(({ subject }) => subject)).toEqual([
      'Vill du vara med? Du är inskriven',
      'Påminnelse: vill du vara med?',
    ]);
    expect(await mailsTo('tea@company.example')).toHaveLength(1);
    karin = await operatorSession(round);
  });

  it.each([
    ['a name in the address column', { name: 'Åsa', email: 'Åsa Öberg' }],
    ['two addresses', { name: 'Åsa', email: 'a@b.example, c@d.example' }],
    ['no name', { name: '', email: 'a@b.example' }],
    ['no reason', { name: 'Åsa', email: 'a@b.example', why: ' ' }],
    ['an address somebody has', { name: 'Annan', email: 'tea@company.example', act: 'look' }],
    ['a manager’s address for a student', { name: 'Annan', email: 'olle@company.example', act: 'look' }],
    ['a theme there is not', { name: 'Åsa', email: 'a@b.example', topics: ['x'] }],
  ])('with %s is not taken, what was typed stays, and nothing is stored', async (_, fields) => {
    const before = await people();
    const { response, html } = await enters(fields);
    expect(response.status).toBe(422);
    expect(html).toContain('class="error-summary"');
    expect(await people()).toEqual(before);
  });

  it('and was erased before gets no email until they say yes: the page says so, and by telephone they can', async () => {
    const email = 'rut@company.example';
    await enters({ name: 'Rut Ek', email });
    const [before] = await withAddress(email);
    await erasePerson(before?.id ?? '', 'own wish', round.tools);
    await round.settle();
    const warned = wordsOf((await karin.post(PATH, { act: 'look', language: 'sv', why: WHY, name: 'Rut Ek', email })).html);
    expect(warned).toContain('Det här mejlet går inte fram');
    expect(warned).not.toContain('Det går ut på dagtid');
    const sent = (await mailsTo(email)).length;
    const { response } = await enters({ name: 'Rut Ek', email });
    expect(response.headers.get('location')).toContain('did=entered-silent');
    expect(await mailsTo(email)).toHaveLength(sent);
    const [silent] = await withAddress(email);
    expect(silent?.id).not.toBe(before?.id);
    await erasePerson(silent?.id ?? '', 'own wish', round.tools);
    const byTelephone = { name: 'Rut Ek', email, ...ALL, telephone: 'yes' };
    const asked = wordsOf((await karin.post(PATH, { act: 'look', language: 'sv', why: WHY, ...byTelephone })).html);
    expect(asked).not.toContain('går inte fram');
    await enters(byTelephone);
    expect((await mailsTo(email)).length).toBeGreaterThan(sent);
  });

  it('may not be entered once the round is closing', async () => {
    await setStage(round, 'closing');
    const { response, html } = await enters({ name: 'Sen Senson', email: 'sen@company.example' });
    expect(response.status).toBe(409);
    expect(wordsOf(html)).toContain('skede');
    expect(await withAddress('sen@company.example')).toEqual([]);
  });
});
