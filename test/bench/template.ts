import { triggers } from '../../functions/triggers.ts';
import { PAID_WHILE_IDLE, theStack } from '../infra/synthesised.ts';
import { line } from './figures.ts';

const MOST_ALARMS = 10;
const MOST_DASHBOARDS = 3;
/** IAM’s quota of an account, until AWS gives more. */
const ROLES_OF_AN_ACCOUNT = 1000;
const MOST_ROLES = 12;

/** What the stack has that costs while nobody comes, and which functions lack what each must have. */
export function benchTemplate(): void {
  const { of, resources } = theStack();
  const count = (type: string) => Object.keys(of(type)).length;
  const paid = Object.values(resources).filter(
    ({ Type, Properties }) => PAID_WHILE_IDLE.includes(Type) || Properties?.['ProvisionedThroughput'] !== undefined,
  );
  const beyond =
    Math.max(0, count('AWS::CloudWatch::Alarm') - MOST_ALARMS) + Math.max(0, count('AWS::CloudWatch::Dashboard') - MOST_DASHBOARDS);
  line(
    'B24 parts of the stack with a price while idle',
    paid.length + beyond,
    { most: 0, goal: 0 },
    paid.map(({ Type }) => Type).join(' '),
  );
  const functions = Object.values(of('AWS::Lambda::Function')).map(({ Properties }) => Properties);
  const lacking = functions.filter(
    ({ Runtime, Architectures, LoggingConfig }) =>
      Runtime !== 'nodejs24.x' || Architectures?.[0] !== 'arm64' || LoggingConfig?.LogGroup === undefined,
  );
  const everlasting = Object.values(of('AWS::Logs::LogGroup')).filter(({ Properties }) => Properties['RetentionInDays'] === undefined);
  line(`B25 of ${functions.length} functions those not on Node 24, arm64 and a log of their own`, lacking.length, { most: 0, goal: 0 });
  line('B25 logs that are kept for ever', everlasting.length, { most: 0, goal: 0 });
  const asynchronous = triggers.filter(({ start }) => start.by === 'event' || start.by === 'tick' || start.by === 'mail event').length;
  const destinations = Object.values(of('AWS::Lambda::EventInvokeConfig')).filter(
    ({ Properties }) => Properties['DestinationConfig']?.OnFailure !== undefined,
  );
  const mapped = Object.values(of('AWS::Lambda::EventSourceMapping')).length;
  line(
    'B25 functions whose failures end nowhere',
    asynchronous - destinations.length,
    { most: 0, goal: 0 },
    `${mapped} more are fed by a queue or a stream`,
  );
  const kept = functions.reduce((sum, { ReservedConcurrentExecutions = 0 }) => sum + Number(ReservedConcurrentExecutions), 0);
  line('B34 of what the account may run at once, kept by a round for itself', kept, { most: 0, goal: 0 });
  line('B34 roles of a round', count('AWS::IAM::Role'), { most: MOST_ROLES, goal: 8 });
  line('B34 rounds an account of 1,000 roles holds', Math.floor(ROLES_OF_AN_ACCOUNT / count('AWS::IAM::Role')), { least: 90 });
}
