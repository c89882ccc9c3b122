import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readField } from '../../../shared/commands/waiting/read-field.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { anOffer, aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { bring, linkTo, offerPair, putPair, setStage } from '../participant/guests.ts';
import { wholeTable } from '../public/visitor.ts';

const PATH = '/console/applicants/protected?role=mentor';
const ANSWERS = { field: 'Samhällsvetenskap', topics: ['recruiting'], slots: ['mon-am'], languages: ['sv'], format: 'either' };
const WHO = { act: 'enter', language: 'sv', why: 'Vi har talats vid.', ...ANSWERS };

let round: TestRound;
let karin: OperatorSession;
const people = async () => (await round.tools.store.all(applicationKind)).map(({ state }) => state);
const called = async (name: string) => (await people()).find(({ answers }) => answers.name === name);
async function mailsTo(email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email).map((mail) => ({ ...mail, text: mail.text.replaceAll(/\s+/g, ' ') }));
}
const KARIN = 'karin.sandell@universitetet.example';

describe('somebody with protected identity', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson({ role: 'mentee', answers: { name: 'Örjan Ek' } }), aPerson({ answers: { name: 'Åsa Öberg' } }));
    await round.moveTo('2027-08-18T10:00:00Z');
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());

  it('is told by the form how they can take part', async () => {
    const page = wordsOf(await (await round.request('/sv/apply/mentor/protected')).text());
    expect(page).toContain('under ett påhittat namn');
  });

  it('is entered under a made-up name by a page that asks for no address and no number', async () => {
    const { html } = await karin.get(PATH);
    for (const name of ['email', 'phone', 'phoneShown', 'access']) expect(html).not.toContain(`name="${name}"`);
    expect((await karin.post(PATH, { ...WHO, name: 'Kim Alm' })).status).toBe(422);
    expect((await karin.post(PATH, { ...WHO, name: 'Åsa Öberg', letters: 'operators' })).html).toContain('finns redan');
    const { response } = await karin.post(PATH, { ...WHO, name: 'Kim Alm', letters: 'operators', email: 'kim@hemlig.example' });
    expect(response.headers.get('location')).toContain('did=entered-protected');
    expect(await called('Kim Alm')).toMatchObject({ status: 'confirmed', email: '', entered: { protected: 'operators' } });
    expect(await wholeTable(round)).not.toContain('kim@hemlig.example');
    const again = await karin.post(PATH, { ...WHO, name: 'Kim Alm', letters: 'operators' });
    expect(again.response.headers.get('location')).toContain('entered-protected-already');
    const { applicants } = inputsFor(emptyBoard, await readField(round.tools.store), round.round);
    expect(applicants).toHaveLength(3);
  });

  it('has letters that go to whoever passes them on, and say so at the top', async () => {
    const kim = await called('Kim Alm');
    await round.settle();
    const mail = (await mailsTo(KARIN)).find(({ text }) => text.includes('brevet är till Kim Alm'));
    expect(mail?.links.some((link) => link.includes(`/${kim?.id}/`))).toBe(true);
    expect(mail?.ics).toBeUndefined();
    const page = wordsOf((await karin.get(`/console/applicants/${kim?.id}`)).html);
    expect(page).toContain('Skyddad identitet. Breven går till Karin Sandell');
    expect(page).not.toContain('Rätta adressen');
  });

  it('keeps no address and no number, whoever tries to put one in', async () => {
    const kim = await called('Kim Alm');
    await karin.post(`/console/applicants/${kim?.id}`, { act: 'address', email: 'kim@hemlig.example', was: '' });
    await karin.post(`/console/applicants/${kim?.id}`, { act: 'phone', phone: '070-111 22 33' });
    expect(await wholeTable(round)).not.toMatch(/hemlig\.example|111 22 33/);
  });

  it('is met under the made-up name, through whoever passes on', async () => {
    const kim = await called('Kim Alm');
    if (kim === undefined) throw new Error('nobody was entered');
    const pair = aPair({ mentor: kim.id, mentee: 'orjan' });
    await putPair(round, pair);
    const { askForLetters, toPerson } = await import('../../../shared/commands/letter/ask-for-letters.ts');
    await askForLetters([toPerson('orjan', 'introduction', 'pair', { about: { pair: pair.id } })], round.tools);
    expect((await mailsTo('orjan@person.example')).at(-1)?.text).toContain(`Genom Karin Sandell, ${KARIN}`);
    const home = wordsOf(await (await round.request(await linkTo(round, 'orjan'))).text());
    expect(home).toContain('Kim Alm');
    expect(home).toContain('Genom Karin Sandell');
    const own = wordsOf(await (await round.request(await linkTo(round, kim.id))).text());
    expect(own).toContain('Dina brev går till Karin Sandell');
  });
});

describe('somebody who wants no letters at all', () => {
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
    expect(page).toContain('Inga brev går ut; Karin Sandell talar med personen');
    expect((await karin.get(`/console/letters/write?person=${kim.id}`)).status).toBeLessThan(500);
  });
});
