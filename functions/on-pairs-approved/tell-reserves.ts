import { askAllOnce, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { deskKind } from '../../shared/storage/kinds/desk.ts';

/** Tells those without a pair that they are first in line when somebody says no. Nobody is left waiting without a word. */
export const handler = onEvent('pairs approved', ({ proposal }, tools) =>
  askAllOnce(
    `reserves of ${proposal}`,
    tools,
    async (found) => {
      const desk = found.get(deskKind, 'desk')?.state;
      if (desk?.plan === undefined || desk.approved !== proposal || desk.proposal !== proposal) return undefined;
      return [...desk.plan.mentorsLeft, ...desk.plan.menteesLeft].map((person) => toPerson(person, 'reserve', 'reserve'));
    },
    [deskKind.key('desk')],
  ),
);
