import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removedLines } from '../../infra/on-aws/removed-lines.ts';
import { removeDrafts } from '../../shared/commands/privacy/remove-unapplied.ts';
import { removeWhatIsPast } from '../../shared/commands/privacy/remove-what-is-past.ts';
import { whatIsRemoved } from '../../shared/commands/privacy/what-is-removed.ts';
import { answerQuestion } from '../../shared/commands/visitor/answer-question.ts';
import { askQuestion, questionEntry } from '../../shared/commands/visitor/ask-question.ts';
import { arrangeTalk, confirmAddress, leaveAddress } from '../../shared/commands/visitor/be-curious.ts';
import { type Draft, saved, sent, started } from '../../shared/domain/application/draft.ts';
import { attentionKey } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { openMatters } from '../../shared/storage/attention-list.ts';
import { change, upsert } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import type { ListedKind } from '../../shared/storage/kinds/kind.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { removedKind } from '../../shared/storage/kinds/removed.ts';
import { retentionKind } from '../../shared/storage/kinds/retention.ts';
import { theRound } from '../builders/round.ts';
import { bringTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { operatorSession, wordsOf } from '../pages/console/operator-session.ts';
import { everything } from '../pages/participant/everything.ts';

const SIRI = { id: 'siri', name: 'Siri Ek', about: { sv: 'mentor 2026', en: 'mentor 2026' }, reach: 'siri@person.example' };
const usual = theRound();
const authority = theRound({ privacy: { ...usual.privacy, regime: 'authority', decision: 'Gallringsbeslut dnr 7' } });

let round: TestRound;
/** A form that somebody began and saved now. */
function form(id: string): Draft {
  const begun = started({ id, role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, round.tools.now());
  const typed = { name: ['canary-form'], email: ['canary-form@example.se'] };
  return saved(begun, { step: 'about', fields: ['name', 'email'], typed, done: false }, round.tools.now());
}
async function begin(...ids: readonly string[]): Promise<void> {
  for (const id of ids) await round.tools.store.commit({ at: round.tools.now(), changes: [change(draftKind, undefined, form(id))] });
}
async function ask(id: string, address?: string): Promise<void> {
  const at = stamp(round.tools.now());
  const asked = {
    id,
    text: `canary-question ${id}`,
    role: 'mentor',
    language: 'sv',
    at,
    ...(address === undefined ? {} : { address }),
  } as const;
  expect(await askQuestion(asked, `network of ${id}`, round.tools)).toBe('committed');
}
async function leave(address: string, isConfirmed: boolean): Promise<string> {
  const asks = { address, role: 'mentor', language: 'sv', wantsTalk: true } as const;
  expect(await leaveAddress(asks, 'a network', round.tools)).toBe('committed');
  const id = (await round.tools.store.all(curiousKind)).find(({ state }) => state.address === address)?.state.id ?? '';
  if (isConfirmed) expect(await confirmAddress(id, round.tools)).toMatchObject({ outcome: 'changed' });
  return id;
}
async function idsOf<State extends { readonly id: string }>(kind: ListedKind<State, string>): Promise<readonly string[]> {
  return (await round.tools.store.all(kind)).map(({ state }) => state.id);
}
const addresses = async () => (await round.tools.store.all(curiousKind)).map(({ state }) => state.address);
const recorded = async () =>
  (await whatIsRemoved(round.tools))
    .map(({ day, rule, counts }) => [day, rule, counts] as const)
    .filter(([, rule]) => rule !== 'letter text');
const open = (at: string, given = usual) => openTestRound({ at, round: { ...given, formerMentors: [SIRI] } });
const mailsTo = async (address: string) => (await round.mails()).filter((mail) => mail.to === address).map(({ subject }) => subject);

describe.each([
  ['private', usual],
  ['authority', authority],
] as const)('in a round that is %s, what was left by those who have not applied', (regime, given) => {
  beforeAll(async () => {
    round = await open('2027-08-16T08:00:00Z', given);
    await round.moveTo('2027-08-16T10:00:00Z');
    await begin('unsent', 'sent', 'later');
    const before = await round.tools.store.get(draftKind, 'sent');
    if (before === undefined) throw new Error('there is no form');
    await round.tools.store.commit({
      at: round.tools.now(),
      changes: [change(draftKind, before, sent(before.state, round.tools.now()))],
    });
    await ask('answered', 'undrar@example.se');
    await ask('nobody');
    expect(await answerQuestion('answered', 'canary-answer', round.tools, contactOf(round.round))).toMatchObject({ outcome: 'changed' });
    await leave('never@example.se', false);
    await leave('yes@example.se', true);
    await round.settle();
  });
  afterAll(() => round.close());

  test('is there to the end of the last day that was promised, and gone with the night after; who went on with a form keeps it', async () => {
    await round.moveTo('2027-08-20T10:00:00Z');
    const before = await round.tools.store.get(draftKind, 'later');
    if (before === undefined) throw new Error('there is no form');
    const page = { step: 'about', fields: ['name'], typed: { name: ['Lena'] }, done: true };
    await round.tools.store.commit({
      at: round.tools.now(),
      changes: [change(draftKind, before, saved(before.state, page, round.tools.now()))],
    });
    await round.moveTo('2027-08-30T21:59:00Z');
    expect(await idsOf(draftKind)).toEqual(['sent', 'unsent', 'later']);
    expect(await addresses()).toEqual(['never@example.se', 'yes@example.se']);
    await round.moveTo('2027-08-31T01:00:00Z');
    expect(await idsOf(draftKind)).toEqual(['later']);
    expect(await addresses()).toEqual(['yes@example.se']);
    await round.moveTo('2027-09-03T21:59:00Z');
    expect(await idsOf(draftKind)).toEqual(['later']);
    await round.moveTo('2027-09-04T01:00:00Z');
    expect(await idsOf(draftKind)).toEqual([]);
  });

  test('goes with the closing of the call where that was promised', async () => {
    await round.moveTo('2027-09-12T21:00:00Z');
    expect(await addresses()).toEqual(['yes@example.se']);
    await round.moveTo('2027-09-13T12:00:00Z');
    expect(await addresses()).toEqual([]);
  });

  test('goes with what was answered and what letters said of it, and nothing of it waits on the operators’ list', async () => {
    expect(JSON.stringify(await everything(round))).toContain('canary-answer');
    await round.moveTo('2027-11-14T22:59:00Z');
    expect((await idsOf(questionKind)).toSorted()).toEqual(['answered', 'nobody']);
    await round.moveTo('2027-11-15T02:00:00Z');
    expect(await idsOf(questionKind)).toEqual([]);
    const left = JSON.stringify(await everything(round));
    expect(['canary-', 'undrar@', 'never@', 'yes@'].filter((text) => left.includes(text))).toEqual([]);
    for (const id of ['answered', 'nobody'])
      expect((await round.tools.store.get(attentionKind, attentionKey(questionEntry(id))))?.state.doneAt).toBeDefined();
    expect((await round.tools.store.all(letterKind)).filter(({ state }) => state.recipient.kind === 'visitor')).toEqual([]);
    expect(await mailsTo('undrar@example.se')).toEqual(['Svar på din fråga']);
  });

  test('is recorded, without whose, and stands on the console and in the status', async () => {
    const closed = '2027-09-13';
    expect(await recorded()).toEqual([
      ['2027-11-15', 'asked question', { questions: 2 }],
      [closed, 'left address', { addresses: 1 }],
      ['2027-09-04', 'unsent draft', { drafts: 1 }],
      ['2027-08-31', 'left address', { addresses: 1 }],
      ['2027-08-31', 'unsent draft', { drafts: 1 }],
    ]);
    const karin = await operatorSession(round);
    const page = wordsOf((await karin.get('/console/removed')).html);
    expect(page).toContain('15 november 2027 frågor från inbjudan 2 frågor');
    expect(page).toContain('adresser som lämnades på inbjudan 2 adresser 13 september 2027');
    expect(page).toContain('frågor från inbjudan natten efter 90 dagar');
    expect(page).toContain('när ansökan stänger, eller natten efter 14 dagar om ingen bekräftar den');
    expect(page).not.toMatch(/glöms|vecka/);
    expect(removedLines(await whatIsRemoved(round.tools), round.round)[0]).toBe('2027-11-15, questions from the call: 2 questions');
    expect(round.failures).toEqual([]);
  });

  test(`${regime === 'authority' ? 'is said to be a public document as long as it is kept' : 'is no public document'}`, async () => {
    const asking = wordsOf(await (await round.request('/sv/ask/mentor')).text());
    const notice = wordsOf(await (await round.request('/sv/privacy')).text());
    expect(asking.includes('Så länge frågan finns kvar är den en allmän handling')).toBe(regime === 'authority');
    expect(notice.includes('frågor på inbjudan och adresser som lämnas där gallras natten efter sin sista dag')).toBe(
      regime === 'authority',
    );
  });
});

describe('whoever was answered before the time was over', () => {
  beforeAll(async () => {
    round = await open('2027-08-16T08:00:00Z');
    await round.moveTo('2027-08-16T10:00:00Z');
  });
  afterAll(() => round.close());

  test('has the letter, however late it goes, and only then does what they left', async () => {
    const dina = await leave('dina@example.se', true);
    await leave('erik@example.se', true);
    // A Tuesday, on which the call ends sooner than anybody knew.
    await round.moveTo('2027-08-31T19:00:00Z');
    const operator = contactOf(round.round);
    expect(await arrangeTalk(dina, 'siri', round.tools, operator)).toMatchObject({ outcome: 'changed' });
    await bringTo(round, 'matching');
    expect(await addresses()).toEqual(['dina@example.se']);
    await round.moveTo('2027-09-01T05:00:00Z');
    expect(await addresses()).toEqual(['dina@example.se']);
    await round.moveTo('2027-09-02T01:00:00Z');
    expect(await mailsTo('dina@example.se')).toContain('Prata med Siri Ek om hur det är');
    expect(await addresses()).toEqual([]);

    // Its last day is a Saturday.
    await round.moveTo('2027-09-19T10:00:00Z');
    await ask('late', 'sen@example.se');
    await round.moveTo('2027-12-18T19:00:00Z');
    expect(await answerQuestion('late', 'Nej.', round.tools, operator)).toMatchObject({ outcome: 'changed' });
    await round.moveTo('2027-12-20T05:00:00Z');
    expect(await idsOf(questionKind)).toEqual(['late']);
    expect(await mailsTo('sen@example.se')).toEqual([]);
    await round.moveTo('2027-12-21T02:00:00Z');
    expect(await mailsTo('sen@example.se')).toEqual(['Svar på din fråga']);
    expect(await idsOf(questionKind)).toEqual([]);
  });
});

describe('removing what was never sent', () => {
  beforeAll(async () => {
    round = await open('2027-08-16T08:00:00Z');
    await round.moveTo('2027-08-16T10:00:00Z');
  });
  afterAll(() => round.close());

  test('takes a hundred at a time however many there are, and goes on until all are gone and counted', async () => {
    const ids = Array.from({ length: 125 }, (_, index) => `form${index}`);
    await begin(...ids);
    await round.moveTo('2027-08-31T01:00:00Z');
    expect(await idsOf(draftKind)).toHaveLength(25);
    await round.moveTo('2027-08-31T01:10:00Z');
    expect(await idsOf(draftKind)).toEqual([]);
    expect(await recorded()).toEqual([['2027-08-31', 'unsent draft', { drafts: 125 }]]);
  });

  test('counts each once, however often and in whatever order it is asked for', async () => {
    await begin('twice');
    const { tools } = round;
    const later = { ...tools, now: () => Temporal.Instant.from('2027-09-20T10:00:00Z') };
    const look = ((await tools.store.get(retentionKind, 'retention'))?.state.looks ?? 0) + 1;
    await Promise.all([removeWhatIsPast(look, later), removeWhatIsPast(look, later)]);
    expect(await removeWhatIsPast(look, later)).toBe('ignored');
    expect(await removeWhatIsPast(look - 1, later)).toBe('ignored');
    const twice = (await tools.store.all(removedKind)).filter(({ state }) => state.at.startsWith('2027-09-20'));
    expect(twice.map(({ state }) => [state.rule, state.counts])).toEqual([['unsent draft', { drafts: 1 }]]);
  });

  test('leaves nothing on the operators’ list of a question that is gone, whoever took it away', async () => {
    const waits = async () => (await openMatters(round.tools)).matters.filter(({ attention }) => attention.reason === 'question asked');
    await ask('forgotten');
    expect(await waits()).toHaveLength(1);
    await round.tools.store.discard([questionKind.key('forgotten')]);
    expect(await waits()).toEqual([]);
  });

  test('leaves a form that somebody goes on with while it is looked through', async () => {
    const { tools } = round;
    await begin('goes on');
    const later = { ...tools, now: () => Temporal.Instant.from('2027-09-20T10:00:00Z') };
    const seen = await tools.store.list(draftKind);
    await tools.store.commit({
      at: later.now(),
      changes: [upsert(draftKind, { ...form('goes on'), savedAt: stamp(later.now()) })],
    });
    const stale = { ...later, store: { ...tools.store, list: async () => seen } as unknown as typeof tools.store };
    await removeDrafts(stale);
    expect(await idsOf(draftKind)).toEqual(['goes on']);
  });
});
