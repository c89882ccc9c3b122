import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { asItStands, decideRoom, doorsOf, FIRST_ROOM, phaseOf, type Room, type RoomCommand } from '../../shared/domain/workshop/room.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (moment: string) => Temporal.Instant.from(moment);
const WEEK_BEFORE = at('2028-02-09T10:00:00Z');
const AT_THE_WORKSHOP = at('2028-02-16T14:05:00Z');

/** The room after some commands, a minute between them. */
function after(from: Temporal.Instant, ...commands: readonly RoomCommand[]): Room {
  return commands.reduce((room, command, index) => nextOf(decideRoom(room, command, round, from.add({ minutes: index }))), FIRST_ROOM);
}
const doorsAt = (room: Room, now: Temporal.Instant) => doorsOf(asItStands(room, round, now), round, now);

test.each<[string, readonly RoomCommand[]]>([
  ['closed', [{ command: 'open' }, { command: 'lead to', phase: 'end' }, { command: 'close' }]],
  ['left open', [{ command: 'open' }, { command: 'lead to', phase: 'end' }]],
])('after a trial that was %s the room opens by itself when it is time, and begins at the beginning', (_, commands) => {
  const room = after(WEEK_BEFORE, ...commands);
  expect(doorsAt(room, WEEK_BEFORE.add({ hours: 24 }))).toBe('ahead');
  expect(doorsAt(room, at('2028-02-16T13:30:00Z'))).toBe('open');
  expect(phaseOf(asItStands(room, round, AT_THE_WORKSHOP), round, AT_THE_WORKSHOP)).toBe('arrive');
  expect(nextOf(decideRoom(room, { command: 'lead to', phase: 'write' }, round, AT_THE_WORKSHOP))).toMatchObject({
    is: 'by its hours',
    phase: 'write',
    sitting: 1,
  });
});

test('a trial goes on for as long as the workshop would, and nobody can let out its minutes', () => {
  const room = after(WEEK_BEFORE, { command: 'open' }, { command: 'lead to', phase: 'end' });
  expect(doorsAt(room, WEEK_BEFORE.add({ minutes: 179 }))).toBe('open');
  expect(phaseOf(asItStands(room, round, WEEK_BEFORE.add({ minutes: 9 })), round, WEEK_BEFORE)).toBe('end');
  expect(decideRoom(room, { command: 'let minutes out' }, round, WEEK_BEFORE.add({ hours: 24 }))).toEqual({
    outcome: 'refused',
    why: 'room not open',
  });
});

test('closed at the workshop it stays closed, unless that is moved to a later day', () => {
  const room = after(AT_THE_WORKSHOP, { command: 'close' });
  expect(doorsAt(room, AT_THE_WORKSHOP.add({ minutes: 5 }))).toBe('over');
  const moved = { ...round, workshop: { ...round.workshop, date: '2028-02-23' } };
  const then = at('2028-02-23T14:05:00Z');
  expect(doorsOf(asItStands(room, moved, then), moved, then)).toBe('open');
});

test('once its minutes are out it stays closed, wherever the workshop is moved to', () => {
  const room = after(AT_THE_WORKSHOP, { command: 'close' }, { command: 'let minutes out' });
  const moved = { ...round, workshop: { ...round.workshop, date: '2028-02-23' } };
  expect(asItStands(room, moved, at('2028-02-23T14:05:00Z'))).toEqual(room);
});
