import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, type Stack, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test } from 'vitest';
import { budgetStack } from '../../infra/budget-stack.ts';
import { check } from '../../infra/parts/checks.ts';
import type { Reach } from '../../infra/parts/round-mail.ts';
import { roundStack } from '../../infra/round-stack.ts';
import { theRound } from '../builders/round.ts';
import { inAnOrganisation } from './in-an-organisation.ts';
import { ACCOUNT, type Json, REGION } from './synthesised.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

/** Takes the dead letters from behind the letters queue. */
function noRedrive(stack: Stack): void {
  for (const construct of stack.node.findAll()) if (construct instanceof CfnQueue) construct.redrivePolicy = undefined;
}

function synthesise(spoil: (stack: Stack) => void = () => {}, reach: Reach = 'anybody', round = theRound()) {
  const app = new App({ context });
  const code = () => Code.fromInline('exports.handler = () => {}');
  const stack = roundStack(app, { round, code, sender: 'made here', reach, env: { account: ACCOUNT, region: REGION } });
  budgetStack(app, round, ACCOUNT);
  check(app);
  spoil(stack);
  const { directory } = app.synth();
  return { stack, report: JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')) };
}

/** What was answered, where and how. */
function answeredIn(stack: Stack) {
  return stack.node
    .findAll()
    .flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) =>
          Object.entries(data).map(([id, reason]) => ({ at: construct.node.path, id, reason: JSON.stringify(reason) })),
        ),
    );
}

describe('AWS’s own advice', () => {
  const { stack, report } = synthesise();

  test('finds nothing to say, neither error nor warning', () => {
    expect(report.pluginReports.flatMap(({ violations }: Json) => violations)).toEqual([]);
  });

  test('is answered where it does not fit: in at most eight places, each with a reason', () => {
    const answered = answeredIn(stack);
    expect(answered.length).toBeLessThanOrEqual(8);
    for (const { reason } of answered) expect(reason.length).toBeGreaterThanOrEqual(40);
    expect(answered.map(({ at, id }) => `${id} at ${at}`).sort()).toMatchInlineSnapshot(`
      [
        "AwsSolutions::AwsSolutions-APIG4 at omvant-su-pfizer/Web",
        "AwsSolutions::AwsSolutions-COG8 at omvant-su-pfizer/Operators",
        "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:eu-north-1:111122223333:log-group:/omvant/su-pfizer/on-*] at omvant-su-pfizer",
        "Serverless::Serverless-LambdaDLQ at omvant-su-pfizer",
        "Serverless::Serverless-LambdaEventSourceMappingDestination at omvant-su-pfizer/SendLetterSendLetter/Function/Letters",
        "Serverless::Serverless-LambdaTracing at omvant-su-pfizer",
        "Serverless::Serverless-SNSRedrivePolicy at omvant-su-pfizer/AlarmTopic",
        "Serverless::Serverless-SQSRedrivePolicy at omvant-su-pfizer/DeadLetters",
      ]
    `);
  });

  test('in SES’s sandbox finds the one permission that is as wide as SES wants it there, and nothing else', () => {
    const sandbox = synthesise(() => {}, 'verified addresses');
    expect(sandbox.report.pluginReports.flatMap(({ violations }: Json) => violations)).toEqual([]);
    const ids = answeredIn(sandbox.stack).map(({ id }) => id);
    expect(ids.filter((id) => id.includes('IAM') && !id.includes(':logs:'))).toEqual([
      `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:${REGION}:${ACCOUNT}:identity/*]`,
    ]);
  });

  test('finds nothing to say of a round with all its organisation may ask for, and needs no further answer', () => {
    const asked = synthesise(() => {}, 'anybody', theRound(inAnOrganisation()));
    expect(asked.report.pluginReports.flatMap(({ violations }: Json) => violations)).toEqual([]);
    expect(answeredIn(asked.stack).map(({ id }) => id)).toEqual(answeredIn(stack).map(({ id }) => id));
  });

  test('stops a deployment that goes against it, or that CloudFormation would not take', () => {
    expect(() => synthesise((spoilt) => new CfnResource(spoilt, 'Wrong', { type: 'AWS::Budgets::Budget' }))).toThrow(
      /does not exist in 'eu-north-1'/,
    );
    expect(() => synthesise(noRedrive)).toThrow(/does not have a DLQ enabled/);
  });
});
