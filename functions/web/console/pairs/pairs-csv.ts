import type { Application } from '../../../../shared/domain/application/application.ts';
import { hasBegun } from '../../../../shared/domain/pair/meeting.ts';
import { heldMeetings, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { openPause } from '../../../../shared/domain/pair/pause.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { pairWords } from '../../../../shared/words/console/pairs.ts';
import { pairStatus } from '../../../../shared/words/console/statuses.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';

/** Every pair as a file: who, how to reach them, and when what happened. */
export const pairsCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { store } = visit.tools;
  const all = (await store.all(pairKind)).map(({ state }) => state);
  const ids = new Set(all.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const people = await store.those(applicationKind, [...ids], { eventuallyConsistent: true });
  const byId = new Map(people.map(({ state }) => [state.id, state]));
  const rows = all.map((pair) => rowOf(pair, (id) => byId.get(id), visit));
  const { page, list, file } = pairWords(visit.say);
  const header = [
    page.mentor,
    file.mentorAddress,
    page.mentee,
    file.menteeAddress,
    list.status,
    page.scoreColumn,
    file.offered,
    file.formed,
    file.over,
    list.held,
    page.meetings,
    file.next,
    file.pausedFrom,
    file.pausedUntil,
  ];
  return auditedCsvFile(visit, 'pairs.csv', csvOf(header, rows));
}

function rowOf(pair: Pair, personOf: (id: string) => Application | undefined, visit: OperatorVisit) {
  const [mentor, mentee] = [personOf(pair.mentor), personOf(pair.mentee)];
  const addressOf = (person: Application | undefined) => (person !== undefined && seesSide(visit, person.answers.role) ? person.email : '');
  const when = (stored: string | undefined) => (stored === undefined ? '' : moment(stored, visit));
  const pause = openPause(pair, dayOf(visit.tools.round, visit.tools.now()));
  return [
    typed(mentor?.answers.name ?? pair.mentor),
    typed(addressOf(mentor)),
    typed(mentee?.answers.name ?? pair.mentee),
    typed(addressOf(mentee)),
    pairStatus(pair.status, visit.say, visit.isClosed),
    pair.fit.score,
    when(pair.offeredAt),
    when(pair.formedAt),
    when(pair.endedAt),
    heldMeetings(pair).length,
    pair.meetings.length,
    when(nextMeeting(pair, visit)),
    pause?.from ?? '',
    pause?.until ?? '',
  ];
}

function nextMeeting(pair: Pair, { tools }: OperatorVisit): string | undefined {
  return pair.meetings
    .flatMap((meeting) => (meeting.status === 'agreed' && !hasBegun(meeting, tools.now()) ? [meeting.startsAt] : []))
    .sort()[0];
}
