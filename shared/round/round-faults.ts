import type * as z from 'zod/mini';
import { meetingWeeks } from './half-year.ts';
import { type Round, type RoundFile, roundFileSchema, roundSchema } from './round-file.ts';

/** Something in a round file that stops the call: where it is, what is wrong and what to write instead. */
export type Fault = { readonly path: readonly (string | number)[]; readonly wrong: string; readonly write: string };

/**
 * Every fault in the content of a round file, all at once. `content` is the parsed YAML, `redDays` the public holidays of its years. Dates are compared even when other parts of
 * the file do not hold, so that one run shows everything there is to mend.
 */
export function roundFaults(content: unknown, redDays: Round['redDays']): readonly Fault[] {
  const parsed = roundFileSchema.safeParse(content);
  const shape = parsed.success ? [] : parsed.error.issues.flatMap(shapeFaults);
  return [...shape, ...orderFaults(content), ...(parsed.success ? meaningFaults(parsed.data, redDays) : [])];
}

function shapeFaults(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      wrong: `"${key}" is not something a round file says`,
      write: 'take it away, or correct its name',
    }));
  }
  return [{ path, wrong: issue.message, write: remedy(issue) }];
}

function remedy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('is missing: ') ? `write ${issue.message.slice('is missing: '.length)}` : `write a ${issue.expected}`;
    case 'too_small':
      return `write ${issue.minimum} or more`;
    case 'too_big':
      return `write at most ${issue.maximum}`;
    default:
      return 'correct it as said';
  }
}

/** The dates of a round in the order they must come, each with what it is. */
const DATES = [
  [['call', 'opens'], 'the call opens'],
  [['call', 'deadline'], 'the last day to apply'],
  [['call', 'answerBy'], 'everybody has an answer'],
  [['kickOff', 'date'], 'the kick-off'],
  [['evaluation', 'opens'], 'the evaluation opens'],
  [['workshop', 'date'], 'the closing workshop'],
  [['evaluation', 'closes'], 'the evaluation closes'],
  [['closes'], 'the round closes'],
] as const;

function orderFaults(content: unknown): readonly Fault[] {
  const known = DATES.flatMap(([path, what]) => {
    const date = valueAt(content, path);
    return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? [{ path, what, date }] : [];
  });
  return known.slice(1).flatMap((next, index) => {
    const before = known[index];
    return before === undefined || before.date <= next.date
      ? []
      : [
          {
            path: next.path,
            wrong: `${next.what} (${next.date}) comes before ${before.what} (${before.date})`,
            write: `a day from ${before.date} on, or an earlier ${before.path.join('.')}`,
          },
        ];
  });
}

function valueAt(content: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined),
    content,
  );
}

/** What a file whose every part holds can still get wrong as a whole. */
function meaningFaults(file: RoundFile, redDays: Round['redDays']): readonly Fault[] {
  return [
    ...zoneFaults(file),
    ...repeatFaults('operators', file.operators),
    ...repeatFaults('themes', file.themes),
    ...repeatFaults('call.channels', file.call.channels),
    ...repeatFaults('questions.mentor', file.questions.mentor),
    ...repeatFaults('questions.mentee', file.questions.mentee),
    ...contactFaults(file),
    ...languageFaults(file, file.languages, []),
    ...optionFaults(file),
    ...offerFaults(file),
    ...periodFaults(file, redDays),
  ];
}

function zoneFaults({ zone }: RoundFile): readonly Fault[] {
  return Intl.supportedValuesOf('timeZone').includes(zone)
    ? []
    : [
        {
          path: ['zone'],
          wrong: `"${zone}" is not a time zone`,
          write: 'a name from the tz database with its region, such as Europe/Stockholm',
        },
      ];
}

function repeatFaults(where: string, entries: readonly { readonly id: string }[]): readonly Fault[] {
  return entries.flatMap((entry, index) =>
    entries.findIndex((other) => other.id === entry.id) === index
      ? []
      : [{ path: [...where.split('.'), index, 'id'], wrong: `"${entry.id}" is used twice`, write: 'an id of its own for each' }],
  );
}

function contactFaults(file: RoundFile): readonly Fault[] {
  return file.operators.some((operator) => operator.id === file.contact)
    ? []
    : [
        {
          path: ['contact'],
          wrong: `no operator has the id "${file.contact}"`,
          write: `one of ${file.operators.map((operator) => operator.id).join(', ')}`,
        },
      ];
}

/** Every text must be there in every language the round declares: a blank mail in March is found in August. */
function languageFaults(value: unknown, languages: RoundFile['languages'], path: readonly (string | number)[]): readonly Fault[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => languageFaults(entry, languages, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  if (!isText(value)) return Object.entries(value).flatMap(([key, entry]) => languageFaults(entry, languages, [...path, key]));
  return languages
    .filter((language) => value[language] === undefined)
    .map((language) => ({
      path: [...path, language],
      wrong: `is missing: the round is held in ${language} too`,
      write: `the same text in ${language === 'sv' ? 'Swedish' : 'English'}`,
    }));
}

function optionFaults(file: RoundFile): readonly Fault[] {
  const both = (['mentor', 'mentee'] as const).flatMap((role) =>
    file.questions[role].map((question, index) => ({ question, path: ['questions', role, index, 'options'] })),
  );
  return both.flatMap(({ question, path }) => {
    if (question.kind === 'text') {
      return question.options.length === 0
        ? []
        : [{ path, wrong: 'a question of the kind text has no options', write: 'take them away, or choose the kind one or several' }];
    }
    return question.options.length >= 2 ? [] : [{ path, wrong: 'there is nothing to choose from', write: 'two options or more' }];
  });
}

function offerFaults({ offers }: RoundFile): readonly Fault[] {
  const late = [...offers.remindDays, offers.operatorDay].filter((day) => day >= offers.lapseDays);
  return late.length === 0
    ? []
    : [
        {
          path: ['offers', 'lapseDays'],
          wrong: `an offer lapses on day ${offers.lapseDays}, before the reminder on day ${Math.max(...late)}`,
          write: `${Math.max(...late) + 1} or more`,
        },
      ];
}

function periodFaults(file: RoundFile, redDays: Round['redDays']): readonly Fault[] {
  const turned = file.meetings.avoid.flatMap((period, index) =>
    period.from <= period.to
      ? []
      : [
          {
            path: ['meetings', 'avoid', index, 'to'],
            wrong: `ends (${period.to}) before it begins (${period.from})`,
            write: `a day from ${period.from} on`,
          },
        ],
  );
  if (turned.length > 0 || zoneFaults(file).length > 0) return turned;
  const weeks = new Set(meetingWeeks({ ...file, redDays }).map(String)).size;
  return weeks >= file.meetings.count
    ? []
    : [
        {
          path: ['meetings', 'count'],
          wrong: `${file.meetings.count} meetings do not fit: between the kick-off and the workshop there are ${weeks} weeks to meet in`,
          write: `at most ${weeks}, a later workshop, or fewer avoided periods`,
        },
      ];
}

/** A checked round file as the round the system runs: texts in both languages, and its red days. */
export function filledIn(file: RoundFile, redDays: Round['redDays']): Round {
  return roundSchema.parse(withBothLanguages({ ...file, redDays }));
}

function withBothLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBothLanguages);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return { sv: value.sv ?? value.en, en: value.en ?? value.sv };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withBothLanguages(entry)]));
}

function isText(value: object): value is { sv?: string; en?: string } {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'sv' || key === 'en');
}
