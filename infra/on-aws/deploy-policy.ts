import type { Round } from '../../shared/round/round-file.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { namesOf, ROUND_TAG } from '../parts/names.ts';
import { atKeys, type Conditions, WITH_THE_KEY } from '../parts/permissions.ts';
import { domainOf } from '../parts/round-mail.ts';
import { bootstrapOf } from './preflight/account.ts';

export type PolicyStatement = {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Conditions;
};

/** What whoever deploys a round needs besides the roles of the CDK, which it works as: for a role of CI, or a person. */
export type DeployPolicy = { readonly Version: '2012-10-17'; readonly Statement: readonly PolicyStatement[] };

/** The roles `cdk bootstrap` made that a deployment without images works as. */
const CDK_ROLES = ['deploy', 'file-publishing', 'lookup'];

/** What the CDK's command line asks CloudFormation for when it deploys a stack with the caller's own rights. */
const DEPLOYING = [
  ...['CreateChangeSet', 'DeleteChangeSet', 'DeleteStack', 'DescribeChangeSet', 'DescribeEvents', 'DescribeStackEvents', 'DescribeStacks'],
  ...['ExecuteChangeSet', 'GetTemplate', 'TagResource'],
].map((action) => `cloudformation:${action}`);

/** The table is looked into, the round opened in it, and one an attempt has left is taken away when it is empty. */
const ON_THE_TABLE = ['DeleteTable', 'DescribeTable', 'GetItem', 'PutItem', 'Scan', 'UpdateTable'].map((action) => `dynamodb:${action}`);

/**
 * The least that `omvant deploy` needs. The account is left open, as a role has rights in its own alone.
 *
 * @param isBudgetWanted Whether it also makes the warning about cost, which CloudFormation does with the caller's own rights.
 */
export function deployPolicy(round: Round, region: string, isBudgetWanted: boolean): DeployPolicy {
  const names = namesOf(round);
  const bootstrap = bootstrapOf(round);
  const stackArn = (where: string, name: string) => `arn:aws:cloudformation:${where}:*:stack/${name}/*`;
  const allow = (Sid: string, Action: readonly string[], Resource: readonly string[]): PolicyStatement => ({
    Sid,
    Effect: 'Allow',
    Action,
    Resource,
  });
  const roles = CDK_ROLES.map((role) => `arn:aws:iam::*:role/cdk-${bootstrap.qualifier}-${role}-role-*-${region}`);
  const budget = [
    allow('MakeTheBudgetsStack', DEPLOYING, [stackArn(BUDGET_REGION, names.budget)]),
    allow(
      'MakeTheBudget',
      ['budgets:ModifyBudget', 'budgets:TagResource', 'budgets:UntagResource', 'budgets:ViewBudget'],
      [`arn:aws:budgets::*:budget/${names.stack}`],
    ),
  ];
  return {
    Version: '2012-10-17',
    Statement: [
      allow('WorkAsTheCdk', ['sts:AssumeRole'], roles),
      allow(
        'LookAtStacks',
        ['cloudformation:DescribeStacks'],
        [bootstrap.stack, names.stack].map((name) => stackArn(region, name)),
      ),
      allow('OpenTheRound', ON_THE_TABLE, [`arn:aws:dynamodb:${region}:*:table/${names.table}`]),
      allow('LookAtMail', ['ses:GetEmailIdentity'], [`arn:aws:ses:${region}:*:identity/${domainOf(round.mail.address)}`]),
      allow('LookAtTheAccount', ['lambda:GetAccountSettings', 'ses:GetAccount'], ['*']),
      ...tryingStatements(round, region),
      ...(isBudgetWanted ? budget : []),
      ...keyStatements(round, region),
    ],
  };
}

/** What the canary asks for: which functions there are, their answers, and that what its events left is taken away. */
function tryingStatements(round: Round, region: string): readonly PolicyStatement[] {
  const { stack, table } = namesOf(round);
  const ofRound = { StringEquals: { [`aws:ResourceTag/${ROUND_TAG}`]: round.id } };
  const allow = (Sid: string, action: string, resource: string) =>
    ({ Sid, Effect: 'Allow', Action: [action], Resource: [resource] }) as const;
  return [
    allow('FindItsFunctions', 'cloudformation:ListStackResources', `arn:aws:cloudformation:${region}:*:stack/${stack}/*`),
    { ...allow('TryItsFunctions', 'lambda:InvokeFunction', `arn:aws:lambda:${region}:*:function:*`), Condition: ofRound },
    {
      ...allow('ForgetTheTrial', 'dynamodb:BatchWriteItem', `arn:aws:dynamodb:${region}:*:table/${table}`),
      Condition: atKeys([PARTITION.probes]),
    },
  ];
}

function keyStatements({ account }: Round, region: string): readonly PolicyStatement[] {
  if (account?.key === undefined) return [];
  const Resource = [account.key === 'made here' ? `arn:aws:kms:${region}:*:key/*` : account.key];
  const Condition = { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } };
  return [{ Sid: 'UseTheKey', Effect: 'Allow', Action: WITH_THE_KEY, Resource, Condition }];
}
