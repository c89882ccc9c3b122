import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { FunnelCount } from '../../../shared/domain/application/recruiting.ts';
import { type ClosingInput, closingFigures } from '../../../shared/domain/closing/figures.ts';
import { keptFiguresSchema } from '../../../shared/domain/closing/kept-figures.ts';
import { lastTime } from '../../../shared/domain/closing/last-time.ts';
import { proposalSchema } from '../../../shared/domain/closing/proposal.ts';
import { roundFigures } from '../../../shared/domain/closing/round-figures.ts';
import { costOf } from '../../../shared/domain/cost/cost.ts';
import { askedBy } from '../../../shared/domain/cost/counted.ts';
import { PRICES } from '../../../shared/domain/cost/prices.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { figuresIn, flatFigures } from '../../../shared/round/round-figures.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { FIGURES } from '../../builders/round-figures.ts';

const words = (text: string) => ({ sv: text, en: text });
const HESITATE: Round['questions']['mentor'][number] = {
  id: 'hesitate',
  ask: words('Hesitate?'),
  kind: 'several',
  options: ['big', 'time', 'nothing'].map((id) => ({ id, name: words(id) })),
  optional: true,
};
const ROUND = theRound({ questions: { mentor: [HESITATE], mentee: [{ ...HESITATE, id: 'open', kind: 'text', options: [] }] } });

const EMPTY: ClosingInput = {
  round: ROUND,
  state: { stage: 'closed', home: 'table', openedAt: '2027-08-02T08:00:00.000Z', closedAt: '2028-03-08T08:00:00.000Z' },
  funnel: [],
  pairs: [],
  evaluations: [],
  people: [],
  letters: [],
  audit: [],
  now: Temporal.Instant.from('2028-03-08T08:00:00Z'),
};

const FUNNEL: FunnelCount = {
  day: '2027-08-20',
  role: 'mentor',
  channel: 'fair',
  seen: 9,
  started: 9,
  submitted: 5,
  confirmed: 4,
  withdrawn: 0,
};
const said = (id: string, own: Readonly<Record<string, string[]>>, role: 'mentor' | 'mentee' = 'mentor') =>
  aPerson({ id, role, answers: { own } });
const letterTo = (id: string, status: Letter['status'] = 'sent', kind: 'person' | 'operator' = 'person'): Letter => ({
  recipient: { kind, id },
  letter: 'introduction',
  occasion: id,
  about: {},
  status,
  requestedAt: '2027-10-01T08:00:00.000Z',
});

describe('the figures by which rounds are compared', () => {
  it('count what made people hesitate, each option by itself, and nobody who was entered or merged', () => {
    const people = [
      ...['a', 'b', 'c'].map((id) => said(id, { hesitate: ['big', 'time'] })),
      said('d', { hesitate: ['big'] }),
      said('e', { hesitate: ['nothing'] }),
      said('f', { hesitate: [] }),
      { ...said('e2', {}), erased: { at: '2027-10-01T08:00:00.000Z', why: 'own wish' as const } },
      { ...said('g', { hesitate: ['time'] }), mergedInto: 'a' },
      { ...said('h', { hesitate: ['time'] }), entered: { by: 'karin', at: '2027-08-20T08:00:00.000Z', why: 'HR', unanswered: [] } },
      said('i', { open: ['Vad gör ni?'] }, 'mentee'),
    ];
    expect(roundFigures({ ...EMPTY, people }).questions).toEqual({
      mentor: [{ id: 'hesitate', asked: 6, answered: 5, chose: { big: 4, time: 3, nothing: 1 } }],
      mentee: [{ id: 'open', asked: 1, answered: 1 }],
    });
  });

  it('tell no choices apart where fewer than five have chosen', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => said(id, { hesitate: ['big'] }));
    expect(roundFigures({ ...EMPTY, people }).questions.mentor).toEqual([{ id: 'hesitate', asked: 4, answered: 4 }]);
  });

  it('count letters that went to participants, and how many somebody in the middle of those in a pair to the end got', () => {
    const pairs = [aPair({ mentor: 'm1', mentee: 'c1' }), aPair({ mentor: 'm2', mentee: 'c2' })];
    const letters = [
      ...['m1', 'm1', 'm1', 'c1', 'c1', 'm2', 'c2', 'left'].map((id) => letterTo(id)),
      letterTo('m1', 'dropped'),
      letterTo('karin', 'sent', 'operator'),
    ];
    expect(roundFigures({ ...EMPTY, pairs, letters }).letters).toEqual({ sent: 8, each: 2 });
    expect(roundFigures({ ...EMPTY, letters }).letters).toEqual({ sent: 8, each: 0 });
    expect(roundFigures({ ...EMPTY, pairs: [...pairs, aPair({ mentor: 'm3', mentee: 'c3' })], letters }).letters.each).toBe(1);
    const three = [aPair({ mentor: 'm1', mentee: 'c1' }), aPair({ mentor: 'm1', mentee: 'c2' })];
    expect(roundFigures({ ...EMPTY, pairs: three, letters }).letters.each).toBe(2);
    // Whose pair ended is not among them.
    const over = { ...aPair({ mentor: 'left', mentee: 'left too' }), status: 'ended' as const };
    const more = [...letters, ...['left', 'left', 'left', 'left', 'left too', 'left too', 'left too'].map((id) => letterTo(id))];
    expect(roundFigures({ ...EMPTY, pairs: [...pairs, over], letters: more }).letters.each).toBe(2);
  });

  it('count a blank answer as none, and a scale by its five numbers', () => {
    const scale: Round['questions']['mentor'][number] = { ...HESITATE, id: 'fun', kind: 'scale', options: [] };
    const open = { ...HESITATE, id: 'open', kind: 'text' as const, options: [] };
    const asked = theRound({ questions: { mentor: [scale, open], mentee: [] } });
    const people = ['1', '5', '5', '2', '3', ''].map((fun, index) => said(`p${index}`, { fun: [fun], open: [fun] }));
    expect(roundFigures({ ...EMPTY, round: asked, people }).questions.mentor).toEqual([
      { id: 'fun', asked: 6, answered: 5, chose: { 1: 1, 2: 1, 3: 1, 4: 0, 5: 2 } },
      { id: 'open', asked: 6, answered: 5 },
    ]);
  });

  it('name the channels that are large enough, and none for the others', () => {
    const count = (channel: string, submitted: number): FunnelCount => ({ ...FUNNEL, channel, submitted });
    const { channels } = roundFigures({ ...EMPTY, funnel: [count('fair', 9), count('site', 3), count('union', 2)] });
    expect(channels.map(({ id, submitted }) => [id, submitted])).toEqual([
      ['fair', 9],
      [undefined, 5],
    ]);
    expect(channels[1]).not.toHaveProperty('id');
  });

  it('count what operators did, and not that they came, looked and went', () => {
    const audit = ['signed in', 'sent offers', 'opened free text', 'downloaded', 'wrote note', 'an act of another version', 'signed out'];
    expect(roundFigures({ ...EMPTY, audit: audit.map((act) => ({ act })) }).acts).toBe(3);
  });

  it('reckon the cost from letters, people and days, at the prices of a day', () => {
    const { cost } = roundFigures(EMPTY);
    const applied = (role: 'mentor' | 'mentee', submitted: number): FunnelCount => ({ ...FUNNEL, role, submitted });
    const funnel = [applied('mentor', 500), applied('mentee', 400)];
    const written = (count: number) => [
      ...Array.from({ length: count }, () => letterTo('m1')),
      ...Array.from({ length: 5000 }, () => letterTo('m1', 'dropped')),
    ];
    for (const letters of [0, 40, 80, 120, 160]) {
      const cents = Math.round(100 * costOf(askedBy({ letters, people: 900, days: 219 })).all);
      expect(roundFigures({ ...EMPTY, funnel, letters: written(letters) }).cost).toEqual({ cents, pricesOf: PRICES.asOf });
    }
    expect(roundFigures({ ...EMPTY, now: Temporal.Instant.from('2027-08-01T08:00:00Z') }).cost?.cents).toBe(0);
    const more = roundFigures({ ...EMPTY, letters: Array.from({ length: 20_000 }, () => letterTo('m1')) });
    expect(cost?.cents).toBeGreaterThan(0);
    expect(more.cost?.cents).toBeGreaterThan((cost?.cents ?? 0) + 200);
  });

  it('are of a closed round what they were when it was closed, whatever has been removed since', () => {
    const closing = closingFigures({ ...EMPTY, pairs: [aPair()] });
    const kept = { at: '2028-03-08T08:00:00.000Z', closing, figures: FIGURES, proposals: [] };
    const input = { ...EMPTY, kept };
    expect(roundFigures(input)).toEqual(FIGURES);
    expect(closingFigures(input).pairs.formed).toBe(1);
    expect(lastTime(input)).toEqual({ figures: FIGURES, proposals: [] });
    expect(keptFiguresSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(JSON.parse(JSON.stringify(kept)));
  });

  it('go with the next file together with what the round says about it', () => {
    const funnel = [{ ...FUNNEL, submitted: 9, confirmed: 2 }];
    const { figures, proposals } = lastTime({ ...EMPTY, funnel });
    expect(figures.funnel.mentor.confirmed).toBe(2);
    expect(proposals.map(({ because: { why } }) => why)).toContain('too few applied');
  });

  it('are kept with every kind of thing a round can say about the next one', () => {
    const counted = { confirmed: 9, withdrawn: 1, wanted: 10 };
    const proposals = [
      { path: 'call.opens', now: 28, proposed: 42, because: { why: 'too few applied', ...counted } },
      { path: 'call.opens', now: 28, proposed: 38, because: { why: 'deadline was moved', ...counted } },
      { path: 'call.channels', now: 'site', because: { why: 'channel brought nobody', channel: 'Webb', seen: 0 } },
      { path: 'meetings.count', now: 5, proposed: 4, because: { why: 'fewer meetings were held', held: 24, planned: 30 } },
      ...['mentor', 'mentee', 'both'].map((role) => ({
        ...{ path: 'meetings.preparation.mentor', now: 30, proposed: 45, because: { why: 'took more time', role, average: 4.5 } },
      })),
      { path: 'offers.remindDays', now: [3, 5], proposed: [2, 4], because: { why: 'offers lapsed', lapsed: 1, offered: 7 } },
    ];
    for (const proposal of proposals) expect(proposalSchema.parse(proposal)).toEqual(proposal);
    expect(proposalSchema.safeParse({ ...proposals[0], now: null }).success).toBe(false);
    expect(proposalSchema.safeParse({ ...proposals[4], because: { why: 'took more time', role: 'nobody', average: 4 } }).success).toBe(
      false,
    );
  });

  it('can be taken apart into single figures, and put together again', () => {
    const whole = {
      ...FIGURES,
      channels: [...FIGURES.channels, { id: '', seen: 1, started: 1, submitted: 1, confirmed: 1, withdrawn: 0 }],
      questions: { mentor: [{ id: 'hesitate', asked: 9, answered: 7, chose: { big: 4, time: 0 } }], mentee: [] },
      cost: { cents: 670, pricesOf: '2026-11-23' },
    };
    expect(flatFigures(whole)).toMatchObject({
      'funnel.mentor.seen': 52,
      'channels.fair.seen': 24,
      'questions.mentor.hesitate.chose.big': 4,
    });
    expect(figuresIn(flatFigures(whole))).toEqual(whole);
    expect(figuresIn({ 'funnel.mentor.seen': 1 })).toBeUndefined();
    expect(figuresIn({ ...flatFigures(whole), 'meetings.held': -1 })).toBeUndefined();
  });
});
