import { afterAll, beforeAll, expect, test } from 'vitest';
import { putOnList } from '../../../shared/commands/attention/put-on-list.ts';
import type { Attention } from '../../../shared/domain/attention.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { riskWords } from '../../../shared/words/risks.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { HENRIK, VERA } from '../../builders/operators.ts';
import { theRound } from '../../builders/round.ts';
import { bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

/** Two whose pair is over, and two who meet. */
const OVER = { kind: 'pair', id: 's0002-c0002' } as const;
const PAIR = { kind: 'pair', id: 's0000-c0000' } as const;
const ROUND = { kind: 'round' } as const;
const LISTED = [
  [OVER, 'pair ended'],
  [OVER, 'not asked: kept apart'],
  [PAIR, 'nobody booked'],
  [ROUND, 'people wait'],
  [ROUND, 'proposal to look at'],
  [ROUND, 'fault reported'],
] as const satisfies readonly (readonly [Attention['subject'], Attention['reason']])[];
/** Only whoever sees both sides can do these, or those. */
const TAKES_BOTH = /räknar du om|Räkna om paren|kicka förslagen|Titta igenom paren|Skriv till chefen|Ring chefen|Läs rapporten/;

const LINNEA: Operator = { ...HENRIK, id: 'linnea', name: 'Linnea Lärosäte', email: 'linnea@example.com', host: 'university' };
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({
    at: '2027-10-19T14:00:00Z',
    round: theRound({ operators: [...theRound().operators, HENRIK, LINNEA, VERA] }),
  });
  await bringTo(round, 'running');
  await fillWith(aCrowd(3, 3), round.tools);
  await pairUp(2, round.tools);
  for (const [subject, reason] of LISTED) await putOnList({ subject, reason, occasion: 'meeting 1 version 0 ' }, round.tools);
});
afterAll(() => round.close());

const overviewOf = async (operator: string) => wordsOf((await (await operatorSession(round, operator)).get('/console')).html);

test.each(['henrik', 'linnea'])('whoever sees one side alone is told what they may do, or who does the rest: %s', async (operator) => {
  const seen = await overviewOf(operator);
  expect(seen).toContain('Vill den det säger du till någon som ser båda sidor, som räknar om paren.');
  expect(seen).toContain('Berätta för dem som väntar på er sida hur det gick, eller be någon som ser båda sidor skicka de förslag');
  expect(seen).toContain('Någon som ser båda sidor räknar om paren och skickar det nya förslaget.');
  expect(seen).not.toMatch(operator === 'henrik' ? /Räkna om paren|kicka förslagen|Titta igenom paren|Läs rapporten/ : TAKES_BOTH);
});

test('what begins with somebody of the other side is said to, and is for whoever sees both', async () => {
  const begins = 'Det börjar med någon på den andra sidan, som du inte ser. Be någon som ser båda sidor att ta hand om det.';
  expect(await overviewOf('linnea')).toContain(begins);
  expect(await overviewOf('henrik')).not.toContain(begins);
});

test('what is about both sides at once stands on no list of one side, nor does a viewer read what to do', async () => {
  const what = (reason: Attention['reason']) => riskWords(reason, sayIn('sv', round.round.zone)).what;
  for (const operator of ['henrik', 'linnea']) {
    const seen = await overviewOf(operator);
    for (const reason of ['proposal to look at', 'fault reported'] as const) expect(seen).not.toContain(what(reason));
  }
  expect(await overviewOf('karin')).toContain(what('proposal to look at'));
  const vera = await overviewOf('vera');
  expect(vera).toContain(what('pair ended'));
  expect(vera).not.toMatch(/Fråga var och en om de vill|Skicka förslagen/);
});

test('the letter of the day says the same to each', async () => {
  await round.moveTo('2027-10-20T09:00:00Z');
  const mails = await round.mails();
  const textTo = (address: string) =>
    (mails.findLast(({ to, subject }) => to === address && subject.includes('behöver dig'))?.text ?? '').replaceAll(/\s+/g, ' ');
  expect(textTo('henrik@example.com')).toContain('säger du till någon som ser båda sidor, som räknar om paren.');
  expect(textTo('linnea@example.com')).toContain('Det börjar med någon på den andra sidan');
  expect(textTo('linnea@example.com')).not.toMatch(TAKES_BOTH);
  expect(textTo(theRound().operators[0]?.email ?? '')).toContain('Vill de det räknar du om paren.');
});
