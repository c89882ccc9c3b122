import { createServer, type IncomingMessage, type Server } from 'node:http';
import { App, type Stack } from 'aws-cdk-lib';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeServer, listen } from '../../infra/local/aws/aws-server.ts';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { createTable, localAws } from '../../infra/local/dynamodb/local-table.ts';
import { deployPolicy } from '../../infra/on-aws/deploy-policy.ts';
import { openRound } from '../../infra/on-aws/open-round.ts';
import { preflight } from '../../infra/on-aws/preflight/preflight.ts';
import { removeTable } from '../../infra/on-aws/round-data.ts';
import { namesOf } from '../../infra/parts/names.ts';
import { theRound } from '../builders/round.ts';
import { ACCOUNT, type Json, REGION, synthesised, theStack } from './synthesised.ts';

const round = theRound();
const { table } = namesOf(round);
const opens = Temporal.Instant.from('2027-08-16T06:00:00Z');

type Call = { readonly action: string; readonly resource: string };

/** What the command asked of AWS before it was deployed, when it opened the round, afterwards, and when a table was in the way. */
const asked: Call[] = [];
let server: Server;
const before = process.env;

/** Nothing is asked beyond this machine. */
const nothing = () => Promise.resolve([]);
const dns = { resolveMx: nothing, resolve4: nothing, resolve6: nothing };

beforeAll(async () => {
  const dynamodb = inject('dynamodb');
  await createTable(dynamodb, table);
  const port = await freePort();
  server = createServer((request, response) => {
    answer(request, dynamodb).then(
      ({ status, body }) => response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body),
      () => response.destroy(),
    );
  });
  await listen(server, port);
  const { credentials } = localAws(table);
  process.env = {
    ...before,
    ...{ AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_REGION: REGION },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  };
  delete process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  await preflight(round, REGION, opens, dns);
  await openRound(round, opens);
  await openRound(round, opens);
  await preflight(round, REGION, opens, dns);
  await removeTable(table);
});
afterAll(async () => {
  process.env = before;
  await closeServer(server);
});

/** The table is a real one; what else is asked is answered by the little that lets the command go on. */
async function answer(request: IncomingMessage, dynamodb: string): Promise<{ readonly status: number; readonly body: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const sent = Buffer.concat(chunks).toString();
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
  const path = request.url ?? '';
  if (service === 'dynamodb') {
    const target = String(request.headers['x-amz-target']);
    asked.push(...tableCalls(target.split('.')[1] ?? '', JSON.parse(sent)));
    const signed = Object.entries(request.headers).filter(([name]) => name === 'authorization' || name.startsWith('x-amz-'));
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      ...Object.fromEntries(signed.map(([name, value]) => [name, String(value)])),
    };
    const given = await fetch(dynamodb, { method: 'POST', headers, body: sent });
    return { status: given.status, body: await given.text() };
  }
  if (service === 'cloudformation') {
    const form = new URLSearchParams(sent);
    asked.push({ action: `cloudformation:${form.get('Action')}`, resource: arn('cloudformation', `stack/${form.get('StackName')}/id`) });
    return {
      status: 400,
      body: '<ErrorResponse><Error><Code>ValidationError</Code><Message>it does not exist</Message></Error></ErrorResponse>',
    };
  }
  if (service === 'lambda' && path.endsWith('/account-settings')) {
    asked.push({ action: 'lambda:GetAccountSettings', resource: '*' });
    return { status: 200, body: '{"AccountLimit":{"UnreservedConcurrentExecutions":1000,"ConcurrentExecutions":1000}}' };
  }
  if (service === 'ses' && path === '/v2/email/account') {
    asked.push({ action: 'ses:GetAccount', resource: '*' });
    return { status: 200, body: '{"SendingEnabled":true}' };
  }
  const identity = service === 'ses' ? /\/v2\/email\/identities\/(.+)$/.exec(path)?.[1] : undefined;
  asked.push({
    action: identity === undefined ? `${service}: ${request.method} ${path}` : 'ses:GetEmailIdentity',
    resource: arn('ses', `identity/${identity}`),
  });
  return { status: 200, body: '{}' };
}

function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}

const STEPS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function tableCalls(action: string, body: Json): readonly Call[] {
  const resource = arn('dynamodb', `table/${body.TableName ?? table}${body.IndexName === undefined ? '' : `/index/${body.IndexName}`}`);
  if (body.TransactItems !== undefined)
    return body.TransactItems.flatMap((item: Json) =>
      Object.keys(item).map((step) => ({ action: `dynamodb:${STEPS[step] ?? step}`, resource })),
    );
  return [{ action: `dynamodb:${action}`, resource }];
}

function isAllowed({ action, resource }: Call, policy: ReturnType<typeof deployPolicy>): boolean {
  return policy.Statement.some(({ Action, Resource }) => Action.includes(action) && Resource.some((pattern) => like(resource, pattern)));
}

function like(text: string, pattern: string): boolean {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.\\/$^+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  ).test(text);
}

describe('the policy for whoever deploys', () => {
  const policy = deployPolicy(round, REGION, true);

  test('allows every call the command makes with its own rights', () => {
    expect(new Set(asked.map(({ action }) => action.split(':')[0]))).toEqual(new Set(['cloudformation', 'dynamodb', 'lambda', 'ses']));
    expect(asked.filter((call) => !isAllowed(call, policy))).toEqual([]);
  });

  test('allows nothing on another round, and no action by a wildcard', () => {
    const others = deployPolicy({ ...round, id: 'other', mail: { ...round.mail, address: 'omvant@other.example' } }, REGION, true);
    const onThings = asked.filter(({ resource }) => resource !== '*' && !resource.includes('CDKToolkit'));
    expect(onThings.filter((call) => isAllowed(call, others))).toEqual([]);
    expect(policy.Statement.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(policy.Statement.filter(({ Resource }) => Resource.includes('*')).map(({ Sid }) => Sid)).toEqual(['LookAtTheAccount']);
  });

  test('names nothing of the table the command does not do', () => {
    const done = new Set(asked.map(({ action }) => action));
    const named = policy.Statement.filter(({ Sid }) => Sid === 'OpenTheRound').flatMap(({ Action }) => Action);
    expect(named.filter((action) => !done.has(action))).toEqual([]);
  });

  test('lets the CDK work as the roles its assembly names, however the account was prepared, and as no other', () => {
    const bootstrap = { stack: 'OrgToolkit', qualifier: 'org1' };
    const org = theRound({ account: { bootstrap } });
    for (const [stack, of] of [
      [theStack().stack, policy],
      [synthesised(org).stack, deployPolicy(org, REGION, true)],
    ] as const) {
      const roles = rolesOf(stack);
      expect(roles.length).toBeGreaterThanOrEqual(2);
      expect(roles.filter((resource) => !isAllowed({ action: 'sts:AssumeRole', resource }, of))).toEqual([]);
      expect(isAllowed({ action: 'sts:AssumeRole', resource: roles[0]?.replace('deploy', 'cfn-exec') ?? '' }, of)).toBe(false);
    }
    expect(rolesOf(synthesised(org).stack).filter((resource) => isAllowed({ action: 'sts:AssumeRole', resource }, policy))).toEqual([]);
  });

  test('leaves the budget out where none is wanted, and has the key where there is one', () => {
    const sids = (of: ReturnType<typeof deployPolicy>) => of.Statement.map(({ Sid }) => Sid);
    expect(sids(deployPolicy(round, REGION, false)).filter((sid) => sid.includes('Budget'))).toEqual([]);
    expect(sids(deployPolicy(theRound({ account: { key: 'made here' } }), REGION, true))).toContain('UseTheKey');
  });
});

/** The roles the CDK's command line works as for a stack. */
function rolesOf(stack: Stack): readonly string[] {
  const artifact = App.of(stack)?.synth().getStackArtifact(stack.artifactId);
  const text = JSON.stringify([artifact?.assumeRoleArn, artifact?.manifest, artifact?.dependencies.map(({ manifest }) => manifest)]);
  const names = [...text.matchAll(/arn:[^"]*role\/cdk-[^"]*-(?:deploy|lookup|file-publishing)-role-[^"]*/g)].map(([name]) => name);
  return [...new Set(names)].map((name) => name.replace(/\$\{AWS::Partition\}/, 'aws'));
}
