import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { idOfWritten, inHalves, isCode, roomCode, roomSecret } from '../../shared/domain/workshop/code.ts';
import {
  asItStands,
  DOTS,
  decideRoom,
  doorsOf,
  FIRST_ROOM,
  hoursOf,
  minutesLetOutAt,
  phaseOf,
  type Room,
  type RoomCommand,
  roomMoments,
  roomSchema,
} from '../../shared/domain/workshop/room.ts';
import { plannedPhase, runOfShow } from '../../shared/domain/workshop/run-of-show.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (moment: string) => Temporal.Instant.from(moment);
const WEEK_BEFORE = at('2028-02-09T10:00:00Z');
const AT_THE_WORKSHOP = at('2028-02-16T14:05:00Z');

/** The room after some commands, a minute between them. */
function roomAfter(from: Temporal.Instant, ...commands: readonly RoomCommand[]): Room {
  return commands.reduce((room, command, index) => nextOf(decideRoom(room, command, round, from.add({ minutes: index }))), FIRST_ROOM);
}
const doorsAt = (room: Room, now: Temporal.Instant) => doorsOf(asItStands(room, round, now), round, now);

test.each<[string, readonly RoomCommand[]]>([
  ['closed', [{ command: 'open' }, { command: 'lead to', phase: 'end' }, { command: 'close' }]],
  ['left open', [{ command: 'open' }, { command: 'lead to', phase: 'end' }]],
])('after a trial that was %s the room opens by itself when it is time, and begins at the beginning', (_, commands) => {
  const room = roomAfter(WEEK_BEFORE, ...commands);
  expect(doorsAt(room, WEEK_BEFORE.add({ hours: 24 }))).toBe('ahead');
  expect(doorsAt(room, at('2028-02-16T13:30:00Z'))).toBe('open');
  expect(phaseOf(asItStands(room, round, AT_THE_WORKSHOP), round, AT_THE_WORKSHOP)).toBe('arrive');
  expect(nextOf(decideRoom(room, { command: 'lead to', phase: 'write' }, round, AT_THE_WORKSHOP))).toMatchObject({
    is: 'by its hours',
    phase: 'write',
    sitting: 1,
  });
});

test('tried out and closed on the morning of the workshop it opens by itself when it is time, and no minutes go out before', () => {
  const MORNING = at('2028-02-16T09:00:00Z');
  const room = roomAfter(MORNING, { command: 'open' }, { command: 'lead to', phase: 'end' }, { command: 'close' });
  expect(doorsAt(room, MORNING.add({ minutes: 30 }))).toBe('ahead');
  expect(decideRoom(room, { command: 'let minutes out' }, round, MORNING.add({ minutes: 30 }))).toEqual({
    outcome: 'refused',
    why: 'room not open',
  });
  expect(doorsAt(room, at('2028-02-16T13:30:00Z'))).toBe('open');
  expect(phaseOf(asItStands(room, round, AT_THE_WORKSHOP), round, AT_THE_WORKSHOP)).toBe('arrive');
});

test('a trial goes on for as long as the workshop would, and nobody can let out its minutes', () => {
  const room = roomAfter(WEEK_BEFORE, { command: 'open' }, { command: 'lead to', phase: 'end' });
  expect(doorsAt(room, WEEK_BEFORE.add({ minutes: 179 }))).toBe('open');
  expect(phaseOf(asItStands(room, round, WEEK_BEFORE.add({ minutes: 9 })), round, WEEK_BEFORE)).toBe('end');
  expect([179, 180].map((minutes) => asItStands(room, round, WEEK_BEFORE.add({ minutes })).is)).toEqual(['opened', 'by its hours']);
  expect(decideRoom(room, { command: 'let minutes out' }, round, WEEK_BEFORE.add({ hours: 24 }))).toEqual({
    outcome: 'refused',
    why: 'room not open',
  });
});

test('closed at the workshop it stays closed, unless that is moved to a later day', () => {
  const room = roomAfter(AT_THE_WORKSHOP, { command: 'close' });
  expect(doorsAt(room, AT_THE_WORKSHOP.add({ minutes: 5 }))).toBe('over');
  const moved = { ...round, workshop: { ...round.workshop, date: '2028-02-23' } };
  const then = at('2028-02-23T14:05:00Z');
  expect(doorsOf(asItStands(room, moved, then), moved, then)).toBe('open');
});

test('once its minutes are out it stays closed, wherever the workshop is moved to', () => {
  const room = roomAfter(AT_THE_WORKSHOP, { command: 'close' }, { command: 'let minutes out' });
  const moved = { ...round, workshop: { ...round.workshop, date: '2028-02-23' } };
  expect(asItStands(room, moved, at('2028-02-23T14:05:00Z'))).toEqual(room);
});

const BEGINS = at('2028-02-16T14:00:00Z');
const decides = (command: RoomCommand, now: Temporal.Instant, room: Room = FIRST_ROOM) => decideRoom(room, command, round, now);
const opensAt = BEGINS.subtract({ minutes: 30 });
const closesAt = BEGINS.add({ minutes: 180 });
const second = { seconds: 1 };

describe('the room', () => {
  test('is open from half an hour before the workshop until an hour after it', () => {
    const times = [opensAt.subtract(second), opensAt, closesAt.subtract(second), closesAt];
    expect(times.map((now) => doorsOf(FIRST_ROOM, round, now))).toEqual(['ahead', 'open', 'open', 'over']);
    expect(times.map((now) => decides({ command: 'lead to', phase: 'vote' }, now).outcome)).toEqual([
      ...['refused', 'changed', 'changed', 'refused'],
    ]);
  });

  test('can be opened early, late, and again after it was closed, and is then open for as long as it would have been', () => {
    const closes = (opened: Temporal.Instant) => hoursOf(nextOf(decides({ command: 'open' }, opened)), round).closes.toString();
    // Twelve hours before it is the workshop itself that begins early.
    expect(closes(BEGINS.subtract({ hours: 12 }))).toBe(closesAt.toString());
    expect(closes(BEGINS.subtract({ hours: 12 }).subtract(second))).toBe('2028-02-16T04:59:59Z');
    expect(closes(closesAt)).toBe(closesAt.add({ minutes: 180 }).toString());
    expect(decides({ command: 'open' }, BEGINS)).toEqual({ outcome: 'unchanged' });
    const closed = roomAfter(BEGINS, { command: 'close' });
    expect(nextOf(decides({ command: 'open' }, BEGINS.add({ minutes: 5 }), closed))).toEqual({
      ...FIRST_ROOM,
      is: 'opened',
      at: '2028-02-16T14:05:00.000Z',
    });
  });

  test('keeps where it was led to when it is closed, and stays closed', () => {
    const closed = roomAfter(
      BEGINS,
      { command: 'lead to', phase: 'vote' },
      { command: 'show question', question: 'worked' },
      { command: 'close' },
    );
    expect(closed).toEqual({
      ...{ is: 'closed', at: '2028-02-16T14:02:00.000Z', sitting: 1, key: 1, dots: 3 },
      ...{ phase: 'vote', phaseSince: '2028-02-16T14:00:00.000Z', question: 'worked' },
    });
    expect(decides({ command: 'close' }, BEGINS.add({ minutes: 3 }), closed)).toEqual({ outcome: 'unchanged' });
    expect(decides({ command: 'close' }, opensAt.subtract(second))).toEqual({ outcome: 'refused', why: 'room not open' });
    expect(roomAfter(BEGINS, { command: 'close' })).toStrictEqual({
      is: 'closed',
      at: '2028-02-16T14:00:00.000Z',
      sitting: 1,
      key: 1,
      dots: 3,
    });
  });

  test('is led by an operator, or goes by the clock again', () => {
    const led = roomAfter(BEGINS, { command: 'lead to', phase: 'decide' });
    expect(phaseOf(led, round, BEGINS)).toBe('decide');
    expect(decides({ command: 'lead to', phase: 'decide' }, BEGINS, led)).toEqual({ outcome: 'unchanged' });
    const free = nextOf(decides({ command: 'go by the clock' }, BEGINS, led));
    expect(free).toStrictEqual({ ...FIRST_ROOM });
    expect(decides({ command: 'go by the clock' }, BEGINS, free)).toEqual({ outcome: 'unchanged' });
  });

  test('shows one question alone, or all of them', () => {
    const one = roomAfter(BEGINS, { command: 'show question', question: 'company' });
    expect(one.question).toBe('company');
    expect(decides({ command: 'show question', question: 'company' }, BEGINS, one)).toEqual({ outcome: 'unchanged' });
    expect(nextOf(decides({ command: 'show question', question: undefined }, BEGINS, one))).not.toHaveProperty('question');
    expect(decides({ command: 'show question', question: undefined }, BEGINS)).toEqual({ outcome: 'unchanged' });
  });

  test('gives each phone three dots, or as many as an operator says', () => {
    expect(decides({ command: 'give dots', dots: 3 }, BEGINS)).toEqual({ outcome: 'unchanged' });
    expect(nextOf(decides({ command: 'give dots', dots: 5 }, BEGINS)).dots).toBe(5);
    expect(DOTS).toMatchObject({ least: 1, most: 10 });
  });

  test('can be begun anew with an empty wall and another code until the workshop begins', () => {
    const tried = { ...FIRST_ROOM, key: 4, dots: 5, phase: 'vote', phaseSince: '2028-02-09T10:00:00.000Z' } as const;
    expect(nextOf(decides({ command: 'begin anew' }, BEGINS.subtract(second), tried))).toStrictEqual({
      ...{ is: 'by its hours', sitting: 2, key: 5, dots: 5 },
    });
    expect(decides({ command: 'begin anew' }, BEGINS)).toEqual({ outcome: 'refused', why: 'gathering begun' });
    expect(nextOf(decides({ command: 'make new code' }, BEGINS, tried))).toEqual({ ...tried, key: 5 });
  });

  test('lets its minutes out once, when it is over, and is not opened after that', () => {
    expect(decides({ command: 'let minutes out' }, closesAt.subtract(second))).toEqual({ outcome: 'refused', why: 'room still open' });
    const out = decides({ command: 'let minutes out' }, closesAt);
    expect(out).toMatchObject({
      next: { is: 'closed', at: '2028-02-16T17:00:00.000Z', minutesAt: '2028-02-16T17:00:00.000Z' },
      events: [{ name: 'minutes let out' }],
    });
    expect(minutesLetOutAt(nextOf(out))).toBe('2028-02-16T17:00:00.000Z');
    expect([FIRST_ROOM, roomAfter(BEGINS, { command: 'close' })].map(minutesLetOutAt)).toEqual([undefined, undefined]);
    expect(decides({ command: 'let minutes out' }, closesAt.add(second), nextOf(out))).toEqual({ outcome: 'unchanged' });
    expect(decides({ command: 'open' }, closesAt.add(second), nextOf(out))).toEqual({ outcome: 'refused', why: 'minutes sent' });
    const closed = roomAfter(BEGINS, { command: 'close' }, { command: 'let minutes out' });
    expect(closed).toMatchObject({ at: '2028-02-16T14:00:00.000Z', minutesAt: '2028-02-16T14:01:00.000Z' });
  });

  test('reminds of its minutes on the working day after the workshop, until they are out', () => {
    expect(roomMoments(FIRST_ROOM, round).map(({ at: due, key, event }) => [due.toString(), key, event])).toEqual([
      ['2028-02-17T06:00:00Z', 'minutes 1', { name: 'minutes due', detail: { sitting: 1 } }],
    ]);
    const late = { ...round, workshop: { ...round.workshop, time: '23:00' } };
    expect(roomMoments(FIRST_ROOM, late)[0]?.at.toString()).toBe('2028-02-18T06:00:00Z');
    expect(roomMoments(nextOf(decides({ command: 'let minutes out' }, closesAt)), round)).toEqual([]);
  });

  test('is stored in each of its states', () => {
    const rooms = [FIRST_ROOM, roomAfter(BEGINS, { command: 'close' }), nextOf(decides({ command: 'open' }, WEEK_BEFORE))];
    for (const room of rooms) expect(roomSchema.parse(room)).toEqual(room);
  });
});

describe('the run of show', () => {
  const starts = (minutes: number) => {
    const show = runOfShow({ ...round, workshop: { ...round.workshop, minutes } });
    expect(show.at(-1)?.ends.toString()).toBe(BEGINS.add({ minutes }).toString());
    for (const [index, { ends }] of show.slice(0, -1).entries()) expect(ends.toString()).toBe(show[index + 1]?.starts.toString());
    return show.map((planned) => [planned.phase, planned.starts.since(BEGINS).total('minutes')]);
  };
  const phases = ['arrive', 'answers', 'write', 'group', 'vote', 'decide', 'end'];
  const of = (...minutes: readonly number[]) => phases.map((phase, index) => [phase, minutes[index]]);

  test('shares out the time of the workshop, in fives where it is long', () => {
    expect(starts(120)).toEqual(of(0, 10, 35, 60, 70, 85, 115));
    expect(starts(60)).toEqual(of(0, 5, 20, 30, 35, 40, 55));
    expect(starts(59)).toEqual(of(0, 6, 18, 30, 35, 41, 56));
  });

  test('is at its first phase before it begins and at its last when it is over', () => {
    const planned = [-60, 0, 9, 10, 84, 85, 119, 600].map((minutes) => plannedPhase(round, BEGINS.add({ minutes })));
    expect(planned).toEqual(['arrive', 'arrive', 'arrive', 'answers', 'vote', 'decide', 'end', 'end']);
  });
});

describe('the code of the room', () => {
  const room = { sitting: 1, key: 1 };
  const code = roomCode('key', room);

  test('is of six signs that are not taken for one another, and another one each sitting and for each key', () => {
    expect(code).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{6}$/);
    expect(roomCode('key', room)).toBe(code);
    const others = [roomCode('other', room), roomCode('key', { ...room, key: 2 }), roomCode('key', { ...room, sitting: 2 })];
    expect(new Set([code, ...others]).size).toBe(4);
    // Phones that joined stay in when a release comes in the middle of a workshop.
    expect(code).toBe('RCK43V');
  });

  test('is shown in two halves, and read however it is typed', () => {
    expect(inHalves('ABC234')).toBe('ABC 234');
    for (const typed of ['ABC234', 'abc 234', ' ab-c2.34 ']) expect(isCode(typed, 'ABC234'), typed).toBe(true);
    for (const typed of ['ABC23', 'ABC235', '', 'ABC2344']) expect(isCode(typed, 'ABC234'), typed).toBe(false);
  });

  test('stands in no link: those open by a text that cannot be guessed, one for the door and one for the wall', () => {
    const [door, wall] = [roomSecret('key', 'door', room), roomSecret('key', 'wall', room)];
    for (const secret of [door, wall]) expect(secret).toMatch(/^[\w-]{22}$/);
    expect(door).not.toBe(wall);
    expect(door).toBe('wj4zObLGUDsCpizF-uzUwB');
    expect(roomSecret('key', 'door', { ...room, key: 2 })).not.toBe(door);
  });

  test('a phone that sends a form twice has written once, and other words are something else', () => {
    const id = idOfWritten('p1', 'form', 'Mod', 'Karin');
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(idOfWritten('p1', 'form', 'Mod', 'Karin')).toBe(id);
    const others = [
      idOfWritten('p2', 'form', 'Mod', 'Karin'),
      idOfWritten('p1', 'other', 'Mod', 'Karin'),
      idOfWritten('p1', 'form', 'ModK', 'arin'),
      idOfWritten('p1', 'form', 'Mod'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });
});
