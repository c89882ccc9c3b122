import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Round } from '../../../shared/round/round-file.ts';
import { domainOf, mailFromOf, type Reach } from '../../parts/round-mail.ts';
import type { Finding } from './finding.ts';

type MailPreflight = {
  readonly findings: readonly Finding[];
  /** Whether the account has the domain already. */
  readonly isThere: boolean;
  readonly reach: Reach;
  /** What stands, or should stand, in the domain's DNS. */
  readonly records: readonly string[];
};

/** Whether the account, the domain mails come from and its quota are ready for the first mail. */
export async function mailPreflight(round: Round): Promise<MailPreflight> {
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
      reach: account.ProductionAccessEnabled === true ? 'anybody' : 'verified addresses',
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
