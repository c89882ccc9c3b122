import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Ballot, decideBallot } from '../../shared/domain/workshop/ballot.ts';
import { type Beforehand, beforehandSchema, saidBy, sayBeforehand } from '../../shared/domain/workshop/beforehand.ts';
import {
  type Card,
  cardSchema,
  type Heading,
  hide,
  isWrittenBy,
  putUnder,
  type Resolution,
  resolutionSchema,
  showAgain,
  type Writer,
  withdraw,
} from '../../shared/domain/workshop/on-wall.ts';
import { about, byDots, type InRoom, isEmpty, wallOf } from '../../shared/domain/workshop/wall.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2028-02-16T14:30:00Z');
const AT = '2028-02-16T14:30:00.000Z';
const BY_PHONE: Writer = { is: 'phone', phone: 'p1', side: 'mentor' };
const BY_OPERATOR: Writer = { is: 'operator', operator: 'karin' };
type Written = { readonly minute?: number; readonly writer?: Writer };
const written = (id: string, { minute = 30, writer = BY_PHONE }: Written = {}) => ({
  id,
  sitting: 1,
  writer,
  at: `2028-02-16T14:${minute}:00.000Z`,
});
const card = (id: string, changes: Partial<Card> & Written = {}): Card => {
  const { minute, writer, ...other } = changes;
  return {
    ...written(id, { ...(minute === undefined ? {} : { minute }), ...(writer === undefined ? {} : { writer }) }),
    question: 'worked',
    on: { is: 'up', text: `${id}!` },
    ...other,
  };
};
const heading = (id: string, question: Heading['question'] = 'worked'): Heading => ({ ...written(id), question, name: `${id}…` });
const resolution = (id: string, minute = 30): Resolution => ({
  ...written(id, { minute }),
  on: { is: 'up', text: `${id}!`, who: 'Karin', when: 'maj' },
});

describe('what stands on the wall', () => {
  test('is taken back by whoever wrote it alone, and its words are gone', () => {
    const gone = nextOf(withdraw(card('a'), { phone: 'p1' }));
    expect(gone.on).toEqual({ is: 'withdrawn' });
    expect(withdraw(gone, { phone: 'p1' })).toEqual({ outcome: 'unchanged' });
    expect(nextOf(withdraw(card('a', { writer: BY_OPERATOR }), { operator: 'karin' })).on).toEqual({ is: 'withdrawn' });
    const others = [{ phone: 'p2' }, { operator: 'karin' }, { operator: 'p1' }];
    for (const hand of others) expect(withdraw(card('a'), hand)).toEqual({ outcome: 'refused', why: 'not yours to change' });
    expect(isWrittenBy({ writer: BY_OPERATOR }, { operator: 'johan' })).toBe(false);
    expect(isWrittenBy({ writer: BY_OPERATOR }, { phone: 'karin' })).toBe(false);
  });

  test('is put away by an operator, who can put it back as it was', () => {
    const hidden = nextOf(hide(resolution('a'), 'karin'));
    expect(hidden.on).toEqual({ is: 'hidden', by: 'karin', text: 'a!', who: 'Karin', when: 'maj' });
    expect(hide(hidden, 'johan')).toEqual({ outcome: 'unchanged' });
    const back = nextOf(showAgain(hidden));
    expect(back).toEqual(resolution('a'));
    expect(showAgain(back)).toEqual({ outcome: 'unchanged' });
  });

  test('that was taken back is neither put away nor put back', () => {
    const gone = nextOf(withdraw(card('a'), { phone: 'p1' }));
    for (const decision of [hide(gone, 'karin'), showAgain(gone), putUnder(gone, undefined)])
      expect(decision).toEqual({ outcome: 'refused', why: 'card gone' });
  });

  test('is put under a heading about the same question, or under none', () => {
    const under = nextOf(putUnder(card('a'), heading('h')));
    expect(under.heading).toBe('h');
    expect(putUnder(under, heading('h'))).toEqual({ outcome: 'unchanged' });
    expect(putUnder(card('a'), undefined)).toEqual({ outcome: 'unchanged' });
    expect(nextOf(putUnder(under, undefined))).not.toHaveProperty('heading');
    expect(nextOf(putUnder(under, heading('other'))).heading).toBe('other');
    expect(putUnder(card('a'), heading('h', 'company'))).toEqual({ outcome: 'refused', why: 'changed meanwhile' });
    expect(putUnder(nextOf(hide(card('a'), 'karin')), heading('h'))).toEqual({ outcome: 'refused', why: 'card gone' });
  });

  test('is stored in each of its states, whoever wrote it', () => {
    const cards = [
      card('a'),
      card('b', { writer: BY_OPERATOR }),
      nextOf(hide(card('c'), 'karin')),
      nextOf(withdraw(card('d'), { phone: 'p1' })),
    ];
    for (const one of cards) expect(cardSchema.parse(one)).toEqual(one);
    const resolutions = [resolution('a'), nextOf(hide(resolution('b'), 'karin')), nextOf(withdraw(resolution('c'), { phone: 'p1' }))];
    for (const one of resolutions) expect(resolutionSchema.parse(one)).toEqual(one);
  });
});

describe('the wall', () => {
  const nothing: InRoom = { cards: [], headings: [], ballots: [], resolutions: [] };
  const ballot = (phone: string, ...on: string[]): Ballot => ({ phone, sitting: 1, on, at: AT });
  const topics = (room: Partial<InRoom>) => wallOf({ ...nothing, ...room }).topics;

  test('shows cards in the order they were written, those under a heading together, and nothing put away or taken back', () => {
    const cards = [
      card('late', { minute: 40 }),
      card('first', { minute: 31 }),
      card('second', { minute: 32, heading: 'h' }),
      card('third', { minute: 33, heading: 'h' }),
      card('stray', { minute: 34, heading: 'no such heading' }),
      nextOf(hide(card('hidden'), 'karin')),
      nextOf(withdraw(card('gone'), { phone: 'p1' })),
    ];
    const shown = topics({ cards, headings: [heading('h'), heading('empty')] });
    expect(shown.map((topic) => [topic.id, topic.heading, topic.cards.map(({ text }) => text)])).toEqual([
      ['first', undefined, ['first!']],
      ['h', 'h…', ['second!', 'third!']],
      ['stray', undefined, ['stray!']],
      ['late', undefined, ['late!']],
    ]);
    expect(shown[0]).toEqual({
      id: 'first',
      question: 'worked',
      heading: undefined,
      cards: [{ id: 'first', text: 'first!', writer: BY_PHONE }],
      dots: 0,
    });
    expect(topics({ cards: [card('b'), card('a')] }).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('counts a dot for the heading a card came under, and of each phone one on each', () => {
    const cards = [card('a', { heading: 'h' }), card('b', { heading: 'h' }), card('c')];
    const ballots = [ballot('p1', 'a', 'b'), ballot('p2', 'h', 'c'), ballot('p3', 'c', 'gone'), ballot('p4')];
    const wall = wallOf({ ...nothing, cards, headings: [heading('h')], ballots });
    expect(wall.topics.map(({ id, dots }) => [id, dots])).toEqual([
      ['h', 2],
      ['c', 2],
    ]);
    expect(wall.voted).toBe(3);
    expect(wallOf({ ...nothing, ballots: [ballot('p1', 'gone')] }).voted).toBe(1);
  });

  test('shows what was decided, in the order it was written, with who sees to it and when', () => {
    const resolutions = [resolution('b', 40), resolution('a', 31), nextOf(hide(resolution('c'), 'karin'))];
    expect(wallOf({ ...nothing, resolutions }).resolutions).toEqual([
      { id: 'a', writer: BY_PHONE, text: 'a!', who: 'Karin', when: 'maj' },
      { id: 'b', writer: BY_PHONE, text: 'b!', who: 'Karin', when: 'maj' },
    ]);
  });

  test('is empty while nobody has written anything that stands on it', () => {
    const hidden = nextOf(hide(card('a'), 'karin'));
    expect([wallOf(nothing), wallOf({ ...nothing, cards: [hidden], headings: [heading('h')] })].map(isEmpty)).toEqual([true, true]);
    const written = [{ cards: [card('a')] }, { resolutions: [resolution('a')] }, { cards: [card('a')], resolutions: [resolution('b')] }];
    expect(written.map((room) => isEmpty(wallOf({ ...nothing, ...room })))).toEqual([false, false, false]);
  });

  test('has the topics with most dots first, of as many those of the earlier question', () => {
    const cards = [
      card('a', { question: 'onwards' }),
      card('b', { question: 'company' }),
      card('c', { question: 'worked' }),
      card('d', { question: 'company' }),
    ];
    const all = topics({ cards, ballots: [ballot('p1', 'c', 'b'), ballot('p2', 'c')] });
    expect(byDots(all).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
    expect(about('company', all).map(({ id }) => id)).toEqual(['b', 'd']);
  });
});

describe('a ballot', () => {
  const topics = new Set(['a', 'b', 'c', 'd']);
  const votes = (before: Ballot | undefined, ...on: readonly string[]) =>
    decideBallot(before, { phone: 'p1', sitting: 1, on }, { dots: 3, topics }, NOW);

  test('has as many dots as there are and one on each; what is gone meanwhile is dropped', () => {
    expect(nextOf(votes(undefined, 'b', 'a', 'b', 'gone'))).toEqual({ phone: 'p1', sitting: 1, on: ['a', 'b'], at: AT });
    expect(nextOf(votes(undefined, 'a', 'b', 'c', 'gone')).on).toHaveLength(3);
    expect(votes(undefined, 'a', 'b', 'c', 'd')).toEqual({ outcome: 'refused', why: 'too many dots' });
  });

  test('takes the place of the one before, and is no other in another order', () => {
    const before = nextOf(votes(undefined, 'a', 'b'));
    expect(votes(before, 'b', 'a')).toEqual({ outcome: 'unchanged' });
    expect(nextOf(votes(before, 'c')).on).toEqual(['c']);
    expect(nextOf(votes(before)).on).toEqual([]);
    expect(votes(undefined).outcome).toBe('changed');
  });
});

describe('what people say before the workshop', () => {
  const begins = Temporal.Instant.from('2028-02-16T14:00:00Z');
  const early = begins.subtract({ seconds: 1 });
  const said = { person: 'asa', role: 'mentor', answers: { worked: 'Att mötas' }, wantsMinutes: true } as const;
  const says = (before: Beforehand | undefined, changes: object = {}, now = early, minutesSent = false) =>
    sayBeforehand(before, { ...said, ...changes }, minutesSent, round, now);
  const before = nextOf(says(undefined));

  test('can be said until it begins; then the minutes alone can be wished for, until they are sent', () => {
    expect(before).toEqual({ ...said, at: '2028-02-16T13:59:59.000Z' });
    expect(nextOf(says(before, { answers: { worked: 'Tid' } })).answers).toEqual({ worked: 'Tid' });
    expect(nextOf(says(before, { answers: { worked: 'Tid' }, wantsMinutes: false }, begins))).toMatchObject({
      answers: { worked: 'Att mötas' },
      wantsMinutes: false,
    });
    expect(nextOf(says(undefined, {}, begins)).answers).toEqual({});
    expect(says(before, { wantsMinutes: false }, early, true)).toEqual({ outcome: 'refused', why: 'time passed' });
  });

  test('is said once by the same answers', () => {
    expect(says(before)).toEqual({ outcome: 'unchanged' });
    expect(says(before, { wantsMinutes: false }).outcome).toBe('changed');
    expect(says(before, { answers: { ...said.answers, onwards: 'Fler' } }).outcome).toBe('changed');
    expect(says(before, { answers: {} }).outcome).toBe('changed');
    expect(beforehandSchema.parse(before)).toEqual(before);
  });

  test('is read by side and question, in the order of the alphabet', () => {
    const by = (person: string, worked: string | undefined, role: 'mentor' | 'mentee' = 'mentor'): Beforehand => ({
      ...before,
      person,
      role,
      answers: worked === undefined ? { company: 'Bolaget' } : { worked },
    });
    const all = [by('a', 'Tid'), by('b', 'Mod'), by('c', undefined), by('d', 'Annat', 'mentee')];
    expect(saidBy(all, 'worked', 'mentor')).toEqual(['Mod', 'Tid']);
    expect(saidBy(all, 'worked', 'mentee')).toEqual(['Annat']);
    expect(saidBy(all, 'onwards', 'mentor')).toEqual([]);
  });
});
