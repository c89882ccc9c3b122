import type { Pair } from '../../shared/domain/pair.ts';
import { actOnPair, handledBy } from '../../shared/lambda/acts.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { putAtRisk } from '../../shared/lambda/put-at-risk.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** Reminds those who have not answered, then tells the operators, and on the last day lets the offer lapse. */
export const handler = onEvent('offer check due', async ({ pair: id, day }, tools) => {
  const { store, round } = tools;
  const pair = (await store.get(pairKind, id))?.state;
  if (pair?.status !== 'offered') return 'ignored';
  if (day >= round.offers.lapseDays) return handledBy(await actOnPair(id, { command: 'lapse' }, tools));
  if (day === round.offers.operatorDay) {
    await putAtRisk({ pair: id, risk: 'offer unanswered', occasion: 'offer' }, tools);
  }
  if (!round.offers.remindDays.includes(day)) return 'handled';
  return askForLetters(
    unanswered(pair).map((person) => toPerson(person, 'offer reminder', `${id} day ${day}`, { about: { pair: id, day } })),
    tools,
  );
});

function unanswered({ answers, mentor, mentee }: Pair): readonly string[] {
  return [...(answers.mentor === undefined ? [mentor] : []), ...(answers.mentee === undefined ? [mentee] : [])];
}
