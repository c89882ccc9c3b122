import type { Temporal } from 'temporal-polyfill';
import { hashOf, type Purpose } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { decideApplication } from '../../../shared/domain/application/decide-application.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import { emptyBoard } from '../../../shared/domain/matching/board/board.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import type { Stage } from '../../../shared/domain/round-state.ts';
import { event } from '../../../shared/events/catalogue.ts';
import { linkPath } from '../../../shared/pages/paths.ts';
import { change, upsert } from '../../../shared/storage/changes/changes.ts';
import { changePair } from '../../../shared/storage/changes/pair-changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { linkKind } from '../../../shared/storage/kinds/link.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { ownerOf } from '../../../shared/storage/owner.ts';
import { nextOf } from '../../builders/decided.ts';
import type { TestRound } from '../../builders/test-round.ts';

/** Puts people into the round as they are. */
export async function bring(round: TestRound, ...people: readonly Application[]): Promise<void> {
  for (const person of people) {
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(applicationKind, undefined, person)] });
  }
}

/** Asks two people about each other, as an operator's approval does; their offers are mailed. */
export async function offerPair(round: TestRound, pair: Pair): Promise<void> {
  await putPair(round, pair);
  await round.tools.store.commit({ at: round.tools.now(), events: [event('pair offered', { pair: pair.id })] });
  await round.settle();
}

/** Puts a pair into the round as it is, with its two people in it. */
export async function putPair(round: TestRound, pair: Pair): Promise<void> {
  const { store, now } = round.tools;
  const people = await Promise.all([pair.mentor, pair.mentee].map((id) => store.get(applicationKind, id)));
  await store.commit({
    at: now(),
    changes: changePair(
      undefined,
      pair,
      people.filter((person) => person !== undefined),
    ),
  });
}

/** A link of somebody's, without the mail it would come in. */
export async function linkTo(round: TestRound, person: string, purpose: Purpose = 'place', days = 30): Promise<string> {
  const secret = `${purpose}-${person}-${days}`.padEnd(43, 'x');
  const until = stamp(round.tools.now().add({ hours: 24 * days }));
  const owner = ownerOf({ kind: 'person', id: person });
  await round.tools.store.commit({
    at: round.tools.now(),
    changes: [upsert(linkKind, { owner, purpose, hash: hashOf(secret), until })],
    evenWhenClosed: true,
  });
  return linkPath(purpose, person, secret);
}

/** Puts the round at a stage, whatever its dates say; after the call it has a board, as if nobody could be paired yet. */
export async function setStage(round: TestRound, stage: Stage): Promise<void> {
  const { store, now } = round.tools;
  const [before, board] = [await store.get(roundKind, 'round'), await store.get(boardKind, 'board')];
  if (before === undefined) throw new Error('the round has no state');
  const hasBoard = board !== undefined || ['draft', 'call open'].includes(stage);
  await store.commit({
    at: now(),
    changes: [change(roundKind, before, { ...before.state, stage }), ...(hasBoard ? [] : [change(boardKind, undefined, emptyBoard)])],
    evenWhenClosed: true,
  });
  // Pages may show a stage that is half a minute old.
  round.clock.moveTo(round.tools.now().add({ seconds: 31 }));
}

/** Somebody who left a moment before `at`. */
export function whoLeft(person: Application, at: Temporal.Instant): Application {
  return nextOf(decideApplication(person, { command: 'withdraw' }, at));
}

/** The path of the last link to a room in the mails somebody got. */
export async function mailedLink(round: TestRound, to: string, room: 'place' | 'stop' = 'place'): Promise<string> {
  const mails = (await round.mails()).filter((mail) => mail.to === to);
  const link = mails.flatMap((mail) => mail.links).findLast((path) => new RegExp(`^/${room}/[^/]+/[^/]+$`).test(path));
  if (link === undefined) throw new Error(`no mail to ${to} holds a link to /${room}`);
  return link;
}

/** What a page says, without its marks. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

export async function read(response: Response): Promise<string> {
  return wordsOf(await response.text());
}
