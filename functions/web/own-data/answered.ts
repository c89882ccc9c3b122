import { asTyped } from '../../../shared/domain/application/answers.ts';
import { assistantOf } from '../../../shared/domain/application/assistant.ts';
import type { Corrected } from '../../../shared/domain/application/corrected.ts';
import { FORMATS, GOALS, MEETING_LANGUAGES, ownField, SLOTS } from '../../../shared/domain/application/form.ts';
import type { What } from '../../../shared/domain/privacy/what-is-kept.ts';
import { answeredWith, ownAsked } from '../../../shared/pages/form/asked.tsx';
import { answerLabel } from '../../../shared/words/answer-labels.ts';
import { formatWords, goalWords, languageWords, themeNames } from '../../../shared/words/choices.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import { slotWords } from '../../../shared/words/slots.ts';
import { at, type Given, on, operatorNamed, some } from './given.ts';

type Answered = Extract<
  What,
  | 'name'
  | 'address'
  | 'phone'
  | 'occupation'
  | 'themes'
  | 'wish'
  | 'how to meet'
  | 'needs'
  | 'ties'
  | 'own questions'
  | 'assistant'
  | 'language'
  | 'channel'
  | 'corrections'
  | 'entered'
  | 'mail choices'
>;

/** What somebody answered and chose, line by line. */
export function answered(given: Given): Readonly<Record<Answered, readonly string[]>> {
  const { person } = given.data;
  const { round, say } = given;
  const { answers } = person;
  const words = ownDataWords(say);
  const read = (field: string) => say.list(readIn(given, field, asTyped(answers)[field] ?? []));
  const named = (field: string) => some(read(field)).map((value) => words.of(labelOf(given, field), value));
  return {
    name: [answers.name],
    address: [person.email],
    phone: answers.phone === undefined ? [] : [answers.phone, answers.phoneShown === true ? words.phoneShown : words.phoneHidden],
    occupation: [...some(read('title')), ...some(answers.field)],
    themes: [...named('topics'), ...named('foremost'), ...named('goals')],
    wish: some(answers.wish),
    'how to meet': [...named('slots'), ...named('languages'), ...named('format')],
    needs: some(answers.access),
    ties: some(answers.tiesWith),
    'own questions': round.questions[answers.role].flatMap(({ id }) => named(ownField(id))),
    assistant: assistants(given),
    language: [languageWords(person.language, say)],
    channel: some(round.call.channels.find(({ id }) => id === person.channel)?.name ?? person.channel),
    corrections: [
      ...on(given, person.addressSince, labelOf(given, 'email')),
      ...(person.corrected ?? []).flatMap((one) => corrections(given, one)),
    ],
    entered: howEntered(given),
    'mail choices': [person.refusesReminders ? words.fewerMails : words.allMails],
  };
}

function labelOf({ data, round, say }: Given, field: string): string {
  return answerLabel(field, data.person.answers.role, round, say, 'you');
}

/** Values of a field of the form, in words. */
function readIn({ data, round, say }: Given, field: string, values: readonly string[]): readonly string[] {
  const own = round.questions[data.person.answers.role].find(({ id }) => ownField(id) === field);
  if (own !== undefined) return answeredWith(ownAsked(own, say), values);
  switch (field) {
    case 'topics':
    case 'foremost':
      return themeNames(values, round, say);
    case 'goals':
      return GOALS.filter((goal) => values.includes(goal)).map((goal) => goalWords(goal, say));
    case 'slots':
      return SLOTS.filter((slot) => values.includes(slot)).map((slot) => slotWords(slot, say));
    case 'languages':
    case 'language':
      return MEETING_LANGUAGES.filter((one) => values.includes(one)).map((one) => languageWords(one, say));
    case 'format':
      return FORMATS.filter((one) => values.includes(one)).map((one) => formatWords(one, say));
    default:
      return values;
  }
}

function assistants(given: Given): readonly string[] {
  const { say } = given;
  const { person } = given.data;
  const now = assistantOf(person) ?? person.answers.assistant;
  const words = ownDataWords(say);
  return [
    ...(now === undefined ? [] : [`${now.name}, ${now.email}`]),
    ...(person.assisting?.refusesReminders === true ? [words.fewerMails] : []),
    ...(person.assistantsBefore ?? []).map(({ name, email, gone }) => words.assistantUntil(`${name}, ${email}`, at(given, gone))),
  ];
}

function corrections(given: Given, { at: when, by, fields }: Corrected): readonly string[] {
  const words = ownDataWords(given.say);
  const who = by === undefined ? words.you : operatorNamed(given, by);
  const read = (field: string, values: readonly string[]) => given.say.list(readIn(given, field, values)) || words.nothing.toLowerCase();
  return fields.map(({ name, was, is }) =>
    words.by(
      who,
      at(given, when),
      was.length + is.length === 0 ? labelOf(given, name) : words.of(labelOf(given, name), `${read(name, was)} → ${read(name, is)}`),
    ),
  );
}

function howEntered(given: Given): readonly string[] {
  const { entered } = given.data.person;
  if (entered === undefined) return [];
  const words = ownDataWords(given.say);
  return [
    words.by(operatorNamed(given, entered.by), at(given, entered.at), entered.why),
    ...(entered.byTelephone === true ? [words.byTelephone] : []),
    ...some(entered.list),
  ];
}
