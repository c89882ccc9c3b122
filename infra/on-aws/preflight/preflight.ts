import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../../shared/round/calendar.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { restoreKind } from '../../../shared/storage/kinds/restore.ts';
import { hostsOf, namesOf } from '../../parts/names.ts';
import type { Reach, Sender } from '../../parts/round-mail.ts';
import { accountIn, type Deployed, describe, type Standing, standing } from '../deployed.ts';
import { storeOf } from '../open-round.ts';
import { type Data, dataOf } from '../round-data.ts';
import { accountFinding, addressFinding, bootstrapOf } from './account.ts';
import type { Finding } from './finding.ts';
import { functionsFinding, functionsIn } from './functions.ts';
import { mailPreflight } from './mail.ts';
import { type Dns, dnsHere, mailboxFindings } from './mailboxes.ts';

export type Preflight = {
  readonly findings: readonly Finding[];
  readonly account: string;
  readonly stack: Deployed | undefined;
  /** Whether an empty table is in the way, which an attempt that failed has left. */
  readonly isTableLeft: boolean;
  readonly sender: Sender;
  readonly reach: Reach;
  /** What stands, or should stand, in the DNS of the sender's domain. */
  readonly records: readonly string[];
};

/** Looks at everything that can stop a deployment or the first mail, and changes nothing. */
export async function preflight(round: Round, region: string, now: Temporal.Instant, dns: Dns = dnsHere()): Promise<Preflight> {
  const [toolkit, found, data, functions, mail, mailboxes] = await Promise.all([
    describe(bootstrapOf(round).stack),
    standing(round),
    dataOf(round),
    functionsIn(),
    mailPreflight(round),
    mailboxFindings(round, dns),
  ]);
  const { stack } = found;
  const account = accountIn(toolkit?.StackId);
  const findings: readonly Finding[] = [
    { about: 'Round file', is: 'fine', says: `${round.name.en}: ${round.seats} pairs, ${round.meetings.count} meetings` },
    datesFinding(round, now),
    accountFinding(round, toolkit, account, region),
    ...addressFinding(round, region),
    stackFinding(round, found, data),
    ...(stack === undefined ? [] : await restoreFinding(round)),
    functionsFinding(round, functions, Number(stack?.Kept ?? 0)),
    ...mail.findings,
    ...mailboxes,
  ];
  const sender = mail.isThere && stack?.Sender !== 'made here' ? 'there already' : 'made here';
  const isTableLeft = stack === undefined && data === 'an empty table';
  return { findings, account, stack, isTableLeft, sender, reach: mail.reach, records: mail.records };
}

/** Functions that a restore keeps from running must not run again before it is done. */
async function restoreFinding(round: Round): Promise<readonly Finding[]> {
  const under = await storeOf(round).get(restoreKind, 'restore');
  if (under === undefined) return [];
  const { to } = under.state;
  return [
    { about: 'Restore', is: 'stops', says: `one to ${to} was begun and is not finished`, todo: `type omvant restore --to ${to} once more` },
  ];
}

function datesFinding(round: Round, now: Temporal.Instant): Finding {
  const opens = instantAt(round, round.call.opens, '00:00');
  const isAhead = opens.epochMilliseconds > now.epochMilliseconds;
  if (isAhead) return { about: 'Dates', is: 'fine', says: `the call opens on ${round.call.opens}` };
  const isOver = instantAt(round, round.closes, '23:59').epochMilliseconds < now.epochMilliseconds;
  if (isOver)
    return { about: 'Dates', is: 'stops', says: `the round was over on ${round.closes}`, todo: 'change the dates in the round file' };
  return { about: 'Dates', is: 'fine', says: `the call opened on ${round.call.opens}: it opens as soon as the round is deployed` };
}

function stackFinding(round: Round, found: Standing, data: Data): Finding {
  const about = 'Stack';
  switch (found.is) {
    case 'there':
      return sameRoundFinding(round, found.stack);
    case 'changing':
      return { about, is: 'stops', says: `AWS is still at work on it: ${found.status}`, todo: 'wait some minutes and type the same again' };
    case 'stuck':
      return { about, is: 'stops', says: `AWS is stuck with it: ${found.status}`, todo: 'see “When AWS is stuck” in infra/RUNBOOK.md' };
    case 'never whole':
    case 'not there':
      if (data === 'data') return dataFinding(round);
      return { about, is: 'fine', says: found.is === 'not there' ? 'there is none yet' : 'the last attempt failed; it is replaced' };
  }
}

/** A stack with this id that is another round's must not be written over. */
function sameRoundFinding(round: Round, stack: Deployed): Finding {
  if (stack.Opens === round.call.opens && stack.Hosts === hostsOf(round))
    return { about: 'Stack', is: 'fine', says: 'it is there and will be updated' };
  return {
    about: 'Stack',
    is: 'stops',
    says: `another round is called ${round.id}: that of ${stack.Hosts}, whose call opens on ${stack.Opens}`,
    todo: 'give your round another id in its file; the dates of a round that is deployed stay as they are',
  };
}

/** The data of a round whose stack was destroyed must not be mixed with a new one's, nor be lost. */
function dataFinding(round: Round): Finding {
  return {
    about: 'Stack',
    is: 'stops',
    says: `it is gone, but the table ${namesOf(round).table} holds the data of an earlier round with this id`,
    todo: 'give your round another id; or, if nobody needs that data any more, omvant destroy with --with-data',
  };
}
