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
import type { Things } from './permissions.ts';

/** Whoever waits for a page waits for the whole cold start, and more memory is more processor; reactions have time. */
const MEGABYTES = { request: 1024, other: 512 };
const TIMEOUT_SECONDS = 30;
const OLDEST_EVENT_HOURS = 6;

/** What every function of the round is made from. */
export type Making = {
  readonly stack: Stack;
  readonly names: ReturnType<typeof namesOf>;
  readonly code: (trigger: Trigger) => Code;
  readonly things: Things;
  /** How many the round keeps for itself of those started in one way. */
  readonly kept: Partial<Readonly<Record<Start['by'], number>>>;
  /** What each part of a function's surroundings is told, as `environment.ts` reads it. */
  readonly told: Readonly<Record<'base' | 'bus' | 'mail' | 'deadLetters' | 'operators', Readonly<Record<string, string>>>>;
};

/** What a function is given besides: where it writes its log, and by which leave it does all it does. */
export type Given = { readonly logGroup: ILogGroup; readonly role: IRole };

/** One function of the list with its log, its role, its surroundings, and where what fails for good ends. */
export function addFunction(trigger: Trigger, { logGroup, role }: Given, making: Making): LambdaFunction {
  const { stack, names, code, things, kept } = making;
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
      onFailure: { bind: () => ({ destination: things.deadLetters }) },
    });
  }
  return lambda;
}

/** The surroundings of one function: what everybody is told, and what goes with the things it touches. */
function environmentOf({ touches, start }: Trigger, { told }: Making): Record<string, string> {
  return {
    ...told.base,
    ROUND_FILE,
    ...(start.by === 'request' ? { ASSETS_FOLDER } : {}),
    ...(touches.includes('bus') ? told.bus : {}),
    ...(touches.includes('mail') ? told.mail : {}),
    ...(touches.includes('dead letters') ? told.deadLetters : {}),
    ...(touches.includes('operators') ? told.operators : {}),
  };
}
