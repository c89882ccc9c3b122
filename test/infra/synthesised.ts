import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { budgetStack } from '../../infra/budget-stack.ts';
import type { RoundStackOptions } from '../../infra/round-stack.ts';
import { roundStack } from '../../infra/round-stack.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-north-1';

/** Parts with a price while nobody comes. */
export const PAID_WHILE_IDLE: readonly string[] = [
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::WebACL',
  'AWS::EC2::NatGateway',
  'AWS::EC2::VPCEndpoint',
  'AWS::SES::DedicatedIpPool',
  'AWS::Route53::HostedZone',
];

/** Part of a template as JSON holds it, looked into without checks: a test that finds something else fails. */
export type Json = ReturnType<typeof JSON.parse>;

export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, Json>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};
export type Resources = Readonly<Record<string, Resource>>;

export type Synthesised = {
  readonly stack: Stack;
  readonly resources: Resources;
  readonly outputs: Readonly<Record<string, { Value: unknown }>>;
  readonly budget: Resources;
  /** The resources of one kind, by their logical ids. */
  readonly of: (type: string) => Resources;
};

/** The stack of a round as CloudFormation gets it, with functions that do nothing instead of the bundles. */
export function synthesised(
  round: Round = theRound(),
  options: Partial<RoundStackOptions> = {},
  context: Readonly<Record<string, unknown>> = {},
): Synthesised {
  // Checking the template against CloudFormation's schemas takes seconds; the test of the checks does it once.
  const app = new App({ builtinCloudFormationValidation: false, context });
  const stack = roundStack(app, {
    round,
    code: () => Code.fromInline('exports.handler = () => {}'),
    sender: 'made here',
    env: { account: ACCOUNT, region: REGION },
    ...options,
  });
  const budget = Template.fromStack(budgetStack(app, round, ACCOUNT)).toJSON();
  const template = Template.fromStack(stack).toJSON();
  const resources = template['Resources'] as Resources;
  return {
    stack,
    resources,
    outputs: template['Outputs'],
    budget: budget['Resources'],
    of: (type) => Object.fromEntries(Object.entries(resources).filter(([, resource]) => resource.Type === type)),
  };
}

let known: Synthesised | undefined;

/** The stack of the round in the repository, made once for a test file. */
export function theStack(): Synthesised {
  known ??= synthesised();
  return known;
}

/** What a value in the template refers to, as a short text: `Table.Arn/index/lists`. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value?.Ref !== undefined) return PSEUDO[value.Ref] ?? nameOf(value.Ref);
  if (value?.['Fn::GetAtt'] !== undefined) return `${nameOf(value['Fn::GetAtt'][0])}.${value['Fn::GetAtt'][1]}`;
  if (value?.['Fn::Join'] !== undefined) return value['Fn::Join'][1].map(textOf).join(value['Fn::Join'][0]);
  return JSON.stringify(value);
}

const PSEUDO: Readonly<Record<string, string>> = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' };

/** A logical id without the hash CDK puts behind it. */
export function nameOf(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

/** How many figures an alarm looks at, by its properties: one, or several put together. AWS asks a price for each. */
export function figuresOf({ Metrics }: Resource['Properties']): number {
  return Metrics?.filter(({ MetricStat }: Json) => MetricStat !== undefined).length ?? 1;
}
