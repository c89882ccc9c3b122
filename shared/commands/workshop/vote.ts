import { refused } from '../../domain/decision.ts';
import { type Ballot, decideBallot } from '../../domain/workshop/ballot.ts';
import { wallOf } from '../../domain/workshop/wall.ts';
import { change } from '../../storage/changes/changes.ts';
import { ballotKind } from '../../storage/kinds/workshop.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { inOpenRoom } from './in-open-room.ts';
import { readInRoom } from './read-room.ts';

/** Puts a phone's dots where it wants them now, whatever it wanted before. */
export function vote(phone: string, on: readonly string[], tools: Tools): Promise<Outcome<Ballot>> {
  return act(tools, {}, async () => {
    const found = await inOpenRoom({ phone }, tools);
    if ('why' in found) return found;
    const { room, phase } = found;
    if (phase !== 'vote' && phase !== 'decide') return refused('not at this stage');
    const { sitting, dots } = room;
    const [before, inRoom] = await Promise.all([tools.store.get(ballotKind, { sitting, id: phone }), readInRoom(sitting, tools)]);
    const at = tools.now();
    const topics = new Set(wallOf(inRoom).topics.flatMap(({ id, cards }) => [id, ...cards.map((card) => card.id)]));
    const decision = decideBallot(before?.state, { phone, sitting, on }, { dots, topics }, at);
    return { before, at, decision, changes: (next) => [change(ballotKind, before, next)], evenWhenClosed: true };
  });
}
