import { readFileSync, writeFileSync } from 'node:fs';
import { type Synthesised, theStack } from '../infra/synthesised.ts';

/** A quota of an account in one region, until AWS gives more, and what of it is gone before the first round. */
type Quota = {
  readonly what: string;
  readonly of: number;
  /** What the account itself and the CDK’s bootstrap take. */
  readonly gone: number;
  /** What a round takes. */
  readonly taken: (stack: Synthesised) => number;
  /** The page of AWS’s documentation that says so. */
  readonly says: string;
};

/** When the quotas below were read. */
const READ = '2026-11-29';

const count =
  (type: string, isMeant: (properties: Synthesised['resources'][string]['Properties']) => boolean = () => true) =>
  ({ of }: Synthesised): number =>
    Object.values(of(type)).filter(({ Properties }) => isMeant(Properties)).length;

/** As much code as the functions of a round may be, zipped; each function has its bundle for itself. The bench holds them to it. */
export const MOST_CODE_MEGABYTES = 40;

/** What is counted for a whole account: all that a hundred rounds could run out of. Requests a second are shared, and waited for. */
const QUOTAS: readonly Quota[] = [
  {
    what: 'event buses',
    of: 100,
    gone: 1,
    taken: count('AWS::Events::EventBus'),
    says: 'EventBridge User Guide, “Custom Event Bus - Classic quotas”',
  },
  {
    what: 'rules on the account’s own bus',
    of: 300,
    gone: 0,
    taken: count('AWS::Events::Rule', ({ EventBusName }) => EventBusName === undefined),
    says: 'EventBridge User Guide, “Custom Event Bus - Classic quotas”',
  },
  { what: 'roles', of: 1000, gone: 5, taken: count('AWS::IAM::Role'), says: 'IAM User Guide, “IAM and AWS STS quotas”' },
  {
    what: 'functions at once, kept by a round for itself',
    of: 1000,
    gone: 100,
    taken: ({ of }) =>
      Object.values(of('AWS::Lambda::Function')).reduce(
        (sum, { Properties }) => sum + Number(Properties['ReservedConcurrentExecutions'] ?? 0),
        0,
      ),
    says: 'Lambda Developer Guide, “Lambda quotas”',
  },
  {
    what: 'HTTP APIs',
    of: 600,
    gone: 0,
    taken: count('AWS::ApiGatewayV2::Api'),
    says: 'API Gateway Developer Guide, “Quotas for configuring and running an HTTP API”',
  },
  {
    what: 'alarms',
    of: 5000,
    gone: 0,
    taken: count('AWS::CloudWatch::Alarm'),
    says: 'CloudWatch User Guide, “CloudWatch service quotas”',
  },
  {
    what: 'user pools',
    of: 1000,
    gone: 0,
    taken: count('AWS::Cognito::UserPool'),
    says: 'Cognito Developer Guide, “Quotas in Amazon Cognito”',
  },
  {
    what: 'megabytes of code',
    of: 75_000,
    gone: 0,
    taken: () => MOST_CODE_MEGABYTES,
    says: 'Lambda Developer Guide, “Lambda quotas”',
  },
  {
    what: 'stacks',
    of: 2000,
    gone: 1,
    taken: () => 1,
    says: 'CloudFormation User Guide, “Understand CloudFormation quotas”',
  },
  {
    what: 'tables',
    of: 2500,
    gone: 0,
    taken: count('AWS::DynamoDB::Table'),
    says: 'DynamoDB Developer Guide, “Quotas in Amazon DynamoDB”',
  },
  {
    what: 'configuration sets of SES',
    of: 10_000,
    gone: 0,
    taken: count('AWS::SES::ConfigurationSet'),
    says: 'SES Developer Guide, “Service quotas in Amazon SES”',
  },
  {
    what: 'identities of SES',
    of: 10_000,
    gone: 0,
    taken: count('AWS::SES::EmailIdentity'),
    says: 'SES Developer Guide, “Service quotas in Amazon SES”',
  },
  {
    what: 'log groups',
    of: 1_000_000,
    gone: 0,
    taken: count('AWS::Logs::LogGroup'),
    says: 'CloudWatch Logs User Guide, “CloudWatch Logs quotas”',
  },
  {
    what: 'topics',
    of: 100_000,
    gone: 0,
    taken: count('AWS::SNS::Topic'),
    says: 'AWS General Reference, “Amazon SNS endpoints and quotas”',
  },
];

/** How many rounds each quota has room for, the one that stops first in front. A quota of which a round takes nothing stops none. */
export function roomIn(stack: Synthesised) {
  return QUOTAS.map(({ what, of, gone, taken, says }) => {
    const each = taken(stack);
    return { what, of, gone, each, says, rounds: each === 0 ? Number.POSITIVE_INFINITY : Math.floor((of - gone) / each) };
  }).sort((a, b) => a.rounds - b.rounds);
}

const MARKS = ['<!-- rounds an account -->', '<!-- /rounds an account -->'] as const;

/** The README with the table of what a round takes of an account between its two marks. */
export function withRoom(readme: string, stack: Synthesised): string {
  const [from, to] = MARKS.map((mark) => readme.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < 0) throw new Error('the README has no marks for the table of an account');
  const number = (value: number) => value.toLocaleString('en');
  const rows = roomIn(stack).map(({ what, of, gone, each, says, rounds }) => {
    const room = Number.isFinite(rounds) ? `(${number(of)} − ${gone}) ÷ ${each} = **${number(rounds)}**` : 'stops none';
    return `| ${what} | ${number(of)} | ${gone} | ${each} | ${room} | ${says} |`;
  });
  const table = [
    `| Quota (read ${READ}) | An account has | Gone before | A round takes | Rounds | Says |`,
    '|---|--:|--:|--:|---|---|',
    ...rows,
  ];
  return `${readme.slice(0, from + MARKS[0].length)}\n${table.join('\n')}\n${readme.slice(to)}`;
}

/** Writes the table anew into the README. */
export function writeRoom(): void {
  const readme = new URL('../../README.md', import.meta.url);
  writeFileSync(readme, withRoom(readFileSync(readme, 'utf8'), theStack()));
}
