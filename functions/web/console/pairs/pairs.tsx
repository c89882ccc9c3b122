import type { Child, FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { nextToBook } from '../../../../shared/domain/pair/booking-moments.ts';
import { roundOf } from '../../../../shared/domain/pair/exchange.ts';
import { hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import { mondaysOf } from '../../../../shared/domain/pair/meeting-marks.ts';
import { heldMeetings, mayAddMeeting, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { isPausedOn, openPause } from '../../../../shared/domain/pair/pause.ts';
import { ASKED, type Asked, unansweredBy } from '../../../../shared/domain/unanswered.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';
import { bookingPath } from './booking/at-booking.ts';
import { Weeks, WeeksKey } from './weeks.tsx';

const PATH = '/console/pairs';
const STATUSES = ['offered', 'formed', 'declined', 'lapsed', 'ended'] as const;

/** Every pair there is or was, with its half-year in a row. */
export const pairs: Page = { show: showPairs };

async function showPairs(visit: OperatorVisit): Promise<Response> {
  const { say, tools } = visit;
  const { title, list, filter, pager, download } = pairWords(say);
  const { asked } = applicantWords(say);
  const status = filterIn(visit, 'status', STATUSES);
  const open = filterIn(visit, 'unanswered', ASKED);
  const unanswered = open === undefined ? undefined : await unansweredIn(visit, await tools.store.all(applicationKind));
  return showList(visit, {
    path: PATH,
    section: PATH,
    kind: pairKind,
    words: { title, none: list.none, pager },
    filter: {
      words: filter,
      choices: [
        {
          name: 'status',
          label: filter.status,
          chosen: status,
          options: STATUSES.map((one) => [one, pairStatus(one, say, visit.isClosed)]),
        },
        { name: 'unanswered', label: filter.unanswered, chosen: open, options: ASKED.map((one) => [one, asked[one]]) },
      ],
      isWanted: (pair) =>
        (status === undefined || pair.status === status) &&
        (unanswered === undefined || unanswered(pair).some(({ what }) => what === open)),
    },
    table: (entries) => tableOf(visit, entries),
    download: { path: '/console/pairs.csv', label: download },
  });
}

type Unanswered = { readonly name: string; readonly what: Asked };

/** Who of a pair has not answered what, by the people they may be. */
async function unansweredIn(
  { tools }: OperatorVisit,
  people: readonly { readonly state: Application }[],
): Promise<(pair: Pair) => readonly Unanswered[]> {
  const { stage } = await roundNow(tools);
  const byId = new Map(people.map(({ state }) => [state.id, state]));
  const situation = { round: tools.round, stage, now: tools.now() };
  return (pair) =>
    [pair.mentor, pair.mentee].flatMap((id) => {
      const person = byId.get(id);
      const isTheirs = person?.pairs.includes(pair.id) === true;
      return isTheirs ? unansweredBy(person, [pair], situation).map((what) => ({ name: person.answers.name, what })) : [];
    });
}

async function tableOf(visit: OperatorVisit, entries: readonly Pair[]): Promise<Child> {
  const { tools, say, operator } = visit;
  const { list } = pairWords(say);
  const { asked } = applicantWords(say);
  const ids = [...new Set(entries.flatMap(({ mentor, mentee }) => [mentor, mentee]))];
  const people = await tools.store.those(applicationKind, ids, { eventuallyConsistent: true });
  const names = new Map(people.map(({ state }) => [state.id, state.answers.name]));
  const unanswered = await unansweredIn(visit, people);
  const nameOf = (id: string) => names.get(id) ?? id;
  const today = dayOf(tools.round, tools.now());
  const statusOf = (pair: Pair) => {
    const pause = isPausedOn(pair, today) ? openPause(pair, today) : undefined;
    return pause === undefined || pair.status !== 'formed' || visit.isClosed
      ? pairStatus(pair.status, say, visit.isClosed)
      : list.pausedUntil(say.day(pause.until));
  };
  const mondays = mondaysOf(tools.round);
  const twoOf = ({ mentor, mentee }: Pair) => say.list([nameOf(mentor), nameOf(mentee)]);
  return (
    <>
      <WeeksKey say={say} />
      <Table
        caption={list.caption}
        rows={entries}
        columns={[
          {
            label: list.pair,
            cell: (pair) => <a href={`${PATH}/${pair.id}`}>{twoOf(pair)}</a>,
          },
          { label: list.status, cell: (pair) => statusOf(pair) },
          {
            label: list.unanswered,
            cell: (pair) =>
              unanswered(pair)
                .map(({ name, what }) => `${name}: ${asked[what]}`)
                .join(', ') || '–',
          },
          {
            label: list.weeks,
            cell: (pair) => <Weeks pair={pair} mondays={mondays} round={tools.round} now={tools.now()} say={say} />,
            kind: 'wide',
          },
          {
            label: list.held,
            cell: (pair) => list.heldOf(heldMeetings(pair).length, roundOf(tools.round, pair).meetings.count),
            kind: 'figure',
          },
          ...(operator.access === 'viewer'
            ? []
            : [
                { label: list.acts, cell: (pair: Pair) => <Acts acts={actsFor(pair, visit)} about={twoOf(pair)} />, kind: 'wide' } as const,
              ]),
        ]}
      />
    </>
  );
}

/** Something to begin for two who meet, from the list of them. */
type Act = { readonly page: string; readonly path: string; readonly label: string };

/** What operators are most often asked for on the phone, as far as this one may do it. */
function actsFor(pair: Pair, { say, operator, mayOpen, tools }: OperatorVisit): readonly Act[] {
  const { list } = pairWords(say);
  const { id, status } = pair;
  if (operator.access === 'viewer' || status !== 'formed') return [];
  const next = nextToBook(pair)?.number ?? (mayAddMeeting(pair) ? pair.meetings.length + 1 : undefined);
  const booked = pair.meetings.find((meeting) => meeting.status === 'agreed' && !hasBegun(meeting, tools.now()))?.number;
  const acts = [
    ...(booked === undefined ? [] : [{ page: 'meetings/:number', path: bookingPath(id, booked), label: list.move(booked) }]),
    ...(next === undefined ? [] : [{ page: 'meetings/:number', path: bookingPath(id, next), label: list.book(next) }]),
    ...ROLES.map((role) => ({ page: 'replace', path: `${PATH}/${id}/replace?leaves=${role}`, label: list.replace[role] })),
    { page: 'swap', path: `${PATH}/${id}/swap`, label: list.swap },
  ];
  return acts.filter(({ page }) => mayOpen(`${PATH}/:id/${page}`));
}

const Acts: FC<{ readonly acts: readonly Act[]; readonly about: string }> = ({ acts, about }) =>
  acts.length === 0 ? (
    <>–</>
  ) : (
    <ul class="across">
      {acts.map(({ path, label }) => (
        <li>
          <a href={path}>
            {label}
            <span class="out-of-sight">: {about}</span>
          </a>
        </li>
      ))}
    </ul>
  );
