import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { APPLICATION_HOLDS } from '../../shared/domain/privacy/application-holds.ts';
import { isArchived, LEFT_OUT, whyLeftOut } from '../../shared/domain/privacy/archived.ts';
import { ownPartOf } from '../../shared/domain/privacy/own-part.ts';
import { PAIR_HOLDS } from '../../shared/domain/privacy/pair-holds.ts';
import { partOf } from '../../shared/domain/privacy/part-of.ts';
import { entryOf, keptUnder, type Reader, SUBJECTS, subjectsOf, WHATS, type What } from '../../shared/domain/privacy/what-is-kept.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const seenBy = (reader: Reader) => WHATS.filter((what) => entryOf(what).seen[reader] !== 'no');

describe('the inventory', () => {
  test('lets people see what is kept about them, but for what cannot be told to be theirs', () => {
    expect(WHATS.filter((what) => !seenBy('self').includes(what))).toEqual([
      'phone in the room',
      'address code',
      'days of letters',
      'network code',
    ]);
  });

  test('lets nobody who may only look read what somebody needs, wrote in confidence or told operators', () => {
    const hidden: readonly What[] = ['needs', 'needs there', 'ties', 'own words', 'how it was', 'phone', 'notes', 'care', 'requests'];
    expect(hidden.filter((what) => seenBy('viewer').includes(what))).toEqual([]);
  });

  test('rests on an explicit yes where it is about health, and on a yes where somebody need not have said it', () => {
    const by = (basis: string) => WHATS.filter((what) => entryOf(what).basis === basis);
    expect(by('explicit consent')).toEqual(['needs', 'needs there']);
    expect(by('consent')).toEqual(['left address', 'quotes', 'follow-up answers', 'yes for afterwards']);
  });

  test('keeps what somebody is and wrote as long as the person, and erases it then', () => {
    expect(entryOf('name')).toMatchObject({ subject: 'application', rule: 'person', afterwards: 'erased', basis: 'task of the hosts' });
    const words: readonly What[] = ['name', 'address', 'phone', 'wish', 'needs', 'ties', 'own words', 'notes', 'evaluation', 'letter text'];
    expect(words.filter((what) => entryOf(what).afterwards !== 'erased')).toEqual([]);
  });

  test('leaves of what figures are counted by the figures, and of what cannot be taken out nobody’s', () => {
    const becomes = (afterwards: string) => WHATS.filter((what) => entryOf(what).afterwards === afterwards);
    expect(becomes('number')).toEqual(expect.arrayContaining(['channel', 'pairing', 'meetings', 'how it was']));
    expect(becomes('id of nobody')).toContain('approval');
    expect(becomes('hash')).toEqual(expect.arrayContaining(['silent', 'address code']));
  });
});

test('nothing that says of somebody stays until the round is removed: only codes and ids of nobody', () => {
  const stays = WHATS.filter((what) => entryOf(what).rule === 'round');
  expect(stays.map((what) => [what, entryOf(what).afterwards])).toEqual([
    ['approval', 'id of nobody'],
    ['silent', 'hash'],
    ['address code', 'hash'],
  ]);
});

test('what is kept stands under headings, and nothing of a closing workshop where there is none', () => {
  const { workshop: _, ...without } = theRound();
  expect(keptUnder('evaluation', theRound())).toEqual(['evaluation', 'quotes', 'follow-up answers', 'yes for afterwards']);
  expect([keptUnder('workshop', theRound()).length > 0, keptUnder('workshop', without)]).toEqual([true, []]);
  expect(keptUnder('evaluation', without)).toEqual(keptUnder('evaluation', theRound()));
  expect(subjectsOf(theRound())).toEqual(SUBJECTS);
  expect(subjectsOf(without)).toEqual(SUBJECTS.filter((subject) => subject !== 'workshop'));
});

describe('the archive', () => {
  test('leaves out what rests on a yes, what was said in confidence, notes, and what is of use here alone', () => {
    const left = Object.fromEntries(LEFT_OUT.map((why) => [why, WHATS.filter((what) => whyLeftOut(what) === why)]));
    expect(left).toEqual({
      'own yes': ['needs', 'left address', 'needs there', 'quotes', 'follow-up answers', 'yes for afterwards'],
      'private answer': ['how it was', 'own words', 'before the workshop', 'evaluation'],
      note: ['notes', 'care', 'list'],
      technical: [
        ...['phone in the room', 'links', 'silent', 'draft', 'refused form', 'address code', 'days of letters', 'network code'],
        'sign-ins',
      ],
    });
  });

  test('holds the case itself, and by what it can be told from others', () => {
    for (const what of ['id', 'operator', 'name', 'wish', 'meetings', 'letters', 'acts'] as const)
      expect(isArchived(what), what).toBe(true);
    expect(isArchived('notes')).toBe(false);
  });
});

const startsAt = Temporal.Instant.from('2027-10-20T13:00:00Z');
const AT = '2027-10-21T08:00:00.000Z';
const report = (takeaway: string) => ({ held: true, takeaway, wantsContact: false, at: AT });

describe('a pair as one of its two may have it', () => {
  const met = withMeetingHeld(withMeeting(aPair(), startsAt), startsAt.add({ hours: 2 }));
  const pulse = { going: 4, time: 3, wantsContact: false, at: AT };
  const pause = { from: '2027-11-01', until: '2027-11-07', at: AT, version: 1 };
  const pair: Pair = {
    ...met,
    notes: [{ by: 'karin', at: AT, text: 'Ringde.' }],
    lapses: [{ offeredAt: AT, endedAt: AT, answers: { mentee: { answer: 'yes', at: AT } } }],
    meetings: met.meetings.map((meeting) =>
      meeting.status === 'agreed' ? { ...meeting, reports: { mentor: report('Mitt'), mentee: report('Ditt') } } : meeting,
    ),
    pauses: [
      { ...pause, by: 'mentor', reason: 'Tentor' },
      { ...pause, by: 'mentee', reason: 'Bokslut' },
    ],
    pulses: { 1: { mentor: pulse, mentee: { ...pulse, going: 1 } }, 2: { mentor: pulse, mentee: { ...pulse, going: 2 } } },
  };

  test('has neither what the other answered and wrote, nor what operators noted of the two', () => {
    const own = ownPartOf(pair, 'mentor');
    expect(own).not.toHaveProperty('notes');
    expect(Object.keys(own.answers)).toEqual(['mentor']);
    expect(own.lapses?.map(({ answers }) => answers)).toEqual([{ mentor: undefined }]);
    const [first] = own.meetings;
    expect(first?.status === 'agreed' ? first.reports : first).toEqual({ mentor: report('Mitt') });
    expect(own.pauses?.map(({ reason }) => reason)).toEqual(['Tentor', undefined]);
    expect([own.pulses[1], own.pulses[2]]).toEqual([{ mentor: pulse }, { mentor: pulse }]);
    expect(JSON.stringify(own)).not.toMatch(/Ditt|Bokslut|Ringde/);
  });

  test('has what the same of the other side is', () => {
    const own = ownPartOf(pair, 'mentee');
    expect(Object.keys(own.answers)).toEqual(['mentee']);
    expect(own.pauses?.map(({ reason }) => reason)).toEqual([undefined, 'Bokslut']);
    expect(own.pulses[1]?.mentee?.going).toBe(1);
    expect(JSON.stringify(own)).not.toMatch(/Mitt|Tentor/);
  });

  test('has nothing that never was, and the rest as it is', () => {
    const own = ownPartOf(anOffer(), 'mentor');
    for (const field of ['lapses', 'pauses']) expect(own).not.toHaveProperty(field);
    expect(ownPartOf(aPair(), 'mentor').meetings).toEqual(aPair().meetings);
  });
});

describe('the part of what is stored that holds something', () => {
  const holds = {
    id: 'id',
    version: 'no person',
    answers: { name: 'name', wish: 'wish' },
    notes: { by: 'operator', text: 'notes' },
    care: { all: 'care' },
  };
  const state = {
    id: 'asa',
    version: 3,
    answers: { name: 'Åsa', wish: 'Varför' },
    notes: [{ by: 'karin', text: 'Ringde.' }, { by: 'johan' }],
    care: { anything: ['a', 'b'], more: { deep: 1 } },
  };
  const only = (...whats: readonly What[]) => partOf(holds, state, (what) => whats.includes(what));

  test('keeps the shape it is stored in', () => {
    expect(only('name')).toEqual({ answers: { name: 'Åsa' } });
    expect(only('id', 'wish')).toEqual({ id: 'asa', answers: { wish: 'Varför' } });
    expect(only('notes')).toEqual({ notes: [{ text: 'Ringde.' }] });
    expect(only('operator')).toEqual({ notes: [{ by: 'karin' }, { by: 'johan' }] });
    expect(only('care')).toEqual({ care: state.care });
  });

  test('is nothing where nothing of it is stored, and never what holds no person', () => {
    expect(only('themes')).toBeUndefined();
    expect(partOf(holds, state, () => true)).not.toHaveProperty('version');
    expect(partOf(holds, { id: null, answers: 'Åsa', notes: [] }, () => true)).toBeUndefined();
    expect(partOf(holds, undefined, () => true)).toBeUndefined();
    expect(partOf(holds, null, () => true)).toBeUndefined();
  });

  test('is of an application and of a pair what they hold of the two', () => {
    const asa = aPerson({ answers: { phone: '070-123 45 67' } });
    expect(partOf(APPLICATION_HOLDS, asa, (what) => what === 'phone')).toEqual({ answers: { phone: '070-123 45 67' } });
    expect(partOf(APPLICATION_HOLDS, asa, (what) => what === 'wish')).toEqual({ answers: { wish: asa.answers.wish } });
    const rated = partOf(
      PAIR_HOLDS,
      withMeetingHeld(withMeeting(aPair(), startsAt), startsAt.add({ hours: 2 })),
      (what) => what === 'what happened',
    );
    expect(rated).toMatchObject({ meetings: [{ reports: { mentor: { held: true } } }] });
  });
});
