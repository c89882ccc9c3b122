import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';
import { LETTER_NAMES, ruleOf } from '../../shared/domain/letter.ts';
import { readEvent } from '../../shared/events/catalogue.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { publish } from '../../shared/lambda/bus.ts';
import { isWorkingDay } from '../../shared/round/calendar.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { theRound } from '../builders/round.ts';
import { playSmallRound } from '../builders/small-round.ts';
import { openTestRound, type SentLetter, type TestRound } from '../builders/test-round.ts';

const onBus = z.object({ id: z.string(), at: z.string(), round: z.string(), data: z.unknown() });

/** What a round has come to: its letters with their times, its list, its pairs. */
type Outcome = {
  readonly letters: readonly string[];
  readonly list: readonly string[];
  readonly pairs: readonly string[];
  readonly failures: readonly unknown[];
};

/** Plays the small round. Every event is kept; `again` may put what was kept on the bus once more whenever something has happened. */
async function play(
  again: (kept: Envelope[], happened: number) => readonly Envelope[],
): Promise<Outcome & { seen: ReadonlySet<string>; sent: readonly SentLetter[] }> {
  const round = await openTestRound({ at: '2027-08-02T08:00:00Z', round: theRound({ operators: theRound().operators.slice(0, 1) }) });
  const kept: Envelope[] = [];
  let listening = true;
  let before = 0;
  round.onEvent((name, detail) => {
    const { data, ...envelope } = z.parse(onBus, detail);
    if (listening) kept.push({ ...envelope, happened: readEvent(name, data) });
  });
  await playSmallRound(round, async () => {
    const repeated = again(kept, before);
    before = kept.length;
    if (repeated.length === 0) return;
    listening = false;
    await publish(repeated);
    await round.settle();
    listening = true;
  });
  const outcome = { ...(await outcomeOf(round)), seen: new Set(kept.map(({ happened }) => happened.name)), sent: round.letters() };
  await round.close();
  return outcome;
}

/** Whoever was entered by an operator, whose id follows from the secret of a round. */
const ENTERED = /\be[0-9a-f]{23}\b/g;

async function outcomeOf(round: TestRound): Promise<Outcome> {
  const { store } = round.tools;
  const pairs = await store.all(pairKind);
  const list = await store.all(attentionKind);
  return {
    letters: round
      .letters()
      .map(({ to, letter, at }) => `${at} ${to} ${letter}`.replace(ENTERED, 'entered'))
      .sort(),
    list: list.map(({ state }) => `${state.since} ${state.reason} ${state.occasion}`).sort(),
    pairs: pairs.map(({ state }) => JSON.stringify(state)).sort(),
    failures: round.failures,
  };
}

/** Each event comes once more, in any order, as soon as it has been handled; and on a day in winter the whole past comes again. */
function chaos(seed: number): (kept: Envelope[], happened: number) => readonly Envelope[] {
  let replayed = false;
  let step = 0;
  return (kept, happened) => {
    step += 1;
    const isWinter = (kept.at(-1)?.at ?? '') > '2027-12-02';
    const fresh = kept.slice(happened);
    const coming = isWinter && !replayed ? kept : fresh;
    replayed ||= isWinter;
    const [shuffled = []] = fc.sample(fc.shuffledSubarray(coming, { minLength: coming.length }), { seed: seed + step, numRuns: 1 });
    return shuffled;
  };
}

let once: Awaited<ReturnType<typeof play>>;
let often: Awaited<ReturnType<typeof play>>;
beforeAll(async () => {
  once = await play(() => []);
  often = await play(chaos(7));
}, 400_000);

test('every event of a round may come twice, shuffled, and all of them again in winter: the same letters go at the same times', () => {
  expect(often.letters).toEqual(once.letters);
  expect(once.letters.length).toBeGreaterThan(60);
});

test('and the same things wait for the operators, the pairs stand as they stood, and nothing fails', () => {
  expect(often.list).toEqual(once.list);
  expect(often.pairs).toEqual(once.pairs);
  expect([once.failures, often.failures]).toEqual([[], []]);
});

describe('the round in which this was shown started', () => {
  const reactions = triggers.flatMap(({ file, start }) => (start.by === 'event' ? [{ file, event: start.event }] : []));
  // Nobody asks for a link to an unfinished application in it or is kept apart by hand, and nobody deploys it.
  const NOT_IN_IT: readonly string[] = [
    'draft link asked for',
    'matching reopened',
    'probe sent',
    'request due',
    'erasure asked for',
    'erasure due',
    'person erased',
    'follow-up due',
    'minutes due',
    'minutes let out',
  ];
  test.each(reactions.filter(({ event }) => !NOT_IN_IT.includes(event)))('$file', ({ event }) => {
    expect(once.seen).toContain(event);
    expect(often.seen).toEqual(once.seen);
  });
});

test('no letter went twice', () => {
  const all = often.sent.map(({ to, letter }) => `${to} ${letter}`);
  expect([...new Set(all)]).toEqual(all);
});

describe('the hours people are left in peace', () => {
  const zone = 'Europe/Stockholm';
  const local = ({ at }: SentLetter) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const ruleFor = ({ letter }: SentLetter) => ruleOf(LETTER_NAMES.find((name) => letter.startsWith(`${name}/`)) ?? 'needs you');

  test('are kept by every letter that does not answer what somebody just did', () => {
    for (const sent of once.sent.filter((one) => ruleFor(one).pace !== 'at once')) {
      const { hour } = local(sent);
      expect([sent, hour >= 7 && hour < 20, isWorkingDay(theRound(), local(sent).toPlainDate())]).toEqual([sent, true, true]);
    }
  });

  test('and nobody gets two everyday letters on one day, nor one after another letter', () => {
    const days = Map.groupBy(
      once.sent.filter((one) => ruleFor(one).pace !== 'at once'),
      (one) => `${one.to} ${local(one).toPlainDate()}`,
    );
    for (const [day, letters] of days) {
      const everyday = letters.findLastIndex((one) => ruleFor(one).pace === 'daily');
      expect([day, everyday <= 0]).toEqual([day, true]);
    }
  });

  test('do not delay what answers somebody at once', () => {
    const atOnce = once.sent.filter((one) => ruleFor(one).pace === 'at once');
    expect(atOnce.some((one) => local(one).hour >= 20)).toBe(true);
  });
});
