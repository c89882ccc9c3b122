import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { hostsOf, namesOf } from '../parts/names.ts';
import { domainOf, mailFromOf, type Sender } from '../parts/round-mail.ts';
import { accountIn, type Deployed, describe, type Standing, standing } from './deployed.ts';
import { type Data, dataOf } from './round-data.ts';

/** One thing looked at before a deployment: whether it is fine, stops it, or only matters before the first mail. */
export type Finding = {
  readonly about: string;
  readonly is: 'fine' | 'stops' | 'before the first mail';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};

export type Survey = {
  readonly findings: readonly Finding[];
  readonly account: string;
  readonly stack: Deployed | undefined;
  /** Whether an empty table is in the way, which an attempt that failed has left. */
  readonly isTableLeft: boolean;
  readonly sender: Sender;
  /** What stands, or should stand, in the DNS of the sender's domain. */
  readonly records: readonly string[];
};

const BOOTSTRAP = 'CDKToolkit';

/** Looks at everything that can stop a deployment or the first mail, and changes nothing. */
export async function survey(round: Round, region: string, now: Temporal.Instant): Promise<Survey> {
  const [toolkit, found, data, mail] = await Promise.all([describe(BOOTSTRAP), standing(round), dataOf(round), surveyMail(round)]);
  const { stack } = found;
  const account = accountIn(toolkit?.StackId);
  const findings: readonly Finding[] = [
    { about: 'Round file', is: 'fine', says: `${round.name.en}: ${round.seats} pairs, ${round.meetings.count} meetings` },
    datesFinding(round, now),
    toolkit === undefined
      ? {
          about: 'Account',
          is: 'stops',
          says: `${region} is not prepared for the CDK`,
          todo: `npx cdk bootstrap aws://YOUR-ACCOUNT/${region}`,
        }
      : { about: 'Account', is: 'fine', says: `${account} in ${region}` },
    stackFinding(round, found, data),
    ...mail.findings,
  ];
  const sender = mail.isThere && stack?.Sender !== 'made here' ? 'there already' : 'made here';
  const isTableLeft = stack === undefined && data === 'an empty table';
  return { findings, account, stack, isTableLeft, sender, records: mail.records };
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

async function surveyMail(round: Round) {
  const ses = new SESv2Client({});
  const domain = domainOf(round.mail.address);
  try {
    const [account, identity] = await Promise.all([ses.send(new GetAccountCommand({})), identityOf(ses, domain)]);
    const perDay = account.SendQuota?.Max24HourSend ?? 0;
    const busiest = busiestDay(round);
    const isSigned = identity?.DkimAttributes?.Status === 'SUCCESS';
    const findings: readonly Finding[] = [
      account.SendingEnabled === false
        ? {
            about: 'Mail',
            is: 'before the first mail',
            says: 'AWS has stopped all mail of this account',
            todo: 'see “Letters are late” in infra/RUNBOOK.md',
          }
        : account.ProductionAccessEnabled === true
          ? { about: 'Mail', is: 'fine', says: 'the account is out of the sandbox' }
          : {
              about: 'Mail',
              is: 'before the first mail',
              says: 'the account is in the sandbox: mail reaches verified addresses alone',
              todo: 'ask AWS for production access in the SES console; it takes a day',
            },
      identity?.VerifiedForSendingStatus === true
        ? { about: 'Sender', is: 'fine', says: `${domain} may send` }
        : {
            about: 'Sender',
            is: 'before the first mail',
            says: `${domain} is not verified yet`,
            todo: `publish the DNS records below; ${identity === undefined ? 'they are known once the round is deployed' : 'it takes up to three days'}`,
          },
      ...(identity === undefined || isSigned
        ? []
        : [
            {
              about: 'DKIM',
              is: 'before the first mail',
              says: 'mails are not signed yet',
              todo: 'publish the three DKIM records below',
            } as const,
          ]),
      perDay >= busiest
        ? { about: 'Quota', is: 'fine', says: `${perDay} mails a day; the busiest day of the round needs about ${busiest}` }
        : {
            about: 'Quota',
            is: 'before the first mail',
            says: `${perDay} mails a day, but the busiest day of the round needs about ${busiest}`,
            todo: 'ask for more in the SES console, under “Account dashboard”',
          },
    ];
    return {
      findings,
      isThere: identity !== undefined,
      records: recordsFor(domain, process.env['AWS_REGION'] ?? '', identity?.DkimAttributes?.Tokens ?? []),
    };
  } finally {
    ses.destroy();
  }
}

async function identityOf(ses: SESv2Client, domain: string) {
  try {
    return await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }));
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
}

/** Everybody who applied hears on the same day whether they have a place, and the operators too. */
export function busiestDay({ expected, operators }: Pick<Round, 'expected' | 'operators'>): number {
  return expected.mentors + expected.mentees + operators.length;
}

/** What the owner of a domain publishes so that mail from it is signed, comes back, and is believed. */
export function recordsFor(domain: string, region: string, tokens: readonly string[]): readonly string[] {
  const bounce = mailFromOf(domain);
  return [
    ...tokens.map((token) => `${token}._domainkey.${domain}  CNAME  ${token}.dkim.amazonses.com`),
    `${bounce}  MX  10 feedback-smtp.${region}.amazonses.com`,
    `${bounce}  TXT  "v=spf1 include:amazonses.com -all"`,
    `_dmarc.${domain}  TXT  "v=DMARC1; p=quarantine; adkim=r; aspf=r"  (unless there is one)`,
  ];
}
