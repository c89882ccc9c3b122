import * as z from 'zod/mini';
import type { Role, Round } from '../../round/round-file.ts';
import { moment } from '../decision.ts';
import { type Field, type FormFault, formFaults, readField, type Typed } from '../form/field.ts';
import type { RoundState } from '../round-state.ts';
import { type Answers, answersFrom } from './answers.ts';
import { assistantFaults, fieldsIn, MEETING_LANGUAGES, SLOTS } from './form.ts';

/** Where the letters of somebody with protected identity go: to the operators, who pass them on, or nowhere. */
export const LETTERS_TO = ['operators', 'nowhere'] as const;
export type LettersTo = (typeof LETTERS_TO)[number];

/** How somebody came in whom an operator entered. */
export const enteredSchema = z.object({
  /** The operator, by id. */
  by: z.string(),
  at: moment,
  /** Why, in the operator's words. The person reads them. */
  why: z.string(),
  /** The person said yes by telephone. */
  byTelephone: z.optional(z.boolean()),
  /** Questions that have to be answered and are not yet, by their fields. */
  unanswered: z.array(z.string()),
  /** The list they were entered with, where it was one. */
  list: z.optional(z.string()),
  /** Somebody with protected identity: the name is made up, there is no address, and their letters go where this says. */
  protected: z.optional(z.enum(LETTERS_TO)),
  /** When an operator took them back out, before they had answered. */
  takenBackAt: z.optional(moment),
});
export type Entered = z.infer<typeof enteredSchema>;

/** The occasion of the second welcome, to whoever has not answered the first. */
export const REMINDED = 'reminder';

/** What only the person themselves may say: what they need, whom they know, and who may see their number. */
const OWN_TO_SAY: ReadonlySet<string> = new Set(['access', 'ties', 'tiesWith', 'phoneShown']);
const NEEDED: ReadonlySet<string> = new Set(['name', 'email']);

export type ReadEntered = {
  readonly answers: Answers;
  readonly email: string;
  /** Questions that have to be answered and are not yet, by their fields. */
  readonly unanswered: readonly string[];
};

/** What is not asked of somebody with protected identity: what leads to them. */
const LEADS_TO_THEM: ReadonlySet<string> = new Set(['email', 'phone', 'assistantName', 'assistantEmail', 'access']);

/** What an operator may answer for somebody with protected identity, under a made-up name. */
export function fieldsToProtect(round: Round, role: Role): readonly Field[] {
  return fieldsToEnter(round, role).filter(({ name }) => !LEADS_TO_THEM.has(name));
}

/** What an operator may answer for somebody. */
export function fieldsToEnter(round: Round, role: Role): readonly Field[] {
  return fieldsIn(round, role).filter(({ name }) => !OWN_TO_SAY.has(name));
}

/** As many answers as are known, checked like those of the form: a name and an address have to be there, all else may be missing. */
export function readEntered(
  round: Round,
  role: Role,
  typed: Typed,
  asked = fieldsToEnter(round, role),
): ReadEntered | { readonly faults: readonly FormFault[] } {
  const fields = asked.map((field): Field => ({ ...field, required: NEEDED.has(field.name) }));
  const names = new Set(asked.map(({ name }) => name));
  const faults = [...formFaults(fields, typed), ...(names.has('assistantEmail') ? assistantFaults(typed) : [])];
  if (faults.length > 0) return { faults };
  const values = new Map(fields.map((field) => [field.name, kept(readField(field, typed[field.name] ?? []))]));
  const unanswered = fieldsIn(round, role)
    .filter(({ name, required }) => required && (values.get(name) ?? []).length === 0)
    .map(({ name }) => name);
  return { answers: answersFrom(round, role, values), email: values.get('email')?.[0] ?? '', unanswered };
}

function kept(read: ReturnType<typeof readField>): readonly string[] {
  return 'value' in read ? read.value : [];
}

/** Whether all is answered but what only the person may say: so somebody can be asked about another. */
export function isComplete(unanswered: readonly string[]): boolean {
  return unanswered.every((field) => OWN_TO_SAY.has(field));
}

/** The answers pairs are sought by: what nobody has asked yet forbids nothing. */
export function assumedIn({ answers, entered }: { readonly answers: Answers; readonly entered?: Entered | undefined }): Answers {
  if (entered === undefined || entered.unanswered.length === 0) return answers;
  return {
    ...answers,
    ...(entered.unanswered.includes('languages') ? { languages: [...MEETING_LANGUAGES] } : {}),
    ...(entered.unanswered.includes('slots') ? { slots: [...SLOTS] } : {}),
  };
}

/** Whether somebody can still be entered: not once the round asks what it brought. */
export function mayEnter({ stage }: Pick<RoundState, 'stage'>): boolean {
  return stage !== 'closing' && stage !== 'closed';
}
