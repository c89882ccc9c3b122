import { Duration, type Stack } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { DELIVERY, type Start, type Trigger } from '../../functions/triggers.ts';
import { ASSETS_FOLDER, ROUND_FILE } from '../bundle/bundle.ts';
import { constructId, type namesOf } from './names.ts';
import type { Resources } from './permissions.ts';

/** Whoever waits for a page waits for the whole cold start, and more memory is more processor; reactions have time. */
const MEGABYTES = { request: 1024, other: 512 };
const TIMEOUT_SECONDS = 30;
const OLDEST_EVENT_HOURS = 6;

/** What every function of the round is made from. */
export type FunctionContext = {
  readonly stack: Stack;
  readonly names: ReturnType<typeof namesOf>;
  readonly code: (trigger: Trigger) => Code;
  readonly resources: Resources;
  /** How many the round keeps for itself of those started in one way. */
  readonly kept: Partial<Readonly<Record<Start['by'], number>>>;
  /** Each part of a function's environment, as `environment.ts` reads it. */
  readonly environment: Readonly<Record<'base' | 'bus' | 'mail' | 'deadLetters' | 'operators', Readonly<Record<string, string>>>>;
};

/** What a function is given besides: where it writes its log, and by which leave it does all it does. */
export type RoleAndLog = { readonly logGroup: ILogGroup; readonly role: IRole };

/** One function of the list with its log, its role, its environment, and where what fails for good ends. */
export function addFunction(trigger: Trigger, { logGroup, role }: RoleAndLog, making: FunctionContext): LambdaFunction {
  const { stack, names, code, resources, kept } = making;
  const { file, start } = trigger;
  const atOnce = kept[start.by];
  const lambda = new LambdaFunction(stack.node.findChild(constructId(file)), 'Function', {
    functionName: names.lambda(file),
    description: `${file} of ${names.stack}`,
    code: code(trigger),
    handler: `${file}.handler`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: start.by === 'request' ? MEGABYTES.request : MEGABYTES.other,
    timeout: Duration.seconds(TIMEOUT_SECONDS),
    environment: environmentOf(trigger, making),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    ...(atOnce === undefined ? {} : { reservedConcurrentExecutions: atOnce }),
  });
  if (start.by === 'event' || start.by === 'tick' || start.by === 'mail event') {
    lambda.configureAsyncInvoke({
      maxEventAge: Duration.hours(OLDEST_EVENT_HOURS),
      retryAttempts: DELIVERY.retriesAfterMinutes.length,
      onFailure: { bind: () => ({ destination: resources.deadLetters }) },
    });
  }
  return lambda;
}

/** The environment of one function: what all have, and what goes with its capabilities. */
function environmentOf({ capabilities, start }: Trigger, { environment }: FunctionContext): Record<string, string> {
  return {
    ...environment.base,
    ROUND_FILE,
    ...(start.by === 'request' ? { ASSETS_FOLDER } : {}),
    ...(capabilities.includes('bus') ? environment.bus : {}),
    ...(capabilities.includes('mail') ? environment.mail : {}),
    ...(capabilities.includes('dead letters') ? environment.deadLetters : {}),
    ...(capabilities.includes('operators') ? environment.operators : {}),
  };
}
