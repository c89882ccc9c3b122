import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { moment, stamp } from './decision.ts';
import { peopleOf } from './pair/pair-id.ts';

/** Everything an operator can do; each leaves a line in the audit. */
export const OPERATOR_ACTS = [
  'signed in',
  'signed out',
  'signed out everywhere',
  'was refused',
  'changed plan',
  'took plan back',
  'ended call early',
  'took back end of call',
  'extended deadline',
  'closed call',
  'asked for pairs',
  'locked pair',
  'unlocked pair',
  'forbade pair',
  'allowed pair',
  'swapped pairs',
  'required person',
  'released person',
  'chose policy',
  'undid',
  'sent offers',
  'answered for somebody',
  'took answer back',
  'offered again',
  'told no place',
  'booked meeting',
  'moved meeting',
  'changed place',
  'cancelled meeting',
  'recorded meeting',
  'settled meeting',
  'noted who comes',
  'ticked who was there',
  'took off alumni list',
  'paused pair',
  'changed pause',
  'ended pause',
  'ended pair',
  'cared for pair',
  'replaced partner',
  'told nobody took over',
  'swapped partners',
  'let person seek again',
  'stopped reminders',
  'let reminders come',
  'set number of partners',
  'entered person',
  'entered protected person',
  'entered list',
  'took list back',
  'merged people',
  'withdrew application',
  'asked to erase person',
  'kept person after all',
  'allowed address again',
  'sent letter again',
  'held person',
  'ended hold',
  'turned person down',
  'took person out',
  'let person back in',
  'let person apply again',
  'noted request',
  'answered request',
  'took longer',
  'lifted restriction',
  'corrected answers',
  'wrote to people',
  'tried letter',
  'called letter back',
  'corrected address',
  'corrected phone',
  'ticked off',
  'gave entry',
  'wrote note',
  'answered question',
  'showed question',
  'hid question',
  'removed question',
  'arranged talk',
  'closed round',
  'marked as restored',
  'archived round',
  'disclosed case',
  'decided removal',
  'held letters back',
  'let letters go',
  'opened room',
  'closed room',
  'cleared room',
  'changed code of room',
  'led room',
  'wrote card',
  'withdrew card',
  'put card away',
  'put card back',
  'grouped cards',
  'wrote decision',
  'withdrew decision',
  'sent minutes',
  'opened free text',
  'gave out data',
  'downloaded',
] as const;
export type OperatorAct = (typeof OPERATOR_ACTS)[number];

/** Acts that look at something, or come and go: they change nothing of the round. */
const LOOKING: ReadonlySet<string> = new Set<OperatorAct>([
  'signed in',
  'signed out',
  'signed out everywhere',
  'was refused',
  'tried letter',
  'opened free text',
  'downloaded',
]);

/** Whether an operator did something to the round, besides looking at it. */
export function changesSomething({ act }: { readonly act: string }): boolean {
  return !LOOKING.has(act);
}

/** One line of the audit: who did what to whom, as ids, chained to the line before it. */
export const auditSchema = z.object({
  sequence: z.int(),
  at: moment,
  operator: z.string(),
  /** One of those above, or of another version's. */
  act: z.string(),
  /** Ids of what the act was about, and values from a list; never a person's words. */
  about: z.record(z.string(), z.string()),
  before: z.string(),
  hash: z.string(),
});
export type AuditLine = z.infer<typeof auditSchema>;

export type Acted = Pick<AuditLine, 'operator' | 'about'> & { readonly act: OperatorAct };

/** What the next line goes on from, also where nothing else of a line can be read. Without a hash the chain begins anew after it. */
export type ChainLink = Pick<AuditLine, 'sequence' | 'hash'>;

/** The line that follows `last`. Its hash covers the line and the hash before it, so a line that is changed or missing shows. */
export function nextLine(last: ChainLink | undefined, acted: Acted, now: Temporal.Instant): AuditLine {
  const line = { ...acted, sequence: (last?.sequence ?? 0) + 1, at: stamp(now), before: last?.hash ?? '' };
  return { ...line, hash: hashOfLine(line) };
}

/**
 * The number of the first line that is not as it was written, or does not follow the one before; nothing when all are whole. Of a line that
 * cannot be read only its place is checked.
 */
export function firstBroken(lines: readonly (AuditLine | ChainLink)[]): number | undefined {
  return lines.find((line, index) => {
    const before = lines[index - 1];
    return line.sequence !== index + 1 || (isRead(line) && (line.before !== (before?.hash ?? '') || line.hash !== hashOfLine(line)));
  })?.sequence;
}

export function isRead(line: AuditLine | ChainLink): line is AuditLine {
  return 'act' in line;
}

/** What of a line is no person: a place in the console, a file, a number, a value from a list. */
const NO_PERSON: ReadonlySet<string> = new Set([
  'route',
  'file',
  'list',
  'people',
  'count',
  'day',
  'meeting',
  'parts',
  'number',
  'policy',
  'phase',
  'question',
  'card',
  'resolution',
  'talk',
  'mentor',
]);

/** The ids of those an act was about, in its order. Whatever may be the id of somebody counts as one; who is not there has no name either. */
export function peopleIn(about: AuditLine['about']): readonly string[] {
  const ids = Object.entries(about).flatMap(([what, value]) => {
    if (NO_PERSON.has(what) || what === 'operator') return [];
    if (what === 'entry') return subjectOf(value);
    return value.split(/[-,\s]+/);
  });
  return [...new Set(ids.filter((id) => /^[A-Za-z0-9_]+$/.test(id)))];
}

/** Whom an entry of the operators' list is about, by its key. */
function subjectOf(entry: string): readonly string[] {
  const [subject = ''] = entry.split('/');
  const [kind, id = ''] = subject.split(':');
  return kind === 'pair' ? peopleOf(id) : kind === 'application' ? [id] : [];
}

function hashOfLine({ sequence, at, operator, act, about, before }: Omit<AuditLine, 'hash'>): string {
  const facts = Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sequence, at, operator, act, facts, before]))
    .digest('base64url');
}
