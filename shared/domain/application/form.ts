import type { Role, Round } from '../../round/round-file.ts';
import { personalNumbersIn, SEEN } from '../personal-number.ts';
import { MOST_IN_PHONE, readPhone } from '../telephone.ts';
import { type Fault, type Read, readAddress, readLine, readName, readText } from '../typed-text.ts';
import { visible } from '../visible-text.ts';

/** When people can meet: a day and a part of it. Morning is 9–12, afternoon 13–16, evening 16–19. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const PARTS = ['am', 'pm', 'eve'] as const;
export const SLOTS = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}` as const));
export type Slot = (typeof SLOTS)[number];

export const GOALS = ['perspective', 'working-life', 'practice', 'network', 'digital', 'leadership', 'change'] as const;
export const MEETING_LANGUAGES = ['sv', 'en'] as const;
export const FORMATS = ['on-site', 'video', 'either'] as const;
export const TIES = ['no', 'yes'] as const;
/** Who may see a telephone number besides the coordinators. */
export const PHONE_SHOWN_TO = ['partner'] as const;

/** One thing asked for. `most` counts code points: a letter with its accent is one, and so are most emoji. */
export type Field = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: 'name' | 'address' | 'phone' | 'line' | 'text'; readonly most: number }
  | { readonly kind: 'one' | 'several'; readonly options: readonly string[] }
);

/** One page of the form. */
export type Step = { readonly id: string; readonly fields: readonly Field[] };

/** What somebody typed or ticked, as it came: one value for a field, several for check boxes. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type StepFault = Fault & { readonly field: string };

const NAME: Field = { name: 'name', kind: 'name', required: true, most: 100 };
const EMAIL: Field = { name: 'email', kind: 'address', required: true, most: 254 };
const PHONE: Field = { name: 'phone', kind: 'phone', required: false, most: MOST_IN_PHONE };
const PHONE_SHOWN: Field = { name: 'phoneShown', kind: 'several', required: false, options: PHONE_SHOWN_TO };
const WISH: Field = { name: 'wish', kind: 'text', required: false, most: 500 };
const GOALS_FIELD: Field = { name: 'goals', kind: 'several', required: false, options: GOALS };
const TIMES: Step = { id: 'times', fields: [{ name: 'slots', kind: 'several', required: true, options: SLOTS }] };
const LANGUAGES_FIELD: Field = { name: 'languages', kind: 'several', required: true, options: MEETING_LANGUAGES };
const FORMAT: Field = { name: 'format', kind: 'one', required: true, options: FORMATS };
const ACCESS: Field = { name: 'access', kind: 'text', required: false, most: 500 };
const TIES_FIELD: Field = { name: 'ties', kind: 'one', required: true, options: TIES };
const TIES_WITH: Field = { name: 'tiesWith', kind: 'line', required: false, most: 200 };

/** The pages of the form for one side, in order: the ones every round has, then the round's own questions. */
export function stepsOf(round: Round, role: Role): readonly Step[] {
  const topics: Step = {
    id: 'topics',
    fields: [
      { name: 'topics', kind: 'several', required: true, options: round.themes.map((theme) => theme.id) },
      { name: 'foremost', kind: 'one', required: false, options: round.themes.map((theme) => theme.id) },
    ],
  };
  const wish: Step = { id: 'wish', fields: [WISH, GOALS_FIELD] };
  const ties: Step = { id: 'ties', fields: [TIES_FIELD, TIES_WITH] };
  const own = round.questions[role].map(ownStep);
  switch (role) {
    case 'mentor':
      return [
        { id: 'you', fields: [NAME, EMAIL, PHONE, PHONE_SHOWN] },
        { id: 'studies', fields: [{ name: 'field', kind: 'line', required: true, most: 120 }] },
        topics,
        wish,
        TIMES,
        { id: 'easier', fields: [LANGUAGES_FIELD, FORMAT, ACCESS] },
        ties,
        ...own,
      ];
    case 'mentee':
      return [
        {
          id: 'you',
          fields: [
            NAME,
            EMAIL,
            { name: 'title', kind: 'line', required: true, most: 120 },
            { name: 'field', kind: 'line', required: true, most: 120 },
            PHONE,
            PHONE_SHOWN,
          ],
        },
        topics,
        wish,
        TIMES,
        { id: 'easier', fields: [LANGUAGES_FIELD, FORMAT, ACCESS, TIES_WITH] },
        ...own,
      ];
  }
}

function ownStep(question: Round['questions']['mentor'][number]): Step {
  const name = ownField(question.id);
  const required = !question.optional;
  return {
    id: name,
    fields: [
      question.kind === 'text'
        ? { name, kind: 'text', required, most: 500 }
        : { name, kind: question.kind, required, options: question.options.map((option) => option.id) },
    ],
  };
}

/** The field in which the answer to one of the round's own questions comes. */
export function ownField(question: string): string {
  return `own-${question}`;
}

/** What is wrong with one page as it was filled in; nothing when it can be taken. */
export function stepFaults(step: Step, typed: Typed): readonly StepFault[] {
  const own = step.fields.flatMap((field) => {
    const read = readField(field, typed[field.name] ?? []);
    return 'fault' in read ? [{ field: field.name, ...read }] : [];
  });
  const texts = step.fields.filter((field) => 'most' in field && !own.some((fault) => fault.field === field.name));
  const numbers = unseenNumbers(
    typed,
    texts.map(({ name }) => name),
  );
  const asksWhom = step.fields.includes(TIES_FIELD) && typed['ties']?.[0] === 'yes' && visible(typed['tiesWith']?.[0] ?? '').trim() === '';
  return [...own, ...numbers, ...(asksWhom ? [{ field: 'tiesWith', fault: 'missing' } as const] : [])];
}

/** Personal numbers in what was typed. No question needs one, so the page points them out before they are sent. */
export function unseenNumbers(typed: Typed, fields: readonly string[]): readonly StepFault[] {
  return fields.flatMap((field) => {
    const found = personalNumbersIn(typed[field]?.[0] ?? '').filter((number) => typed[SEEN]?.includes(number) !== true);
    return found.length === 0 ? [] : [{ field, fault: 'personal number', found: found.join(', ') } as const];
  });
}

/** The value of a field as it is kept, or what is wrong with it. */
export function readField(field: Field, typed: readonly string[]): { readonly value: readonly string[] } | Fault {
  return 'options' in field ? readChoice(field, typed) : readTyped(field, typed);
}

function readChoice(field: Extract<Field, { options: readonly string[] }>, typed: readonly string[]): { value: readonly string[] } | Fault {
  const chosen = [...new Set(typed.filter((choice) => choice !== ''))];
  if (chosen.some((choice) => !field.options.includes(choice))) return { fault: 'not an option' };
  if (field.kind === 'one' && chosen.length > 1) return { fault: 'more than one' };
  if (field.required && chosen.length === 0) return { fault: 'missing' };
  return { value: chosen };
}

function readTyped(field: Extract<Field, { most: number }>, typed: readonly string[]): { value: readonly string[] } | Fault {
  if (typed.length > 1) return { fault: 'more than one' };
  const text = typed[0] ?? '';
  if (visible(text).trim() === '') return field.required ? { fault: 'missing' } : { value: [] };
  const read = readAs(field, text);
  return 'fault' in read ? read : { value: [read.value] };
}

function readAs(field: Extract<Field, { most: number }>, text: string): Read {
  switch (field.kind) {
    case 'name':
      return readName(text, field.most);
    case 'address':
      return readAddress(text);
    case 'phone':
      return readPhone(text);
    case 'line':
      return readLine(text, field.most);
    case 'text':
      return readText(text, field.most);
  }
}
