import { handledBy } from '../../shared/commands/act.ts';
import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { evaluationCloses } from '../../shared/domain/closing/evaluation.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Asks both sides the same questions, and reminds those who have not answered. With the first asking the round is closing. */
export const handler = onEvent('evaluation due', ({ step }, tools) =>
  askAllOnce(`evaluation ${step}`, tools, async () => {
    handledBy(await actOnRound({ command: 'begin closing' }, tools));
    const letter = step === 'ask' ? 'evaluation' : 'evaluation reminder';
    const before = stamp(evaluationCloses(tools.round));
    const members = await pairMembers(tools.store);
    return members.map(({ person, pair }) => toPerson(person, letter, 'evaluation', { about: { pair }, before }));
  }),
);
