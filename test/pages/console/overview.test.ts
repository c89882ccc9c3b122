import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Attention } from '../../../shared/domain/attention.ts';
import type { Stage } from '../../../shared/domain/round-state.ts';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { countFunnel } from '../../../shared/storage/counts.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { countedIn, shownOn } from '../../builders/overview-by-hand.ts';
import { presses } from '../../builders/presses.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { setStage } from '../participant/guests.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-18T10:00:00Z' });
  await fillWith(aCrowd(7, 4), round.tools);
  await pairUp(2, round.tools);
  const where = { day: '2027-08-19', role: 'mentor', channel: 'site' } as const;
  await round.tools.store.commit({ at: round.tools.now(), changes: [countFunnel('withdrawn', where, 2)] });
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const headings = (html: string) => [...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id);

describe('the overview', () => {
  it.each([
    ['call open', ['waiting', 'hand', 'stands', 'recruiting', 'letters'], 'Sista dagen att söka'],
    ['matching', ['waiting', 'hand', 'stands', 'coming', 'pairs', 'letters', 'recruiting'], 'Alla får svar senast'],
    ['running', ['waiting', 'hand', 'stands', 'coming', 'pairs', 'letters', 'recruiting'], 'Avslutning'],
    ['closing', ['waiting', 'hand', 'stands', 'coming', 'pairs', 'letters', 'recruiting'], 'Sista dagen att utvärdera'],
  ] satisfies readonly (readonly [Stage, readonly string[], string])[])(
    'leads with what matters while the round is at "%s"',
    async (stage, order, date) => {
      await setStage(round, stage);
      const { html } = await karin.get('/console');
      expect(headings(html)).toEqual(order);
      expect(wordsOf(html)).toContain(date);
      expect(wordsOf(html)).toContain(stage === 'call open' ? 'Så många söker' : 'Så många sökte');
    },
  );

  it('says the same figure in the bar and in the sentence below it, and how many of them left', async () => {
    await setStage(round, 'running');
    const words = wordsOf((await karin.get('/console')).html);
    expect(words).toMatch(/Har bekräftat 7 /);
    expect(words).toContain('7 bekräftade sin ansökan, och 2 av dem är inte längre med. Ni hoppades på 10.');
    expect(words).not.toContain('Ni hoppas på');
  });
});

test('the overview counts nothing before the call but the letters that went out', async () => {
  const draft = await openTestRound({ at: '2027-08-01T10:00:00Z' });
  const shown = shownOn((await (await operatorSession(draft)).get('/console')).html);
  expect(shown).toEqual(await countedIn({ tools: draft.tools, mails: draft.letters }, 'draft', shown));
  await draft.close();
});

describe('a long list of what waits', () => {
  it('shows the forty worst, and counts the others, which may be newer', async () => {
    const long = await openTestRound({ at: '2027-08-18T10:00:00Z' });
    await fillWith(aCrowd(41, 0), long.tools);
    const entryOf = (index: number): Attention => ({
      subject: { kind: 'application', id: `s${String(index).padStart(4, '0')}` },
      reason: index === 40 ? 'mail bounced' : 'asked to be contacted',
      occasion: 'long list',
      since: index === 40 ? '2027-08-18T09:00:00.000Z' : '2027-08-17T09:00:00.000Z',
    });
    const changes = Array.from({ length: 41 }, (_, index) => change(attentionKind, undefined, entryOf(index)));
    expect(await long.tools.store.commit({ at: long.tools.now(), changes })).toBe('committed');
    const words = wordsOf((await (await operatorSession(long)).get('/console')).html);
    expect(words).toContain('och 1 till, som visas när de här är avprickade');
    await long.close();
  });
});

describe('what happened hundreds of times', () => {
  it('is ticked off a hundred at a time', async () => {
    const often = await openTestRound({ at: '2027-08-18T10:00:00Z' });
    await fillWith(aCrowd(1, 0), often.tools);
    const entryOf = (index: number): Attention => ({
      subject: { kind: 'application', id: 's0000' },
      reason: 'mail bounced',
      occasion: `mail ${index}`,
      since: '2027-08-17T09:00:00.000Z',
    });
    for (const from of [0, 80, 160]) {
      const changes = Array.from({ length: 80 }, (_, index) => change(attentionKind, undefined, entryOf(from + index)));
      expect(await often.tools.store.commit({ at: often.tools.now(), changes })).toBe('committed');
    }
    const hand = await presses(often);
    await hand.start();
    for (let piece = 0; piece < 3; piece += 1) await hand.send({ act: 'tick off' });
    expect((await openMatters(often.tools)).matters).toEqual([]);
    await often.close();
  });
});
