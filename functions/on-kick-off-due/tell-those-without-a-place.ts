import { askAllOnce, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** Gives everybody who had no place their answer: not this time, and how we chose. Who has been in a pair that stood had one. */
export const handler = onEvent('kick-off due', (_, tools) =>
  askAllOnce('no place', tools, async () => {
    const people = await tools.store.all(applicationKind, 'APPLICATIONS');
    const stood = (await tools.store.all(pairKind, 'PAIRS')).filter(({ state }) => state.formedAt !== undefined);
    const hadPlace = new Set(stood.flatMap(({ state }) => [state.mentor, state.mentee]));
    const without = people.filter(({ state }) => state.status === 'confirmed' && state.pairs.length === 0 && !hadPlace.has(state.id));
    return without.map(({ state }) => toPerson(state.id, 'no place', 'no place'));
  }),
);
