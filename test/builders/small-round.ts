import { Temporal } from 'temporal-polyfill';
import { act } from '../../shared/commands/act.ts';
import { actByHand } from '../../shared/commands/application/act-by-hand.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { enterPerson, type Known } from '../../shared/commands/application/enter-person.ts';
import { writeMailing } from '../../shared/commands/mailing/write-mailing.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { changeThePlan } from '../../shared/commands/round/change-plan.ts';
import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { readField } from '../../shared/commands/waiting/read-field.ts';
import { turnDownThose } from '../../shared/commands/waiting/turn-down.ts';
import type { ApplicationCommand } from '../../shared/domain/application/application-command.ts';
import { approve, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { isLive, type Pair } from '../../shared/domain/pair/pair.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import type { PulseAnswer } from '../../shared/domain/pair/pulse.ts';
import { event } from '../../shared/events/catalogue.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { approveBoard } from '../../shared/storage/changes/board-changes.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { anApplication } from './people.ts';
import { applies, happens } from './steps.ts';
import type { TestRound } from './test-round.ts';

const MENTORS = ['s1', 's2', 's3', 's4'];
const MENTEES = ['m1', 'm2', 'm3'];

/** Somebody an operator knows of, who never answers. */
const aKnownMentee: Known = {
  email: 'known@person.example',
  language: 'en',
  answers: anApplication({ role: 'mentee' }).answers,
  unanswered: ['slots'],
  why: 'HR suggested you.',
  byTelephone: false,
};

/** What an operator writes to all of them. */
const aMailing = {
  to: 'all',
  people: [...MENTORS, ...MENTEES],
  texts: { sv: { subject: 'En annan lokal', text: 'Hej {namn}.' }, en: { subject: 'Another room', text: 'Hello {name}.' } },
};

/**
 * A whole round with seven people in which most of what can happen does: pairs that are formed, lapse, say no and end, meetings that are
 * moved, called off and forgotten, mail that comes back. `afterEach` is called whenever something has happened and all of it is done.
 */
export async function playSmallRound(round: TestRound, afterEach: () => Promise<void>): Promise<void> {
  const { tools } = round;

  async function until(text: string): Promise<void> {
    const instant = Temporal.Instant.from(text);
    for (
      let next = await round.nextMoment();
      next !== undefined && Temporal.Instant.compare(next, instant) <= 0;
      next = await round.nextMoment()
    ) {
      await round.jump();
      await afterEach();
    }
    await round.moveTo(text);
    await afterEach();
  }
  async function done(doing: Promise<unknown>): Promise<void> {
    await doing;
    await round.settle();
    await afterEach();
  }
  const person = (id: string, command: ApplicationCommand) => done(actOnApplication(id, command, tools));
  const pair = (id: string, command: PairCommand) => done(actOnPair(id, command, tools));
  const meet = (id: string, number: number, command: MeetingCommand) => pair(id, { command: 'meeting', number, change: command });
  const standing = async () =>
    (await tools.store.all(pairKind))
      .map(({ state }) => state)
      .filter(isLive)
      .sort(byId);

  await until('2027-08-16T08:00:00Z');
  for (const id of MENTORS) await done(applies(round, anApplication({ id })));
  for (const id of MENTEES) await done(applies(round, anApplication({ id, role: 'mentee', language: 'en' })));
  for (const id of [...MENTORS.slice(1), ...MENTEES]) await person(id, { command: 'confirm' });
  await done(applies(round, anApplication({ id: 'once-more', email: 's2@person.example' })));
  await done(happens(round, event('address corrected', { application: 'once-more', time: 1 })));
  await until('2027-08-20T19:30:00Z');
  await person('s1', { command: 'confirm' });
  await done(happens(round, event('link asked for', { application: 's2', time: 1 })));
  await done(actByHand('s2', { command: 'hold', by: contactOf(round.round).id, until: '2027-08-24' }, tools, contactOf(round.round)));
  await until('2027-08-25T08:00:00Z');
  await done(actByHand('s2', { command: 'release' }, tools, contactOf(round.round)));
  await until('2027-09-15T07:00:00Z');
  await done(sendOffers(round));

  const [first, second, third] = await standing();
  if (first === undefined || second === undefined || third === undefined) throw new Error('three pairs should have been offered');
  await person(first.mentee, named('one'));
  for (const by of ['mentor', 'mentee'] as const) await pair(first.id, { command: 'answer', by, answer: 'yes' });
  for (const by of ['mentor', 'mentee'] as const) await pair(third.id, { command: 'answer', by, answer: 'yes' });
  await pair(second.id, { command: 'answer', by: 'mentor', answer: 'yes' });
  await until('2027-09-28T08:00:00Z');
  await done(sendOffers(round));
  const again = (await standing()).find(({ status }) => status === 'offered');
  if (again === undefined) throw new Error('another pair should have been offered');
  await pair(again.id, { command: 'answer', by: 'mentee', answer: 'no' });
  round.decideFate(`${again.mentor}@person.example`, 'bounced');
  round.decideFate(`${second.mentor}@person.example`, 'complained about');

  await until('2027-10-05T08:00:00Z');
  const seen = (await fieldNow(tools)).waiting.map(({ id }) => id);
  await done(turnDownThose(seen, tools, contactOf(round.round)));
  await done(writeMailing({ ...aMailing, id: 'written1', urgent: false }, tools, contactOf(round.round)));
  await done(writeMailing({ ...aMailing, id: 'written2', urgent: true }, tools, contactOf(round.round)));
  await until('2027-10-11T08:00:00Z');
  await done(enterPerson(aKnownMentee, tools, contactOf(round.round)));
  const at = (text: string) => Temporal.Instant.from(text);
  await person(first.mentee, named('two'));
  await meet(first.id, 1, {
    command: 'propose',
    by: 'mentor',
    times: [at('2027-10-27T12:00:00Z'), at('2027-10-28T12:00:00Z')],
    place: 'Rum 4',
  });
  await person(first.mentee, named('three'));
  await meet(first.id, 1, { command: 'pick', by: 'mentee', time: at('2027-10-27T12:00:00Z') });
  await meet(first.id, 1, { command: 'propose', by: 'mentee', times: [at('2027-10-29T12:00:00Z')], place: undefined });
  await meet(first.id, 1, { command: 'pick', by: 'mentor', time: at('2027-10-29T12:00:00Z') });
  await meet(first.id, 1, { command: 'set place', by: 'mentor', place: 'https://video.example/1' });
  await person(first.mentee, { command: 'stop assisting', number: 3 });
  await person(first.mentee, named('four'));
  await done(happens(round, event('assistant link asked for', { application: first.mentee, assistant: 4, time: 1 })));
  round.decideFate('four@firm.example', 'bounced');
  await until('2027-10-29T15:30:00Z');
  await meet(first.id, 1, { command: 'report', by: 'mentor', report: { held: true, wantsContact: true } });
  await person(third.mentor, { command: 'withdraw' });
  await person(third.mentor, { command: 'come back' });
  await until('2027-11-08T12:00:00Z');
  await pair(first.id, { command: 'answer pulse', by: 'mentor', pulse: 1, answer: low });
  await meet(first.id, 2, { command: 'propose', by: 'mentor', times: [at('2027-12-20T12:00:00Z')], place: undefined });
  await until('2027-11-26T12:00:00Z');
  await meet(first.id, 2, { command: 'pick', by: 'mentee', time: at('2027-12-20T12:00:00Z') });
  await meet(first.id, 2, { command: 'cancel', by: 'mentee' });
  await person(third.mentee, { command: 'withdraw' });
  await until('2027-12-01T12:00:00Z');
  await meet(first.id, 2, { command: 'propose', by: 'mentee', times: [at('2027-12-08T12:00:00Z')], place: undefined });
  await meet(first.id, 2, { command: 'pick', by: 'mentor', time: at('2027-12-08T12:00:00Z') });
  await until('2027-12-09T12:00:00Z');
  await pair(first.id, {
    command: 'record meeting',
    by: 'mentor',
    number: 3,
    on: Temporal.PlainDate.from('2027-12-09'),
    report: { wantsContact: false },
  });
  await meet(first.id, 3, { command: 'settle', held: true });
  await pair(first.id, {
    command: 'pause',
    by: 'operator',
    from: Temporal.PlainDate.from('2027-12-09'),
    until: Temporal.PlainDate.from('2027-12-20'),
    keepsMeetings: false,
  });
  await pair(first.id, { command: 'end pause' });
  await pair(first.id, {
    command: 'pause',
    by: 'mentee',
    from: Temporal.PlainDate.from('2027-12-09'),
    until: Temporal.PlainDate.from('2027-12-09'),
    keepsMeetings: false,
  });
  await until('2027-12-10T10:00:00Z');
  const { workshop } = round.round;
  const moved = { time: '16:00', place: { sv: 'Aulan', en: 'The hall' } };
  if (workshop !== undefined) await done(changeThePlan({ workshop: { ...workshop, ...moved } }, tools));
  await until('2028-03-08T12:00:00Z');
  await done(actOnRound({ command: 'close' }, tools));
  await until('2028-03-20T12:00:00Z');
}

const low: Omit<PulseAnswer, 'at'> = { going: 2, time: 3, wantsContact: false };

/** The manager names somebody to book for her, or another. */
function named(name: string): ApplicationCommand {
  return { command: 'name assistant', named: { name: `Sam ${name}`, email: `${name}@firm.example` } };
}

function byId(a: Pair, b: Pair): number {
  return a.id < b.id ? -1 : 1;
}

/** An operator sends the offers of the plan that lies on the board. */
async function sendOffers({ tools }: TestRound): Promise<void> {
  const by = { operator: { operator: 'karin', act: 'sent offers', about: {} } } as const;
  await act(tools, by, async () => {
    const before = await tools.store.get(boardKind, 'board');
    const board = before?.state ?? emptyBoard;
    const decision = approve(board, board.proposal, (await readField(tools.store)).pairs);
    return { before, at: tools.now(), decision, changes: (next) => approveBoard(before, next, tools.now()) };
  });
}
