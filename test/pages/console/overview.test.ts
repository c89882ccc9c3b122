import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../shared/domain/round-state.ts';
import { countFunnel } from '../../../shared/storage/counts.ts';
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
    ['call open', ['waiting', 'stands', 'recruiting', 'letters'], 'Sista dagen att söka'],
    ['matching', ['waiting', 'stands', 'pairs', 'letters', 'recruiting'], 'Alla får svar senast'],
    ['running', ['waiting', 'stands', 'pairs', 'letters', 'recruiting'], 'Avslutning'],
    ['closing', ['waiting', 'stands', 'pairs', 'letters', 'recruiting'], 'Sista dagen att utvärdera'],
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
    expect(words).toContain('7 bekräftade sin ansökan, och 2 av dem har dragit sig ur. Ni hoppades på 10.');
    expect(words).not.toContain('Ni hoppas på');
  });
});
