import type { Application } from '../../../../shared/domain/application/application.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { auditedCsvFile, csvOf } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { applicationStatus, roleWords } from '../words/statuses.ts';
import { APPLICANT_WORDS } from './words.ts';

/** Everybody who applied, as a file: what stands in the list and on the cards, not what people wrote freely. */
export const applicantsCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const people = (await visit.tools.store.all(applicationKind, 'APPLICATIONS')).map(({ state }) => state);
  const { list, person } = APPLICANT_WORDS[visit.say.language];
  const header = [list.name, person.email, list.role, person.titleOf, list.field, list.status, list.applied, person.channel, person.topics];
  return auditedCsvFile(
    visit,
    'applicants.csv',
    csvOf(
      header,
      people.map((one) => rowOf(one, visit)),
    ),
  );
}

function rowOf({ answers, email, status, submittedAt, channel }: Application, { say, tools }: OperatorVisit): readonly string[] {
  const themes = tools.round.themes.filter(({ id }) => answers.topics.includes(id)).map(({ name }) => say.words(name));
  return [
    answers.name,
    email,
    roleWords(answers.role, say.language),
    answers.role === 'mentee' ? answers.title : '',
    answers.field,
    applicationStatus(status, say.language),
    submittedAt,
    tools.round.call.channels.find(({ id }) => id === channel)?.name ?? '',
    themes.join(', '),
  ];
}
