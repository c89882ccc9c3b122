import * as z from 'zod/mini';
import type { Role, Round } from '../../round/round-file.ts';
import { type FormFault, readField, type Typed } from '../form/field.ts';
import { type Named, namedSchema } from './assistant.ts';
import { FORMATS, GOALS, MEETING_LANGUAGES, ownField, PHONE_SHOWN_TO, SLOTS, stepFaults, stepsOf } from './form.ts';

const both = {
  name: z.string(),
  /** Mentor: what they study. Mentee: their part of the company. */
  field: z.string(),
  topics: z.array(z.string()),
  foremost: z.optional(z.string()),
  wish: z.optional(z.string()),
  goals: z.array(z.enum(GOALS)),
  slots: z.array(z.enum(SLOTS)),
  languages: z.array(z.enum(MEETING_LANGUAGES)),
  format: z.enum(FORMATS),
  access: z.optional(z.string()),
  /** Whom at the other side this person knows or works with, in their words; a person decides what it means. */
  tiesWith: z.optional(z.string()),
  /** For the operators alone, unless the person lets whom they meet see it. */
  phone: z.optional(z.string()),
  phoneShown: z.optional(z.boolean()),
  /** Who books meetings for a mentee, where she named somebody. */
  assistant: z.optional(namedSchema),
  own: z.record(z.string(), z.array(z.string())),
};

/** What an applicant answered, checked. */
export const answersSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('mentor'), ...both }),
  z.object({ role: z.literal('mentee'), title: z.string(), ...both }),
]);
export type Answers = z.infer<typeof answersSchema>;

export type ReadForm =
  | { readonly answers: Answers; readonly email: string }
  | { readonly faults: readonly { readonly step: string; readonly faults: readonly FormFault[] }[] };

/** The whole form, every page checked again: what was typed becomes answers, or every fault is named with its page. */
export function readForm(round: Round, role: Role, typed: Typed): ReadForm {
  const steps = stepsOf(round, role);
  const faults = steps.map((step) => ({ step: step.id, faults: stepFaults(step, typed) })).filter((step) => step.faults.length > 0);
  if (faults.length > 0) return { faults };

  const values = new Map(
    steps
      .flatMap((step) => step.fields)
      .map((field) => {
        const read = readField(field, typed[field.name] ?? []);
        return [field.name, 'value' in read ? read.value : []];
      }),
  );
  return { answers: answersFrom(round, role, values), email: values.get('email')?.[0] ?? '' };
}

/** Answers from the values of the fields, each as it was read. What was not answered is nothing, and either way to meet will do. */
export function answersFrom(round: Round, role: Role, values: ReadonlyMap<string, readonly string[]>): Answers {
  const one = (name: string) => values.get(name)?.[0];
  const several = (name: string) => values.get(name) ?? [];
  const topics = several('topics');
  return answersSchema.parse({
    role,
    name: one('name'),
    title: one('title') ?? '',
    field: one('field') ?? '',
    topics,
    foremost: topics.includes(one('foremost') ?? '') ? one('foremost') : undefined,
    wish: one('wish'),
    goals: several('goals'),
    slots: several('slots'),
    languages: several('languages'),
    format: one('format') ?? 'either',
    access: one('access'),
    phone: one('phone'),
    phoneShown: one('phone') !== undefined && several('phoneShown').length > 0 ? true : undefined,
    tiesWith: role === 'mentor' && one('ties') === 'no' ? undefined : one('tiesWith'),
    assistant: namedIn(one('assistantName'), one('assistantEmail')),
    own: Object.fromEntries(round.questions[role].map((question) => [question.id, several(`own-${question.id}`)])),
  });
}

function namedIn(name: string | undefined, email: string | undefined): Named | undefined {
  return name === undefined || email === undefined ? undefined : { name, email };
}

/** Answers as the form holds them. Whoever has said that they know nobody, or has not said, is asked again. */
export function typedOf(round: Round, answers: Answers, email: string): Typed {
  const { role, tiesWith, own } = answers;
  return {
    ...asTyped({ ...answers, own: Object.fromEntries(round.questions[role].map(({ id }) => [id, own[id] ?? []])) }),
    email: [email],
    ...(role === 'mentor' && tiesWith !== undefined ? { ties: ['yes'] } : {}),
  };
}

/** Each answer by the field it was given in. */
export function asTyped(answers: Answers): Typed {
  const { name, phone, phoneShown, field, topics, foremost, wish, goals, slots, languages, format, access, tiesWith, assistant, own } =
    answers;
  const one = (text: string | undefined) => (text === undefined || text === '' ? [] : [text]);
  return {
    name: [name],
    phone: one(phone),
    phoneShown: phoneShown === true ? [...PHONE_SHOWN_TO] : [],
    ...(answers.role === 'mentee'
      ? { title: one(answers.title), assistantName: one(assistant?.name), assistantEmail: one(assistant?.email) }
      : {}),
    field: one(field),
    topics,
    foremost: one(foremost),
    wish: one(wish),
    goals,
    slots,
    languages,
    format: [format],
    access: one(access),
    tiesWith: one(tiesWith),
    ...Object.fromEntries(Object.entries(own).map(([id, given]) => [ownField(id), given])),
  };
}

/** The number whom a person meets may see. */
export function phoneForPartner({ phone, phoneShown }: Pick<Answers, 'phone' | 'phoneShown'>): string | undefined {
  return phoneShown === true ? phone : undefined;
}

/** Whether somebody has written what makes it easier for them to take part. That they have may be shown to operators; what they wrote stays closed. */
export function hasNeeds({ access }: Pick<Answers, 'access'>): boolean {
  return access !== undefined && access !== '';
}
