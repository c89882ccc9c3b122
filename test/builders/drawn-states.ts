import type { Temporal } from 'temporal-polyfill';
import type { ApplicationCommand } from '../../shared/domain/application/application-command.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { claimed, dropped, isSettled, type Letter, released, requested, taken, wentAfterAll } from '../../shared/domain/letter.ts';
import { changeMeeting } from '../../shared/domain/pair/change-meeting.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { type Meeting, openProposal, outcomeOf, planned } from '../../shared/domain/pair/meeting.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import { decideRound, newRound, type RoundCommand, type RoundState } from '../../shared/domain/round-state.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { meetingWeeks } from '../../shared/round/half-year.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { aFit, anOffer, OFFERED_AT } from './pairs.ts';
import { APPLIED_AT, anApplication } from './people.ts';
import { theRound } from './round.ts';

/** What can be tried with a state, and the state it leads to; nothing where it changes nothing or is refused. */
type Machine<State> = {
  readonly begins: State;
  readonly statusOf: (state: State) => string;
  /** What tells states of one status apart as far as it decides where they can go. */
  readonly traits: (state: State) => string;
  readonly tries: (state: State) => readonly (readonly [command: string, next: State | undefined])[];
};

const round = theRound();
const nextIn = <State>(decision: Decision<State>): State | undefined => (decision.outcome === 'changed' ? decision.next : undefined);
/** Every command has its tries; with a new one the compiler asks for them here. */
type Tries<Command extends { readonly command: string }, State> = {
  readonly [Name in Command['command']]: (state: State) => readonly (Command & { readonly command: Name })[];
};

function all<Command extends { readonly command: string }, State>(tries: Tries<Command, State>, state: State): readonly Command[] {
  return Object.values<(state: State) => readonly Command[]>(tries).flatMap((each) => each(state));
}

function drawn<State>({ begins, statusOf, traits, tries }: Machine<State>): string {
  const seen = new Set<string>();
  const arrows = new Map<string, Set<string>>();
  const waiting = [begins];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const known = `${statusOf(state)} ${traits(state)}`;
    if (seen.has(known)) continue;
    seen.add(known);
    for (const [command, next] of tries(state)) {
      if (next === undefined) continue;
      const arrow = `${nameOf(statusOf(state))} --> ${nameOf(statusOf(next))}`;
      arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(command));
      waiting.push(next);
    }
  }
  const lines = [...arrows].map(([arrow, commands]) => `  ${arrow}: ${[...commands].sort().join(', ')}`).sort();
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${nameOf(statusOf(begins))}`, ...lines, '```'].join('\n');
}

/** Mermaid takes no blanks in the name of a state. */
function nameOf(status: string): string {
  return status.replaceAll(' ', '_');
}

const application: Tries<ApplicationCommand, { readonly withdrawals: number }> = {
  confirm: () => [{ command: 'confirm' }],
  withdraw: () => [{ command: 'withdraw' }],
  'come back': () => [{ command: 'come back' }],
  'settle withdrawal': ({ withdrawals }) => [{ command: 'settle withdrawal', version: withdrawals }],
  'correct address': () => [{ command: 'correct address', email: 'other@person.example' }],
  'correct phone': () => [{ command: 'correct phone', phone: '08-16 20 00', shown: true }],
  'correct own address': () => [{ command: 'correct own address', email: 'own@person.example' }],
  'change answers': () => [{ command: 'change answers', answers: anApplication({ answers: { field: 'Juridik' } }).answers }],
  'name assistant': () => [{ command: 'name assistant', named: { name: 'Sam Ek', email: 'sam@person.example' } }],
  'stop assisting': () => [{ command: 'stop assisting', number: 1 }],
  'choose letters': () => [{ command: 'choose letters', number: 1, wish: { refusesReminders: true } }],
  merge: () => [{ command: 'merge', into: 'other' }],
  'set partners': () => [{ command: 'set partners', partners: 2, usual: 1 }],
  'seek again': () => [{ command: 'seek again' }],
  'take entry back': () => [{ command: 'take entry back' }],
  'refuse reminders': () => [{ command: 'refuse reminders' }],
  'take reminders again': () => [{ command: 'take reminders again' }],
};

const PAUSED = dayOf(round, OFFERED_AT).add({ days: 40 });

const pair: Tries<PairCommand, unknown> = {
  answer: () => ROLES.flatMap((by) => (['yes', 'no'] as const).map((answer) => ({ command: 'answer' as const, by, answer }))),
  'forget answer': () => ROLES.map((of) => ({ command: 'forget answer', of })),
  lapse: () => [{ command: 'lapse' }],
  'offer again': () => [{ command: 'offer again', fit: aFit() }],
  end: () => [{ command: 'end' }],
  'follow plan': () => [{ command: 'follow plan' }],
  pause: () => [{ command: 'pause', by: 'mentor', from: PAUSED, until: PAUSED.add({ days: 9 }), keepsMeetings: false }],
  'change pause': () => [{ command: 'change pause', by: 'mentor', until: PAUSED.add({ days: 12 }), keepsMeetings: true }],
  'end pause': () => [{ command: 'end pause' }],
  'plan meetings': () => [{ command: 'plan meetings' }],
  'answer pulse': () => [{ command: 'answer pulse', by: 'mentor', pulse: 1, answer: { going: 4, time: 3, wantsContact: false } }],
  'record meeting': () => [{ command: 'record meeting', number: 1, on: dayOf(round, OFFERED_AT), by: 'operator' }],
  meeting: () => [{ command: 'meeting', number: 1, change: { command: 'propose', by: 'mentor', times: [TIME], place: undefined } }],
};

const TIME = OFFERED_AT.add({ hours: 24 * 30 });
const LATER = OFFERED_AT.add({ hours: 24 * 60 });
const HOURS = [OFFERED_AT, TIME.add({ hours: 2 })];

const meeting: Tries<MeetingCommand, Meeting> = {
  propose: () => ROLES.flatMap((by) => [TIME, LATER].map((time) => ({ command: 'propose' as const, by, times: [time], place: undefined }))),
  pick: () => ROLES.flatMap((by) => [TIME, LATER].map((time) => ({ command: 'pick' as const, by, time }))),
  book: () =>
    [TIME, LATER].map((time) => ({ command: 'book', time, place: undefined, by: 'operator', hand: { kind: 'operator', id: 'elin' } })),
  'set place': () => ROLES.map((by) => ({ command: 'set place', by, place: 'Rum 4' })),
  cancel: () => ROLES.map((by) => ({ command: 'cancel', by })),
  record: () => [
    ...ROLES.map((by) => ({ command: 'record' as const, on: dayOf(round, OFFERED_AT), by, report: { wantsContact: false } })),
    { command: 'record', on: dayOf(round, OFFERED_AT), by: 'operator' },
  ],
  settle: () => [true, false].map((held) => ({ command: 'settle', held })),
  report: () => [true, false].map((held) => ({ command: 'report' as const, by: 'mentor' as const, report: { held, wantsContact: false } })),
};

const theCommands: Tries<RoundCommand, RoundState> = {
  'open call': () => [{ command: 'open call' }],
  'end call early': () => [{ command: 'end call early' }],
  'take back early end': () => [{ command: 'take back early end' }],
  'close call': ({ endedEarlyAt: early }) => [{ command: 'close call', deadline: round.call.deadline, early }],
  'hold kick-off': () => [{ command: 'hold kick-off' }],
  'begin closing': () => [{ command: 'begin closing' }],
  close: () => [{ command: 'close' }],
};

function meetingAfter(state: Meeting, command: MeetingCommand, now: Temporal.Instant): Meeting | undefined {
  const change = changeMeeting(round, state, command, now);
  return 'next' in change ? change.next : undefined;
}

/** What decides where a meeting can go, besides its status. */
const TRAITS: readonly ((state: Meeting) => string | undefined)[] = [
  outcomeOf,
  (state) => openProposal(state)?.by,
  (state) => openProposal(state)?.times.join(),
  (state) => (state.status === 'agreed' ? state.startsAt : ''),
];
const WEEK = meetingWeeks(round)[0];
const LETTER = requested({ recipient: { kind: 'person', id: 'asa' }, letter: 'receipt', occasion: 'application' }, APPLIED_AT);

/** The life of each thing, found out by trying every command in every state that can be reached. */
export function drawnStates(): Readonly<Record<'Application' | 'Pair' | 'Meeting' | 'Letter' | 'Round', string>> {
  if (WEEK === undefined) throw new Error('a round has meetings');
  return {
    Application: drawn({
      begins: anApplication(),
      statusOf: ({ status }) => status,
      traits: ({ confirmedAt, refusesReminders }) => `${confirmedAt !== undefined} ${refusesReminders}`,
      tries: (state) => all(application, state).map((one) => [one.command, nextIn(decideApplication(state, one, APPLIED_AT))]),
    }),
    Pair: drawn({
      begins: anOffer(),
      statusOf: ({ status }) => status,
      traits: ({ answers, meetings, pauses = [] }) =>
        `${Object.keys(answers).join()} ${meetings.length} ${pauses.length > 0} ${pauses.at(-1)?.endedAt}`,
      tries: (state) => all(pair, state).map((one) => [one.command, nextIn(decidePair(round, state, one, OFFERED_AT))]),
    }),
    Meeting: drawn({
      begins: planned(1, WEEK),
      statusOf: ({ status }) => status,
      traits: (state) => TRAITS.map((trait) => trait(state)).join(),
      tries: (state) => HOURS.flatMap((now) => all(meeting, state).map((one) => [one.command, meetingAfter(state, one, now)] as const)),
    }),
    Letter: drawn<Letter>({
      begins: LETTER,
      statusOf: ({ status }) => status,
      traits: () => '',
      tries: (state) => [
        ['claimed', isSettled(state) ? undefined : claimed(state, APPLIED_AT)],
        ['dropped', isSettled(state) ? undefined : dropped(state, 'no longer wanted')],
        ['taken by SES', state.status === 'claimed' ? taken(state, 'id', APPLIED_AT) : undefined],
        ['refused by SES', state.status === 'claimed' ? released(state) : undefined],
        ['SES says it went', state.status === 'sent' ? undefined : wentAfterAll(state, 'id', LETTER.requestedAt)],
      ],
    }),
    Round: drawn({
      begins: newRound('table', APPLIED_AT),
      statusOf: ({ stage }) => stage,
      traits: ({ endedEarlyAt }) => String(endedEarlyAt),
      tries: (state) => all(theCommands, state).map((one) => [one.command, nextIn(decideRound(round, state, one, APPLIED_AT))]),
    }),
  };
}
