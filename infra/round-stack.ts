import { type App, BOOTSTRAP_QUALIFIER_CONTEXT, CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Trigger, triggers } from '../functions/triggers.ts';
import type { Round } from '../shared/round/round-file.ts';
import { keptFor, keptInAll } from './parts/at-once.ts';
import { addAlarms } from './parts/monitoring/round-alarms.ts';
import { countStuck } from './parts/monitoring/stuck.ts';
import { addTags, constructId, hostsOf, namesOf } from './parts/names.ts';
import { addOperators } from './parts/operators/round-operators.ts';
import type { LeadingKeys } from './parts/permissions.ts';
import { addBus } from './parts/round-bus.ts';
import { addFunction, type FunctionContext } from './parts/round-function.ts';
import { addKey } from './parts/round-key.ts';
import { addLogs, loggingOf } from './parts/round-logs.ts';
import { addMail, type Reach, type Sender } from './parts/round-mail.ts';
import { addQueues } from './parts/round-queues.ts';
import { addRoles } from './parts/round-roles.ts';
import { start } from './parts/round-starts.ts';
import { addTable } from './parts/round-table.ts';
import { type Address, addWeb } from './parts/round-web.ts';

export type RoundStackOptions = {
  readonly round: Round;
  /** The code of a function, built. */
  readonly code: (trigger: Trigger) => Code;
  readonly sender: Sender;
  /** Left out, anybody. */
  readonly reach?: Reach;
  /** Left out, checked. */
  readonly leadingKeys?: LeadingKeys;
  /** A name of one's own for the pages; left out, AWS gives one. */
  readonly address?: Address;
  /** When the round was deployed first, in seconds of Unix time; left out, long ago. */
  readonly since?: number;
  readonly env: { readonly account?: string; readonly region: string };
};

/** One round, whole, sharing nothing with any other but the account. Every function in it comes from the list of triggers. */
export function roundStack(
  app: App,
  { round, code, sender, reach = 'anybody', leadingKeys = 'checked', address, since = 0, env }: RoundStackOptions,
): Stack {
  const names = namesOf(round);
  const { account } = round;
  if (account?.bootstrap !== undefined) app.node.setContext(BOOTSTRAP_QUALIFIER_CONTEXT, account.bootstrap.qualifier);
  const stack = new Stack(app, names.stack, {
    stackName: names.stack,
    description: `${round.name.en}: a round of reverse mentoring`,
    env,
    terminationProtection: true,
    analyticsReporting: false,
  });
  addTags(stack, round);

  const key = addKey(stack, names, account?.key);
  const logging = loggingOf(account, key);
  const table = addTable(stack, names.table, key);
  const bus = addBus(stack, names.bus);
  const queues = addQueues(stack, names, key);
  const mail = addMail(stack, round, names.configurationSet, sender, reach);
  const web = addWeb(stack, names.accessLog, logging, address ?? account?.address);
  const operators = addOperators(stack, round, web.publicUrl);

  const making: FunctionContext = {
    stack,
    names,
    code,
    resources: {
      table: table.tableArn,
      stream: table.tableStreamArn ?? '',
      bus: bus.eventBusArn,
      letters: queues.letters.queueArn,
      deadLetters: queues.deadLetters.queueArn,
      configurationSet: stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: names.configurationSet }),
      identities: mail.identityArns,
      fromAddress: round.mail.address,
      leadingKeys,
      ...(key === undefined ? {} : { key: { arn: key.keyArn, region: stack.region } }),
    },
    kept: keptFor(round),
    environment: {
      base: { TABLE_NAME: table.tableName, PUBLIC_URL: web.publicUrl },
      bus: { BUS_NAME: bus.eventBusName },
      mail: { CONFIGURATION_SET: mail.configurationSet.configurationSetName },
      deadLetters: { DEAD_LETTERS_URL: queues.deadLetters.queueUrl },
      operators,
    },
  };
  const sources = { stack, streamArn: making.resources.stream, bus, queues, web, configurationSet: names.configurationSet };
  for (const { file } of triggers) new Construct(stack, constructId(file));
  const logs = addLogs(stack, names, logging);
  const roleFor = addRoles(logs, making);
  const functions = new Map(
    [...logs].map(([trigger, logGroup]) => [trigger, addFunction(trigger, { logGroup, role: roleFor(trigger) }, making)]),
  );
  for (const [trigger, lambda] of functions) start(trigger, lambda, sources);

  addAlarms(stack, { round, names, queues, web, functions, since, stuck: countStuck(stack, functions, names) }, key);
  acknowledge(stack);

  const outputs = {
    Round: round.id,
    Opens: round.call.opens,
    Hosts: hostsOf(round),
    Pages: web.publicUrl,
    Console: `${web.publicUrl}/console`,
    Table: table.tableName,
    Letters: queues.letters.queueUrl,
    DeadLetters: queues.deadLetters.queueUrl,
    Sender: sender,
    Kept: String(keptInAll(round)),
    Since: String(since),
    ...(web.pointTo === undefined ? {} : { PointTo: web.pointTo }),
  };
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, `Out${name}`, { key: name, value });
  return stack;
}

function acknowledge(stack: Stack): void {
  Validations.of(stack).acknowledge({
    id: 'Serverless::Serverless-LambdaTracing',
    reason:
      'Traces would cost more than everything else but mail, and be the price of an idle round: every log line carries the id of its event instead.',
  });
  Validations.of(stack).acknowledge({
    id: 'Serverless::Serverless-LambdaDLQ',
    reason:
      'Functions started asynchronously have an on-failure destination, the newer kind that also tells why; the stream and the letters queue have theirs.',
  });
}
