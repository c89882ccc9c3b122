import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readDays } from '../../infra/rounds/read-days.ts';
import { readRoundText } from '../../infra/rounds/read-round-file.ts';
import type { SaidYes } from '../../shared/domain/closing/alumni.ts';
import type { LastTime } from '../../shared/domain/closing/last-time.ts';
import type { Proposal } from '../../shared/domain/closing/proposal.ts';
import { type DaysWithout, namedLater, nextRoundText } from '../../shared/pages/next-round/next-round-text.ts';
import { datesOf } from '../../shared/round/date-faults.ts';
import { idAfter } from '../../shared/round/next-id.ts';
import { spanYearLater, yearLater } from '../../shared/round/year-later.ts';
import { FIGURES } from '../builders/round-figures.ts';
import { SEED_TEXT, warningsOf } from './seed-file.ts';

const ROUNDS = new URL('../../infra/rounds/', import.meta.url);
const FILES = readdirSync(ROUNDS).filter((name) => name.endsWith('.yaml'));

const PROPOSALS: Proposal[] = [
  { path: 'call.opens', now: 28, proposed: 42, because: { why: 'too few applied', confirmed: 9, withdrawn: 1, wanted: 10 } },
  { path: 'call.channels', now: 'site', proposed: undefined, because: { why: 'channel brought nobody', channel: 'Webben', seen: 0 } },
  { path: 'meetings.count', now: 5, proposed: 4, because: { why: 'fewer meetings were held', held: 24, planned: 30 } },
  { path: 'meetings.preparation.mentor', now: 30, proposed: 45, because: { why: 'took more time', role: 'both', average: 3.8 } },
  { path: 'offers.remindDays', now: [3, 5], proposed: [2, 4], because: { why: 'offers lapsed', lapsed: 1, offered: 7 } },
];
const LAST: LastTime = { figures: FIGURES, proposals: PROPOSALS };

function read(text: string) {
  const found = readRoundText(text);
  if (found.faults !== undefined) throw new Error(found.faults.map(({ line, path, wrong }) => `${line} ${path} ${wrong}`).join('\n'));
  return found.round;
}

type Given = {
  readonly id?: string;
  readonly avoid?: readonly DaysWithout[];
  readonly last?: LastTime | undefined;
  readonly saidYes?: SaidYes;
};

function nextOf(text: string, { id = 'next-2028', avoid = [], last, saidYes }: Given = {}) {
  return nextRoundText({ source: text, publicHolidays: read(text).publicHolidays, id, avoid, last, saidYes });
}

function goneOn(text: string, given: Given = {}) {
  const next = nextOf(text, { last: LAST, ...given });
  return { ...next, round: read(next.text) };
}

const replaced = (from: string | RegExp, to: string) => {
  const text = SEED_TEXT.replace(from, to);
  if (text === SEED_TEXT) throw new Error(`the seed has no ${from}`);
  return text;
};

describe('the file of the next round', () => {
  test.each(FILES)('made from %s has no faults, nothing that is rarely meant, and can itself be gone on from', (name) => {
    const text = readFileSync(new URL(name, ROUNDS), 'utf8');
    const next = goneOn(text);
    expect(warningsOf(next.round, 'next-2028.yaml', Temporal.PlainDate.from(next.round.call.opens))).toEqual([]);
    const one = goneOn(next.text, { id: 'next-2029' });
    expect(one.text.match(/^before:/gm)).toHaveLength(1);
    expect(one.text.match(/Made from/g)).toHaveLength(1);
    expect(one.text).not.toContain('Last time from 2027');
  });

  test('keeps every comment of the old one, and every line that says no date, id or name', () => {
    const { text } = goneOn(SEED_TEXT);
    for (const comment of SEED_TEXT.match(/#.*/g) ?? []) expect(text).toContain(comment);
    const lines = new Set(text.split('\n'));
    const gone = SEED_TEXT.split('\n').filter((line) => !lines.has(line));
    expect(gone.map((line) => line.replace(/:.*/, '').trim())).toEqual([
      'id',
      'name',
      'opens',
      'deadline',
      'answerBy',
      'date',
      '- { from',
      'date',
      'evaluation',
      'closes',
    ]);
    expect(text).toMatch(/^# yaml-language-server/);
  });

  test('has its dates on the same weekdays of the same weeks, a year later', () => {
    const { round } = goneOn(SEED_TEXT);
    expect(round).toMatchObject({
      id: 'next-2028',
      name: { sv: 'Omvänt mentorskap 2028–29', en: 'Reverse mentoring 2028–29' },
      call: { opens: '2028-08-14', deadline: '2028-09-10', answerBy: '2028-09-29' },
      kickOff: { date: '2028-10-04', time: '16:00' },
      meetings: { avoid: [{ from: '2028-12-16', to: '2029-01-14' }] },
      workshop: { date: '2029-02-14', time: '15:00' },
      evaluation: { opens: '2029-02-07', closes: '2029-02-28' },
      closes: '2029-03-07',
    });
  });

  test('has what the round says beside each setting it concerns, with its figure, and takes nothing by itself', () => {
    const { text, round } = goneOn(SEED_TEXT);
    const beside = (setting: string) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.trim().startsWith(setting));
      return lines.slice(lines.findLastIndex((line, index) => index < at && !line.includes('#:')) + 1, at).map((line) => line.trim());
    };
    expect(beside('opens:')).toEqual([
      '#: 9 students confirmed, and 1 of them withdrew. You hoped for 10. Proposed for call.opens: 42 days, not 28 days, by this line:',
      '#: opens: 2028-07-31',
    ]);
    expect(beside('count:')).toEqual([
      '#: 24 of 30 planned meetings took place in the pairs that stayed to the end. Proposed for meetings.count: 4, not 5, by this line:',
      '#: count: 4',
    ]);
    expect(beside('preparation:')).toEqual([
      expect.stringContaining('Proposed for meetings.preparation.mentor: 45 minutes, not 30 minutes.'),
    ]);
    expect(beside('offers:')).toEqual(['#: One of 7 offers lapsed without two answers. Proposed for offers.remindDays: 2, 4, not 3, 5.']);
    expect(beside('- { id: site')).toEqual(['#: Nobody came through Webben. Proposed: take the next line away.']);
    expect(beside('- { id: fair')).toEqual(['#: Last time 24 saw the call through it, 12 began, 6 applied and 6 confirmed.']);
    expect(beside('- { id: union')).toEqual(['#: Last time too few came through it to be told by themselves.']);
    expect(round.meetings).toMatchObject({ count: 5, preparation: { mentor: 30 } });
    expect(round.call.channels).toHaveLength(4);
  });

  test('follows a proposal once the sign before it is gone, and its old line', () => {
    const { text } = goneOn(SEED_TEXT);
    const taken = text
      .replace('#: count: 4\n  count: 5', 'count: 4')
      .replace(/#: opens: (.*)\n {2}opens: .*/, 'opens: $1')
      .replace(/^#: (changes:| {2}- \{ sv)/gm, '$1');
    expect(read(taken)).toMatchObject({ meetings: { count: 4 }, call: { opens: '2028-07-31' } });
    expect(read(taken).changes?.[2]?.en).toContain('longer for students to prepare for each meeting: 45 minutes instead of 30.');
    expect(read(taken).changes?.[1]?.en).toBe('You meet 4 times instead of 5: last time not all meetings took place.');
  });

  test('carries the figures of the round, which can be read from it again', () => {
    expect(goneOn(SEED_TEXT).round.before).toEqual(FIGURES);
  });

  test('says nothing of a proposal that was taken by hand already, and of another value that it was written since', () => {
    expect(goneOn(replaced('count: 5', 'count: 4')).text).not.toContain('Proposed for meetings.count');
    expect(goneOn(replaced('count: 5', 'count: 6')).text).toContain('This file had 6 meanwhile. Proposed for meetings.count: 4, not 5');
    expect(goneOn(replaced('opens: 2027-08-16', 'opens: 2027-08-02')).text).not.toContain('Proposed for call.opens');
    expect(goneOn(replaced(/ {4}- \{ id: site.*\n/, '')).text).not.toContain('Webben');
  });

  test('says at its end what concerns a setting that is left out, and so is as usual', () => {
    const { text } = goneOn(replaced(/^offers: .*\n/m, ''));
    expect(text).toMatch(/#: One of 7 offers lapsed.*offers.remindDays: 2, 4, not 3, 5\.\n\n#: Students of su-pfizer may have said yes/);
  });

  test('names nobody who talks with applicants that has not been asked: says how many said yes, where they stand and until when', () => {
    const { text, round } = goneOn(SEED_TEXT, { saidYes: { talk: 2, nextCall: 3, until: '2029-03-09' } });
    expect(round.formerMentors).toEqual([]);
    expect(text).toMatch(
      /#: 2 students of su-pfizer said yes to being asked .*\n.* “Those who said yes to more” until .* on 2029-03-09, and not here[\s\S]*\n#: formerMentors:/,
    );
    expect(text).toContain('#: 3 people of su-pfizer asked to hear when the next call opens');
    // Without the signs alone nobody stands on the call: what may be said has to be written.
    const taken = text.replace(/^#: (formerMentors:| {2}- \{ id: "")/gm, '$1');
    expect(readRoundText(taken).faults?.map(({ path }) => path)).toContain('formerMentors[0].id');
    expect(goneOn(SEED_TEXT, { saidYes: { talk: 0, nextCall: 0 } }).text).toMatch(/#: No student of su-pfizer .*\n\n#: What the call/);
  });

  test('names on the next call nobody of this one: whoever stood on it is asked anew', () => {
    const siri = 'formerMentors:\n  - { id: siri, name: Siri Ek, about: { sv: Jurist, en: Lawyer }, reach: siri.ek@student.example }\n';
    const { text, round } = goneOn(replaced(/^offers:/m, `${siri}offers:`), { saidYes: { talk: 0, nextCall: 0 } });
    expect(round.formerMentors).toEqual([]);
    expect(text).toMatch(/agreed to be named for su-pfizer: ask them anew\.\n#: formerMentors:\n#: {3}- \{ id: siri, name: Siri Ek/);
    expect(read(text.replace(/^#: (formerMentors:| {2}- \{ id: siri)/gm, '$1')).formerMentors.map(({ id }) => id)).toEqual(['siri']);
  });

  test('without what the round has come to has the dates, and no figures and proposals', () => {
    const { text } = nextOf(SEED_TEXT);
    expect(read(text).before).toBeUndefined();
    expect(text).not.toContain('Proposed');
    expect(read(text).call.opens).toBe('2028-08-14');
  });

  test('leaves out what the old one had of the round before it', () => {
    const { text } = goneOn(
      `${SEED_TEXT}\nchanges:\n  - { sv: Fler möten, en: More meetings }\n\nbefore: ${JSON.stringify({ ...FIGURES, round: 'older' })}\n`,
    );
    expect(read(text)).toMatchObject({ before: { round: 'su-pfizer' } });
    expect(read(text).changes).toBeUndefined();
    expect(text).not.toContain('Fler möten');
  });
});

describe('days without meetings', () => {
  const EXAMS = { from: '2028-10-23', to: '2028-10-29', why: { sv: 'tentor', en: 'exams' } };
  const AVOID = / {2}avoid: .*\n {4}- .*\n/;

  test.each([
    ['in lines', SEED_TEXT],
    ['left out', replaced(AVOID, '')],
    ['none', replaced(AVOID, '  avoid: []\n')],
    ['in brackets', replaced(AVOID, '  avoid: [{ from: 2027-12-18, to: 2028-01-16, why: { sv: jul, en: Christmas } }]\n')],
    ['one to a line', replaced(AVOID, '  avoid:\n    - from: 2027-12-18\n      to: 2028-01-16\n      why: { sv: jul, en: Christmas }\n')],
  ])('that are asked for come to those that move with the year (%s)', (how, text) => {
    const moved = how === 'left out' || how === 'none' ? [] : [{ from: '2028-12-16', to: '2029-01-14' }];
    const { avoid } = goneOn(text, { avoid: [EXAMS] }).round.meetings;
    expect(avoid.map(({ from, to }) => ({ from, to })).toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual([
      { from: EXAMS.from, to: EXAMS.to },
      ...moved,
    ]);
  });

  test('that begin in a 53rd week end after they begin a year later too', () => {
    expect(spanYearLater({ from: '2027-01-01', to: '2027-01-06' })).toEqual({ from: '2028-01-05', to: '2028-01-07' });
  });

  test('are none on which people gather: the kick-off and the workshop are as many weeks later as it takes', () => {
    const exams = { sv: 'tentor', en: 'exams' };
    const { round, dates } = goneOn(SEED_TEXT, {
      avoid: [
        { from: '2028-10-02', to: '2028-10-14', why: exams },
        { from: '2029-02-12', to: '2029-02-16', why: exams },
      ],
    });
    expect([round.kickOff.date, round.workshop?.date]).toEqual(['2028-10-18', '2029-02-21']);
    expect(dates.map(({ date }) => date)).toEqual(dates.map(({ date }) => date).toSorted());
    const today = Temporal.PlainDate.from(round.call.opens);
    expect(warningsOf(round, 'next-2028.yaml', today)).toEqual([]);
    const meant = { ...round, workshop: { ...round.workshop!, date: '2029-02-14' } };
    expect(warningsOf(meant, 'next-2028.yaml', today).map(({ wrong }) => wrong)).toEqual([
      'the closing workshop is on 2029-02-14, on which nobody is to meet (exams, meetings.avoid)',
    ]);
  });

  test('are read as one types them', () => {
    expect(readDays('2028-10-23..2028-10-29, 2028-11-03')).toEqual([
      { from: '2028-10-23', to: '2028-10-29' },
      { from: '2028-11-03', to: '2028-11-03' },
    ]);
    expect(readDays(' ')).toEqual([]);
    for (const odd of ['v. 43', '2028-02-30', '2028-10-29..2028-10-23', '2028-10-23..', '2028-10-23..2028-10-24..2028-10-25'])
      expect(readDays(odd)).toBeUndefined();
  });
});

describe('a year later', () => {
  test.each([
    ['2027-08-16', '2028-08-14', 'the same Monday of week 33'],
    ['2028-02-29', '2029-02-27', 'a day there is only every fourth year'],
    ['2026-08-17', '2027-08-23', 'after a year of 53 weeks'],
    ['2026-12-31', '2028-01-06', 'the 53rd week itself, which the next year does not have'],
    ['2027-01-01', '2028-01-07', 'a day of January in the last week of the year before'],
  ])('%s is %s: %s', (was, is) => {
    expect(yearLater(was).toString()).toBe(is);
    expect(yearLater(was).dayOfWeek).toBe(Temporal.PlainDate.from(was).dayOfWeek);
  });

  test('no day overtakes another, but those of a 53rd week, which the next year does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7300 }), fc.integer({ min: 0, max: 30 }), (from, days) => {
        const first = Temporal.PlainDate.from('2024-01-01').add({ days: from });
        fc.pre(first.weekOfYear !== 53);
        expect(Temporal.PlainDate.compare(yearLater(first), yearLater(first.add({ days })))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ['the kick-off makes way for a public holiday', { kickOff: '2028-06-07' }, 'kickOff.date', '2029-06-07'],
    ['one that was held on a Saturday comes on a working day', { kickOff: '2027-10-09' }, 'kickOff.date', '2028-10-09'],
    [
      'the last day to apply may be a Sunday, and no public holiday',
      { deadline: '2027-10-30', answerBy: '2027-11-01' },
      'call.deadline',
      '2028-10-28',
    ],
  ])('%s', (_, { kickOff, deadline, answerBy }: { kickOff?: string; deadline?: string; answerBy?: string }, path, date) => {
    const text = SEED_TEXT.replace('deadline: 2027-09-12', `deadline: ${deadline ?? '2027-09-12'}`)
      .replace('answerBy: 2027-10-01', `answerBy: ${answerBy ?? '2027-10-01'}`)
      .replace('date: 2027-10-06', `date: ${kickOff ?? (answerBy === undefined ? '2027-10-06' : '2027-11-03')}`)
      .replaceAll(/date: 2028-02-16/g, `date: ${kickOff?.startsWith('2028') === true ? '2028-12-06' : '2028-02-16'}`);
    const far = kickOff?.startsWith('2028') === true;
    const fitting = far
      ? text
          .replace('opens: 2028-02-09, closes: 2028-03-01', 'opens: 2028-11-29, closes: 2028-12-20')
          .replace('closes: 2028-03-08', 'closes: 2028-12-21')
      : text;
    const { dates } = goneOn(fitting, { last: undefined });
    expect(dates.find((known) => known.path.join('.') === path)?.date).toBe(date);
  });

  test('whatever the dates of a round are, those of the next are in order, on working days, and at no time the clocks leave out', () => {
    const gaps = fc.tuple(...Array.from({ length: 7 }, () => fc.integer({ min: 0, max: 60 })));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), gaps, (start, days) => {
        const first = Temporal.PlainDate.from('2026-01-01').add({ days: start });
        const later = days.map((_, index) => days.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));
        const dates = [0, ...later].map((gap) => first.add({ days: gap }));
        const [opens, deadline, answerBy, kickOff, evaluation, workshop, evaluated, closes] = dates.map(String);
        const text = SEED_TEXT.replace('opens: 2027-08-16', `opens: ${opens}`)
          .replace('deadline: 2027-09-12', `deadline: ${deadline}`)
          .replace('answerBy: 2027-10-01', `answerBy: ${answerBy}`)
          .replace('date: 2027-10-06', `date: ${kickOff}`)
          .replace('date: 2028-02-16', `date: ${workshop}`)
          .replace('opens: 2028-02-09, closes: 2028-03-01', `opens: ${evaluation}, closes: ${evaluated}`)
          .replace('closes: 2028-03-08', `closes: ${closes}`);
        const old = readRoundText(text);
        fc.pre(old.faults === undefined);
        const next = nextOf(text);
        const found = readRoundText(next.text);
        // That the same number of meetings no longer fits between other holidays is for somebody to decide, and said.
        expect((found.faults ?? []).filter(({ path }) => path !== 'meetings.count')).toEqual([]);
        if (found.faults !== undefined) return;
        const warned = warningsOf(found.round, 'next-2028.yaml', first).map(({ path }) => path.at(-1));
        expect(warned.filter((part) => ['date', 'time', 'answerBy', 'deadline'].includes(String(part)))).toEqual([]);
        expect(datesOf(found.round).map(({ date }) => date)).toEqual(next.dates.map(({ date }) => date));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the next round is called', () => {
  test.each([
    ['su-pfizer', 'su-pfizer-2028'],
    ['lund-2027', 'lund-2028'],
    ['2027-lund', '2028-lund'],
    ['a-round-with-a-very-long-name-x', 'a-round-with-a-very-long-2028'],
  ])('%s goes on as %s', (id, next) => {
    expect(idAfter({ ...read(SEED_TEXT), id })).toBe(next);
  });

  test.each([
    ['Omvänt mentorskap 2027–28', 'Omvänt mentorskap 2028–29'],
    ['Round 2027/28', 'Round 2028/29'],
    ['Autumn 2099', 'Autumn 2100'],
    ['2099–00', '2100–01'],
    ['Reverse mentoring', 'Reverse mentoring'],
    ['Room 20271', 'Room 20271'],
  ])('%s becomes %s', (name, next) => {
    expect(namedLater(name)).toBe(next);
  });
});
