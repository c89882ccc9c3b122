import type * as z from 'zod/mini';
import { type Fault, valueAt } from './fault.ts';
import { NOTED_LETTERS } from './noted-letters.ts';

/** What zod found wrong with the parts of a round file, in words: what is wrong and what to write instead. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], content: unknown): readonly Fault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], key));
    const value = valueAt(content, path);
    return isSaidTwice(issue.message, value) ? [] : [{ path, ...inWords(issue, value) }];
  });
}

function unknownKey(path: Fault['path'], key: string): Fault {
  const isLetter = path.length === 2 && path[0] === 'letters';
  const write = isLetter ? `write the name of a letter: ${NOTED_LETTERS.join(', ')}` : 'take it away, or correct its name';
  return { path, wrong: `"${key}" is not something a round file says`, write };
}

/** What is no date at all is not called a missing day of the calendar as well. */
function isSaidTwice(message: string, value: unknown): boolean {
  return message === NOT_A_DAY && !/^\d{4}-\d{2}-\d{2}$/.test(String(value));
}

const NOT_A_DAY = 'is not a day in the calendar';
/** What zod says when a schema has no words of its own; more follows where something in the process has loaded its English. */
const NO_WORDS = 'Invalid input';

type Words = Pick<Fault, 'wrong' | 'write'>;

/** A schema's message is "must be <what to write>", "is missing: <what to write>", "names too many, <why>: <what to write>", or only what is wrong. */
function inWords(issue: z.core.$ZodIssue, value: unknown): Words {
  const { message } = issue;
  if (issue.code === 'too_small' && Array.isArray(value)) return wrongSize(value, `write at least ${issue.minimum}`);
  if (message.startsWith('must be ')) return { wrong: shown(value), write: `write ${message.slice('must be '.length)}` };
  const [, wrong = '', what = ''] = /^(is missing|is empty|names too many[^:]*): (.*)$/s.exec(message) ?? [];
  if (what !== '') return { wrong, write: `write ${what}` };
  if (issue.code === 'too_big') return wrongSize(value, `write at most ${issue.maximum}`);
  if (issue.code === 'invalid_value') return { wrong: shown(value), write: `write ${issue.values.map(String).join(' or ')}` };
  if (issue.code === 'invalid_type') {
    return { wrong: shown(value), write: `write ${message.startsWith(NO_WORDS) ? (KINDS[issue.expected] ?? issue.expected) : message}` };
  }
  return { wrong: message.split(':')[0] ?? message, write: remedyFor(message) };
}

function wrongSize(value: unknown, write: string): Words {
  if (Array.isArray(value)) return { wrong: value.length === 0 ? 'is an empty list' : `is a list of ${value.length}`, write };
  return { wrong: `${shown(value)}: ${String(value).length} characters`, write: `${write} characters` };
}

function remedyFor(message: string): string {
  if (message === NOT_A_DAY) return 'write a day that exists';
  if (message.startsWith('holds {{')) return 'write the words themselves: there are no placeholders';
  return 'write a number above 0 for at least one of them';
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'its parts below it, as in infra/rounds/su-pfizer.yaml',
  array: 'a list, as in infra/rounds/su-pfizer.yaml',
  record: 'names with what each stands for below it, as in infra/rounds/su-pfizer.yaml',
  boolean: 'true or false',
};

const MOST_SHOWN = 40;

function shown(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty';
  if (Array.isArray(value)) return 'is a list';
  if (typeof value === 'object') return 'has parts of its own';
  const text = JSON.stringify(value);
  return `is ${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}`;
}
