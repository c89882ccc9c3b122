import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { inCalendar } from '../../shared/commands/letter/calendar-entries.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { kickOffAt, workshopAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { doneKind } from '../../shared/storage/kinds/done.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Introduces the two: who, why you two, how to start, the guide to the first meeting; and the workshop, when all others have been invited. */
export const handler = onEvent('pair formed', async ({ pair }, tools) => {
  const people = peopleOf(pair);
  const late = await notInvitedYet(people, tools);
  return askForLetters(
    [
      ...people.map((person) => toPerson(person, 'introduction', pair, { about: { pair }, before: stamp(kickOffAt(tools.round)) })),
      ...late.map((person) =>
        toPerson(person, 'workshop invitation', `workshop ${pair}`, { about: { pair }, before: stamp(workshopAt(tools.round)) }),
      ),
    ],
    tools,
  );
});

async function notInvitedYet(people: readonly string[], tools: Tools): Promise<readonly string[]> {
  const found = await tools.store.getTogether([
    ref(doneKind, 'workshop invitation'),
    ...people.map((person) => ref(applicationKind, person)),
  ]);
  if (found.get(doneKind, 'workshop invitation') === undefined) return [];
  const invited = await Promise.all(
    people.map(async (id) => {
      const person = found.get(applicationKind, id)?.state;
      return person !== undefined && (await inCalendar(person, tools)).includes('workshop');
    }),
  );
  return people.filter((_, index) => invited[index] === false);
}
