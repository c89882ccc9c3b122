import { FORMATS, GOALS, MEETING_LANGUAGES, ownField, SLOTS } from '../../../../../shared/domain/application/form.ts';
import { SCALE } from '../../../../../shared/domain/form/field.ts';
import { visible } from '../../../../../shared/domain/visible-text.ts';
import { LANGUAGES } from '../../../../../shared/round/languages.ts';
import { ROLES, type Role, type Round } from '../../../../../shared/round/round-file.ts';
import { answerLabel } from '../../../../../shared/words/answer-labels.ts';
import { formatWords, goalWords, languageWords } from '../../../../../shared/words/choices.ts';
import { applicantWords } from '../../../../../shared/words/console/applicants.ts';
import { roleWords, roleWordsInPlural } from '../../../../../shared/words/console/statuses.ts';
import { type Say, sayIn } from '../../../../../shared/words/say.ts';
import { slotWords } from '../../../../../shared/words/slots.ts';

/** What a column of a list can hold. */
export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'role'
  | 'title'
  | 'assistantName'
  | 'assistantEmail'
  | 'field'
  | 'topics'
  | 'foremost'
  | 'goals'
  | 'slots'
  | 'languages'
  | 'format'
  | 'language'
  | OwnColumn;

/** One of the round's own questions to one side, by the field it is answered in. */
export type OwnColumn = `${Role} ${string}`;

/** What people call these columns, besides what our own file calls them. */
const CALLED: readonly (readonly [Column, string])[] = [
  ['name', 'namn|name|för- och efternamn|fullständigt namn|full name|medarbetare|employee'],
  ['firstName', 'förnamn|first name|firstname|given name|tilltalsnamn'],
  ['lastName', 'efternamn|last name|lastname|surname|family name'],
  [
    'email',
    'e-post|e-postadress|e-mailadress|mejl|mejladress|mail|mailadress|mailadr|mail address|email|email address|work email|business email',
  ],
  ['phone', 'telefon|telefonnummer|mobil|mobilnummer|phone|phone number|mobile|telephone'],
  ['role', 'roll|sida|role|side'],
  ['title', 'titel|befattning|title|job title|position'],
  ['assistantName', 'assistent|assistentens namn|chefsassistent|assistant|assistant name'],
  [
    'assistantEmail',
    'assistentens e-post|assistentens mejl|assistentens mejladress|assistentens e-postadress|assistant email|assistant address',
  ],
  [
    'field',
    'avdelning|enhet|del av företaget|department|unit|part of the company|ämne|studerar|program|utbildning|subject|studies|programme',
  ],
  ['topics', 'ämnen|teman|themes|topics'],
  ['slots', 'kan ses|can meet'],
  ['languages', 'kan träffas på|can meet in'],
  ['format', 'träffas helst|would rather'],
  ['language', 'språk|språk i mejl|language|language of emails'],
];

/** What our own file calls the address of mail, and others where people live: it is the former where nothing else is. */
const ANY_ADDRESS: readonly string[] = ['adress', 'address'];

/** Which column stands under each heading, the first that is called so; a heading that is no column of ours is undefined. */
export function columnsIn(headings: readonly string[], round: Round): readonly (Column | undefined)[] {
  const known = new Map([
    ...CALLED.flatMap(([column, names]) => names.split('|').map((name) => [asHeading(name), column] as const)),
    ...ownHeadings(round),
  ]);
  for (const heading of ANY_ADDRESS) known.delete(heading);
  const taken = new Set<Column>();
  const columns = headings.map((heading) => {
    const column = known.get(asHeading(heading));
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
  const address = taken.has('email') ? -1 : headings.findIndex((heading) => ANY_ADDRESS.includes(asHeading(heading)));
  return address === -1 ? columns : columns.with(address, 'email');
}

/** A heading as it is compared: "E-post", "e post" and "Epost" are one. */
function asHeading(text: string): string {
  return folded(text).replaceAll(/[\s\p{Pd}]/gu, '');
}

/** The round's own questions to both sides, but for those that are answered in words. */
export function ownChosen({ questions }: Pick<Round, 'questions'>) {
  return ROLES.flatMap((role) => questions[role].filter(({ kind }) => kind !== 'text').map((question) => ({ role, question })));
}

type OwnQuestion = Round['questions'][Role][number];

/** What a file of ours has above the answers to one of the round's own questions. */
export function ownHeading(role: Role, { ask }: OwnQuestion, say: Say): string {
  return `${say(ask)} (${roleWords(role, say)})`;
}

export function ownColumn(role: Role, question: string): OwnColumn {
  return `${role} ${ownField(question)}`;
}

function ownHeadings(round: Round): readonly (readonly [string, Column])[] {
  return LANGUAGES.flatMap((language) => {
    const say = sayIn(language, round.zone);
    const { list, person, file } = applicantWords(say);
    const named: readonly (readonly [Column, string])[] = [
      ['name', list.name],
      ['email', person.email],
      ['phone', person.phone],
      ['role', list.role],
      ['title', person.titleOf],
      ['assistantName', answerLabel('assistantName', 'mentee', round, say)],
      ['assistantEmail', answerLabel('assistantEmail', 'mentee', round, say)],
      ['field', list.field],
      ['topics', person.topics],
      ['foremost', file.foremost],
      ['goals', person.goals],
      ['slots', person.slots],
      ['languages', person.languages],
      ['format', person.format],
      ['language', person.language],
      ...ownChosen(round).map(({ role, question }) => [ownColumn(role, question.id), ownHeading(role, question, say)] as const),
    ];
    return named.map(([column, name]) => [asHeading(name), column] as const);
  });
}

/** A text as it is compared: what is seen of it, in small letters. */
export function folded(text: string): string {
  return visible(text).normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/[:*]$/, '');
}

/** What was chosen, by the names it has in any language, and what of the cell is none of them. */
export function chosenIn(
  cell: string,
  names: readonly (readonly [value: string, name: string])[],
): { readonly values: readonly string[]; readonly rest: string } {
  let rest = folded(cell);
  const values = new Set<string>();
  for (const [value, name] of names.toSorted((a, b) => b[1].length - a[1].length)) {
    if (!rest.includes(folded(name))) continue;
    values.add(value);
    rest = rest.replaceAll(folded(name), ' ');
  }
  return { values: [...values], rest: rest.replaceAll(/[\s,;/|]+/g, ' ').trim() };
}

/** What a cell holds that has one answer and no other word in it, and what stands there where that is none. */
export function wholeIn(
  cell: string,
  names: readonly (readonly [value: string, name: string])[],
): { readonly value: string | undefined; readonly rest: string } {
  const value = names.find(([, name]) => folded(name) === folded(cell))?.[0];
  return { value, rest: value === undefined ? cell : '' };
}

/** The answers a column can hold, by their names in every language and by what they are kept as. */
export function choicesFor(column: Column, round: Round): readonly (readonly [value: string, name: string])[] | undefined {
  const inAll = (name: (say: Say) => readonly (readonly [string, string])[]) =>
    LANGUAGES.flatMap((language) => name(sayIn(language, round.zone)));
  switch (column) {
    case 'role':
      return inAll((say) =>
        ROLES.flatMap((role) => [
          [role, roleWordsInPlural(role, say)],
          [role, roleWords(role, say)],
          [role, role],
        ]),
      );
    case 'topics':
      return inAll((say) =>
        round.themes.flatMap(({ id, name }) => [
          [id, say(name)],
          [id, id],
        ]),
      );
    case 'foremost':
      return choicesFor('topics', round);
    case 'goals':
      return inAll((say) => GOALS.map((goal) => [goal, goalWords(goal, say)]));
    case 'slots':
      return inAll((say) =>
        SLOTS.flatMap((slot) => [
          [slot, slotWords(slot, say)],
          [slot, slot],
        ]),
      );
    case 'languages':
      return inAll((say) => MEETING_LANGUAGES.map((one) => [one, languageWords(one, say)]));
    case 'format':
      return inAll((say) => FORMATS.map((format) => [format, formatWords(format, say)]));
    case 'language':
      return inAll((say) =>
        round.languages.flatMap((one) => [
          [one, languageWords(one, say)],
          [one, one],
        ]),
      );
    case 'name':
    case 'firstName':
    case 'lastName':
    case 'email':
    case 'phone':
    case 'title':
    case 'assistantName':
    case 'assistantEmail':
    case 'field':
      return undefined;
    default:
      return inAll((say) => ownAnswers(column, round, say));
  }
}

function ownAnswers(column: OwnColumn, round: Round, say: Say): readonly (readonly [string, string])[] {
  const own = ownChosen(round).find(({ role, question }) => ownColumn(role, question.id) === column);
  if (own === undefined) return [];
  if (own.question.kind === 'scale') return SCALE.map((value) => [value, value]);
  return own.question.options.map(({ id, name }) => [id, say(name)]);
}
