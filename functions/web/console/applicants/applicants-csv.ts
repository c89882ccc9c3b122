import type { Application } from '../../../../shared/domain/application/application.ts';
import { MEETING_LANGUAGES, SLOTS } from '../../../../shared/domain/application/form.ts';
import { formatWords, languageWords } from '../../../../shared/pages/words/choices.ts';
import { slotWords } from '../../../../shared/pages/words/slots.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { applicationStatus, roleWords } from '../words/statuses.ts';
import { APPLICANT_WORDS } from './words.ts';

/** Everybody who applied, as a file: what stands in the list and on the cards, not what people wrote freely. */
export const applicantsCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const people = (await visit.tools.store.all(applicationKind, 'APPLICATIONS')).map(({ state }) => state);
  const { list, person } = APPLICANT_WORDS[visit.say.language];
  const header = [
    list.name,
    person.email,
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

function rowOf({ answers, email, status, submittedAt, channel, language }: Application, visit: OperatorVisit) {
  const { say, tools } = visit;
  const themes = tools.round.themes.filter(({ id }) => answers.topics.includes(id)).map(({ name }) => say.words(name));
  return [
    typed(answers.name),
    typed(email),
    roleWords(answers.role, say.language),
    typed(answers.role === 'mentee' ? answers.title : ''),
    typed(answers.field),
    applicationStatus(status, say.language),
    moment(submittedAt, visit),
    tools.round.call.channels.find(({ id }) => id === channel)?.name ?? '',
    themes.join(', '),
    SLOTS.filter((slot) => answers.slots.includes(slot))
      .map((slot) => slotWords(slot, say.language))
      .join(', '),
    MEETING_LANGUAGES.filter((one) => answers.languages.includes(one))
      .map((one) => languageWords(one, say.language))
      .join(', '),
    formatWords(answers.format, say.language),
    languageWords(language, say.language),
  ];
}
