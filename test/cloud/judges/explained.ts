import type { Finding } from './finding.ts';

/** Findings that stay as they are, and why. */
export type Explained = {
  readonly judge: Finding['judge'];
  readonly rules: readonly string[];
  /** The resources or functions it is about, or the types or actions of all it is about. */
  readonly at: readonly string[];
  readonly why: string;
};

/** Everything judges have against a stack that stays. At most eight: what else they find is mended. */
export const EXPLAINED: readonly Explained[] = [
  {
    judge: 'CloudFormation',
    rules: ['W3005'],
    at: ['AWS::Lambda::Function', 'AWS::Cognito::UserPoolClient'],
    why: 'CDK writes down that a function comes after its role, or a client after its providers, which the reference says already. It does no harm.',
  },
  {
    judge: 'Control Tower',
    rules: ['CT.CLOUDWATCH.PR.2', 'CT.CLOUDWATCH.PR.3', 'CT.DYNAMODB.PR.2'],
    at: ['AWS::Logs::LogGroup', 'Table'],
    why: 'A key of the account’s own and logs for a year come when the round file asks for them: the one has a price each month, and what functions log is of use for weeks.',
  },
  {
    judge: 'Control Tower',
    rules: ['CT.APIGATEWAY.PR.5'],
    at: ['AWS::ApiGatewayV2::Route'],
    why: 'The call is public, participants act by signed links and the console checks its own sessions: nobody signs in at the gateway.',
  },
  {
    judge: 'Control Tower',
    rules: ['CT.LAMBDA.PR.3'],
    at: ['AWS::Lambda::Function'],
    why: 'Functions speak to AWS alone, over TLS and each with its role. A network of one’s own needs ways out of it that cost day and night.',
  },
  {
    judge: 'Control Tower',
    rules: ['CT.SQS.PR.1'],
    at: ['DeadLetters'],
    why: 'It is the dead-letter queue itself: what lies in it is sent again by the clock, and after a day a human being is asked.',
  },
  {
    judge: 'policies',
    rules: ['RESOURCE_MISMATCH'],
    at: ['RolesStreamOutboxBus'],
    why: 'AWS’s tutorial gives ListStreams on the stream, its reference on everything, and Lambda has not been seen to use it: everything is not given for that.',
  },
  {
    judge: 'policies',
    rules: ['RESOURCE_STAR', 'UNKNOWN_CONDITION_FOR_ACTION', 'MISMATCHED_TYPE'],
    at: ['Key'],
    why: 'In the policy of a key a star is that key and nothing else; and what CloudWatch Logs may do is in the words of its own guide, with a context parliament does not know.',
  },
  {
    judge: 'roles',
    rules: ['whole call'],
    at: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    why: 'Should IAM look at the keys of all items of a transaction together, it would refuse these. AWS’s documentation speaks of items.',
  },
];

export function explains({ judge, rules, at }: Explained, finding: Finding): boolean {
  return judge === finding.judge && rules.includes(finding.rule) && (at.includes(finding.at) || at.includes(finding.type));
}
