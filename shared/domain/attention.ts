import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event, RISKS } from '../events/catalogue.ts';
import { dayOf, instantAt, workingDaysFrom } from '../round/calendar.ts';
import type { Role, Round } from '../round/round-file.ts';
import { readAssistantId } from './application/assistant.ts';
import { changed, type Decision, type DueMoment, instantOf, moment, refused, stamp, unchanged } from './decision.ts';
import { type Letter, letterKey, recipientText } from './letter.ts';
import { type Note, noteSchema, withNote } from './notes.ts';

/** Why two people were not asked about each other although an operator had approved it. */
export const NOT_ASKED = [
  'not asked: somebody left',
  'not asked: address not confirmed',
  'not asked: in another pair',
  'not asked: kept apart',
  'not asked: seeks nobody',
  'not asked: on hold',
] as const;

/** Something on the operators' list: about whom, why, since when. Each reason has one act the console suggests. */
export const attentionSchema = z.object({
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pair'), id: z.string() }),
    z.object({ kind: z.literal('application'), id: z.string() }),
    z.object({ kind: z.literal('round') }),
  ]),
  reason: z.enum([
    ...RISKS,
    'people wait',
    'welcome unanswered',
    'hold over',
    'request to answer',
    'removal to decide',
    'proposal to look at',
    'no pair to propose',
    'not all can be placed',
    'recruiting behind',
    'time to close',
    'minutes to send',
    'pair ended',
    'failed for a day',
    ...NOT_ASKED,
    'approval lost',
    'mail in doubt',
    'restored',
    'mail not delivered',
    'mail held back by SES',
    'assistant not reached',
    'fault reported',
    'question asked',
    'talk wished for',
    'coming changed late',
    'cannot be read',
    'nobody does it',
  ]),
  /** What happened, so that the same reason on another occasion is a new entry. */
  occasion: z.string(),
  since: moment,
  doneAt: z.optional(moment),
  /** The operator who ticked it off. */
  doneBy: z.optional(z.string()),
  /** The operator who looks after it. */
  owner: z.optional(z.string()),
  /** What operators wrote down about it for each other, the first one first. */
  notes: z.optional(z.array(noteSchema)),
  /** How often the operators have been reminded of it. */
  reminded: z.optional(z.int()),
});
export type Attention = z.infer<typeof attentionSchema>;

/** What operators do with an entry. */
export type AttentionCommand =
  | { readonly command: 'tick off'; readonly by: string }
  /** From whom the page said had it, nobody or an operator, to an operator or nobody. */
  | { readonly command: 'give'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly command: 'write note'; readonly by: string; readonly text: string };

export function decideAttention(state: Attention, command: AttentionCommand, now: Temporal.Instant): Decision<Attention> {
  switch (command.command) {
    case 'tick off':
      return state.doneAt === undefined ? changed({ ...state, doneAt: stamp(now), doneBy: command.by }) : unchanged;
    case 'give':
      return give(state, command.from, command.to);
    case 'write note':
      return writeNote(state, { by: command.by, at: stamp(now), text: command.text });
  }
}

/** An entry that has no owner may be like one that has. */
function give(state: Attention, from: string | undefined, to: string | undefined): Decision<Attention> {
  const { owner, ...rest } = state;
  if (owner === to) return unchanged;
  if (owner !== undefined && owner !== from) return refused('changed meanwhile');
  return changed(to === undefined ? rest : { ...rest, owner: to });
}

function writeNote(state: Attention, note: Note): Decision<Attention> {
  const notes = withNote(state.notes ?? [], note);
  return notes === undefined ? unchanged : changed({ ...state, notes });
}

/** Who looks after some entries that are alike, and what was written about any of them. */
export function careOf(alike: readonly Attention[]): Pick<Attention, 'owner' | 'notes'> {
  const owner = alike.find((entry) => entry.owner !== undefined)?.owner;
  const notes = alike.flatMap((entry) => entry.notes ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { ...(owner === undefined ? {} : { owner }), notes };
}

/** Whether it waits for an answer to somebody who has not applied. */
export function isOfVisitor({ reason }: Pick<Attention, 'reason'>): boolean {
  return reason === 'question asked' || reason === 'talk wished for';
}

/** The worst first, and of what is as bad the newest. */
export function worstFirst(a: Attention, b: Attention): number {
  return weightOf(a) - weightOf(b) || (a.since < b.since ? 1 : -1);
}

/** People whom nobody answers come first, then somebody who complains or wants to be contacted, what waits for a decision, what may come right. */
function weightOf({ reason }: Attention): number {
  switch (reason) {
    case 'people wait':
      return 0;
    case 'asked to be contacted':
    case 'mail complained about':
    case 'restored':
    case 'fault reported':
    case 'request to answer':
    case 'removal to decide':
    case 'question asked':
    case 'talk wished for':
    case 'coming changed late':
      return 1;
    case 'approval lost':
    case 'not asked: somebody left':
    case 'not asked: address not confirmed':
    case 'not asked: in another pair':
    case 'not asked: kept apart':
    case 'not asked: seeks nobody':
    case 'not asked: on hold':
    case 'hold over':
    case 'proposal to look at':
    case 'no pair to propose':
    case 'not all can be placed':
    case 'offer unanswered':
    case 'somebody left':
    case 'nobody took over':
    case 'pair ended':
    case 'low score':
    case 'time to close':
    case 'minutes to send':
    case 'failed for a day':
    case 'cannot be read':
    case 'nobody does it':
      return 2;
    case 'mail bounced':
    case 'mail in doubt':
    case 'mail not delivered':
    case 'mail held back by SES':
    case 'assistant not reached':
    case 'recruiting behind':
    case 'no meeting for 35 days':
    case 'no meeting for 50 days':
    case 'two cancellations in a row':
    case 'nobody booked':
    case 'times unanswered':
    case 'nobody reported':
    case 'reports differ':
    case 'welcome unanswered':
      return 3;
  }
}

/** Of everything else a viewer is not told: it is, or may be, what somebody said in confidence. */
const FOR_VIEWERS: ReadonlySet<Attention['reason']> = new Set<Attention['reason']>([
  'people wait',
  'welcome unanswered',
  'proposal to look at',
  'no pair to propose',
  'not all can be placed',
  'recruiting behind',
  'time to close',
  'minutes to send',
  'pair ended',
  'failed for a day',
  ...NOT_ASKED,
  'approval lost',
  'mail in doubt',
  'mail bounced',
  'mail complained about',
  'restored',
  'mail not delivered',
  'mail held back by SES',
  'fault reported',
  'cannot be read',
  'nobody does it',
  'offer unanswered',
  'somebody left',
  'no meeting for 35 days',
  'no meeting for 50 days',
  'two cancellations in a row',
  'nobody booked',
  'times unanswered',
  'nobody reported',
  'reports differ',
]);

/** Whether an entry holds what somebody said in confidence to those who run the round. */
export function isInConfidence({ reason }: Pick<Attention, 'reason'>): boolean {
  return !FOR_VIEWERS.has(reason);
}

/** What is all about pairs of both sides, or comes from both: there is nothing in it that whoever sees one side alone may read or do. */
const OF_BOTH_SIDES: readonly Attention['reason'][] = [
  'proposal to look at',
  'not all can be placed',
  'approval lost',
  'fault reported',
  'removal to decide',
];

/** Whether only those who see both sides can do anything about an entry. */
export function takesBothSides({ reason }: Pick<Attention, 'reason'>): boolean {
  return OF_BOTH_SIDES.includes(reason);
}

/** Whether it was somebody of this side who said what an entry is about. */
export function wasSaidBy({ occasion }: Pick<Attention, 'occasion'>, role: Role): boolean {
  return occasion.split(/\s+/).includes(role);
}

type Entry = Pick<Attention, 'subject' | 'reason' | 'occasion'>;

/** On this day of the call it looked as if too few would apply. */
export function recruitingBehind(day: number): Entry {
  return { subject: { kind: 'round' }, reason: 'recruiting behind', occasion: `day ${day}` };
}

/** The day has come to look again at somebody on hold; `hold` is the time it began, or got that day. */
export function holdOver(application: string, hold: number): Entry {
  return { subject: { kind: 'application', id: application }, reason: 'hold over', occasion: `hold ${hold}` };
}

/** Somebody asked something about their own data; `request` is its number, from one. */
export function requestToAnswer(application: string, request: number): Entry {
  return { subject: { kind: 'application', id: application }, reason: 'request to answer', occasion: `request ${request}` };
}

/** What a rule covers has been kept for as long as the round keeps it, and an authority has to decide. */
export function removalToDecide(rule: string): Entry {
  return { subject: { kind: 'round' }, reason: 'removal to decide', occasion: rule };
}

/** There is a plan whose offers have not gone out; the one before it, or none, was `approved`. */
export function proposalToLookAt(approved: number): Entry {
  return { subject: { kind: 'round' }, reason: 'proposal to look at', occasion: `after ${approved}` };
}

/** Somebody came or went, and not all who must have a pair can have one in the plan that is the `proposal`th. */
export function notAllPlaced(proposal: number): Entry {
  return { subject: { kind: 'round' }, reason: 'not all can be placed', occasion: `proposal ${proposal}` };
}

/** The table was taken back to an earlier moment, and its letters are held. `restoredAt` is when that was said. */
export function restoredEntry(restoredAt: string): Entry {
  return { subject: { kind: 'round' }, reason: 'restored', occasion: restoredAt };
}

/** Something in the table is of another version of the code. `what` names its kind and its place. */
export function cannotBeRead(what: string): Entry {
  return { subject: { kind: 'round' }, reason: 'cannot be read', occasion: what };
}

/** Whether a letter came to its reader is not known. */
export function mailInDoubt(letter: Letter): Entry {
  return aboutLetter(letter, 'mail in doubt');
}

/** Something about one letter: about its reader where that is a person, else about the round. */
export function aboutLetter(letter: Pick<Letter, 'recipient' | 'letter' | 'occasion'>, reason: Attention['reason']): Entry {
  const { kind, id } = letter.recipient;
  if (kind === 'person') return { subject: { kind: 'application', id }, reason, occasion: letterKey(letter) };
  const manager = kind === 'assistant' ? readAssistantId(id)?.manager : undefined;
  return manager !== undefined
    ? { subject: { kind: 'application', id: manager }, reason, occasion: `${recipientText(letter.recipient)} ${letterKey(letter)}` }
    : { subject: { kind: 'round' }, reason, occasion: `${recipientText(letter.recipient)} ${letterKey(letter)}` };
}

/** The call has closed and no pair can be proposed; no offers have gone out but the `approved`th. */
export function noPairToPropose(approved: number): Entry {
  return { subject: { kind: 'round' }, reason: 'no pair to propose', occasion: `after ${approved}` };
}

/** A day that was promised is near or here, or the kick-off has been, and people wait for what only operators can do. */
export const peopleWait: Entry = { subject: { kind: 'round' }, reason: 'people wait', occasion: 'answers' };

/** What nobody but an operator can do, and others wait for. Ticking it off does not do it, so they are reminded all the same. */
const REMINDED: readonly Attention['reason'][] = ['people wait', 'proposal to look at', 'no pair to propose'];
const WORKING_DAYS_BETWEEN = 2;

/** The next reminder of something that is not done, every second working day. */
export function attentionMoments(attention: Attention, round: Round): readonly DueMoment[] {
  const isSettled = attention.doneAt !== undefined && attention.doneBy === undefined;
  if (isSettled || !REMINDED.includes(attention.reason)) return [];
  const time = (attention.reminded ?? 0) + 1;
  const entry = attentionKey(attention);
  const day = workingDaysFrom(round, dayOf(round, instantOf(attention.since)), WORKING_DAYS_BETWEEN * time);
  return [
    {
      at: instantAt(round, day, '08:00'),
      key: `reminder ${entry}`,
      event: event('list reminder due', { entry, since: attention.since, time }),
    },
  ];
}

export function attentionKey(attention: Entry): string {
  const { subject } = attention;
  return `${subject.kind === 'round' ? 'round' : `${subject.kind}:${subject.id}`}/${attention.reason}/${attention.occasion}`;
}
