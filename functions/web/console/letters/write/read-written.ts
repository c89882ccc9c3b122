import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { AtNow } from '../../../../../shared/domain/mailing/groups.ts';
import { type Mailing, MOST_IN_SUBJECT, MOST_IN_TEXT } from '../../../../../shared/domain/mailing/mailing.ts';
import { placeholdersOf, unknownIn } from '../../../../../shared/domain/mailing/placeholders.ts';
import type { Asked } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { readForm } from '../../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../../shared/pages/parts.tsx';
import type { Language } from '../../../../../shared/round/languages.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { writingWords } from '../../../../../shared/words/console/writing.ts';
import { firstValue } from '../../../form-body.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import { groupsFor, membersSeen, type Recipients, recipientsOf, toOne } from './recipients.ts';

/** What was written, and to whom it goes. */
export type ReadWritten = { readonly texts: Mailing['texts']; readonly urgent: boolean; readonly recipients: Recipients };

/** What the form asks: whom it goes to, then subject and text in each language of the round. Which of them are needed follows from the readers. */
export function writtenFields(visit: OperatorVisit, field: AtNow, one: Application | undefined): Readonly<Record<string, Asked>> {
  const { say, tools } = visit;
  const words = writingWords(say);
  const groups = groupsFor(visit).map((group) => ({
    value: group,
    label: words.counted(words.groups[group], membersSeen(group, field, visit).length),
  }));
  const single = one === undefined ? [] : [{ value: toOne(one.id), label: words.one(one.answers.name) }];
  const { options, choices } = choosing<string>([...single, ...groups]);
  const none = { value: '', label: '–' };
  return {
    to: { kind: 'one', required: true, options, choices: [none, ...choices], isList: true, label: words.to, missing: words.toMissing },
    ...Object.fromEntries(
      tools.round.languages.flatMap((language): readonly (readonly [string, Asked])[] => [
        [
          `subject-${language}`,
          { kind: 'line', required: false, most: MOST_IN_SUBJECT, label: words.subject(languageWords(language, say)) },
        ],
        [
          `text-${language}`,
          {
            kind: 'text',
            required: false,
            most: MOST_IN_TEXT,
            label: words.text(languageWords(language, say)),
            hint: words.textHint,
            rows: 10,
          },
        ],
      ]),
    ),
    urgent: { kind: 'tick', required: false, label: words.urgent },
  };
}

/** Reads it, or says everything that is wrong with it. */
export async function readWritten(
  visit: OperatorVisit,
  fields: Readonly<Record<string, Asked>>,
  field: AtNow,
  typed: Typed,
): Promise<ReadWritten | { readonly problems: readonly FieldProblem[] }> {
  const words = writingWords(visit.say);
  const read = readForm(fields, typed, visit.say);
  if ('problems' in read) return read;
  const { languages } = visit.tools.round;
  const recipients = await recipientsOf(firstValue(typed, 'to'), field, visit);
  if (recipients === undefined) return { problems: [{ field: 'to', message: words.toMissing }] };
  if (recipients.people.length === 0) return { problems: [{ field: 'to', message: nobodyIn(recipients, visit) }] };
  const written = languages.map((language) => ({
    language,
    subject: textIn(read.values, 'subject', language),
    text: textIn(read.values, 'text', language),
  }));
  const readers = new Set<Language>(recipients.people.map(({ language }) => language));
  const isNeeded = ({ language, subject, text }: (typeof written)[number]) => readers.has(language) || subject !== '' || text !== '';
  const missing = written.filter(isNeeded).flatMap(({ language, subject, text }) => {
    const name = languageWords(language, visit.say);
    const message = readers.has(language) ? words.needed(name) : words.half(name);
    return [
      ...(subject === '' ? [{ field: `subject-${language}`, message }] : []),
      ...(text === '' ? [{ field: `text-${language}`, message }] : []),
    ];
  });
  const problems = [...missing, ...written.flatMap((one) => unknownPlaceholders(one, visit))];
  if (problems.length > 0) return { problems };
  const texts = Object.fromEntries(
    written.filter(({ text }) => text !== '').map(({ language, subject, text }) => [language, { subject, text }]),
  );
  return { texts, urgent: read.values['urgent'] === true, recipients };
}

/** That nobody can be written to, with why when there is somebody. */
function nobodyIn({ unreached }: Recipients, { say }: OperatorVisit): string {
  const { nobody, preview } = writingWords(say);
  const said = unreached.map(({ why, people }) => preview.unreached[why](say.list(people.map(({ answers }) => answers.name))));
  return said.length === 0 ? nobody : said.join(' ');
}

type OneLanguage = { readonly language: Language; readonly subject: string; readonly text: string };

function unknownPlaceholders({ language, subject, text }: OneLanguage, { say, tools }: OperatorVisit): readonly FieldProblem[] {
  const { unknown, fillIn } = writingWords(say);
  const known = say.list(placeholdersOf(tools.round).map((name) => fillIn.typed[name]));
  return [['subject', subject] as const, ['text', text] as const].flatMap(([part, words]) => {
    const found = unknownIn(words, tools.round);
    return found.length === 0 ? [] : [{ field: `${part}-${language}`, message: unknown(say.list(found), known) }];
  });
}

function textIn(values: Readonly<Record<string, unknown>>, part: 'subject' | 'text', language: Language): string {
  const value = values[`${part}-${language}`];
  return typeof value === 'string' ? value : '';
}
