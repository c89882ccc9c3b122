import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type ClosingInput, closingFigures } from '../../../shared/domain/closing/figures.ts';
import { keptFiguresSchema } from '../../../shared/domain/closing/kept-figures.ts';
import { lastTime } from '../../../shared/domain/closing/last-time.ts';
import { roundFigures } from '../../../shared/domain/closing/round-figures.ts';
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
  });

  it('count what operators did, and not that they came, looked and went', () => {
    const audit = ['signed in', 'sent offers', 'opened free text', 'downloaded', 'wrote note', 'an act of another version', 'signed out'];
    expect(roundFigures({ ...EMPTY, audit: audit.map((act) => ({ act })) }).acts).toBe(3);
  });

  it('reckon the cost from letters, people and days, at the prices of a day', () => {
    const { cost } = roundFigures(EMPTY);
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
