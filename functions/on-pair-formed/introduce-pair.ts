import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { inCalendar } from '../../shared/commands/letter/calendar-entries.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type Assistant, assistantBeside } from '../../shared/domain/application/assistant.ts';
import { stamp } from '../../shared/domain/decision.ts';
import type { LetterRequest } from '../../shared/domain/letter.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { gatheringAt, kickOffAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { doneKind } from '../../shared/storage/kinds/done.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Introduces the two: who, why you two, how to start, the guide to the first meeting; and the workshop, when all others have been invited. */
export const handler = onEvent('pair formed', async ({ pair, again }, tools) => {
  const people = peopleOf(pair);
  const assistant = await assistantIn(people, tools);
  const workshop = gatheringAt('workshop', tools.round);
  const beforeWorkshop = workshop === undefined ? {} : { before: stamp(workshop) };
  const late = workshop === undefined ? [] : await notInvitedYet(people, tools);
  const occasion = again === undefined ? pair : `${pair} again ${again}`;
  return askForLetters(
    [
      ...people.map((person) => toPerson(person, 'introduction', occasion, { about: { pair }, ...beforeKickOff(tools) })),
      ...late.map((person) => toPerson(person, 'workshop invitation', `workshop ${pair}`, { about: { pair }, ...beforeWorkshop })),
      ...(assistant === undefined ? [] : [toBookFirst(pair, assistant)]),
    ],
    tools,
  );
});

/** The introduction is late once the kick-off is over, unless the pair was formed after it. */
function beforeKickOff({ round, now }: Tools): Pick<LetterRequest, 'before'> {
  const kickOff = kickOffAt(round);
  return kickOff.epochMilliseconds <= now().epochMilliseconds ? {} : { before: stamp(kickOff) };
}

/** Whoever books for the manager, where it is not the student. */
async function assistantIn([mentor, mentee]: ReturnType<typeof peopleOf>, { store }: Tools): Promise<Assistant | undefined> {
  const found = await store.getTogether([ref(applicationKind, mentor), ref(applicationKind, mentee)]);
  const manager = found.get(applicationKind, mentee)?.state;
  return manager === undefined ? undefined : assistantBeside(manager, found.get(applicationKind, mentor)?.state);
}

/** There is a meeting to book. */
function toBookFirst(pair: string, { id }: Assistant): LetterRequest {
  const about = { pair, meeting: 1, version: 0 };
  return { recipient: { kind: 'assistant', id }, letter: 'book meeting', occasion: `${pair} meeting 1 first`, about };
}

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
