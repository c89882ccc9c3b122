import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import { whatIsRemoved } from '../../shared/commands/privacy/what-is-removed.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { nextDue } from '../../shared/storage/agenda.ts';
import { openMatters } from '../../shared/storage/attention-list.ts';
import { restoreKind } from '../../shared/storage/kinds/restore.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { say } from './asking.ts';
import { exitCodeOf, triedText, tryOut } from './canary/try-out.ts';
import { asked, type Deployed, deployedOrStop, workIn } from './deployed.ts';
import { storeOf } from './open-round.ts';
import { removedLines } from './removed-lines.ts';

export type StatusOptions = { readonly region: string; readonly json?: boolean; readonly canary?: boolean };

const TIMEOUT_MS = 10_000;
/** A moment that is due longer than this has not been raised: the clock stands still. */
const LATE_MINUTES = 30;

/** Says how a deployed round is. Gives the exit code: 1 when there is something to worry about. */
export async function sayStatus(file: string, { region, json, canary }: StatusOptions): Promise<0 | 1> {
  const round = roundOrStop(file);
  workIn(region);
  const stack = await deployedOrStop(round, file);
  const status = await asked(() => statusOf(round, stack, Temporal.Now.instant()));
  const tried = canary === true ? await tryOut(round) : [];
  const besides = canary === true ? { canary: tried } : {};
  say(json === true ? JSON.stringify({ ...status, ...besides }) : [statusText(round, status), ...triedText(tried)].join('\n'));
  return status.worries.length === 0 ? exitCodeOf(tried) : 1;
}

async function statusOf(round: Round, stack: Deployed, now: Temporal.Instant) {
  const store = storeOf(round);
  const [state, restore, counts, removed, attention, due, letters, deadLetters, pages] = await Promise.all([
    store.get(roundKind, 'round'),
    store.get(restoreKind, 'restore'),
    store.counts(),
    whatIsRemoved({ store, round }),
    openMatters({ store, round, now: () => now }),
    nextDue(store),
    messagesIn(stack.Letters),
    messagesIn(stack.DeadLetters),
    answers(stack.Pages),
  ]);
  const { confirmed, withdrawn } = totals(counts.funnel);
  const isLate = due !== undefined && due.at.until(now).total('minute') > LATE_MINUTES;
  const worries = [
    ...(state === undefined ? ['The round was never opened: type omvant deploy once more.'] : []),
    ...(restore === undefined
      ? []
      : [`A restore to ${restore.state.to} was begun and is not finished: type omvant restore --to ${restore.state.to} once more.`]),
    ...(pages ? [] : ['The pages do not answer.']),
    ...(isLate ? [`Something has been due since ${due.at}: the clock stands still.`] : []),
    ...(deadLetters > 0 ? [`${deadLetters} dead letters wait to be sent again.`] : []),
  ];
  return {
    round: round.id,
    stage: state?.state.stage,
    stack: stack.status,
    pages: stack.Pages,
    confirmed,
    withdrawn,
    ...counts.tally,
    waiting: attention.matters.length,
    removed,
    next: due === undefined ? undefined : { at: due.at.toString(), what: due.event.name },
    lettersInQueue: letters,
    deadLettersInQueue: deadLetters,
    deadLetters: stack.DeadLetters,
    worries,
  };
}

type Status = Awaited<ReturnType<typeof statusOf>>;

function totals(funnel: readonly { readonly confirmed: number; readonly withdrawn: number }[]) {
  return {
    confirmed: funnel.reduce((sum, line) => sum + line.confirmed, 0),
    withdrawn: funnel.reduce((sum, line) => sum + line.withdrawn, 0),
  };
}

async function messagesIn(queue: string): Promise<number> {
  const client = new SQSClient({});
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: queue,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  client.destroy();
  return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0) + Number(Attributes?.['ApproximateNumberOfMessagesNotVisible'] ?? 0);
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/robots.txt`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

function statusText(round: Round, status: Status): string {
  return [
    `${round.name.en}: ${status.stage ?? 'not opened'} (${status.stack})`,
    `  People     ${status.confirmed} confirmed, ${status.withdrawn} withdrew`,
    `  Pairs      ${status.formed} formed of ${status.offered} offered, ${status.ended} ended early`,
    `  Meetings   ${status.held} held, ${status.agreed} agreed, ${status.cancelled} called off`,
    `  Mails      ${status.sent} sent, ${status.bounced} came back, ${status.lettersInQueue} on their way`,
    `  For you    ${status.waiting} entries on the console's list`,
    `  Next       ${status.next === undefined ? 'nothing is ahead' : `${status.next.what}, ${status.next.at}`}`,
    ...removedLines(status.removed, round).map((line, index) => `  ${index === 0 ? 'Removed  ' : ' '.repeat(9)}  ${line}`),
    ...(status.worries.length === 0 ? ['All is well.'] : status.worries.map((worry) => `! ${worry}`)),
  ].join('\n');
}
