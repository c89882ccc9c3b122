import { type Decision, refused } from '../../domain/decision.ts';
import { type Card, hide, type Resolution, showAgain, withdraw } from '../../domain/workshop/on-wall.ts';
import { change } from '../../storage/changes/changes.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import { cardKind, type InSitting, resolutionKind } from '../../storage/kinds/workshop.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { by, type Guest, inOpenRoom } from './in-open-room.ts';

type OnWall = 'card' | 'resolution';

/** Takes back what somebody wrote themselves. */
export function withdrawOwn(what: OnWall, id: string, guest: Guest, tools: Tools): Promise<Outcome<Card | Resolution>> {
  const hand = 'phone' in guest ? guest : { operator: guest.operator.id };
  const acted = by(guest, what === 'card' ? 'withdrew card' : 'withdrew decision', { [what]: id });
  return what === 'card'
    ? changeOne(cardKind, id, guest, tools, acted, (one) => withdraw(one, hand))
    : changeOne(resolutionKind, id, guest, tools, acted, (one) => withdraw(one, hand));
}

/** Puts something away that is not for the wall, or back. */
export function putAway(what: OnWall, id: string, isAway: boolean, guest: Extract<Guest, { operator: unknown }>, tools: Tools) {
  const { id: operator } = guest.operator;
  const acted = by(guest, isAway ? 'put card away' : 'put card back', { [what]: id });
  return what === 'card'
    ? changeOne(cardKind, id, guest, tools, acted, (one) => (isAway ? hide(one, operator) : showAgain(one)))
    : changeOne(resolutionKind, id, guest, tools, acted, (one) => (isAway ? hide(one, operator) : showAgain(one)));
}

export function changeOne<One>(
  kind: Kind<One, InSitting>,
  id: string,
  guest: Guest,
  tools: Tools,
  acted: By,
  decide: (one: One) => Decision<One>,
): Promise<Outcome<One>> {
  return act(tools, acted, async () => {
    const found = await inOpenRoom(guest, tools);
    if ('why' in found) return found;
    const before = await tools.store.get(kind, { sitting: found.room.sitting, id });
    if (before === undefined) return refused('card gone');
    const at = tools.now();
    return { before, at, decision: decide(before.state), changes: (next) => [change(kind, before, next)], evenWhenClosed: true };
  });
}
