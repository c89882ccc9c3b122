import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { nextMailingTime } from '../../round/calendar.ts';
import { LANGUAGES, type Language } from '../../round/languages.ts';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { changed, type Decision, type DueMoment, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';
import type { LetterRequest } from '../letter.ts';
import type { Stage } from '../round-state.ts';

/** So long what an operator has written can be called back, also in the middle of a working day. */
export const CALL_BACK_MINUTES = 10;

/** What a text may hold, in code points. */
export const MOST_IN_SUBJECT = 100;
export const MOST_IN_TEXT = 5000;
/** What stands for a group where it was written to one person. */
export const TO_ONE = 'person';
/** What one mailing may hold in ids, so that it stays one item of the table. */
export const MOST_PEOPLE = 5000;

const writtenSchema = z.object({ subject: z.string(), text: z.string() });
/** Subject and text in one language, with placeholders. */
export type Written = z.infer<typeof writtenSchema>;

/**
 * Something an operator wrote to one person or to many. Whom it goes to is decided when it is sent off; it is waiting until `goesAt`, and can
 * be called back until then.
 */
export const mailingSchema = z.object({
  id: z.string(),
  /** The operator, by id. */
  by: z.string(),
  at: moment,
  /** Whom it was meant for: one of the groups there are, or of another version's. */
  to: z.string(),
  people: z.array(z.string()),
  /** The side it was kept to, since whoever wrote it sees no other. */
  side: z.optional(z.enum(ROLES)),
  texts: z.partialRecord(z.enum(LANGUAGES), writtenSchema),
  urgent: z.boolean(),
  goesAt: moment,
  status: z.enum(['waiting', 'going', 'called back']),
  /** To the operator alone, as this person would get it. */
  trialAs: z.optional(z.string()),
});
export type Mailing = z.infer<typeof mailingSchema>;

export type ToWrite = Pick<Mailing, 'id' | 'by' | 'to' | 'people' | 'texts' | 'urgent'> & {
  readonly side?: Role | undefined;
  readonly trialAs?: string | undefined;
};

/** When something written now goes: at once when it is urgent, else as letters of the round go, and never before it can be called back. */
export function mailingGoesAt(round: Round, urgent: boolean, now: Temporal.Instant): Temporal.Instant {
  return urgent ? now : nextMailingTime(round, now.add({ minutes: CALL_BACK_MINUTES }));
}

export function decideMailing(round: Round, written: ToWrite, now: Temporal.Instant): Decision<Mailing> {
  const { trialAs, side, ...mailing } = written;
  if (mailing.people.length === 0) return refused('nobody to write to');
  if (mailing.people.length > MOST_PEOPLE) return refused('too many to write to');
  const goesAt = stamp(mailingGoesAt(round, mailing.urgent || trialAs !== undefined, now));
  const next: Mailing = { ...mailing, at: stamp(now), goesAt, status: 'waiting', ...(trialAs && { trialAs }), ...(side && { side }) };
  return goesAtOnce(next) ? changed(next, event('mailing due', { mailing: next.id })) : changed(next);
}

/** What becomes of it when its time has come. */
export function decideGoing(state: Mailing): Decision<Mailing> {
  return state.status === 'waiting' ? changed({ ...state, status: 'going' }) : unchanged;
}

export function decideCallBack(state: Mailing): Decision<Mailing> {
  switch (state.status) {
    case 'called back':
      return unchanged;
    case 'going':
      return refused('too late to take back');
    case 'waiting':
      return goesAtOnce(state) ? refused('too late to take back') : changed({ ...state, status: 'called back' });
  }
}

export function mayCallBack(state: Mailing, stage: Stage): boolean {
  return stage !== 'closed' && decideCallBack(state).outcome === 'changed';
}

/** How it stands with something an operator wrote: what had not gone as the round was closed goes no more. */
export function standingOf({ status }: Pick<Mailing, 'status'>, stage: Stage): Mailing['status'] | 'fell away' {
  return status === 'waiting' && stage === 'closed' ? 'fell away' : status;
}

export function mailingMoments(state: Mailing): readonly DueMoment[] {
  return state.status === 'waiting' && !goesAtOnce(state)
    ? [{ at: instantOf(state.goesAt), key: `mailing ${state.id}`, event: event('mailing due', { mailing: state.id }) }]
    : [];
}

/** A letter to everybody it is for; a trial is one to whoever wrote it. */
export function mailingLetters({ id, by, people, urgent, trialAs }: Mailing): readonly LetterRequest[] {
  const about = { mailing: id };
  if (trialAs !== undefined) {
    return [{ recipient: { kind: 'operator', id: by }, letter: 'urgent from operators', occasion: id, about }];
  }
  const letter = urgent ? 'urgent from operators' : 'from operators';
  return people.map((person) => ({ recipient: { kind: 'person', id: person }, letter, occasion: id, about }));
}

/** What somebody is written in their language; in another where theirs was not written. */
export function textFor({ texts }: Pick<Mailing, 'texts'>, language: Language): Written | undefined {
  return texts[language] ?? LANGUAGES.map((other) => texts[other]).find((written) => written !== undefined);
}

/** Whether somebody may read it: what was written to one person, or tells who needs something, is not for those who may only look. */
export function isSeenBy({ access }: { readonly access: 'operator' | 'viewer' }, { to }: Pick<Mailing, 'to'>): boolean {
  return access === 'operator' || (to !== TO_ONE && to !== 'with needs');
}

/** Whether it went to somebody an operator sees, or is their own. */
export function isAmongThem({ by, people }: Mailing, { id }: { readonly id: string }, sees: (person: string) => boolean): boolean {
  return by === id || people.some(sees);
}

function goesAtOnce({ urgent, trialAs }: Mailing): boolean {
  return urgent || trialAs !== undefined;
}
