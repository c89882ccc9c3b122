import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { hostsOf, namesOf } from '../parts/names.ts';
import { domainOf, mailFromOf, type Sender } from '../parts/round-mail.ts';
import { accountIn, type Deployed, deployed, describe } from './deployed.ts';

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
  readonly sender: Sender;
  /** What stands, or should stand, in the DNS of the sender's domain. */
  readonly records: readonly string[];
};

const BOOTSTRAP = 'CDKToolkit';

/** Looks at everything that can stop a deployment or the first mail, and changes nothing. */
export async function survey(round: Round, region: string, now: Temporal.Instant): Promise<Survey> {
  const [toolkit, stack, isTableThere, mail] = await Promise.all([
    describe(BOOTSTRAP),
    deployed(round),
    hasTable(namesOf(round).table),
    surveyMail(round),
  ]);
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
    stack === undefined && isTableThere ? tableFinding(round) : stackFinding(round, stack),
    ...mail.findings,
  ];
  const sender = mail.isThere && stack?.Sender !== 'made here' ? 'there already' : 'made here';
  return { findings, account, stack, sender, records: mail.records };
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

/** A stack with this id that is another round's must not be written over. */
function stackFinding(round: Round, stack: Deployed | undefined): Finding {
  if (stack === undefined) return { about: 'Stack', is: 'fine', says: 'there is none yet' };
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
function tableFinding(round: Round): Finding {
  return {
    about: 'Stack',
    is: 'stops',
    says: `it is gone, but the table ${namesOf(round).table} of an earlier round with this id is still there`,
    todo: 'give your round another id; or, if nobody needs that data any more, delete the table in the AWS console',
  };
}

async function hasTable(TableName: string): Promise<boolean> {
  const client = new DynamoDBClient({});
  try {
    await client.send(new DescribeTableCommand({ TableName }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  } finally {
    client.destroy();
  }
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
