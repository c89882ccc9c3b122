import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClosing } from '../../../shared/commands/closing/read-closing.ts';
import { inAnotherState } from '../../../shared/commands/privacy/in-another-state.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { evaluated } from '../../../shared/domain/closing/evaluation.ts';
import { entryOf } from '../../../shared/domain/privacy/what-is-kept.ts';
import { curiousId } from '../../../shared/domain/visitor/curious.ts';
import { closingReport } from '../../../shared/pages/report/closing-report.tsx';
import { change } from '../../../shared/storage/changes/changes.ts';
import { curiousKind } from '../../../shared/storage/kinds/curious.ts';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { beforehandKind } from '../../../shared/storage/kinds/workshop.ts';
import { type Canary, NO_CANARY, PLANTED, plantCanaries } from '../../builders/canaries.ts';
import { everyKind } from '../../builders/every-kind.ts';
import { heldAt, leavesOf } from '../../builders/leaves.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, read } from './guests.ts';

let round: TestRound;
let canaries: readonly Canary[];
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  canaries = await plantCanaries(round);
});
afterAll(() => round.close());

const isTheirs = (person: string) => (canary: Canary) => canary.of === person || canary.of === 'both';
const isGivenAtOnce = ({ holds }: Canary) => entryOf(holds).seen.self !== 'on request';

/** What the page says in figures or in words of its own; the file holds it as it is stored. */
const IN_OTHER_WORDS = new Set(['letters', 'links', 'list', 'approval', 'silent', 'written', 'how it was', 'draft']);

describe('all that is kept about somebody', () => {
  it.each(Object.values(PLANTED))(
    'is in the file %s can take from their own page, but for what has to be looked through first',
    async (person) => {
      const answer = await round.request(`${await linkTo(round, person)}/data.json`);
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      const file = await answer.text();
      const theirs = canaries.filter(isTheirs(person));
      expect(theirs.length).toBeGreaterThan(40);
      expect(theirs.filter(isGivenAtOnce).filter(({ text }) => !file.includes(text))).toEqual([]);
      expect(theirs.filter((canary) => !isGivenAtOnce(canary)).filter(({ text }) => file.includes(text))).toEqual([]);
      expect(canaries.filter((canary) => !isTheirs(person)(canary)).filter(({ text }) => file.includes(text))).toEqual([]);
    },
  );

  it.each(Object.values(PLANTED))('stands on a page that %s can read, under what each of it is', async (person) => {
    const home = await linkTo(round, person);
    expect(await read(await round.request(home))).toContain('Se allt vi har om dig');
    const page = await read(await round.request(`${home}/data`));
    const readable = canaries
      .filter(isTheirs(person))
      .filter(isGivenAtOnce)
      .filter(({ holds, field }) => !IN_OTHER_WORDS.has(holds) && (holds !== 'refused form' || field === 'typed'));
    expect(readable.filter(({ text }) => !page.includes(text)).map(({ kind, field }) => `${kind}: ${field}`)).toEqual([]);
    const others = canaries.filter((canary) => !isTheirs(person)(canary) && canary.holds !== 'name');
    expect(others.filter(({ text }) => page.includes(text))).toEqual([]);
    expect(page).toContain('Karin Sandell: Öppnade');
  });
});

it('another application of theirs, for which operators let this one hold, is in both, and is said to stay where it is the other that is to be erased', async () => {
  await bring(round, { ...aPerson({ id: 'annan', answers: { name: 'Ulla Annan' } }), status: 'left', mergedInto: PLANTED.mentor });
  for (const [person, isTheirs] of [
    [PLANTED.mentor, true],
    [PLANTED.mentee, false],
  ] as const) {
    const home = await linkTo(round, person);
    const both = [await read(await round.request(`${home}/data`)), await (await round.request(`${home}/data.json`)).text()];
    expect(both.map((text) => text.includes('Ulla Annan'))).toEqual([isTheirs, isTheirs]);
  }
  const said = 'Den andra, som gäller i stället, finns kvar';
  expect(await read(await round.request(`${await linkTo(round, 'annan')}/erase`))).toContain(said);
  expect(await read(await round.request(`${await linkTo(round, PLANTED.mentor)}/erase`))).not.toContain(said);
});

it('what is kept as a yes, a no or a choice is said on the page too', async () => {
  const at = '2027-11-02T09:00:00.000Z';
  const answer = { at, by: 'karin', granted: false, reason: 'weighs more', words: 'Därför.' } as const;
  const asked = {
    kind: 'object',
    at,
    words: 'Sluta.',
    longer: { at, by: 'karin', reason: 'complex', words: 'Vi utreder.' },
    answer,
  } as const;
  const person = { ...aPerson({ id: 'ritva' }), requests: [asked], restricted: { since: at, request: 1 } };
  await bring(round, { ...person, erasing: { askedAt: at, leaves: false, looks: 0 } });
  const { store, now } = round.tools;
  const said = { person: 'ritva', role: 'mentor', answers: {}, wantsMinutes: true, at } as const;
  const left = {
    id: curiousId((await roundKeys(round.tools)).link, person.email),
    address: person.email,
    role: 'mentor',
    language: 'sv',
  } as const;
  const wish = { ...left, askedAt: at, confirmedAt: at, talk: { askedAt: at } };
  await store.commit({ at: now(), changes: [change(beforehandKind, undefined, said), change(curiousKind, undefined, wish)] });
  const page = await read(await round.request(`${await linkTo(round, 'ritva')}/data`));
  for (const line of [
    'du bad om att allt om dig tas bort',
    'Det som du begär är svårt att utreda. Vi utreder.',
    'Nej. Det finns skäl att använda uppgifterna som väger tyngre än dina (artikel 21.1 i dataskyddsförordningen). Därför.',
    'Dina uppgifter används inte sedan tisdag 2 november',
    'Anteckningarna från avslutningen med mejl',
    'du ville prata med en tidigare mentor',
  ])
    expect(page).toContain(line);
});

it('that answers may be quoted is taken back there also when the questions and the round are closed, by a chosen answer', async () => {
  const { store } = round.tools;
  const said = { again: 4, answers: { worked: { text: 'Ingen fegade', mayQuote: true }, onwards: { text: 'Fler', mayQuote: false } } };
  await bring(round, aPerson({ id: 'ulla' }));
  const path = `${await linkTo(round, 'ulla')}/data`;
  await inAnotherState(roundKind, 'round', (state) => ({ ...state, stage: 'closed' as const }), round.tools);
  const given = change(evaluationKind, undefined, evaluated('ulla', 'mentor', said, round.tools.now()));
  expect(await store.commit({ at: round.tools.now(), changes: [given], evenWhenClosed: true })).toBe('committed');
  const reported = async () => closingReport(await readClosing(round.tools), 'sv').html;
  expect(await reported()).toContain('Ingen fegade');
  expect(await read(await round.request(path))).toContain('Vill du ta tillbaka att dina svar får citeras?');
  expect((await round.post(path, {})).status).toBe(422);
  expect((await round.post(path, { answer: 'no' })).headers.get('location')).toBe(path);
  expect(await reported()).toContain('Ingen fegade');
  expect((await round.post(path, { answer: 'yes' })).headers.get('location')).toBe(`${path}?done=unquoted`);
  expect(await read(await round.request(`${path}?done=unquoted`))).toMatch(/^.*Inget av det du har skrivit får citeras längre.*Inga svar/s);
  expect(await reported()).not.toContain('Ingen fegade');
  expect((await store.get(evaluationKind, 'ulla'))?.state).toMatchObject({ again: 4, answers: { worked: { text: 'Ingen fegade' } } });
  expect(await read(await round.request(path))).not.toContain('Vill du ta tillbaka');
});

it('whoever was a pair to the end of a round that is closed is not said to meet still', async () => {
  await inAnotherState(roundKind, 'round', (state) => ({ ...state, stage: 'closed' as const }), round.tools);
  const page = await read(await round.request(`${await linkTo(round, PLANTED.mentor)}/data`));
  expect(page).toMatch(/: Par till slutet/);
  expect(page).not.toMatch(/: Träffas(?! helst)/);
});

/** What is said in the room of the workshop is nobody's by name. */
const NOBODYS: ReadonlySet<string> = new Set(['phone', 'card', 'heading', 'ballot', 'resolution']);

/** Fields in which no text is put: what stands there is known by its id, or is no more once something has been done. */
const WITHOUT = [
  'application: answers.topics',
  'application: answers.foremost',
  'application: corrected.fields.name',
  'application: mergedInto',
  'application: entered.unanswered',
  'application: held.until',
  'application: pairs',
  'application: lastPair.id',
  'application: apart',
  'address: hash',
  'addressed: hash',
  'attention: subject.id',
  'audit: act',
  'audit: about',
  'curious: address',
  'curious: talk.with',
  'fault report: address',
  'kept text: key',
  'suppressed: hash',
  'suppressed: at',
  'pair: fit.topics',
  'pair: fit.notCovered',
  'pair: fit.slots',
  'pair: fit.languages',
  'pair: fit.goals',
  'question: address',
  'restore: left.out.by',
  'restore: left.out.why',
  'restore: left.out.words',
  'restore: asked.words',
];

it('there is a canary in every field in which something is kept that somebody wrote, or that says who they are', async () => {
  const planted = new Set(canaries.map(({ kind, field }) => `${kind}: ${field}`));
  const texts = (await everyKind())
    .filter(({ kind }) => !NOBODYS.has(kind.name))
    .flatMap(({ kind }) =>
      leavesOf(kind.schema).flatMap(({ path, takesText }) =>
        takesText && !NO_CANARY.has(heldAt(kind.holds, path)) ? [`${kind.name}: ${path.join('.')}`] : [],
      ),
    );
  expect([...new Set(texts)].filter((field) => !planted.has(field))).toEqual(WITHOUT);
});
