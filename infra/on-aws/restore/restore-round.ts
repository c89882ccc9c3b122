import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { stamp } from '../../../shared/domain/decision.ts';
import type { Restore } from '../../../shared/domain/restore.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { restoreKind } from '../../../shared/storage/kinds/restore.ts';
import type { Stored } from '../../../shared/storage/kinds/stored.ts';
import { namesOf } from '../../parts/names.ts';
import { CannotStart, NEEDS_DECISION } from '../../rounds/cannot-start.ts';
import { roundOrStop } from '../../rounds/round-or-stop.ts';
import { actingOperator, toolsOf } from '../acting.ts';
import { agreed, progress, say, saySlowly, typedOut } from '../asking.ts';
import { asked, deployedOrStop, workIn } from '../deployed.ts';
import { exportedText, exportRound } from '../export-round.ts';
import { storeOf } from '../open-round.ts';
import { typedAgain } from '../typed-again.ts';
import { awsMeans, copiesOf, copyName, restorable } from './aws-means.ts';
import { begin, carryOut, type Work } from './carry-out.ts';
import { decidedSince, lostSince } from './holds-again.ts';
import type { Means } from './means.ts';
import { momentIn } from './moment-in.ts';
import { allItems } from './table-items.ts';

export type RestoreOptions = {
  readonly region: string;
  readonly to: string;
  readonly as?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

const PAUSE_MS = 5000;

/** Takes a round back to a moment, and holds its letters until an operator lets them go. Gives the exit code. */
export async function restoreRound(file: string, options: RestoreOptions): Promise<number> {
  const round = roundOrStop(file);
  workIn(options.region);
  const to = momentIn(round.zone, options.to);
  const operator = actingOperator(round, options.as);
  const stack = await deployedOrStop(round, file);
  const under = await asked(() => underWay(round, to));
  // What cannot be reached would not happen: a dry run says so as well.
  if (under === undefined) await stopIfOutOfReach(round, to);
  const sentences = whatWouldHappen(round, to, under);
  if (options.dryRun === true) {
    say(
      options.json === true
        ? JSON.stringify({ round: round.id, to: stamp(to), underWay: under?.state.next, would: sentences })
        : sentences.join('\n'),
    );
    return 0;
  }
  for (const sentence of sentences) saySlowly(sentence);
  const isSure =
    options.confirm === round.id ||
    (await typedOut(round.id, 'Type the id of the round to go on', options.input, typedAgain(`--confirm ${round.id}`)));
  if (!isSure) return NEEDS_DECISION;

  const client = new DynamoDBClient({});
  const work = { tools: toolsOf(round, stack), client, means: awsMeans(round, to), pauseMs: PAUSE_MS };
  const begun = under ?? (await begunAfterLooking(round, to, operator, work, options));
  if (begun === undefined) return NEEDS_DECISION;
  const bar = progress(`Taking ${round.id} back to ${inWords(round, to)}`);
  try {
    await asked(() => carryOut(begun, { ...work, show: bar.show }));
  } finally {
    bar.end();
    client.destroy();
  }
  const words = [
    `${round.id} is as it was on ${inWords(round, to)}. No letter goes out until an operator has looked through them: ${stack.Console}/held`,
    'What is overdue by now is raised within the next minutes, and its letters gather there as well.',
  ];
  say(options.json === true ? JSON.stringify({ round: round.id, to: stamp(to), held: `${stack.Console}/held` }) : words.join('\n'));
  return 0;
}

/** A restore that was begun and not finished. Another moment cannot be had before it is. */
async function underWay(round: Round, to: Temporal.Instant): Promise<Stored<Restore> | undefined> {
  const under = await storeOf(round).get(restoreKind, 'restore');
  if (under === undefined || under.state.to === stamp(to)) return under;
  throw new CannotStart(
    `${round.id} is being taken back to another moment, ${under.state.to}.\nThat was begun and has to be finished first.`,
    `--to ${under.state.to}`,
  );
}

async function stopIfOutOfReach(round: Round, to: Temporal.Instant): Promise<void> {
  // A copy that is there already has been reached.
  if ((await asked(() => copiesOf(round))).includes(copyName(round, to))) return;
  const window = await asked(() => restorable(round));
  if (window === undefined)
    throw new CannotStart(
      `${round.id} cannot be taken back.\nPoint-in-time recovery of ${namesOf(round).table} is off.`,
      'deploy the round, which turns it on; it reaches back to then',
    );
  const isWithin = Temporal.Instant.compare(window.earliest, to) <= 0 && Temporal.Instant.compare(to, window.latest) <= 0;
  if (!isWithin)
    throw new CannotStart(
      `${inWords(round, to)} cannot be reached.\n${namesOf(round).table} can be taken back to any second from ${inWords(round, window.earliest)} to ${inWords(round, window.latest)}.`,
      'choose a moment between these',
    );
}

function whatWouldHappen(round: Round, to: Temporal.Instant, under: Stored<Restore> | undefined): readonly string[] {
  const when = inWords(round, to);
  const after = [
    'Pages answer with an error for some minutes: what somebody sends then is not taken. Events and news of mails that come meanwhile are kept by AWS and tried again.',
    'Then every letter is held, and whoever has left since is taken out again. Addresses that get no mail still get none, and the audit stays whole.',
    'Would send 0 mails: each waits until an operator has looked through them. Would not touch any other round.',
  ];
  if (under !== undefined) return [`A restore to ${when} was begun; what is left begins with: ${under.state.next}.`, ...after];
  return [
    `Would have AWS copy the table of ${round.id} as it was on ${when}, in ten minutes to an hour. The round goes on meanwhile.`,
    'Would say what is lost by it, and ask once more. Up to then nothing has changed.',
    'Would then export what there is now, stop every function of the round, and write back what was there.',
    ...after,
  ];
}

/** Has the copy made, says what would be lost, exports what there is now, and begins if somebody still wants it. */
async function begunAfterLooking(round: Round, to: Temporal.Instant, operator: string, work: Omit<Work, 'show'>, options: RestoreOptions) {
  const copy = copyName(round, to);
  await copyShown(copy, work.means);
  const [now, then] = await asked(() => Promise.all([allItems(work.client, namesOf(round).table), allItems(work.client, copy)]));
  const { left, erased, erasing } = decidedSince(now, then);
  saySlowly(lossesText(lostSince(now, then), left.length, erased.length + erasing.length));
  const isWanted = options.confirm === round.id || (await agreed('Take it back?', options.input, typedAgain(`--confirm ${round.id}`)));
  if (!isWanted) {
    saySlowly(
      `Nothing was changed. The copy is there to look into: ${copy}\nWhen you need it no more: aws dynamodb delete-table --table-name ${copy}`,
    );
    return undefined;
  }
  saySlowly(exportedText(await exportRound(round, options.out)));
  return asked(() => begin({ to: stamp(to), copy, operator }, work));
}

async function copyShown(copy: string, { copyTable }: Means): Promise<void> {
  const bar = progress(`Making ${copy}`);
  try {
    await asked(() => copyTable(bar.show));
  } finally {
    bar.end();
  }
}

function lossesText({ applied, letters }: ReturnType<typeof lostSince>, left: number, erased: number): string {
  return [
    'Since that moment, and not known any more afterwards:',
    `  applications that were sent: ${applied}`,
    `  letters that were asked for: ${letters}; what went of them may be asked for a second time, and is held then`,
    `People who have left since, and are taken out again: ${left}. People who were erased since or wanted to be, and are erased again: ${erased}.`,
  ].join('\n');
}

function inWords({ zone }: Round, instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })} (${zone})`;
}
