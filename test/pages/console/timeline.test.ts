import { expect, test } from 'vitest';
import { timelineOf } from '../../../functions/web/console/pairs/timeline.ts';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { nextOf } from '../../builders/decided.ts';
import { aPair, OFFERED_AT } from '../../builders/pairs.ts';
import { theRound } from '../../builders/round.ts';

test('a low answer asks for a word with the person, and not for a call where no number may be known', () => {
  const answer = { going: 1, time: 3, wantsContact: false };
  const pair = nextOf(
    decidePair(theRound(), aPair(), { command: 'answer pulse', by: 'mentor', pulse: 1, answer }, OFFERED_AT.add({ hours: 24 * 40 })),
  );
  const said = timelineOf(pair, { mentor: 'Åsa', mentee: 'Örjan' }, sayIn('sv', 'Europe/Stockholm')).flatMap(({ more }) => more);
  expect(said).toContain('Lågt: hör av dig och fråga.');
});
