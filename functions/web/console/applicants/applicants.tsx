import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { applicationStatus, roleWords, roleWordsInPlural } from '../../../../shared/words/console/statuses.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { Filter, filterIn, pathWith } from '../parts/filter.tsx';
import { Pager, Table } from '../parts/table.tsx';
import { isPlace, type Some, someOf } from '../some-of.ts';

const PATH = '/console/applicants';
const STATUSES = ['submitted', 'confirmed', 'withdrawn', 'left'] as const;

/** Everybody who applied, fifty at a time. */
export const applicants: Page = { show: showApplicants };

async function showApplicants(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const after = c.req.query('after');
  if (!isPlace(after)) return problemPage(c, 400, say.language);
  const role = filterIn(visit, 'role', ROLES);
  const status = filterIn(visit, 'status', STATUSES);
  const isWanted = (person: Application) =>
    (role === undefined || person.answers.role === role) && (status === undefined || person.status === status);
  const wanted = role === undefined && status === undefined ? undefined : isWanted;
  const some = await someOf(tools.store, applicationKind, 'APPLICATIONS', { after, wanted });
  const words = applicantWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH}>
      <Filter
        path={PATH}
        words={words.filter}
        choices={[
          {
            name: 'role',
            label: words.filter.role,
            chosen: role,
            options: ROLES.map((one) => [one, roleWordsInPlural(one, say)]),
          },
          {
            name: 'status',
            label: words.filter.status,
            chosen: status,
            options: STATUSES.map((one) => [one, applicationStatus(one, say)]),
          },
        ]}
      />
      <People visit={visit} some={some} />
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={after === undefined ? undefined : pathWith(PATH, { role, status })}
        next={some.next === undefined ? undefined : pathWith(PATH, { role, status, after: some.next })}
      />
      <Download visit={visit} path="/console/applicants.csv" label={words.download} />
    </ConsolePage>,
  );
}

const People: FC<{ visit: OperatorVisit; some: Some<Application> }> = ({ visit: { say }, some }) => {
  const words = applicantWords(say).list;
  if (some.entries.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.caption}
      rows={some.entries}
      columns={[
        { label: words.name, cell: ({ id, answers }) => <a href={`${PATH}/${id}`}>{answers.name}</a> },
        { label: words.role, cell: ({ answers }) => roleWords(answers.role, say) },
        { label: words.field, cell: ({ answers }) => answers.field },
        { label: words.status, cell: ({ status }) => applicationStatus(status, say) },
        { label: words.pairs, cell: ({ pairs }) => (pairs.length === 0 ? words.noPair : words.inPair(pairs.length)) },
        { label: words.applied, cell: ({ submittedAt }) => say.day(instantOf(submittedAt)) },
      ]}
    />
  );
};
