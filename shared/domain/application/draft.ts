import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { dayOf, endOfDayAfter } from '../../round/calendar.ts';
import { LANGUAGES } from '../../round/languages.ts';
import { ROLES, type Round } from '../../round/round-file.ts';
import { instantOf, moment, stamp } from '../decision.ts';
import type { FormFault, Typed } from '../form/field.ts';
import { SEEN } from '../personal-number.ts';
import { type FieldFault, readAddress } from '../typed-text.ts';
import { type Step, stepFaults } from './form.ts';

/** An unfinished application is kept this many days after it was last saved, the last of them to its end. */
export const DRAFT_DAYS = 14;

/** An application that is being written: what was typed, right or wrong, page by page. */
export const draftSchema = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES),
  channel: z.string(),
  startedAt: moment,
  savedAt: moment,
  typed: z.record(z.string(), z.array(z.string())),
  /** Pages sent on with "Continue"; the others may be half filled in. */
  done: z.array(z.string()),
  /** SHA-256 of the secret in the cookie or the mailed link. */
  secretHash: z.string(),
  submitted: z.boolean(),
});
export type Draft = z.infer<typeof draftSchema>;

export function started(draft: Pick<Draft, 'id' | 'role' | 'language' | 'channel' | 'secretHash'>, now: Temporal.Instant): Draft {
  return { ...draft, startedAt: stamp(now), savedAt: stamp(now), typed: {}, done: [], submitted: false };
}

/** The draft with one page saved. `fields` are the fields of the page, so that an unticked box is forgotten too. */
export function saved(
  draft: Draft,
  page: { readonly step: string; readonly fields: readonly string[]; readonly typed: Typed; readonly done: boolean },
  now: Temporal.Instant,
): Draft {
  const here = page.fields.map((field): [string, string[]] => [field, [...(page.typed[field] ?? [])]]);
  const typed = Object.fromEntries([...Object.entries(draft.typed), ...here].filter(([field]) => field !== SEEN));
  const done = draft.done.filter((step) => step !== page.step);
  return {
    ...draft,
    savedAt: stamp(now),
    typed: { ...typed, ...seenIn(typed, draft.typed, page.typed) },
    done: page.done ? [...done, page.step] : done,
  };
}

/** The personal numbers that were pointed out, now or before, and still stand there. Those that were taken out are forgotten. */
function seenIn(typed: Typed, ...pages: readonly Typed[]): Record<string, string[]> {
  const texts = Object.values(typed).flat();
  const seen = pages.flatMap((page) => page[SEEN] ?? []).filter((number) => texts.some((text) => text.includes(number)));
  return seen.length === 0 ? {} : { [SEEN]: [...new Set(seen)] };
}

/** The draft once it has become an application. What was typed lives on there alone; the id stays taken. */
export function sent(draft: Draft, now: Temporal.Instant): Draft {
  return { ...draft, savedAt: stamp(now), typed: {}, done: [], submitted: true };
}

/** The last day on which somebody can go on with a draft. */
export function lastDayOf({ savedAt }: Pick<Draft, 'savedAt'>, round: Pick<Round, 'zone'>): Temporal.PlainDate {
  return dayOf(round, instantOf(savedAt)).add({ days: DRAFT_DAYS });
}

/** Until when a draft is kept. */
export function draftUntil({ savedAt }: Pick<Draft, 'savedAt'>, round: Pick<Round, 'zone'>): Temporal.Instant {
  return endOfDayAfter(round, instantOf(savedAt), DRAFT_DAYS);
}

/** Whether a draft can still be gone on with: it is removed in the night after its last day, not the very moment that is over. */
export function isKept(draft: Pick<Draft, 'savedAt'>, round: Pick<Round, 'zone'>, now: Temporal.Instant): boolean {
  return now.epochMilliseconds < draftUntil(draft, round).epochMilliseconds;
}

/** Whether anything has been written in it. */
export function isWritten({ typed }: Draft): boolean {
  return Object.values(typed).some((values) => values.some((value) => value.trim() !== ''));
}

/** Whether a link to the draft can be mailed to what was typed as one's address. */
export function hasAddress({ typed }: Draft): boolean {
  return 'value' in readAddress(typed['email']?.[0] ?? '');
}

/** Two tabs of one browser may be two people: then both their names and their addresses differ. */
export function isSomebodyElse(begun: Typed, typed: Typed): boolean {
  return ['name', 'email'].every((field) => {
    const [one, other] = [begun, typed].map((answers) => (answers[field]?.[0] ?? '').trim().toLowerCase());
    return one !== '' && other !== '' && one !== other;
  });
}

/** What somebody may leave as it is and put right another day. */
const MAY_WAIT: ReadonlySet<FieldFault> = new Set<FieldFault>([
  'missing',
  'not an address',
  'not a phone number',
  'several addresses',
  'letters mail cannot carry',
  'link in a name',
  'line break',
]);

/** What must be put right even before a page is saved for later: it is no answer at all, too long to keep, or nothing we may hold. */
export function savingFaults(step: Step, typed: Typed): readonly FormFault[] {
  return stepFaults(step, typed).filter(({ fault }) => !MAY_WAIT.has(fault));
}
