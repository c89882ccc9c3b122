import type { Child } from 'hono/jsx';
import { mondaysOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import { heldMeetings, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { isPausedOn, openPause } from '../../../../shared/domain/pair/pause.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';
import { Weeks, WeeksKey } from './weeks.tsx';

const PATH = '/console/pairs';
const STATUSES = ['offered', 'formed', 'declined', 'lapsed', 'ended'] as const;

/** Every pair there is or was, with its half-year in a row. */
export const pairs: Page = { show: showPairs };

function showPairs(visit: OperatorVisit): Promise<Response> {
  const { say } = visit;
  const { title, list, filter, pager, download } = pairWords(say);
  const status = filterIn(visit, 'status', STATUSES);
  return showList(visit, {
    path: PATH,
    section: PATH,
    kind: pairKind,
    words: { title, none: list.none, pager },
    filter: {
      words: filter,
      choices: [{ name: 'status', label: filter.status, chosen: status, options: STATUSES.map((one) => [one, pairStatus(one, say)]) }],
      isWanted: (pair) => pair.status === status,
    },
    table: (entries) => tableOf(visit, entries),
    download: { path: '/console/pairs.csv', label: download },
  });
}

async function tableOf({ tools, say }: OperatorVisit, entries: readonly Pair[]): Promise<Child> {
  const { list } = pairWords(say);
  const names = await namesOf(
    tools.store,
    entries.flatMap(({ mentor, mentee }) => [mentor, mentee]),
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const today = dayOf(tools.round, tools.now());
  const statusOf = (pair: Pair) => {
    const pause = isPausedOn(pair, today) ? openPause(pair, today) : undefined;
    return pause === undefined || pair.status !== 'formed' ? pairStatus(pair.status, say) : list.pausedUntil(say.day(pause.until));
  };
  const mondays = mondaysOf(tools.round);
  return (
    <>
      <WeeksKey say={say} />
      <Table
        caption={list.caption}
        rows={entries}
        columns={[
          {
            label: list.pair,
            cell: ({ id, mentor, mentee }) => <a href={`${PATH}/${id}`}>{say.list([nameOf(mentor), nameOf(mentee)])}</a>,
          },
          { label: list.status, cell: (pair) => statusOf(pair) },
          {
            label: list.weeks,
            cell: (pair) => <Weeks pair={pair} mondays={mondays} round={tools.round} now={tools.now()} say={say} />,
            kind: 'wide',
          },
          { label: list.held, cell: (pair) => list.heldOf(heldMeetings(pair).length, tools.round.meetings.count), kind: 'figure' },
        ]}
      />
    </>
  );
}
