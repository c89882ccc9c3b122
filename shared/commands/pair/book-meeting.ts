import type { Temporal } from 'temporal-polyfill';
import type { OperatorAct } from '../../domain/audit.ts';
import type { MeetingCommand } from '../../domain/pair/meeting-command.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import type { Operator } from '../../round/contact.ts';
import type { Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { actOnPair } from './act-on-pair.ts';

/** What an operator does about one meeting of a pair: a time and a place for both, or that it is called off. */
export type OperatorBooking = { readonly time: Temporal.Instant; readonly place: string | undefined } | 'cancel';

/** What it is called in the audit. */
export type BookingAct = Extract<OperatorAct, 'booked meeting' | 'moved meeting' | 'changed place' | 'cancelled meeting'>;

/** The same as a command about the meeting, in the operator's name: both are told who did it. */
export function bookingCommand(booking: OperatorBooking, { id }: Operator): MeetingCommand {
  const by = { by: 'operator', hand: { kind: 'operator', id } } as const;
  return booking === 'cancel' ? { command: 'cancel', ...by } : { command: 'book', ...booking, ...by };
}

/** Books, moves or cancels a meeting for both, or changes its place alone. Each of them and whoever books for the manager is told. */
export function bookMeeting(
  { pair, number }: { readonly pair: string; readonly number: number },
  booking: OperatorBooking,
  { act, operator }: { readonly act: BookingAct; readonly operator: Operator },
  tools: Tools,
): Promise<Outcome<Pair>> {
  const acted = { operator: operator.id, act, about: { pair, meeting: String(number) } };
  return actOnPair(pair, { command: 'meeting', number, change: bookingCommand(booking, operator) }, tools, { operator: acted });
}
