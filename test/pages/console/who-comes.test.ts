import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayTheyCome } from '../../../shared/commands/gathering/say-coming.ts';
import { changeThePlan } from '../../../shared/commands/round/change-plan.ts';
import { roundNow } from '../../../shared/commands/round/round-now.ts';
import { attentionKey } from '../../../shared/domain/attention.ts';
import { asPlanned } from '../../../shared/round/planned.ts';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { VERA } from '../../builders/operators.ts';
import { anOffer, aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { add, addPair, bringTo, lettersTo, theApplication } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/gatherings/kick-off';
const VIEWER = { ...VERA, language: 'en' } as const;
let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  const plan = theRound({ operators: [...theRound().operators, VIEWER] });
  round = await openTestRound({ at: '2027-09-20T09:00:00Z', round: plan });
  await bringTo(round, 'matching');
  await add(
    round,
    aPerson({ id: 's1', answers: { name: 'Åsa Öberg', phone: '+46701234567', access: 'Hörslinga' } }),
    aPerson({ id: 's2', answers: { name: '=Bo Ek' } }),
    aPerson({ id: 's3', answers: { name: 'Cissi Väntar' } }),
    aPerson({ id: 'm1', role: 'mentee', answers: { name: 'Örjan Alm' } }),
    aPerson({ id: 'm2', role: 'mentee', answers: { name: 'Dag Ros' } }),
    aPerson({ id: 'm3', role: 'mentee', answers: { name: 'Eva Asp' } }),
  );
  await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  await addPair(round, aPair({ mentor: 's2', mentee: 'm2' }));
  await addPair(round, anOffer({ mentor: 's3', mentee: 'm3' }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const audit = async () => (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
const figures = (html: string) => wordsOf(/<dl class="figures">.*?<\/dl>/s.exec(html)?.[0] ?? '');
/** The names in the list, in its order. */
const listed = (html: string) => [...html.matchAll(/<th[^>]*scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, cell = '']) => wordsOf(cell));

describe('the list of who comes', () => {
  it('counts those who come, do not and have not said, and stands on the overview one press away', async () => {
    await sayTheyCome('s1', 'kickOff', { comes: 'yes', food: 'vegan' }, round.tools);
    const overview = await karin.get('/console');
    expect(overview.html).toContain(`<a href="${PATH}">`);
    expect(figures(/<h2 id="coming">.*/s.exec(overview.html)?.[0] ?? '')).toBe('kommer 1 kommer inte 0 har inte sagt 3');
    const { html } = await karin.get(PATH);
    expect(figures(html)).toBe('kommer 1 kommer inte 0 har inte sagt 3');
  });

  it('holds those who are in a pair, by name, and nobody who is only asked', async () => {
    expect(listed((await karin.get(PATH)).html)).toEqual(['=Bo Ek', 'Dag Ros', 'Åsa Öberg', 'Örjan Alm']);
  });

  it('keeps what they need closed until an operator opens it, which the log says', async () => {
    const closed = await karin.get(PATH);
    expect(closed.html).not.toMatch(/vegan|Hörslinga/);
    expect(wordsOf(closed.html)).toContain('Har skrivit');
    const pass = (await karin.post(PATH, { act: 'open' })).response.headers.get('location') ?? '';
    const opened = wordsOf((await karin.get(pass)).html);
    expect(opened).toContain('Mat: vegan');
    expect(opened).toContain('I ansökan: Hörslinga');
    expect((await audit()).at(-1)).toMatchObject({ act: 'opened free text', about: { list: 'kickOff' } });
  });

  it('can be taken home by a form, with what they need only while that is open, and no cell is a formula', async () => {
    const file = await karin.post(`${PATH}/list.csv`, {});
    expect(file.response.headers.get('content-disposition')).toBe('attachment; filename="kick-off.csv"');
    expect(file.html.replace('\uFEFF', '').split('\r\n').slice(0, 2)).toEqual([
      'Namn;Sida;Organisation;Adress;Telefon;Kommer;Var där',
      "'=Bo Ek;Student;Stockholms universitet;s2@person.example;;Har inte sagt;",
    ]);
    expect(file.html).not.toMatch(/vegan|Hörslinga/);
    const pass = (await karin.post(PATH, { act: 'open' })).response.headers.get('location') ?? '';
    const withNeeds = await karin.post(pass.replace(PATH, `${PATH}/list.csv`), {});
    expect(withNeeds.html).toContain('"Mat: vegan\nI ansökan: Hörslinga"');
    expect((await audit()).at(-1)).toMatchObject({ act: 'downloaded', about: { file: 'kick-off-needs.csv' } });
  });

  it('shows a viewer neither what they need nor a telephone number, and takes nothing from them', async () => {
    const vera = await operatorSession(round, 'vera');
    const { html } = await vera.get(PATH);
    expect(html).not.toMatch(/0701234567|70 123 45 67|vegan|name="act"/);
    expect((await vera.post(PATH, { act: 'open' })).status).toBe(403);
    expect((await vera.post(PATH, { act: 'note', person: 's2', comes: 'yes' })).status).toBe(403);
    expect((await vera.post(`${PATH}/list.csv`, {})).status).toBe(403);
  });

  it('is a page in English too, and there is none of anything else', async () => {
    const vera = await operatorSession(round, 'vera');
    expect(wordsOf((await vera.get('/console/gatherings/workshop')).html)).toMatch('Who comes to the closing workshop');
    expect((await karin.get('/console/gatherings/dinner')).status).toBe(404);
    expect((await karin.post('/console/gatherings/dinner', { act: 'open' })).status).toBe(404);
  });
});

describe('what somebody said by telephone', () => {
  const note = (fields: Record<string, string>) => karin.post(PATH, { act: 'note', ...fields });

  it('is noted by an operator, without a letter, and their own page says who did', async () => {
    const letters = lettersTo(round, 'm1').length;
    const { response } = await note({ person: 'm1', comes: 'no' });
    expect(response.headers.get('location')).toBe(`${PATH}?did=noted-coming`);
    await round.settle();
    expect(lettersTo(round, 'm1')).toHaveLength(letters);
    expect(wordsOf((await karin.get(PATH)).html)).toContain('Nej Karin Sandell noterade det');
    expect((await audit()).at(-1)).toMatchObject({ act: 'noted who comes', about: { application: 'm1', gathering: 'kickOff' } });
    expect((await note({ person: 'm1', comes: 'no' })).response.headers.get('location')).toContain('noted-coming-already');
  });

  it('leaves what stands there when nothing is written', async () => {
    await note({ person: 's1', comes: 'yes' });
    expect((await theApplication(round, 's1')).gatherings?.kickOff?.said?.food).toBe('vegan');
  });

  it.each([
    ['nobody', { comes: 'yes' }, 'Välj vem det gäller'],
    ['somebody who is not invited', { person: 's3', comes: 'yes' }, 'Vem'],
    ['neither yes nor no', { person: 's2' }, 'Välj om personen kommer eller inte'],
  ] as const)('is not taken of %s', async (_, fields, words) => {
    const { status, html } = await note(fields);
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining(words)]);
    expect((await theApplication(round, 's2')).gatherings).toBeUndefined();
    expect((await theApplication(round, 's3')).gatherings).toBeUndefined();
  });

  it('is begun on the page of the person', async () => {
    expect((await karin.get('/console/applicants/s2')).html).toContain(`${PATH}?person=s2#note`);
    expect((await karin.get(`${PATH}?person=s2`)).html).toMatch(/<option value="s2" selected/);
    expect((await karin.get('/console/applicants/s3')).html).not.toContain(PATH);
  });
});

it('whoever has not said is found among those who have not answered', async () => {
  const { html } = await karin.get('/console/applicants?unanswered=coming');
  expect(listed(html).toSorted()).toEqual(['=Bo Ek', 'Dag Ros']);
});

describe('badges', () => {
  it('are for everybody who has not said no, with name, organisation and round', async () => {
    const { html } = await karin.get(`${PATH}/badges`);
    const names = [...html.matchAll(/<li><strong[^>]*>(.*?)<\/strong>/gs)].map(([, name = '']) => wordsOf(name));
    expect(names).toEqual(['=Bo Ek', 'Dag Ros', 'Åsa Öberg']);
    expect(wordsOf(html)).toContain('Åsa Öberg Student, Stockholms universitet Omvänt mentorskap 2027–28');
    const file = await karin.post(`${PATH}/badges.csv`, {});
    expect(file.html.replace('\uFEFF', '').split('\r\n')[0]).toBe('Namn;Sida;Organisation;Omgång');
    expect(file.html).toContain("'=Bo Ek;Student;");
  });
});

describe('when the kick-off is moved', () => {
  it('an operator sees before that how many are asked again, and of another room that nobody is', async () => {
    const look = async (fields: Record<string, string>) =>
      wordsOf((await karin.post('/console/plan', { act: 'look', number: '0', ...fields })).html);
    expect(await look({ 'kickOff.time': '17.00' })).toContain('2 av dem har sagt om de kommer, och frågas en gång till');
    const elsewhere = await look({ 'kickOff.place.sv': 'Aulan', 'kickOff.place.en': 'The hall' });
    expect(elsewhere).toContain('Aulan');
    expect(elsewhere).not.toContain('frågas en gång till');
  });

  it('those who had said are asked again, and the list says what they said before', async () => {
    const { kickOff } = theRound();
    await changeThePlan({ kickOff: { ...kickOff, time: '17:00' } }, round.tools);
    const { html } = await karin.get(PATH);
    expect(figures(html)).toBe('kommer 0 kommer inte 0 har inte sagt 4');
    expect(wordsOf(html)).toContain('Har inte sagt igen (förut: Ja)');
  });
});

/** As pages do it: by the plan as it is now. */
const toolsNow = async () => ({ ...round.tools, round: asPlanned(round.round, await roundNow(round.tools)) });
const onTheList = async () =>
  (await openMatters(await toolsNow())).matters
    .filter(({ attention }) => attention.reason === 'coming changed late')
    .flatMap(({ alike }) => alike);

describe('a word that comes late', () => {
  it('stands on the list once, however many change their minds, and leads to who they are', async () => {
    for (const id of ['s1', 's2']) await sayTheyCome(id, 'kickOff', { comes: 'yes' }, await toolsNow());
    await round.moveTo('2027-10-04T09:00:00Z');
    karin = await operatorSession(round);
    expect(await onTheList()).toEqual([]);
    for (const id of ['s1', 's2', 'm1']) await sayTheyCome(id, 'kickOff', { comes: 'no' }, await toolsNow());
    await round.settle();
    expect(await onTheList()).toHaveLength(1);
    const overview = await karin.get('/console');
    expect(wordsOf(overview.html)).toContain('Någon har sent ändrat om den kommer');
    expect(overview.html).toContain(`href="${PATH}">Se vilka som kommer`);
    expect(wordsOf((await karin.get(PATH)).html)).toMatch(
      /Sagt sent, efter fredag 1 oktober kl\. 0?7\.00.*Åsa Öberg: Nej, måndag 4 oktober/,
    );
  });

  it('stands there again when somebody does once it was ticked off', async () => {
    const [entry] = await onTheList();
    await karin.post('/console', { act: 'tick off', entry: entry === undefined ? '' : attentionKey(entry) });
    expect(await onTheList()).toEqual([]);
    await sayTheyCome('s1', 'kickOff', { comes: 'yes' }, await toolsNow());
    expect(await onTheList()).toHaveLength(1);
  });
});

describe('who was there', () => {
  it('cannot be ticked before it has begun', async () => {
    expect((await karin.get(PATH)).html).not.toContain('name="there"');
    expect((await karin.post(PATH, { act: 'there', shown: 's1', there: 's1' })).status).toBe(409);
  });

  it('is ticked in one go, with one line in the log, and can be taken back', async () => {
    await round.moveTo('2027-10-06T15:30:00Z');
    expect(await onTheList()).toEqual([]);
    karin = await operatorSession(round);
    const shown = 's2 m2 s1 m1';
    const { response } = await karin.post(PATH, { act: 'there', shown, there: ['s1', 'm1', 's3'] });
    expect(response.headers.get('location')).toBe(`${PATH}?did=ticked-there`);
    expect((await audit()).filter(({ act }) => act === 'ticked who was there')).toMatchObject([
      { about: { gathering: 'kickOff', people: '2' } },
    ]);
    const { html } = await karin.get(PATH);
    expect([...html.matchAll(/name="there" value="(\w+)" checked/g)].map(([, id]) => id)).toEqual(['s1', 'm1']);
    expect(figures(html)).toContain('var där 2');
    expect((await theApplication(round, 's3')).gatherings).toBeUndefined();
    expect((await karin.post(PATH, { act: 'there', shown, there: ['s1', 'm1'] })).response.headers.get('location')).toContain('already');
    await karin.post(PATH, { act: 'there', shown, there: ['s1'] });
    expect((await theApplication(round, 'm1')).gatherings?.kickOff?.there?.was).toBe(false);
  });

  it('has an end to what can be noted before', async () => {
    const { status, html } = await karin.post(PATH, { act: 'note', person: 's2', comes: 'yes' });
    expect([status, wordsOf(html)]).toEqual([409, expect.stringContaining('Den har redan börjat')]);
    expect(round.failures).toEqual([]);
  });
});
