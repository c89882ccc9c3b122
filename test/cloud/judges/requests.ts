import { triggers } from '../../../functions/triggers.ts';
import { namesOf } from '../../../infra/parts/names.ts';
import { roleOf } from '../../../infra/parts/role-of.ts';
import { rehearse } from '../../../infra/rehearsal/rehearse.ts';
import { probeOf } from '../../../shared/lambda/probe/probe.ts';
import { theRound } from '../../builders/round.ts';
import { type Call as Sent, watchFunctions } from '../../builders/watched-functions.ts';
import { callsIn } from '../../infra/asked-of-aws.ts';
import { ACCOUNT, REGION, type Resources } from '../../infra/synthesised.ts';
import { arnOf } from './resolved.ts';
import type { Request } from './roles.ts';

/** How IAM may read the keys of the items in a transaction or a batch. AWS does not say; `per item` is what DynamoDB has been seen to do. */
export const READINGS = ['per item', 'whole call'] as const;
type Reading = (typeof READINGS)[number];

export type Recorded = { readonly who: string; readonly sent: Sent };

/** One function of each role, which a deployment lets try what all of them do. */
const PROBED = [...Map.groupBy(triggers, roleOf).values()].flatMap(([first]) => first ?? []).map(({ file }) => file);

/** The roles of which nothing is known that their probes asked for. */
export function unprobed(recorded: readonly Recorded[]): readonly string[] {
  const asked = new Set(recorded.filter(({ sent }) => sent.body.includes(PROBE)).map(({ who }) => who));
  return PROBED.filter((file) => !asked.has(file));
}

const PROBE = 'canary-judged';

/** Plays a round that tries itself first, and keeps what its functions ask of AWS. */
export async function recordRound(): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  let isTried = false;
  const watch = await watchFunctions({ repeating: false, onCall: ({ file }, sent) => void recorded.push({ who: file, sent }) });
  // So few that it is over soon, and yet one leaves, one declines and one cancels twice.
  await rehearse({
    round: theRound(),
    mentors: 5,
    mentees: 2,
    seed: '3',
    async onProgress() {
      if (isTried) return;
      isTried = true;
      for (const [index, file] of PROBED.entries()) await watch.ask(file, probeOf(`${PROBE}-${index}`));
    },
  });
  watch.stop();
  return recorded;
}

/** The requests of what was recorded as IAM looks at them, each that differs once. */
export function requestsOf(recorded: readonly Recorded[], reading: Reading, resources: Resources): readonly Request[] {
  const requests = recorded.flatMap(({ who, sent }) => {
    const calls = callsIn(sent);
    const partitions = calls.flatMap(({ partition }) => partition ?? []);
    return calls.flatMap(({ action, resource, partition, keys = {} }): readonly Request[] => {
      const leading = reading === 'whole call' ? [...new Set(partitions)] : [partition ?? ''];
      const values = Object.entries(keys).map(([key, value]) => [key, [value]] as const);
      const known = Object.fromEntries([...values, ...(partition === undefined ? [] : [['dynamodb:LeadingKeys', leading] as const])]);
      const one = { who, action, resource: arnOf(resource, resources), keys: known };
      return action === 'ses:SendEmail' ? asSesAsks(one) : [one];
    });
  });
  return [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()];
}

/** SES asks about the configuration set as well as the identity, and for leave to send a whole message where it is given one. */
function asSesAsks(request: Request): readonly Request[] {
  const set = `arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${namesOf(theRound()).configurationSet}`;
  return ['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) =>
    [request.resource, set].map((resource) => ({ ...request, action, resource })),
  );
}

const OF_STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action}`);
const OF_QUEUE = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action}`);

/**
 * What Lambda asks for in a function's name: to write its log, to read what starts it, to put away what failed (AWS Lambda Developer
 * Guide, “Execution role permissions” of each event source).
 */
export function requestsOfLambda(resources: Resources): readonly Request[] {
  return triggers.flatMap(({ file: who, start }) => {
    const ask = (resource: string, ...actions: readonly string[]) =>
      actions.map((action) => ({ who, action, resource: arnOf(resource, resources), keys: {} }));
    const log = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${namesOf(theRound()).logs(who)}:log-stream:one`;
    return [
      ...ask(log, 'logs:CreateLogStream', 'logs:PutLogEvents'),
      ...(start.by === 'outbox' ? ask('Table.StreamArn', ...OF_STREAM) : []),
      ...(start.by === 'letters queue' ? ask('Letters.Arn', ...OF_QUEUE) : []),
      ...(start.by === 'request' || start.by === 'letters queue' ? [] : ask('DeadLetters.Arn', 'sqs:SendMessage')),
    ];
  });
}
