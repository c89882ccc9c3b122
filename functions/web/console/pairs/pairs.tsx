import { mondaysOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import { heldMeetings, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { Filter, filterIn, pathWith } from '../parts/filter.tsx';
import { Pager, Table } from '../parts/table.tsx';
import { isPlace, someOf } from '../some-of.ts';
import { Weeks, WeeksKey } from './weeks.tsx';

const PATH = '/console/pairs';
const STATUSES = ['offered', 'formed', 'declined', 'lapsed', 'ended'] as const;

/** Every pair there is or was, with its half-year in a row. */
export const pairs: Page = { show: showPairs };

async function showPairs(visit: OperatorVisit): Promise<Response> {
  const { c, tools, say } = visit;
  const after = c.req.query('after');
  if (!isPlace(after)) return problemPage(c, 400, say.language);
  const status = filterIn(visit, 'status', STATUSES);
  const wanted = status === undefined ? undefined : (pair: Pair) => pair.status === status;
  const some = await someOf(tools.store, pairKind, 'PAIRS', { after, wanted });
  const names = await namesOf(
    tools.store,
    some.entries.flatMap(({ mentor, mentee }) => [mentor, mentee]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const mondays = mondaysOf(tools.round);
  const { title, list, filter, pager, download } = pairWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={title} section={PATH}>
      <Filter
        path={PATH}
        words={filter}
        choices={[{ name: 'status', label: filter.status, chosen: status, options: STATUSES.map((one) => [one, pairStatus(one, say)]) }]}
      />
      {some.entries.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <>
          <WeeksKey say={say} />
          <Table
            caption={list.caption}
            rows={some.entries}
            columns={[
              {
                label: list.pair,
                cell: ({ id, mentor, mentee }) => (
                  <a href={`${PATH}/${id}`}>
                    {nameOf(mentor)} {list.and} {nameOf(mentee)}
                  </a>
                ),
              },
              { label: list.status, cell: (pair) => pairStatus(pair.status, say) },
              {
                label: list.weeks,
                cell: (pair) => <Weeks pair={pair} mondays={mondays} round={tools.round} now={tools.now()} say={say} />,
                kind: 'wide',
              },
              { label: list.held, cell: (pair) => list.heldOf(heldMeetings(pair).length, tools.round.meetings.count), kind: 'figure' },
            ]}
          />
        </>
      )}
      <Pager
        label={pager.label}
        words={pager}
        first={after === undefined ? undefined : pathWith(PATH, { status })}
        next={some.next === undefined ? undefined : pathWith(PATH, { status, after: some.next })}
      />
      <Download visit={visit} path="/console/pairs.csv" label={download} />
    </ConsolePage>,
  );
}
