import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { hasLeft } from '../../shared/domain/application/application.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Asks the operators to look after whoever is without a pair now: the one who stays when the other has left, or both. */
export const handler = onEvent('pair ended', async ({ pair }, tools) => {
  const people = peopleOf(pair);
  const found = await tools.store.getTogether([ref(pairKind, pair), ...people.map((person) => ref(applicationKind, person))]);
  // Whoever put somebody else in the place of one of them looks after it.
  if (found.get(pairKind, pair)?.state.ending?.why !== undefined) return 'ignored';
  const someLeft = people.some((id) => {
    const person = found.get(applicationKind, id)?.state;
    return person === undefined || hasLeft(person);
  });
  const reason = someLeft ? 'somebody left' : 'pair ended';
  return putOnList({ subject: { kind: 'pair', id: pair }, reason, occasion: 'end' }, tools);
});
