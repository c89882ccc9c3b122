import { generateKeyPairSync } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import { asItHappens } from '../../infra/rehearsal/casts/as-it-happens.ts';
import { signIn } from '../../infra/rehearsal/operators/desk.ts';
import { type Rehearsal, type RehearsalOptions, rehearse } from '../../infra/rehearsal/rehearse.ts';
import type { Evidence } from '../../infra/rehearsal/verdict/evidence.ts';
import { faultsOf } from '../../infra/rehearsal/verdict/verdict.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { kickOffAt, STAGES, type Stage } from '../../shared/domain/round-state.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { countedIn, shownOn } from '../builders/overview-by-hand.ts';
import { theRoundWithMeetings } from '../builders/round.ts';

const round = theRoundWithMeetings({ count: 3 });
let played: Rehearsal;
const looks: Look[] = [];
const stopped = new Set<string>();
beforeAll(async () => {
  played = await rehearse({
    round,
    cast: asItHappens,
    mentors: 5,
    mentees: 4,
    seed: '1',
    onProgress: (_, day, operating) => look(day, operating),
  });
}, 300_000);

/** What the overview said at a moment, and what there was. */
type Look = { readonly stage: Stage; readonly day: string; readonly shown: unknown; readonly counted: unknown };

/** Once a week, and whenever the round has come to another stage. */
async function look(at: Temporal.Instant, operating: Parameters<RehearsalOptions['onProgress']>[2]): Promise<void> {
  const { local } = operating;
  const { stage } = (await local.tools.store.get(roundKind, 'round'))?.state ?? {};
  const last = looks.at(-1);
  if (stage === undefined || (last?.stage === stage && stamp(at.subtract({ hours: 24 * 7 })) < last.day)) return;
  const { html } = await (await signIn(operating)).open('/console');
  const shown = shownOn(html);
  looks.push({ stage, day: stamp(at), shown, counted: await countedIn(local, stage, shown, stopped) });
}

test('a round whose plan changes, and in which people are away, walk, pause and leave, runs through pages and mails alone and leaves no fault', () => {
  expect(played.faults).toEqual([]);
});

test('though nothing of it went as its file says', () => {
  const { planned } = played.evidence.state;
  expect(planned?.answerBy).not.toBe(round.call.answerBy);
  expect(planned?.kickOff.date).not.toBe(round.kickOff.date);
  expect(planned?.workshop?.date).not.toBe(round.workshop.date);
  expect(played.pairs.endedEarly).toBe(2);
  expect(played.letters.byLetter).toMatchObject({ 'place changed': expect.any(Number), 'gathering cancelled': expect.any(Number) });
});

test('whoever was erased counts among those who applied', () => {
  expect(played.evidence.erased.length).toBeGreaterThan(0);
  expect(played.applications.submitted).toBe(played.characters.length);
});

test.each(STAGES.filter((stage) => stage !== 'draft'))('the figures of the overview are those counted by hand at "%s"', (stage) => {
  const then = looks.filter((one) => one.stage === stage);
  expect(then.length).toBeGreaterThan(0);
  for (const { day, shown, counted } of then) expect({ day, shown }).toEqual({ day, shown: counted });
});

/** The evidence with some of it otherwise. */
function faultsWith(other: Partial<Evidence>): readonly string[] {
  return faultsOf({ ...played.evidence, ...other }, asItHappens);
}

type Letter = Evidence['ledger'][number];
type Taken = Evidence['certificates'][number];
type Entry = Evidence['calendars'][number];

/** The first of a list that is so, and the list without it. */
function without<T>(list: readonly T[], isIt: (one: T) => boolean): { readonly one: T; readonly rest: readonly T[] } {
  const one = list.find(isIt);
  if (one === undefined) throw new Error('there is none');
  return { one, rest: list.filter((other) => other !== one) };
}

const letters = (name: string) =>
  without(played.evidence.ledger, ({ letter, status, recipient }) => letter === name && status === 'sent' && recipient.kind === 'person');
const otherKey = () => generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
const entries = (isIt: (entry: Entry) => boolean) => without(played.evidence.calendars, isIt);

describe('the verdict sees it when', () => {
  test.each(['thanks', 'pair ended', 'plan changed'])('the letter "%s" never came to somebody', (name) => {
    const { one, rest } = letters(name);
    expect(faultsWith({ ledger: rest })).toEqual([expect.stringContaining(played.evidence.nameOf(one.recipient.id))]);
  });

  test('somebody had no answer on the day it was promised for', () => {
    const { recipient } = letters('offer').one;
    const silent = played.evidence.ledger.filter(
      (letter) => letter.recipient.id !== recipient.id || ['receipt', 'thanks'].includes(letter.letter),
    );
    expect(faultsWith({ ledger: silent })).toContainEqual(expect.stringContaining('had no answer on 2027-10-04'));
  });

  test('a letter about a moment goes when that is over', () => {
    const { one, rest } = without(played.evidence.ledger, ({ before, status }) => before !== undefined && status === 'sent');
    const late: Letter = { ...one, sentAt: '2028-03-20T08:00:00.000Z' };
    expect(faultsWith({ ledger: [...rest, late] })).toContainEqual(expect.stringContaining(`"${one.letter}" went to`));
  });

  test('somebody hears that there is no place before anybody is asked', () => {
    const { one, rest } = letters('no place');
    expect(faultsWith({ ledger: [...rest, { ...one, sentAt: '2027-09-01T08:00:00.000Z' }] })).toContainEqual(
      expect.stringContaining('before any offer went out'),
    );
  });

  test('somebody hears at the hour of the kick-off that there is no place', () => {
    const { one, rest } = letters('no place');
    const sentAt = stamp(kickOffAt(played.evidence.round));
    expect(faultsWith({ ledger: [...rest, { ...one, sentAt }] })).toContainEqual(
      expect.stringContaining('before the day after the kick-off'),
    );
  });

  test('somebody is asked to go on in a pause', () => {
    const { pair, pause } = played.evidence.pairs.flatMap(({ pauses = [], ...pair }) => pauses.map((pause) => ({ pair, pause })))[0] ?? {};
    const { one, rest } = letters('times proposed');
    const nudge = {
      ...one,
      letter: 'book meeting',
      about: { pair: pair?.id },
      before: undefined,
      sentAt: `${pause?.from}T09:00:00.000Z`,
    } as const;
    expect(faultsWith({ ledger: [...rest, one, nudge] })).toEqual([expect.stringMatching(/got "book meeting" at .* in a pause$/)]);
  });

  test('a calendar never gets the new time of the kick-off', () => {
    const { calendars } = played.evidence;
    // Whoever stays when somebody takes over gets it anew with the introduction.
    const last = calendars.findLast(({ uid, person, letter }, index) => {
      const isLatest = !calendars.slice(index + 1).some((later) => later.uid === uid && later.person === person);
      return uid.startsWith('kickoff') && letter.startsWith('plan changed') && isLatest;
    });
    const { rest } = entries((entry) => entry === last);
    expect(faultsWith({ calendars: rest })).toEqual([
      expect.stringContaining('is left over'),
      expect.stringMatching(/kickOff at .* is not there/),
    ]);
  });

  test('a cancellation does not come, so that an entry is left over', () => {
    const cancelled = entries(({ method }) => method === 'CANCEL');
    expect(faultsWith({ calendars: cancelled.rest })).toContainEqual(expect.stringContaining('is left over'));
  });

  test('an update has no higher number than what it updates', () => {
    const moved = entries(({ sequence, method }) => sequence > 0 && method === 'REQUEST');
    const calendars = played.evidence.calendars.map((entry) => (entry === moved.one ? { ...entry, sequence: 0 } : entry));
    expect(faultsWith({ calendars })).toContainEqual(expect.stringContaining('is not taken after number 0'));
  });

  test('something stands on the list without a cause, or stays on it', () => {
    const [entry] = played.evidence.entries;
    const [pair] = played.evidence.pairs.filter(({ mentor, mentee }) =>
      [mentor, mentee].every((id) => played.evidence.habitsOf(id).length === 0),
    );
    expect(entry).toBeDefined();
    if (entry === undefined) return;
    expect(faultsWith({ left: [entry] })).toEqual([expect.stringContaining('left on the list')]);
    if (pair === undefined) return;
    const blamed = { ...entry, subject: { kind: 'pair', id: pair.id }, reason: 'nobody booked' } as const;
    expect(faultsWith({ entries: [...played.evidence.entries, blamed] })).toEqual([expect.stringContaining('without a cause')]);
  });

  test('a figure of the report is another', () => {
    const csv = played.report.csv.replace(/^(Par bildade;[^;]*;)\d+/m, '$199');
    expect(faultsWith({ report: { csv } })).toEqual([expect.stringContaining('the report says "Par bildade: 99"')]);
  });

  test('nothing is left of somebody who applied, not even that they were erased', () => {
    const { one, rest } = without(played.evidence.erased, ({ erased }) => erased?.why === 'unconfirmed');
    expect(one).toMatchObject({ email: '', answers: { role: 'mentor' } });
    expect(faultsWith({ erased: rest })).toEqual([expect.stringMatching(/^\d+ of \d+ applications arrived$/)]);
  });

  test.each<[string, (certificate: Taken) => Taken]>([
    ['says something else than what was signed', ({ proof, key }) => ({ proof: proof.replace('möten', 'timmar'), key })],
    ['is signed by somebody else', ({ proof }) => ({ proof, key: otherKey() })],
  ])('a certificate %s', (_, forged) => {
    const certificates = played.evidence.certificates.map(forged);
    expect(faultsWith({ certificates })).toEqual([expect.stringMatching(/^it never happened: somebody took their certificate along/)]);
  });

  test('the minutes of the workshop go to somebody who did not want them', () => {
    const { one, rest } = letters('workshop minutes');
    const workshop = played.evidence.workshop!;
    const said = workshop.said.map((own) => (own.person === one.recipient.id ? { ...own, wantsMinutes: false } : own));
    const missed = [expect.stringMatching(/^it never happened: phones in the workshop, if there was one, wrote/)];
    expect(faultsWith({ workshop: { ...workshop, said } })).toEqual(missed);
    expect(faultsWith({ ledger: rest })).toEqual(missed);
  });

  test('what the cast is there to show does not happen', () => {
    const never = { ...asItHappens, happens: { 'pigs flew': () => false } };
    expect(faultsOf(played.evidence, never)).toEqual(['it never happened: pigs flew']);
  });
});
