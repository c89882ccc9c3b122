import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { enteringWords } from '../../../../shared/words/console/entering.ts';
import { enteringListWords } from '../../../../shared/words/console/entering-list.ts';
import { samePersonWords } from '../../../../shared/words/console/same-person.ts';
import { applicationStatus, roleWords, roleWordsInPlural, standingWords } from '../../../../shared/words/console/statuses.ts';
import type { Say } from '../../../../shared/words/say.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';

const PATH = '/console/applicants';
const STATUSES = ['submitted', 'confirmed', 'withdrawn', 'left'] as const;

/** Everybody who applied, fifty at a time. */
export const applicants: Page = { show: showApplicants };

function showApplicants(visit: OperatorVisit): Promise<Response> {
  const { say } = visit;
  const words = applicantWords(say);
  const role = filterIn(visit, 'role', ROLES);
  const status = filterIn(visit, 'status', STATUSES);
  return showList(visit, {
    path: PATH,
    section: PATH,
    kind: applicationKind,
    words: { title: words.title, none: words.list.none, pager: words.pager },
    filter: {
      words: words.filter,
      choices: [
        { name: 'role', label: words.filter.role, chosen: role, options: ROLES.map((one) => [one, roleWordsInPlural(one, say)]) },
        {
          name: 'status',
          label: words.filter.status,
          chosen: status,
          options: STATUSES.map((one) => [one, applicationStatus(one, say)]),
        },
      ],
      isWanted: (person) => (role === undefined || person.answers.role === role) && (status === undefined || person.status === status),
    },
    table: (entries) => <People say={say} people={entries} />,
    ways: [
      ...(visit.operator.access === 'viewer'
        ? []
        : [
            { path: `${PATH}/enter`, label: enteringWords(say).link },
            { path: `${PATH}/list`, label: enteringListWords(say).title },
          ]),
      { path: `${PATH}/same`, label: samePersonWords(say).title },
    ],
    download: { path: '/console/applicants.csv', label: words.download },
  });
}

const People: FC<{ say: Say; people: readonly Application[] }> = ({ say, people }) => {
  const words = applicantWords(say).list;
  return (
    <Table
      caption={words.caption}
      rows={people}
      columns={[
        { label: words.name, cell: ({ id, answers }) => <a href={`${PATH}/${id}`}>{answers.name}</a> },
        { label: words.role, cell: ({ answers }) => roleWords(answers.role, say) },
        { label: words.field, cell: ({ answers }) => answers.field },
        { label: words.status, cell: (person) => standingWords(person, say) },
        { label: words.pairs, cell: ({ pairs }) => (pairs.length === 0 ? words.noPair : words.inPair(pairs.length)) },
        { label: words.applied, cell: ({ submittedAt }) => say.day(instantOf(submittedAt)) },
      ]}
    />
  );
};
