import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordArchive } from '../../shared/commands/archive/record-archive.ts';
import { writeMailing } from '../../shared/commands/mailing/write-mailing.ts';
import { decideRemoval } from '../../shared/commands/privacy/decide-removal.ts';
import { stamp } from '../../shared/domain/decision.ts';
import type { RetentionRule } from '../../shared/domain/privacy/retention.ts';
import { entryOf, type Rule } from '../../shared/domain/privacy/what-is-kept.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { removedKind } from '../../shared/storage/kinds/removed.ts';
import { cardKind, phoneKind, resolutionKind, sittingPk } from '../../shared/storage/kinds/workshop.ts';
import { type Canary, PLANTED, plantCanaries } from '../builders/canaries.ts';
import { theRound } from '../builders/round.ts';
import { bringTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { everything } from '../pages/participant/everything.ts';

const TRIAL = 'canary-trial';
const ON_WALL = 'canary-on-wall';
const usual = theRound().privacy;

let round: TestRound;
let canaries: readonly Canary[];

/** A round that closes on 15 December 2027, with a text of its own in every field in which something of a person is kept. */
async function closed(regime: 'private' | 'authority'): Promise<void> {
  const privacy = { ...usual, regime, ...(regime === 'authority' ? { decision: 'dnr 1' } : {}) };
  round = await openTestRound({ at: '2027-12-15T08:00:00Z', round: theRound({ privacy }) });
  const operator = contactOf(round.round);
  await bringTo(round, 'running');
  // What was never sent is forgotten by the table, long before any of this.
  canaries = (await plantCanaries(round)).filter(({ kind }) => kind !== 'draft');
  const texts = { sv: { subject: 'Hej', text: TRIAL } };
  const trial = { id: 'trial1', to: 'mentors', people: [PLANTED.mentor], texts, urgent: true, trialAs: PLANTED.mentor };
  await writeMailing(trial, round.tools, operator);
  await writeOnWall();
  await round.settle();
  await bringTo(round, 'closed');
}

/** A card of a phone's and a decision of an operator's, in the room of the closing workshop. */
async function writeOnWall(): Promise<void> {
  const { store, now } = round.tools;
  const at = stamp(now());
  const card = {
    id: 'card1',
    sitting: 1,
    writer: { is: 'phone', phone: 'p1' },
    at,
    question: 'worked',
    on: { is: 'up', text: ON_WALL },
  } as const;
  const on = { is: 'up', text: ON_WALL, who: ON_WALL, when: 'maj' } as const;
  const decided = { id: 'decided1', sitting: 1, writer: { is: 'operator', operator: 'karin' }, at, on } as const;
  const phone = { phone: 'p1', sitting: 1, language: 'sv', at } as const;
  const changes = [change(cardKind, undefined, card), change(resolutionKind, undefined, decided), change(phoneKind, undefined, phone)];
  expect(await store.commit({ at: now(), changes })).toBe('committed');
}

/** What still lies in the room, and what was recorded as removed with those who took part. */
async function inRoom(): Promise<readonly [lines: number, removed: number]> {
  const lines = await round.tools.store.partition(sittingPk(1));
  const removed = (await round.tools.store.all(removedKind)).filter(({ state }) => state.rule === 'took part');
  return [lines.length, removed.reduce((sum, { state }) => sum + (state.counts.cards ?? 0), 0)];
}

/** The fields of these rules whose texts are still in the table, which forgets by itself what has expired. */
async function stillThere(...rules: readonly Rule[]): Promise<readonly Canary[]> {
  const now = round.tools.now().epochMilliseconds / 1000;
  const stored = JSON.stringify((await everything(round)).filter(({ expires }) => typeof expires !== 'number' || expires > now));
  return canaries.filter(({ holds, text }) => rules.includes(entryOf(holds).rule) && stored.includes(text));
}

const those = (rule: Rule) => canaries.filter(({ holds }) => entryOf(holds).rule === rule);
const inWords = (left: readonly Canary[]) => [...new Set(left.map(({ kind, field }) => `${kind}: ${field}`))].toSorted();
/** What the inventory says is erased then, and is not. */
const notErased = (left: readonly Canary[]) => inWords(left.filter(({ holds }) => entryOf(holds).afterwards === 'erased'));

describe('what the inventory says of how long something is kept is what the clock does, in a round held privately', () => {
  beforeAll(() => closed('private'));
  afterAll(() => round.close());

  it('nothing goes before its time', async () => {
    await round.moveTo('2028-03-14T12:00:00Z');
    for (const rule of ['person', 'private answer'] as const) expect(await stillThere(rule)).toEqual(those(rule));
  });

  it('three months after closing the texts of letters and everything said in private is gone, what was said before the workshop too', async () => {
    expect(those('private answer').map(({ kind }) => kind)).toContain('beforehand');
    await round.moveTo('2028-03-21T12:00:00Z');
    expect(notErased(await stillThere('private answer', 'letter text'))).toEqual([]);
    expect(await stillThere('person')).toEqual(those('person'));
  });

  it('with them goes what an operator wrote to try how it reads', async () => {
    expect(JSON.stringify(await everything(round))).not.toContain(TRIAL);
  });

  it('twelve months after closing everything else is, but for figures and codes that say of nobody', async () => {
    await round.moveTo('2028-12-14T12:00:00Z');
    expect(await stillThere('person', 'took part')).toHaveLength(those('person').length + those('took part').length);
    expect(await inRoom()).toEqual([3, 0]);
    await round.moveTo('2028-12-15T12:00:00Z');
    const left = await stillThere('person', 'private answer', 'letter text', 'took part');
    expect(notErased(left)).toEqual([]);
    expect(inWords(left)).toEqual(['application: channel', 'attention: occasion', 'link: hash']);
    expect(await inRoom()).toEqual([0, 1]);
    expect(round.failures).toEqual([]);
  });
});

describe('in a round held by a public authority nothing goes by itself, and by decision the very same', () => {
  beforeAll(() => closed('authority'));
  afterAll(() => round.close());

  async function decide(rule: RetentionRule): Promise<void> {
    await recordArchive({ sha256: `before ${rule}`, files: 1 }, 'karin', round.tools);
    expect((await decideRemoval(rule, round.tools, contactOf(round.round))).outcome).toBe('changed');
    await round.moveTo(round.tools.now().add({ minutes: 10 }).toString());
  }

  it('all stays as long as nobody decides', async () => {
    await round.moveTo('2028-12-20T12:00:00Z');
    for (const rule of ['person', 'private answer', 'letter text'] as const) expect(await stillThere(rule)).toEqual(those(rule));
  });

  it('each rule that is decided removes what it covers, and no more', async () => {
    await decide('letter text');
    expect(notErased(await stillThere('letter text'))).toEqual([]);
    expect(await stillThere('person', 'private answer')).toHaveLength(those('person').length + those('private answer').length);
    await decide('private answer');
    expect(notErased(await stillThere('private answer'))).toEqual([]);
    expect(await stillThere('person')).toEqual(those('person'));
    expect(await inRoom()).toEqual([3, 0]);
    await decide('took part');
    expect(notErased(await stillThere('person', 'took part'))).toEqual([]);
    expect(await inRoom()).toEqual([0, 1]);
    expect(round.failures).toEqual([]);
  });
});
