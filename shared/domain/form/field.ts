import { Temporal } from 'temporal-polyfill';
import type { Role, Round } from '../../round/round-file.ts';
import { personalNumbersIn, SEEN } from '../personal-number.ts';
import { readPhone } from '../telephone.ts';
import { addressKey, type Fault, type Read, readAddress, readLine, readLink, readName, readNumber, readText } from '../typed-text.ts';
import { readDay, readTimeOfDay } from '../typed-time.ts';
import { visible } from '../visible-text.ts';

/** What a field asks for, and what may stand in it. `most` counts code points: a letter with its accent is one, and so are most emoji. */
export type Question = { readonly required: boolean } & (
  | { readonly kind: 'name' | 'phone' | 'line' | 'text'; readonly most: number }
  /** A mail address, and which nobody may give, as addresses are compared: those the round is run from. */
  | { readonly kind: 'address'; readonly most: number; readonly ours: readonly string[] }
  | { readonly kind: 'one'; readonly options: readonly string[] }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'scale' }
  | { readonly kind: 'day' }
  | { readonly kind: 'time' }
  | { readonly kind: 'link' }
  /** A whole number, from the least to the most. */
  | { readonly kind: 'number'; readonly range: readonly [least: number, most: number] }
  | { readonly kind: 'tick' }
  /** What has to be ticked, each by itself. A tick that stands for something else, asked before, counts for nothing. */
  | { readonly kind: 'every'; readonly options: readonly string[] }
);

/** One thing a form asks for. */
export type Field = Question & { readonly name: string };

type OwnQuestion = Round['questions'][Role][number];

/** What a box that is ticked sends. */
export const TICKED = 'yes';

/** The numbers of a scale, from the least to the most. */
export const SCALE = ['1', '2', '3', '4', '5'] as const;

const MOST_IN_OWN_TEXT = 500;

/** What one of a round's own questions asks for. */
export function ownQuestion({ kind, optional, options }: OwnQuestion): Question {
  const required = !optional;
  switch (kind) {
    case 'text':
      return { kind, required, most: MOST_IN_OWN_TEXT };
    case 'one':
    case 'several':
      return { kind, required, options: options.map(({ id }) => id) };
    case 'scale':
      return { kind, required };
  }
}

/** What somebody typed or ticked, as it came: one value for a field, several for check boxes. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type FormFault = Fault & { readonly field: string };

/** What a field holds once it has been read; undefined stands for one that may be left empty and was. */
export type ValueOf<Asked extends Question> = Asked extends { readonly kind: 'several' | 'every' }
  ? readonly string[]
  : Asked extends { readonly kind: 'tick' }
    ? boolean
    : OneOf<Asked> | NothingIn<Asked>;

type OneOf<Asked extends Question> = Asked extends { readonly kind: 'one'; readonly options: readonly (infer Option)[] }
  ? Option
  : Asked['kind'] extends keyof KindValues
    ? KindValues[Asked['kind']]
    : string;

type KindValues = {
  readonly scale: number;
  readonly number: number;
  readonly day: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
};

type NothingIn<Asked extends Question> = Asked['required'] extends true ? never : undefined;

export function valueIn(question: Question, typed: readonly string[]): ValueOf<Question> {
  const read = readField(question, typed);
  const value = 'value' in read ? read.value : [];
  if (question.kind === 'several' || question.kind === 'every') return value;
  if (question.kind === 'tick') return value.length > 0;
  const [one] = value;
  if (one === undefined) return undefined;
  if (question.kind === 'scale' || question.kind === 'number') return Number(one);
  if (question.kind === 'day') return Temporal.PlainDate.from(one);
  return question.kind === 'time' ? Temporal.PlainTime.from(one) : one;
}

/** What is wrong with some fields as they were filled in, also a personal number that was not pointed out before. */
export function formFaults(fields: readonly Field[], typed: Typed): readonly FormFault[] {
  return fields.flatMap((field) => {
    const read = readField(field, Object.hasOwn(typed, field.name) ? (typed[field.name] ?? []) : []);
    if ('fault' in read) return [{ field: field.name, ...read }];
    return 'most' in field ? unseenNumbers(typed, [field.name]) : [];
  });
}

/** Personal numbers in what was typed. No question needs one, so the page points them out before they are sent. */
export function unseenNumbers(typed: Typed, fields: readonly string[]): readonly FormFault[] {
  return fields.flatMap((field) => {
    const found = personalNumbersIn(typed[field]?.[0] ?? '').filter((number) => typed[SEEN]?.includes(number) !== true);
    return found.length === 0 ? [] : [{ field, fault: 'personal number', found: found.join(', ') } as const];
  });
}

/** What was answered, as it is kept, or what is wrong with it. */
export function readField(question: Question, typed: readonly string[]): ReadField {
  if (question.kind === 'tick') return readChoice({ ...question, kind: 'several', options: [TICKED] }, typed);
  if (question.kind === 'scale') return readChoice({ ...question, kind: 'one', options: SCALE }, typed);
  if (question.kind === 'every') return readEvery(question, typed);
  return 'options' in question ? readChoice(question, typed) : readTyped(question, typed);
}

type ReadField = { readonly value: readonly string[] } | Fault;
type Choosing = Extract<Question, { kind: 'one' | 'several' }>;
type Typing = Exclude<Question, { kind: 'tick' | 'scale' | 'one' | 'several' | 'every' }>;

function readEvery({ options }: { readonly options: readonly string[] }, typed: readonly string[]): ReadField {
  return options.every((option) => typed.includes(option)) ? { value: options } : { fault: 'missing' };
}

function readChoice(question: Choosing, typed: readonly string[]): ReadField {
  const chosen = [...new Set(typed.filter((choice) => choice !== ''))];
  if (chosen.some((choice) => !question.options.includes(choice))) return { fault: 'not an option' };
  if (question.kind === 'one' && chosen.length > 1) return { fault: 'more than one' };
  if (question.required && chosen.length === 0) return { fault: 'missing' };
  return { value: chosen };
}

function readTyped(question: Typing, typed: readonly string[]): ReadField {
  if (typed.length > 1) return { fault: 'more than one' };
  const text = typed[0] ?? '';
  if (visible(text).trim() === '') return question.required ? { fault: 'missing' } : { value: [] };
  const read = readAs(question, text);
  return 'fault' in read ? read : { value: [read.value] };
}

function notOneOf(ours: readonly string[], read: Read): Read {
  return 'value' in read && ours.includes(addressKey(read.value)) ? { fault: 'address of ours' } : read;
}

function readAs(question: Typing, text: string): Read {
  switch (question.kind) {
    case 'name':
      return readName(text, question.most);
    case 'address':
      return notOneOf(question.ours, readAddress(text));
    case 'phone':
      return readPhone(text);
    case 'line':
      return readLine(text, question.most);
    case 'text':
      return readText(text, question.most);
    case 'link':
      return readLink(text);
    case 'number':
      return readNumber(text, question.range);
    case 'day': {
      const day = readDay(text);
      return day === undefined ? { fault: 'not a date' } : { value: day.toString() };
    }
    case 'time': {
      const time = readTimeOfDay(text);
      return time === undefined ? { fault: 'not a time' } : { value: time.toString({ smallestUnit: 'minute' }) };
    }
  }
}
