import type { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { withoutWords } from '../../domain/closing/without-words.ts';
import { instantOf, stamp } from '../../domain/decision.ts';
import { type Letter, letterId } from '../../domain/letter.ts';
import { withoutAnswers } from '../../domain/pair/without-words.ts';
import type { Carried } from '../../domain/privacy/removed.ts';
import { firstOver } from '../../domain/privacy/retention.ts';
import { FIRST_ROOM } from '../../domain/workshop/room.ts';
import { removeAt } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { faultReportKind } from '../../storage/kinds/fault-report.ts';
import { keptTextKind } from '../../storage/kinds/kept-text.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { beforehandKind, IN_ROOM, roomKind, sittingPk } from '../../storage/kinds/workshop.ts';
import { pagesOf } from '../../storage/partition-pages.ts';
import { keyOf, PARTITION } from '../../storage/table.ts';
import { reportEntry } from '../fault-report/keep-report.ts';
import type { Tools } from '../tools.ts';
import { inAnotherState } from './in-another-state.ts';
import { removeListed } from './remove-listed.ts';

/** Letters wait this long at most before they go: a text may be so much younger than the wish for it. */
const MOST_DAYS_WAITED = 60;

/** What letters said that went before a moment, and what operators wrote to people. That they went stays known. `gone` is until when that was done before. */
export async function removeTexts(before: Temporal.Instant, gone: string | undefined, tools: Tools): Promise<Carried> {
  const { store, round } = tools;
  const since = gone === undefined ? '' : stamp(instantOf(gone).subtract({ hours: 24 * MOST_DAYS_WAITED }));
  const until = stamp(before);
  const letters = (await store.all(letterKind)).map(({ state }) => state);
  const past = letters.filter((letter) => isBetween(letter, since, until));
  const texts = (await store.those(keptTextKind, past.map(letterId))).map(({ state }) => state).filter(({ at }) => at < until);
  await store.discard(texts.map((text) => keptTextKind.key(keptTextKind.idOf(text))));
  const trials = await store.those(mailingKind, [...new Set(past.flatMap(({ about }) => about.mailing ?? []))]);
  const all = new Map([...(await store.all(mailingKind)), ...trials].map((one) => [one.state.id, one]));
  const written = [...all.values()].filter(({ state }) => state.at < until && Object.keys(state.texts).length > 0);
  for (const { state } of written) await inAnotherState(mailingKind, state.id, (mailing) => ({ ...mailing, texts: {} }), tools);
  const sent = letters.flatMap(({ sentAt }) => (sentAt !== undefined && sentAt >= until ? sentAt : []));
  return { counts: { texts: texts.length + written.length }, isWhole: true, over: firstOver('letter text', round, sent) };
}

function isBetween({ requestedAt }: Letter, since: string, until: string): boolean {
  return requestedAt >= since && requestedAt < until;
}

/** What people wrote of how it goes and how it was, before the workshop, and what they need: figures stay. */
export async function removePrivateAnswers(tools: Tools): Promise<Carried> {
  const { store } = tools;
  let answers = 0;
  for (const { state } of await store.all(evaluationKind)) {
    answers += Object.keys(state.answers).length;
    await inAnotherState(evaluationKind, state.person, withoutWords, tools);
  }
  for (const { state } of await store.all(beforehandKind)) {
    answers += Object.keys(state.answers).length;
    await inAnotherState(beforehandKind, state.person, (said) => ({ ...said, answers: {} }), tools);
  }
  for (const { state } of await store.all(pairKind)) {
    const had = await inAnotherState(pairKind, state.id, (pair) => withoutAnswers(pair, ['mentor', 'mentee']), tools);
    if (had) answers += 1;
  }
  for (const { state } of await store.all(applicationKind)) {
    if (await inAnotherState(applicationKind, state.id, withoutNeeds, tools)) answers += 1;
  }
  return { counts: { answers }, isWhole: true };
}

/** Without what the kitchen and the rooms had to know. */
function withoutNeeds({ gatherings, ...person }: Application): Application {
  const { access: _, ...answers } = person.answers;
  return { ...person, answers, ...(gatherings === undefined ? {} : { gatherings: withoutNeedsThere(gatherings) }) };
}

type Gatherings = NonNullable<Application['gatherings']>;

function withoutNeedsThere({ kickOff, workshop }: Gatherings): Gatherings {
  return {
    ...(kickOff === undefined ? {} : { kickOff: needless(kickOff) }),
    ...(workshop === undefined ? {} : { workshop: needless(workshop) }),
  };
}

function needless({ said, ...there }: NonNullable<Gatherings['kickOff']>): NonNullable<Gatherings['kickOff']> {
  if (said === undefined) return there;
  const { food: _, access: __, ...kept } = said;
  return { ...there, said: kept };
}

/** What lies in the room of the closing workshop, which does not say who wrote it, and what was reported of the pages, whoever reported it. */
export async function removeUnsigned(tools: Tools): Promise<Carried['counts']> {
  const { store } = tools;
  const { sitting: last } = (await store.get(roomKind, 'room'))?.state ?? FIRST_ROOM;
  let cards = 0;
  for (let sitting = 1; sitting <= last; sitting += 1) {
    const keys = (await store.partition(sittingPk(sitting))).map(keyOf);
    await store.discard(keys);
    cards += keys.filter(({ sk }) => sk.startsWith(IN_ROOM.cards)).length;
  }
  const reports = await store.all(faultReportKind);
  for (const report of reports) await removeListed(faultReportKind, report, reportEntry(report.state.id), tools);
  return { cards, reports: reports.length };
}

/** Lines fetched and removed at a time: no more go in one step. */
const LINES_AT_ONCE = 100;

/** What operators did, line by line. The next act begins the audit anew. */
export async function removeAudit({ store, now }: Tools): Promise<Carried> {
  let acts = 0;
  for await (const items of pagesOf(store, PARTITION.audit, { most: LINES_AT_ONCE })) {
    await store.commit({ at: now(), evenWhenClosed: true, changes: [() => items.map((item) => removeAt(keyOf(item)))] });
    acts += items.length;
  }
  return { counts: { acts }, isWhole: true };
}
