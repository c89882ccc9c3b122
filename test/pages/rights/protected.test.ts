import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../../shared/commands/privacy/erase-person.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { readField } from '../../../shared/commands/waiting/read-field.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { bring, linkTo, offerPair, putPair, read, setStage } from '../participant/guests.ts';
import { wholeTable } from '../public/visitor.ts';

const PATH = '/console/applicants/protected?role=mentor';
const ANSWERS = { field: 'Samhällsvetenskap', topics: ['recruiting'], slots: ['mon-am'], languages: ['sv'], format: 'either' };
const WHO = { act: 'enter', language: 'sv', why: 'Vi har talats vid.', ...ANSWERS };

let round: TestRound;
let karin: OperatorSession;
/** Who enters somebody passes their mail on, also where another operator is the contact of the round. */
let johan: OperatorSession;
const people = async () => (await round.tools.store.all(applicationKind)).map(({ state }) => state);
const called = async (name: string) => (await people()).find(({ answers }) => answers.name === name);
async function mailsTo(email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email).map((mail) => ({ ...mail, text: mail.text.replaceAll(/\s+/g, ' ') }));
}
const JOHAN = 'johan.ekdahl@bolaget.example';

describe('somebody with protected identity', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson({ role: 'mentee', answers: { name: 'Örjan Ek' } }), aPerson({ answers: { name: 'Åsa Öberg' } }));
    await round.moveTo('2027-08-18T10:00:00Z');
    johan = await operatorSession(round, 'johan');
  });
  afterAll(() => round.close());

  it('is told by the form how they can take part', async () => {
    const page = wordsOf(await (await round.request('/sv/apply/mentor/protected')).text());
    expect(page).toContain('under ett påhittat namn');
  });

  it('is entered under a made-up name by a page that asks for no address and no number', async () => {
    const { html } = await johan.get(PATH);
    for (const name of ['email', 'phone', 'phoneShown', 'access']) expect(html).not.toContain(`name="${name}"`);
    expect((await johan.post(PATH, { ...WHO, name: 'Kim Alm' })).status).toBe(422);
    expect((await johan.post(PATH, { ...WHO, name: 'Åsa Öberg', letters: 'operators' })).html).toContain('finns redan');
    const { response } = await johan.post(PATH, { ...WHO, name: 'Kim Alm', letters: 'operators', email: 'kim@hemlig.example' });
    expect(response.headers.get('location')).toContain('did=entered-protected');
    expect(await called('Kim Alm')).toMatchObject({ status: 'confirmed', email: '', entered: { protected: 'operators' } });
    expect(await wholeTable(round)).not.toContain('kim@hemlig.example');
    const again = await johan.post(PATH, { ...WHO, name: 'Kim Alm', letters: 'operators' });
    expect(again.response.headers.get('location')).toContain('entered-protected-already');
    const { applicants } = inputsFor(emptyBoard, await readField(round.tools.store), round.round);
    expect(applicants).toHaveLength(3);
  });

  it('has emails that go to whoever passes them on, and say so at the top', async () => {
    const kim = await called('Kim Alm');
    await round.settle();
    const mail = (await mailsTo(JOHAN)).find(({ text }) => text.includes('mejlet är till Kim Alm'));
    expect(mail?.links.some((link) => link.includes(`/${kim?.id}/`))).toBe(true);
    expect(mail?.ics).toBeUndefined();
    const page = wordsOf((await johan.get(`/console/applicants/${kim?.id}`)).html);
    expect(page).toContain('Skyddad identitet. Mejlen går till Johan Ekdahl');
    expect(page).not.toContain('Rätta adressen');
  });

  it('keeps no address and no number, whoever tries to put one in', async () => {
    const kim = await called('Kim Alm');
    await johan.post(`/console/applicants/${kim?.id}`, { act: 'address', email: 'kim@hemlig.example', was: '' });
    await johan.post(`/console/applicants/${kim?.id}`, { act: 'phone', phone: '070-111 22 33' });
    expect(await wholeTable(round)).not.toMatch(/hemlig\.example|111 22 33/);
  });

  it('is met under the made-up name, through whoever passes on', async () => {
    const kim = await called('Kim Alm');
    if (kim === undefined) throw new Error('nobody was entered');
    const pair = aPair({ mentor: kim.id, mentee: 'orjan' });
    await putPair(round, pair);
    const { askForLetters, toPerson } = await import('../../../shared/commands/letter/ask-for-letters.ts');
    await askForLetters([toPerson('orjan', 'introduction', 'pair', { about: { pair: pair.id } })], round.tools);
    expect((await mailsTo('orjan@person.example')).at(-1)?.text).toContain(`Genom Johan Ekdahl, ${JOHAN}`);
    const home = wordsOf(await (await round.request(await linkTo(round, 'orjan'))).text());
    expect(home).toContain('Kim Alm');
    expect(home).toContain('Genom Johan Ekdahl');
    const own = wordsOf(await (await round.request(await linkTo(round, kim.id))).text());
    expect(own).toContain('Mejlen till dig går till Johan Ekdahl');
  });
});

describe('two with protected identity, of whom one is erased', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
    karin = await operatorSession(round);
    for (const name of ['Kim Alm', 'Lo Ek']) await karin.post(PATH, { ...WHO, name, letters: 'operators' });
    await erasePerson((await called('Kim Alm'))?.id ?? '', 'own wish', round.tools);
  });
  afterAll(() => round.close());

  it('nobody’s address is silent by that, and the other one is written to as before', async () => {
    const lo = await called('Lo Ek');
    if (lo === undefined) throw new Error('nobody was entered');
    const hash = addressHash((await roundKeys(round.tools)).link, '');
    expect(await round.tools.store.get(suppressedKind, hash)).toBeUndefined();
    expect(await read(await round.request(`${await linkTo(round, lo.id)}/data`))).not.toContain('Adressen är raderad');
  });

  it('gets a certificate in the made-up name, and hears that it is', async () => {
    const lo = await called('Lo Ek');
    if (lo === undefined) throw new Error('nobody was entered');
    await bring(round, aPerson({ role: 'mentee' }));
    const met = round.tools.now().subtract({ hours: 48 });
    await putPair(round, withMeetingHeld(withMeeting(aPair({ mentor: lo.id, mentee: 'orjan' }), met), round.tools.now()));
    const said = 'Intyget är utfärdat på Lo Ek, det påhittade namnet.';
    expect(await read(await round.request(`${await linkTo(round, lo.id)}/certificate`))).toContain(said);
    expect(wordsOf((await karin.get(`/console/applicants/${lo.id}/certificate`)).html)).toContain(said);
    expect(await read(await round.request(`${await linkTo(round, 'orjan')}/certificate`))).not.toContain('påhittade');
  });
});

describe('somebody who wants no emails at all', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-16T10:00:00Z' });
    await bring(round, aPerson({ role: 'mentee' }));
    karin = await operatorSession(round);
    await karin.post(PATH, { ...WHO, name: 'Kim Alm', letters: 'nowhere' });
  });
  afterAll(() => round.close());

  it('gets none, is answered for by an operator, and the other hears all the same', async () => {
    const kim = await called('Kim Alm');
    if (kim === undefined) throw new Error('nobody was entered');
    await setStage(round, 'matching');
    await offerPair(round, anOffer({ mentor: kim.id, mentee: 'orjan' }));
    const mails = await round.mails();
    expect(mails.map(({ to }) => to)).toContain('orjan@person.example');
    expect(mails.filter(({ text }) => text.includes('Kim Alm')).map(({ to }) => to)).toEqual(['orjan@person.example']);
    const page = wordsOf((await karin.get(`/console/applicants/${kim.id}`)).html);
    expect(page).toContain('Inga mejl går ut; Karin Sandell talar med personen');
    expect((await karin.get(`/console/letters/write?person=${kim.id}`)).status).toBeLessThan(500);
  });
});
