import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPair } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair } from '../participant/guests.ts';
import { wholeTable } from '../public/visitor.ts';
import { hiddenIn, type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/applicants/asa/correct';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
  await bring(round, aPerson({ answers: { name: 'Jnae Öberg', access: 'Hiss, tack.' } }), aPerson({ role: 'mentee' }));
  await bring(round, anApplication({ id: 'nils', answers: { name: 'Nisl Ek' } }));
  await round.moveTo('2027-08-18T10:00:00Z');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const person = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
/** A session lasts a day at the most. */
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
  return (await round.mails()).filter(({ to }) => to === email);
}
/** The form as the page shows it, with some answers put right. */
async function asShown(path: string, right: Record<string, string | readonly string[]>) {
  const { html } = await karin.get(path);
  const fields: Record<string, string[]> = {};
  for (const [input] of html.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    if (of('type') === 'hidden' || (/checkbox|radio/.test(of('type')) && !/ checked/.test(input))) continue;
    fields[of('name')] = [...(fields[of('name')] ?? []), of('value')];
  }
  return { seen: hiddenIn(html, 'seen'), ...fields, ...right };
}

describe('an operator who corrects somebody’s answers', () => {
  it('finds the page in one step from the person, and sees first what changes and the letter, before anything is done', async () => {
    expect((await karin.get('/console/applicants/asa')).html).toContain(`href="${PATH}"`);
    const before = await wholeTable(round);
    const fields = await asShown(PATH, { name: 'Jane Öberg', topics: ['marketing'] });
    const { status, html } = await karin.post(PATH, { act: 'look', ...fields });
    expect(status).toBe(200);
    for (const said of ['Jnae Öberg → Jane Öberg', 'Vi har rättat dina uppgifter', 'Karin', 'asa@person.example']) {
      expect(wordsOf(html)).toContain(said);
    }
    expect(await wholeTable(round)).toBe(before);
  });

  it('does it by one act; the log names the answers and holds none of them', async () => {
    const fields = await asShown(PATH, { name: 'Jane Öberg', topics: ['marketing'] });
    const { response } = await karin.post(PATH, { act: 'correct', ...fields });
    expect(response.headers.get('location')).toContain('/console/applicants/asa?did=corrected-answers');
    expect((await person('asa'))?.answers).toMatchObject({ name: 'Jane Öberg', topics: ['marketing'], access: 'Hiss, tack.' });
    const { act, about } = await lastAct();
    expect(act).toBe('corrected answers');
    expect(about?.['fields']?.split(' ').toSorted()).toEqual(['foremost', 'name', 'topics']);
    expect(JSON.stringify(about)).not.toContain('Jane');
    const again = await karin.post(PATH, { act: 'correct', ...fields });
    expect(again.response.headers.get('location')).toContain('did=corrected-answers-already');
  });

  it('is named to the person by one letter a day, however often it was corrected, and on their own page with what stood there', async () => {
    await karin.post(PATH, { act: 'correct', ...(await asShown(PATH, { field: 'Etnologi' })) });
    await moveTo('2027-08-20T18:00:00Z');
    const mails = (await mailsTo('asa@person.example')).filter(({ subject }) => subject === 'Vi har rättat dina uppgifter');
    expect(mails.map(({ text }) => text.includes('Du läser') && text.includes('Namn'))).toEqual([true]);
    expect(mails[0]?.text).not.toContain('Etnologi');
    const home = await linkTo(round, 'asa');
    expect(wordsOf(await (await round.request(home)).text())).toContain(
      'Karin Sandell rättade dina uppgifter onsdag 18 augusti: Namn, Teman',
    );
    const page = wordsOf(await (await round.request(`${home}/answers`)).text());
    for (const said of ['Namn: Jnae Öberg → Jane Öberg', 'Du läser: Socialantropologi → Etnologi']) expect(page).toContain(said);
  });

  it('leaves closed what the person wrote in their own words, until it is opened, which the log says', async () => {
    expect((await karin.get(PATH)).html).not.toContain('Hiss, tack.');
    const opened = (await karin.post(PATH, { act: 'open' })).response.headers.get('location') ?? '';
    expect((await lastAct()).act).toBe('opened free text');
    expect((await karin.get(opened)).html).toContain('Hiss, tack.');
    const fields = await asShown(opened, { access: 'Hiss och teckentolk.', wish: '' });
    await karin.post(opened, { act: 'correct', ...fields });
    expect((await person('asa'))?.answers.access).toBe('Hiss och teckentolk.');
    expect(wordsOf((await karin.get('/console/applicants/asa')).html)).toContain('Gör det lättare att delta');
    expect((await karin.get('/console/applicants/asa')).html).not.toContain('teckentolk');
  });

  it('does not write over what the person answered meanwhile', async () => {
    const fields = await asShown(PATH, { field: 'Juridik' });
    const home = await linkTo(round, 'asa');
    const own = {
      name: 'Jane Öberg',
      field: 'Historia',
      topics: ['marketing'],
      slots: ['mon-am'],
      languages: ['sv'],
      format: 'either',
      ties: 'no',
    };
    await round.post(`${home}/answers`, { ...own, language: 'sv' });
    expect((await person('asa'))?.answers.field).toBe('Historia');
    const { status } = await karin.post(PATH, { act: 'correct', ...fields });
    expect(status).toBe(409);
    expect((await person('asa'))?.answers.field).toBe('Historia');
  });

  it('sees an assistant’s address that is another, which is kept nowhere among what was corrected', async () => {
    const [manager] = (await round.tools.store.all(applicationKind)).filter(({ state }) => state.answers.role === 'mentee');
    const path = `/console/applicants/${manager?.state.id}/correct`;
    const fields = await asShown(path, { assistantName: 'Asta Ek', assistantEmail: 'asta@company.example' });
    const shown = wordsOf((await karin.post(path, { act: 'look', ...fields })).html);
    expect(shown).toContain('(tomt) → asta@company.example');
    expect(shown).toContain('Assistenten Asta Ek får ett mejl om att boka åt personen');
    await karin.post(path, { act: 'correct', ...fields });
    expect((await person(manager?.state.id ?? ''))?.assisting).toMatchObject({ number: 1, by: 'karin' });
  });

  it('refuses what the form would, with the answers kept in the fields', async () => {
    const fields = await asShown(PATH, { name: '', topics: [] });
    const { status, html } = await karin.post(PATH, { act: 'look', ...fields });
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('Välj minst ett tema');
    expect(html).toContain('value="Historia"');
  });

  it('may do so at any time, also of somebody in a pair, who is told in the language that is right from now on', async () => {
    const pair = aPair({ round: round.round });
    await putPair(round, pair);
    await karin.post(PATH, { act: 'correct', ...(await asShown(PATH, { field: 'Idéhistoria', language: 'en' })) });
    expect(await person('asa')).toMatchObject({ language: 'en', answers: { field: 'Idéhistoria' }, pairs: [pair.id] });
    await moveTo('2027-08-25T18:00:00Z');
    const mails = (await mailsTo('asa@person.example')).filter(({ subject }) => subject === 'We have corrected your details');
    expect(mails).toHaveLength(1);
    const home = await linkTo(round, 'asa');
    const page = await (await round.request(`${home}/answers`)).text();
    expect(wordsOf(page)).toContain('Now that we have suggested somebody to you');
    expect(page).not.toContain('name="topics"');
    const tried = await round.post(`${home}/answers`, { name: 'Nobody' });
    expect(tried.status).toBe(409);
    expect((await person('asa'))?.answers.name).toBe('Jane Öberg');
  });

  it('tells nobody whose address is not confirmed: it may be a stranger’s', async () => {
    const path = '/console/applicants/nils/correct';
    const fields = await asShown(path, { name: 'Nils Ek' });
    expect(wordsOf((await karin.post(path, { act: 'look', ...fields })).html)).toContain('Inget mejl går ut');
    await karin.post(path, { act: 'correct', ...fields });
    expect((await person('nils'))?.answers.name).toBe('Nils Ek');
    await moveTo('2027-08-27T18:00:00Z');
    expect((await mailsTo('nils@person.example')).filter(({ subject }) => subject.includes('rättat'))).toEqual([]);
  });
});

describe('an operator who corrects an address', () => {
  it('is asked once about a likely slip, and never kept from it', async () => {
    const fields = { act: 'address', email: 'nils@gmial.com', was: 'nils@person.example' };
    const asked = await karin.post('/console/applicants/nils', fields);
    expect(asked.status).toBe(422);
    expect(wordsOf(asked.html)).toContain('Menade du nils@gmail.com?');
    expect((await person('nils'))?.email).toBe('nils@person.example');
    await karin.post('/console/applicants/nils', { ...fields, 'sure-of': hiddenIn(asked.html, 'sure-of') });
    expect((await person('nils'))?.email).toBe('nils@gmial.com');
  });

  it('to one that gets no email because its owner was erased is told so first, and may let it have email again', async () => {
    const { store, now } = round.tools;
    const hash = addressHash((await roundKeys(round.tools)).link, 'nils@private.example');
    const silence = { hash, why: 'erased', at: '2027-08-10T10:00:00.000Z' } as const;
    await store.commit({ at: now(), changes: [change(suppressedKind, undefined, silence)] });
    const fields = { act: 'address', email: 'nils@private.example', was: 'nils@gmial.com' };
    const asked = await karin.post('/console/applicants/nils', fields);
    expect(wordsOf(asked.html)).toContain('har velat att allt om sig tas bort');
    expect([(await person('nils'))?.email, await store.get(suppressedKind, hash)]).toEqual(['nils@gmial.com', expect.anything()]);
    await karin.post('/console/applicants/nils', { ...fields, 'sure-of': hiddenIn(asked.html, 'sure-of') });
    expect([(await person('nils'))?.email, await store.get(suppressedKind, hash)]).toEqual(['nils@private.example', undefined]);
  });
});
