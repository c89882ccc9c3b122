import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { DELIVERY, type Trigger } from '../../functions/triggers.ts';
import { ASSETS_FOLDER, ROUND_FILE } from '../bundle/bundle.ts';
import { AT_ONCE } from './at-once.ts';
import { constructId, type namesOf } from './names.ts';
import { permissionsOf, type Things } from './permissions.ts';
import { addLog, type Logging } from './round-logs.ts';

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
  readonly logging: Logging;
  /** What each part of a function's surroundings is told, as `environment.ts` reads it. */
  readonly told: Readonly<Record<'base' | 'bus' | 'mail' | 'deadLetters' | 'operators', Readonly<Record<string, string>>>>;
};

/** One function of the list with its log, its role, its surroundings, and where what fails for good ends. */
export function addFunction(trigger: Trigger, making: Making): LambdaFunction {
  const { stack, names, code, things } = making;
  const { file, start } = trigger;
  const scope = new Construct(stack, constructId(file));
  const logGroup = addLog(scope, 'Log', names.logs(file), making.logging);
  const writeLog = new PolicyStatement({
    sid: 'WriteLog',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What ${file} of ${names.stack} may do`,
    inlinePolicies: { Function: new PolicyDocument({ statements: [writeLog, ...permissionsOf(trigger, things)] }) },
  });
  const lambda = new LambdaFunction(scope, 'Function', {
    description: `${file} of ${names.stack}`,
    code: code(trigger),
    handler: `${file}.handler`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: start.by === 'request' ? MEGABYTES.request : MEGABYTES.other,
    timeout: Duration.seconds(TIMEOUT_SECONDS),
    environment: environmentOf(trigger, making),
    // What CDK would add of its own is in the role already.
    role: role.withoutPolicyUpdates(),
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    ...(start.by === 'request' || start.by === 'letters queue' ? { reservedConcurrentExecutions: AT_ONCE[start.by] } : {}),
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
