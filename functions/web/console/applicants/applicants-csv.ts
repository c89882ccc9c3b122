import type { Application } from '../../../../shared/domain/application/application.ts';
import { MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { answerCell, ownAsked } from '../../../../shared/pages/form/asked.tsx';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { formatWords, languageWords, themeNames } from '../../../../shared/words/choices.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { roleWords, standingWords } from '../../../../shared/words/console/statuses.ts';
import { slotWords } from '../../../../shared/words/slots.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';

/** Everybody who applied, as a file: what stands in the list and on the cards, not what people wrote freely. */
export const applicantsCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const people = (await visit.tools.store.all(applicationKind)).map(({ state }) => state);
  const { list, person } = applicantWords(visit.say);
  const header = [
    list.name,
    person.email,
    person.phone,
    list.role,
    person.titleOf,
    list.field,
    list.status,
    list.applied,
    person.channel,
    person.topics,
    person.slots,
    person.languages,
    person.format,
    person.language,
    ...ownChosen(visit).map(({ role, question }) => `${visit.say(question.ask)} (${roleWords(role, visit.say)})`),
  ];
  return auditedCsvFile(
    visit,
    'applicants.csv',
    csvOf(
      header,
      people.map((one) => rowOf(one, visit)),
    ),
  );
}

function rowOf(one: Application, visit: OperatorVisit) {
  const { answers, email, submittedAt, channel, language } = one;
  const { say, tools } = visit;
  return [
    typed(answers.name),
    typed(email),
    typed(answers.phone ?? ''),
    roleWords(answers.role, say),
    typed(answers.role === 'mentee' ? answers.title : ''),
    typed(answers.field),
    standingWords(one, say),
    moment(submittedAt, visit),
    tools.round.call.channels.find(({ id }) => id === channel)?.name ?? '',
    themeNames(answers.topics, tools.round, say).join(', '),
    SLOTS.filter((slot) => answers.slots.includes(slot))
      .map((slot) => slotWords(slot, say))
      .join(', '),
    MEETING_LANGUAGES.filter((one) => answers.languages.includes(one))
      .map((one) => languageWords(one, say))
      .join(', '),
    formatWords(answers.format, say),
    languageWords(language, say),
    ...ownChosen(visit).map(({ role, question }) =>
      role === answers.role ? answerCell(ownAsked(question, say), answers.own[question.id] ?? []) : '',
    ),
  ];
}

/** The round's own questions to both sides, but for those that are answered in words. */
function ownChosen({ tools }: OperatorVisit) {
  return ROLES.flatMap((role) => tools.round.questions[role].filter(({ kind }) => kind !== 'text').map((question) => ({ role, question })));
}
