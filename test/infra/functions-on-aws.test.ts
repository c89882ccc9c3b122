import { createServer, type Server } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { closeServer, listen } from '../../infra/local/aws/aws-server.ts';
import { functionsOnAws } from '../../infra/on-aws/functions-on-aws.ts';
import { awsMeans } from '../../infra/on-aws/restore/aws-means.ts';
import { theRound } from '../builders/round.ts';
import { of } from './looked-into.ts';
import { REGION } from './synthesised.ts';

const round = theRound();
const LAMBDAS = Object.entries(of('AWS::Lambda::Function')).map(([id, { Properties }]) => ({
  id,
  name: String(Properties['FunctionName']),
}));

/** Functions that were started, by what AWS calls them. */
const started: (string | undefined)[] = [];
let aws: Server;

/** CloudFormation, which knows the stack as it is deployed, and Lambda. */
beforeEach(async () => {
  const members = LAMBDAS.map(
    ({ id, name }) =>
      `<member><ResourceType>AWS::Lambda::Function</ResourceType><LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId>${name}</PhysicalResourceId></member>`,
  ).join('');
  const listed = `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>${members}</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`;
  aws = createServer((request, response) => {
    const [, invoked] = /\/functions\/([^/]+)\/invocations/.exec(request.url ?? '') ?? [];
    if (invoked !== undefined) started.push(invoked);
    response.end(invoked === undefined ? listed : '{}');
  });
  vi.stubEnv('AWS_ENDPOINT_URL', await listen(aws, 0));
  vi.stubEnv('AWS_REGION', REGION);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'nobody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  started.length = 0;
  await closeServer(aws);
});

describe('the functions of a round that is deployed', () => {
  test('are found by their files, whatever AWS calls them', async () => {
    const { all, nameOf } = await functionsOnAws(round);
    expect(all.toSorted()).toEqual(LAMBDAS.map(({ name }) => name).toSorted());
    expect(new Set(triggers.map(({ file }) => nameOf(file)))).toEqual(new Set(all));
    expect(() => nameOf('on-nothing/do-nothing')).toThrow('there is no function on-nothing/do-nothing in the stack');
  });

  test('sweep the outbox after a restore', async () => {
    await awsMeans(round, Temporal.Instant.from('2027-10-01T08:00:00Z')).sweep();
    expect(started).toEqual([expect.stringMatching(/^omvant-su-pfizer-every-half-hour-send-again-/)]);
  });
});
