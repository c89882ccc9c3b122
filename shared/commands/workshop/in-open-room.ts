import { type Refusal, refused } from '../../domain/decision.ts';
import type { Writer } from '../../domain/workshop/on-wall.ts';
import type { Room } from '../../domain/workshop/room.ts';
import type { Phase } from '../../domain/workshop/run-of-show.ts';
import type { Operator } from '../../round/contact.ts';
import type { By } from '../act.ts';
import type { Tools } from '../tools.ts';
import { joinedPhone, readRoom } from './read-room.ts';

/** Who does something in the room: a phone that has joined, by its number, or an operator at the console. */
export type Guest = { readonly phone: string } | { readonly operator: Operator };

type InOpenRoom = { readonly room: Room; readonly phase: Phase; readonly writer: Writer };

/** The room and who acts in it, while it is open; operators may see to what is on the wall once it is over as well. */
export async function inOpenRoom(guest: Guest, tools: Tools): Promise<InOpenRoom | { readonly outcome: 'refused'; readonly why: Refusal }> {
  const now = await readRoom(tools);
  if (now === undefined) return refused('room not open');
  const { room, doors, phase } = now;
  if ('operator' in guest) {
    return doors === 'ahead' ? refused('room not open') : { room, phase, writer: { is: 'operator', operator: guest.operator.id } };
  }
  if (doors !== 'open') return refused('room not open');
  const phone = await joinedPhone(guest.phone, room, tools);
  if (phone === undefined) return refused('room not open');
  return { room, phase, writer: { is: 'phone', phone: guest.phone, ...(phone.side === undefined ? {} : { side: phone.side }) } };
}

/** What an operator does in the room leaves its line; what a phone does leaves none. */
export function by(guest: Guest, act: NonNullable<By['operator']>['act'], about: Readonly<Record<string, string>>): By {
  return 'operator' in guest ? { operator: { operator: guest.operator.id, act, about } } : {};
}

export function idOfWriter(writer: Writer): string {
  return writer.is === 'phone' ? writer.phone : writer.operator;
}
