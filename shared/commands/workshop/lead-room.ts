import type { Temporal } from 'temporal-polyfill';
import { attentionKey } from '../../domain/attention.ts';
import type { Acted, OperatorAct } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { decideRoom, FIRST_ROOM, type Room, type RoomCommand } from '../../domain/workshop/room.ts';
import type { Operator } from '../../round/contact.ts';
import { hasWorkshop } from '../../round/round-file.ts';
import { settled } from '../../storage/attention-list.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { roomKind } from '../../storage/kinds/workshop.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** What stands on the operators' list until the minutes are sent. */
export const MINUTES_TO_SEND = { subject: { kind: 'round' }, reason: 'minutes to send', occasion: 'workshop' } as const;

const ACTS: Readonly<Record<RoomCommand['command'], OperatorAct>> = {
  open: 'opened room',
  close: 'closed room',
  'begin anew': 'cleared room',
  'make new code': 'changed code of room',
  'go by the clock': 'led room',
  'lead to': 'led room',
  'show question': 'led room',
  'give dots': 'led room',
  'let minutes out': 'sent minutes',
};

/** What an operator does with the room itself. */
export function leadRoom(command: RoomCommand, tools: Tools, { id: operator }: Operator): Promise<Outcome<Room>> {
  const operatorActed: Acted = { operator, act: ACTS[command.command], about: aboutOf(command) };
  return act(tools, { operator: operatorActed }, async () => {
    const { round } = tools;
    if (!hasWorkshop(round)) return refused('room not open');
    const before = await tools.store.get(roomKind, 'room');
    const at = tools.now();
    const decision = decideRoom(before?.state ?? FIRST_ROOM, command, round, at);
    // What is so by itself needs nothing stored to be so.
    const known = before ?? { state: FIRST_ROOM, version: 0 };
    const letsOut = command.command === 'let minutes out';
    const done = letsOut ? await minutesOnList(tools, at) : [];
    // Whoever asked for the minutes gets them also when the round was closed before anybody had gone through them.
    return { before: known, at, decision, changes: (next) => [change(roomKind, before, next), ...done], evenWhenClosed: letsOut };
  });
}

/** Whoever sends the minutes has done what the operators' list asks for. */
async function minutesOnList({ store }: Tools, at: Temporal.Instant): Promise<readonly Change[]> {
  const entry = await store.get(attentionKind, attentionKey(MINUTES_TO_SEND));
  return entry === undefined || entry.state.doneAt !== undefined ? [] : [settled(entry, at)];
}

function aboutOf(command: RoomCommand): Readonly<Record<string, string>> {
  switch (command.command) {
    case 'lead to':
      return { phase: command.phase };
    case 'show question':
      return { question: command.question ?? 'all' };
    case 'give dots':
      return { number: String(command.dots) };
    case 'open':
    case 'close':
    case 'begin anew':
    case 'make new code':
    case 'go by the clock':
    case 'let minutes out':
      return {};
  }
}
