import { triggers } from '../../functions/triggers.ts';
import { lectureHall } from '../infra/lecture-hall.ts';
import { PAID_WHILE_IDLE, theStack } from '../infra/synthesised.ts';
import { roomIn } from './account.ts';
import { line } from './figures.ts';

const MOST_ROLES = 12;

/** What the stack has that costs while nobody comes, and which functions lack what each must have. */
export function benchTemplate(): void {
  const { of, resources } = theStack();
  const count = (type: string) => Object.keys(of(type)).length;
  const paid = Object.values(resources).filter(
    ({ Type, Properties }) => PAID_WHILE_IDLE.includes(Type) || Properties?.['ProvisionedThroughput'] !== undefined,
  );
  line('parts of the stack with a fixed price while idle', paid.length, { most: 0, goal: 0 }, paid.map(({ Type }) => Type).join(' '));
  const functions = Object.values(of('AWS::Lambda::Function')).map(({ Properties }) => Properties);
  const lacking = functions.filter(
    ({ Runtime, Architectures, LoggingConfig }) =>
      Runtime !== 'nodejs24.x' || Architectures?.[0] !== 'arm64' || LoggingConfig?.LogGroup === undefined,
  );
  const everlasting = Object.values(of('AWS::Logs::LogGroup')).filter(({ Properties }) => Properties['RetentionInDays'] === undefined);
  line(`of ${functions.length} functions those not on Node 24, arm64 and a log of their own`, lacking.length, { most: 0, goal: 0 });
  line('logs that are kept for ever', everlasting.length, { most: 0, goal: 0 });
  const asynchronous = triggers.filter(({ start }) => start.by === 'event' || start.by === 'tick' || start.by === 'mail event').length;
  const destinations = Object.values(of('AWS::Lambda::EventInvokeConfig')).filter(
    ({ Properties }) => Properties['DestinationConfig']?.OnFailure !== undefined,
  );
  const mapped = Object.values(of('AWS::Lambda::EventSourceMapping')).length;
  line(
    'functions whose failures end nowhere',
    asynchronous - destinations.length,
    { most: 0, goal: 0 },
    `${mapped} more are fed by a queue or a stream`,
  );
  const kept = functions.reduce((sum, { ReservedConcurrentExecutions = 0 }) => sum + Number(ReservedConcurrentExecutions), 0);
  line('of what the account may run at once, kept by a round for itself', kept, { most: 0, goal: 0 });
  line('roles of a round', count('AWS::IAM::Role'), { most: MOST_ROLES, goal: 8 });
  const [first, second] = roomIn(theStack());
  line(
    'rounds an account holds at default quotas',
    first?.rounds ?? 0,
    { least: 90 },
    `then ${first?.what} stop, then ${second?.what} at ${second?.rounds}`,
  );
}

/** As many as fit into a lecture hall. */
const VISITORS = 300;
/** What an account may run at once unless it is new or has asked for more. */
const AT_ONCE = 1000;
/** Taken high, in milliseconds. */
const TAKES = { warm: 100, cold: 1500 };

/** How many of a lecture hall get the call when all open it in the same moment, by the limits of the stack and of AWS. */
export function benchLectureHall(requests: number): void {
  const [stage] = Object.values(theStack().of('AWS::ApiGatewayV2::Stage'));
  const { ThrottlingRateLimit: rateLimit = 0, ThrottlingBurstLimit: burstLimit = 0 } = stage?.Properties['DefaultRouteSettings'] ?? {};
  const { served, turnedAway, longest } = lectureHall(VISITORS, requests, { rateLimit, burstLimit, atOnce: AT_ONCE }, TAKES);
  const note = `${turnedAway.byApi} turned away by the API, ${turnedAway.byLambda} by Lambda; the last has all after ${longest} ms`;
  line(`of ${VISITORS} first visits in the same moment, served`, served, { least: VISITORS }, note);
}
