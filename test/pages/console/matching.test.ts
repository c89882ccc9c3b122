import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { changeThePlan, takeThePlanBack } from '../../../shared/commands/round/change-plan.ts';
import type { Board } from '../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../shared/domain/matching/board/inputs.ts';
import { pricesOfLocks } from '../../../shared/domain/matching/explain/alternatives.ts';
import { blockingPairs } from '../../../shared/domain/matching/explain/blocking-pairs.ts';
import { comparePlans } from '../../../shared/domain/matching/explain/compare-plans.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import { pairId } from '../../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { add, bringTo, onList } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, oneOfMany } from './filled-round.ts';
import { hiddenIn, type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/matching';
/** So late that an address that is not confirmed is still kept when the board is looked at. */
const APPLIED_LATE = Temporal.Instant.from('2027-09-10T10:00:00Z');

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
  await round.moveTo('2027-08-20T10:00:00Z');
  await fillWith([...aCrowd(9, 6), anApplication({ id: 'unsure', at: APPLIED_LATE })], round.tools);
  await round.moveTo('2027-09-14T10:00:00Z');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

async function theBoard(): Promise<Board> {
  const board = await round.tools.store.get(boardKind, 'board');
  if (board === undefined) throw new Error('nothing on the board');
  return board.state;
}

async function seen(): Promise<string> {
  return hiddenIn((await karin.get(PATH)).html, 'seen');
}

async function decide(act: string, fields: Record<string, string>): Promise<{ readonly status: number; readonly html: string }> {
  return karin.post(PATH, { act, seen: await seen(), ...fields });
}

async function theInputs() {
  const { store } = round.tools;
  const [people, pairs] = await Promise.all([store.all(applicationKind), store.all(pairKind)]);
  const field = { people: people.map(({ state }) => state), pairs: pairs.map(({ state }) => state) };
  return inputsFor(await theBoard(), field, round.round);
}

async function nameOf(id: string): Promise<string | undefined> {
  return (await round.tools.store.get(applicationKind, id))?.state.answers.name;
}

const pairsOf = ({ plan }: Board) => plan?.pairs.map(({ mentor, mentee }) => pairId(mentor, mentee)) ?? [];
const weakest = ({ plan }: Board) => plan?.pairs.toSorted((a, b) => a.fit.score - b.fit.score)[0] ?? { mentor: '', mentee: '' };

describe('the matching board', () => {
  it('shows each pair with its score, what they share, and points that add up to the score', async () => {
    const { html } = await karin.get(PATH);
    const board = await theBoard();
    expect(board.plan?.pairs).toHaveLength(6);
    const points = [...html.matchAll(/<dl class="points">(.*?)<\/dl>/gs)].map(([, list = '']) =>
      [...list.matchAll(/<dd>(\d+)<\/dd>/g)].reduce((sum, [, point]) => sum + Number(point), 0),
    );
    const scores = [...html.matchAll(/<span class="score">(\d+)/g)].map(([, score]) => Number(score));
    expect(scores).toEqual(board.plan?.pairs.map(({ fit }) => fit.score).sort((a, b) => a - b));
    expect(points).toEqual(scores);
    expect(wordsOf(html)).toContain('9 har bekräftat sin ansökan. Omgången har 6 platser.');
  });

  it('a locked pair stays in every plan, and says so, until it is unlocked', async () => {
    const { mentor, mentee } = weakest(await theBoard());
    expect((await decide('lock', { mentor, mentee })).status).toBe(303);
    expect((await theBoard()).decisions.locks).toContainEqual([mentor, mentee]);
    expect(wordsOf((await karin.get(PATH)).html)).toContain('Låst');
    await decide('policy', { policy: 'highest-total' });
    expect(pairsOf(await theBoard())).toContain(pairId(mentor, mentee));
    await decide('policy', { policy: 'fair' });
    await decide('unlock', { mentor, mentee });
    expect((await theBoard()).decisions.locks).toEqual([]);
  });

  it('a forbidden pair never returns, the page says what changed, and undoing brings it back', async () => {
    const before = await theBoard();
    const { mentor, mentee } = weakest(before);
    await decide('forbid', { mentor, mentee });
    for (const path of ['/console/audit', `/console/applicants/${mentor}/history`]) {
      const { html } = await karin.get(path);
      expect(html).toContain('Förbjöd ett par');
      expect(html).not.toContain(`href="/console/pairs/${mentor}-${mentee}"`);
    }
    expect(pairsOf(await theBoard())).not.toContain(pairId(mentor, mentee));
    const words = wordsOf((await karin.get(PATH)).html);
    expect(words).toContain('Vad som ändrades sedan förslaget före');
    expect(words).toMatch(/\d+ par byttes|1 par byttes/);
    expect(words).toContain('Par ni har förbjudit');
    await decide('undo', {});
    expect(pairsOf(await theBoard())).toEqual(pairsOf(before));
  });

  it('says what the proposal would be without a pair, and with another', async () => {
    const { plan } = await theBoard();
    const { mentor, mentee } = weakest(await theBoard());
    const without = wordsOf((await karin.get(`${PATH}/why?mentor=${mentor}&mentee=${mentee}`)).html);
    expect(without).toContain('Utan det här paret');
    expect(without).toMatch(/Summa: \d+ → \d+|kan bytas ut utan/);
    const [left = ''] = plan?.mentorsLeft ?? [];
    const instead = wordsOf((await karin.get(`${PATH}/why?mentor=${left}&mentee=${mentee}`)).html);
    expect(instead).toMatch(/Om de två låses/);
    expect(instead).toContain('→');
    const reasons = wordsOf((await karin.get(`${PATH}/why?person=${left}`)).html);
    expect(reasons).toContain('Omgångens alla platser går till par');
    expect(reasons).toContain('6 personer på andra sidan hade varit möjliga.');
    expect(reasons).toMatch(/Om personen måste få ett par (?:Lägsta|Summa|Par med|Förslaget blir lika bra)/);
    for (const query of ['', '?person=nobody', '?mentor=c0001&mentee=s0001', '?mentor=s0001'])
      expect([query, (await karin.get(`${PATH}/why${query}`)).status]).toEqual([query, 404]);
  });

  it('shows the ways to weigh side by side with what each would change, and takes the one that is chosen there', async () => {
    const { plan } = await theBoard();
    const inputs = await theInputs();
    const others = (['highest-total', 'strictest'] as const).map((policy) => {
      const other = proposePlan(round.round, inputs.applicants, { ...inputs.decisions, policy });
      if ('faults' in other || plan === undefined) throw new Error('no plan');
      return { policy, other, change: comparePlans(plan, other) };
    });
    const { html } = await karin.get(`${PATH}/compare`);
    const rows = new Map(
      [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => {
        const [label = '', ...values] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell);
        return [label, values];
      }),
    );
    const inOrder = [plan, ...others.map(({ other }) => other)];
    expect(rows.get('Summa')).toEqual(inOrder.map((one) => String(one?.total)));
    expect(rows.get('Lägsta poäng')).toEqual(inOrder.map((one) => String(one?.worst)));
    expect(rows.get('Par som är andra än nu')).toEqual(['0', ...others.map(({ change }) => String(change.made.length))]);
    for (const { change } of others) for (const { id } of change.mentors) expect(wordsOf(html)).toContain((await nameOf(id)) ?? id);
    const forms = [...html.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form).filter((form) => form.includes('value="policy"'));
    expect(forms.map((form) => hiddenIn(form, 'policy'))).toEqual(['highest-total', 'strictest']);
    expect((await decide('policy', { policy: 'highest-total' })).status).toBe(303);
    expect((await theBoard()).plan?.total).toBe(others[0]?.other.total);
    expect(wordsOf((await karin.get(`${PATH}/compare`)).html)).toContain('Om ni väljer rättvist');
    await decide('policy', { policy: 'fair' });
  });

  it('says what each lock costs, who would rather have had each other, and what the weights mean', async () => {
    const { plan } = await theBoard();
    const behind = async () => wordsOf((await karin.get(`${PATH}/behind`)).html);
    expect(await behind()).toContain('Ni har inte låst något par.');
    const worst = plan?.mentorsLeft[0] ?? '';
    await decide('lock', { mentor: worst, mentee: 'c0001' });
    const inputs = await theInputs();
    const locked = (await theBoard()).plan;
    if (locked === undefined) throw new Error('no plan');
    const [price] = pricesOfLocks(inputs, locked, [[worst, 'c0001']]);
    const total = price?.without.change.differences.find(({ aim }) => aim === 'total');
    const words = await behind();
    expect(total).toBeDefined();
    expect(words).toContain(`utan låsningen: `);
    expect(words).toContain(`Summa: ${total?.before} → ${total?.after}`);
    const blocking = blockingPairs(inputs, locked);
    expect(words).toContain(blocking.length === 0 ? 'Inga två hade båda' : `${blocking.length} par hade båda fått det`);
    expect(words).toContain('Teman chefen vill ha och studenten kan');
    await decide('undo', {});
  });

  it('somebody who must have a pair has one in every plan, until they need not', async () => {
    const [left = ''] = (await theBoard()).plan?.mentorsLeft ?? [];
    expect((await decide('require', { person: left })).status).toBe(303);
    expect((await theBoard()).plan?.mentorsLeft).not.toContain(left);
    expect(wordsOf((await karin.get(PATH)).html)).toContain('Personer som måste ha ett par');
    await decide('policy', { policy: 'highest-total' });
    expect((await theBoard()).plan?.mentorsLeft).not.toContain(left);
    await decide('policy', { policy: 'fair' });
    await decide('release', { person: left });
    expect((await theBoard()).plan?.mentorsLeft).toContain(left);
  });

  it('more people who must have a pair than there are places are refused, and so is somebody who cannot have one', async () => {
    const { plan, decisions } = await theBoard();
    const students = [...(plan?.pairs.map(({ mentor }) => mentor) ?? []), ...(plan?.mentorsLeft ?? [])];
    const statuses: number[] = [];
    for (const person of students.slice(0, 7)) statuses.push((await decide('require', { person })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 409]);
    const { status, html } = await decide('require', { person: 'unsure' });
    expect(status).toBe(409);
    expect(wordsOf(html)).toContain('har inte bekräftat');
    for (const _ of Array.from({ length: 6 })) await decide('undo', {});
    expect((await theBoard()).decisions).toEqual(decisions);
  });

  it('two pairs can exchange their students, and somebody without a pair can come in', async () => {
    const [first, second] = (await theBoard()).plan?.pairs ?? [];
    if (first === undefined || second === undefined) throw new Error('no pairs');
    await decide('swap', { mentor: first.mentor, mentee: first.mentee, with: `${second.mentor}-${second.mentee}` });
    expect(pairsOf(await theBoard())).toEqual(
      expect.arrayContaining([pairId(first.mentor, second.mentee), pairId(second.mentor, first.mentee)]),
    );
    await decide('undo', {});
    const [left = ''] = (await theBoard()).plan?.mentorsLeft ?? [];
    await decide('swap', { mentor: first.mentor, mentee: first.mentee, with: left });
    expect(pairsOf(await theBoard())).toContain(pairId(left, first.mentee));
    await decide('undo', {});
  });

  it('a change without a student chosen is told at the field', async () => {
    const [first] = (await theBoard()).plan?.pairs ?? [];
    const { status, html } = await decide('swap', { mentor: first?.mentor ?? '', mentee: first?.mentee ?? '', with: '' });
    expect(status).toBe(422);
    expect(html).toContain(`href="#with-${first?.mentee}"`);
  });

  it('a pair that cannot be is refused with the rule that stands in the way', async () => {
    await actOnApplication('s0008', { command: 'withdraw' }, round.tools);
    const refused: readonly (readonly [string, string, string])[] = [
      ['s0001', 's0001', 'Välj två olika personer'],
      ['s0001', 'nobody', 'finns inte längre i omgången'],
      ['c0001', 's0001', 'finns inte längre i omgången'],
      ['s0008', 'c0001', 'inte längre med i omgången'],
      ['unsure', 'c0001', 'har inte bekräftat'],
    ];
    const before = await theBoard();
    for (const [mentor, mentee, why] of refused) {
      const { status, html } = await decide('lock', { mentor, mentee });
      expect([mentor, mentee, status]).toEqual([mentor, mentee, 409]);
      expect(wordsOf(html)).toContain(why);
    }
    expect((await theBoard()).decisions).toEqual(before.decisions);
  });

  it('a second lock on somebody who is locked is refused, and so are more locks than seats', async () => {
    await decide('lock', { mentor: 's0001', mentee: 'c0001' });
    const { status, html } = await decide('lock', { mentor: 's0001', mentee: 'c0002' });
    expect(status).toBe(409);
    expect(wordsOf(html)).toContain('låst i ett annat par');
    await decide('undo', {});
    expect((await theBoard()).decisions.locks).toEqual([]);
  });

  it('of two decisions about the same board the second is refused and shows what holds now', async () => {
    const johan = await operatorSession(round, 'johan');
    const version = await seen();
    expect((await karin.post(PATH, { act: 'forbid', seen: version, mentor: 's0001', mentee: 'c0001' })).status).toBe(303);
    const { status, html } = await johan.post(PATH, { act: 'forbid', seen: version, mentor: 's0002', mentee: 'c0002' });
    expect(status).toBe(409);
    expect(wordsOf(html)).toContain('Något ändrades sedan du öppnade sidan');
    expect(html).toContain('id="allow-s0001-c0001"');
    expect((await theBoard()).decisions.forbids).toEqual([['s0001', 'c0001']]);
    await decide('allow', { mentor: 's0001', mentee: 'c0001' });
  });

  it('the same decision sent twice counts once', async () => {
    const version = await seen();
    const fields = { act: 'lock', seen: version, mentor: 's0001', mentee: 'c0001' };
    expect((await karin.post(PATH, fields)).status).toBe(303);
    expect((await karin.post(PATH, fields)).status).toBe(303);
    expect((await theBoard()).decisions.locks).toEqual([['s0001', 'c0001']]);
    await decide('undo', {});
    expect((await theBoard()).decisions.locks).toEqual([]);
  });

  it('solving again takes newcomers in and tells nobody by mail', async () => {
    await fillWith([oneOfMany('mentor', 20)], round.tools);
    await round.settle();
    const before = (await round.mails()).length;
    await karin.post(PATH, { act: 'solve' });
    const again = await karin.post(PATH, { act: 'solve' });
    const said = await karin.get(again.response.headers.get('location') ?? '');
    expect(wordsOf(said.html)).toContain('Omräknat. Paren i förslaget är desamma som förut.');
    const { plan } = await theBoard();
    expect([...(plan?.mentorsLeft ?? []), ...(plan?.pairs.map(({ mentor }) => mentor) ?? [])]).toContain('s0020');
    await round.settle();
    expect((await round.mails()).length).toBe(before);
  });

  it('says before offers are sent that they would run past the day of the answer, and proposes another', async () => {
    const REVIEW = '/console/matching/review';
    expect(wordsOf((await karin.get(REVIEW)).html)).not.toContain('lovade svar');
    await changeThePlan({ answerBy: '2027-09-22' }, round.tools);
    const { html } = await karin.get(REVIEW);
    expect(wordsOf(html)).toContain('till och med fredag 24 september. Alla som har sökt är lovade svar senast onsdag 22 september');
    expect(wordsOf(html)).toContain('Lova svar senast måndag 27 september i stället');
    const proposal = hiddenIn(html, 'proposal');
    for (const until of ['', '2027-09-23', 'x'])
      expect((await karin.post(REVIEW, { act: 'send', proposal, sure: 'yes', until })).status).toBe(422);
    expect(wordsOf(html)).toContain('tisdag 21 september: då håller löftet om svar');
    const look = await karin.post('/console/plan', { act: 'look', number: hiddenIn(html, 'number'), answerBy: hiddenIn(html, 'answerBy') });
    expect(wordsOf(look.html)).toContain('måndag 27 september (förut onsdag 22 september)');
    await takeThePlanBack(round.tools);
  });

  it('offers go out after a chosen yes to the plan that was looked at, once, to both in each pair', async () => {
    const REVIEW = '/console/matching/review';
    const proposal = hiddenIn((await karin.get(REVIEW)).html, 'proposal');
    expect(await onList(round)).toContain('proposal to look at');
    expect((await karin.post(REVIEW, { act: 'send', proposal })).status).toBe(422);
    expect((await karin.post(REVIEW, { act: 'send', proposal, sure: 'no' })).response.headers.get('location')).toBe(PATH);
    const stale = await karin.post(REVIEW, { act: 'send', proposal: String(Number(proposal) - 1), sure: 'yes' });
    expect(stale.status).toBe(409);
    for (const did of ['sent-offers', 'sent-offers-already']) {
      const { response } = await karin.post(REVIEW, { act: 'send', proposal, sure: 'yes' });
      expect(response.headers.get('location')).toBe(`${PATH}?did=${did}`);
    }
    await round.settle();
    const offers = (await round.mails()).filter(({ to }) => /^[sc]\d+@/.test(to));
    const asked = offers.map(({ to }) => to.split('@')[0]);
    expect(asked.filter((id) => id?.startsWith('c')).sort()).toEqual(['c0000', 'c0001', 'c0002', 'c0003', 'c0004', 'c0005']);
    expect(new Set(asked).size).toBe(asked.length);
    expect(wordsOf((await karin.get(REVIEW)).html)).toContain('har redan fått frågan');
    expect(await onList(round)).not.toContain('proposal to look at');
  });

  it('what has been asked can neither be forbidden nor made into another pair', async () => {
    const { mentor, mentee } = (await theBoard()).plan?.pairs[0] ?? { mentor: '', mentee: '' };
    expect(wordsOf((await karin.get(PATH)).html)).toContain('Har fått förslaget');
    for (const [act, fields] of [
      ['forbid', { mentor, mentee }],
      ['lock', { mentor, mentee: 'c0005' === mentee ? 'c0004' : 'c0005' }],
    ] as const) {
      const { status, html } = await decide(act, fields);
      expect([act, status]).toEqual([act, 409]);
      expect(wordsOf(html)).toContain('redan i ett par');
    }
  });
});

describe('before the last day to apply', () => {
  it('offers cannot be sent', async () => {
    const early = await openTestRound({ at: '2027-08-10T10:00:00Z' });
    await early.moveTo('2027-08-20T10:00:00Z');
    await fillWith(aCrowd(3, 2), early.tools);
    const operator = await operatorSession(early);
    expect(wordsOf((await operator.get(PATH)).html)).toContain('Det finns inget förslag än');
    await operator.post(PATH, { act: 'solve' });
    const { html } = await operator.get(`${PATH}/review`);
    expect(wordsOf(html)).toContain('när sista dagen att söka har varit');
    expect((await operator.post(`${PATH}/review`, { act: 'send', proposal: '1', sure: 'yes' })).status).toBe(409);
    await early.close();
  });
});

describe('a pair with somebody who was entered and has not answered', () => {
  let own: TestRound;
  let johan: OperatorSession;
  beforeAll(async () => {
    own = await openTestRound({ at: '2027-09-14T10:00:00Z' });
    const entered = { by: 'karin', at: '2027-09-13T10:00:00.000Z', why: 'HR', unanswered: [] };
    const mona = anApplication({ id: 'mona', role: 'mentee', at: APPLIED_LATE, answers: { name: 'Mona Tyst' } });
    await add(own, aPerson({ id: 'siri' }), aPerson({ id: 'orjan', role: 'mentee' }), aPerson({ id: 'li' }), { ...mona, entered });
    await bringTo(own, 'matching');
    johan = await operatorSession(own, 'johan');
  });
  afterAll(() => own.close());
  const shown = async () => wordsOf((await johan.get(`${PATH}/review`)).html);

  it('is not said to be asked before offers are sent, and is not counted with those that are', async () => {
    await johan.post(PATH, { act: 'solve' });
    const before = await shown();
    expect(before).toContain('Får frågan först när Mona Tyst har svarat');
    expect(before).toMatch(/Ett nytt par får frågan\..*Ett par i förslaget får inte frågan än/);
    const proposal = hiddenIn((await johan.get(`${PATH}/review`)).html, 'proposal');
    await johan.post(`${PATH}/review`, { act: 'send', proposal, sure: 'yes' });
    await own.settle();
    expect((await own.tools.store.all(pairKind)).map(({ state }) => state.mentee)).toEqual(['orjan']);
  });

  it('that is all there is left leaves nothing to send, and the page says why', async () => {
    await johan.post(PATH, { act: 'solve' });
    const { html } = await johan.get(`${PATH}/review`);
    expect(wordsOf(html)).toMatch(/Ett par i förslaget får inte frågan än|redan fått frågan/);
    expect(html).not.toContain('name="sure"');
  });

  it('is nobody who waits for word from the operators, and no offer they could send', async () => {
    const [pair] = await own.tools.store.all(pairKind);
    for (const by of ['mentor', 'mentee'] as const) {
      await actOnPair(pair?.state.id ?? '', { command: 'answer', by, answer: 'yes' }, own.tools);
    }
    await own.moveTo('2027-09-28T10:00:00Z');
    const mail = (await own.mails()).findLast(({ to, subject }) => to.startsWith('karin') && subject.includes('på att ni gör något'));
    expect(mail?.subject).toMatch(/^(En|1) person väntar/);
    expect(mail?.text).not.toContain('par har inte fått frågan');
    expect(wordsOf((await (await operatorSession(own)).get('/console/waiting')).html)).not.toContain('har inte fått frågan än');
  });
});
