import { heldMeetings, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { auditedCsvFile, csvOf } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { pairStatus } from '../words/statuses.ts';
import { PAIR_WORDS } from './words.ts';

/** Every pair as a file. */
export const pairsCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { store } = visit.tools;
  const all = (await store.all(pairKind, 'PAIRS')).map(({ state }) => state);
  const names = await namesOf(store, [...new Set(all.flatMap(({ mentor, mentee }) => [mentor, mentee]))]);
  const { page, list } = PAIR_WORDS[visit.say.language];
  const rowOf = (pair: Pair) => [
    names.get(pair.mentor) ?? pair.mentor,
    names.get(pair.mentee) ?? pair.mentee,
    pairStatus(pair.status, visit.say.language),
    pair.fit.score,
    heldMeetings(pair).length,
    pair.meetings.length,
  ];
  const header = [page.mentor, page.mentee, list.status, page.scoreColumn, list.held, page.meetings];
  return auditedCsvFile(visit, 'pairs.csv', csvOf(header, all.map(rowOf)));
}
