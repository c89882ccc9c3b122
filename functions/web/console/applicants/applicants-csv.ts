import { hasNeeds } from '../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { GOALS, MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { answerCell, ownAsked } from '../../../../shared/pages/form/asked.tsx';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { answerLabel } from '../../../../shared/words/answer-labels.ts';
import { formatWords, goalWords, languageWords, themeNames } from '../../../../shared/words/choices.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { roleWords, standingWords } from '../../../../shared/words/console/statuses.ts';
import { slotWords } from '../../../../shared/words/slots.ts';
import { auditedCsvFile, csvOf, moment, phoneCell, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';
import { ownChosen, ownHeading } from './list/columns.ts';

/** Everybody who applied, as a file: every answer but what people wrote freely, of which it says that it is there. Entered again it gives the same people. */
export const applicantsCsv: Page = { act: giveFile };

const ASSISTANT = ['assistantName', 'assistantEmail'];

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const people = (await visit.tools.store.all(applicationKind)).map(({ state }) => state);
  const names = new Map(people.map(({ id, answers }) => [id, answers.name]));
  const shown = people.filter(({ answers }) => seesSide(visit, answers.role));
  const { list, person, file } = applicantWords(visit.say);
  const header = [
    list.name,
    person.email,
    person.phone,
    file.phoneShown,
    list.role,
    person.titleOf,
    ...ASSISTANT.map((field) => answerLabel(field, 'mentee', visit.tools.round, visit.say)),
    list.field,
    list.status,
    list.applied,
    person.channel,
    person.topics,
    file.foremost,
    person.goals,
    person.slots,
    person.languages,
    person.format,
    person.language,
    person.needs,
    file.ties,
    file.partners,
    ...ownChosen(visit.tools.round).map(({ role, question }) => ownHeading(role, question, visit.say)),
  ];
  return auditedCsvFile(
    visit,
    'applicants.csv',
    csvOf(
      header,
      shown.map((one) => rowOf(one, names, visit)),
    ),
  );
}

function rowOf(one: Application, names: ReadonlyMap<string, string>, visit: OperatorVisit) {
  const { id, answers, email, submittedAt, channel, language, pairs } = one;
  const { say, tools } = visit;
  const { yes, no } = applicantWords(say).file;
  return [
    typed(answers.name),
    typed(email),
    phoneCell(answers.phone),
    answers.phone === undefined ? '' : answers.phoneShown === true ? yes : no,
    roleWords(answers.role, say),
    typed(answers.role === 'mentee' ? answers.title : ''),
    typed(answers.assistant?.name ?? ''),
    typed(answers.assistant?.email ?? ''),
    typed(answers.field),
    standingWords(one, say),
    moment(submittedAt, visit),
    tools.round.call.channels.find(({ id }) => id === channel)?.name ?? '',
    themeNames(answers.topics, tools.round, say).join(', '),
    themeNames(answers.foremost === undefined ? [] : [answers.foremost], tools.round, say).join(''),
    GOALS.filter((goal) => answers.goals.includes(goal))
      .map((goal) => goalWords(goal, say))
      .join('; '),
    SLOTS.filter((slot) => answers.slots.includes(slot))
      .map((slot) => slotWords(slot, say))
      .join(', '),
    MEETING_LANGUAGES.filter((one) => answers.languages.includes(one))
      .map((one) => languageWords(one, say))
      .join(', '),
    formatWords(answers.format, say),
    languageWords(language, say),
    hasNeeds(answers) ? yes : no,
    answers.tiesWith === undefined ? no : yes,
    typed(pairs.map((pair) => names.get(partnerIn(pair, id) ?? '') ?? '').join(', ')),
    ...ownChosen(tools.round).map(({ role, question }) =>
      role === answers.role ? answerCell(ownAsked(question, say), answers.own[question.id] ?? []) : '',
    ),
  ];
}
