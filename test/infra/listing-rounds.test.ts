import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { importText } from '../../infra/on-aws/import-list.ts';
import { sayRounds } from '../../infra/on-aws/say-rounds.ts';
import { attentionSchema } from '../../shared/domain/attention.ts';
import type { Operator } from '../../shared/round/contact.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
/** CloudFormation, as far as it lists stacks: one on a page. */
let cloudFormation: Server;
const asked: string[] = [];

type Double = {
  readonly name: string;
  readonly tag: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly status?: string;
};
let stacks: readonly Double[] = [];

beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
  await round.moveTo('2027-08-18T10:00:00Z');
  const entry = attentionSchema.parse({
    subject: { kind: 'round' },
    reason: 'restored',
    occasion: 'x',
    since: '2027-08-18T08:00:00.000Z',
  });
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
  stacks = [
    { name: 'omvant-lund', tag: 'lund', outputs: { Table: 'no-such-table', Console: 'https://lund.example/console' } },
    { name: 'somebody-elses', tag: undefined, outputs: { Table: 'theirs' } },
    { name: 'omvant-never', tag: 'never', outputs: {}, status: 'ROLLBACK_COMPLETE' },
    { name: 'omvant-budgets', tag: 'su-pfizer', outputs: {} },
    { name: 'omvant-su-pfizer', tag: 'su-pfizer', outputs: { Table: round.tools.table, Console: 'https://su.example/console' } },
  ];
  cloudFormation = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const sent = new URLSearchParams(body);
      asked.push(sent.get('Action') ?? '');
      const page = Number(sent.get('NextToken') ?? '0');
      response.setHeader('content-type', 'text/xml');
      response.end(pageOf(page));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => cloudFormation.once('listening', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFORMATION', `http://127.0.0.1:${(cloudFormation.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', inject('dynamodb'));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  cloudFormation.close();
  await round.close();
});

function pageOf(page: number): string {
  const one = stacks[page];
  const members = (all: readonly string[]) => all.map((text) => `<member>${text}</member>`).join('');
  const stack =
    one === undefined
      ? ''
      : `<member><StackName>${one.name}</StackName><StackStatus>${one.status ?? 'CREATE_COMPLETE'}</StackStatus><CreationTime>2027-08-01T00:00:00Z</CreationTime>
  <Tags>${members(one.tag === undefined ? [] : [`<Key>omvant-round</Key><Value>${one.tag}</Value>`])}</Tags>
  <Outputs>${members(Object.entries(one.outputs).map(([key, value]) => `<OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue>`))}</Outputs></member>`;
  const next = page + 1 < stacks.length ? `<NextToken>${page + 1}</NextToken>` : '';
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks>${stack}</Stacks>${next}</DescribeStacksResult></DescribeStacksResponse>`;
}

/** What a command says on standard output. */
async function heard(does: () => Promise<number>): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  try {
    return { code: await does(), said };
  } finally {
    write.mockRestore();
  }
}

describe('omvant rounds', () => {
  test('lists the rounds of the account, page by page, each with its stage and what waits', async () => {
    const { code, said } = await heard(() => sayRounds({ region: 'eu-north-1' }));
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^lund {7}! cannot be read: /),
      'never      ! cannot be read: its deployment never came to an end (ROLLBACK_COMPLETE)',
      'su-pfizer  call open, 1 entry waits, https://su.example/console',
    ]);
    expect(code).toBe(1);
    expect(asked).toEqual(stacks.map(() => 'DescribeStacks'));
  });

  test('gives programs the same, and 0 when all can be read', async () => {
    stacks = stacks.filter(({ name }) => name === 'omvant-su-pfizer' || name === 'somebody-elses');
    const { code, said } = await heard(() => sayRounds({ region: 'eu-north-1', json: true }));
    expect([code, JSON.parse(said)]).toEqual([
      0,
      {
        region: 'eu-north-1',
        rounds: [{ round: 'su-pfizer', stack: 'CREATE_COMPLETE', console: 'https://su.example/console', stage: 'call open', waiting: 1 }],
      },
    ]);
    stacks = [];
    expect((await heard(() => sayRounds({ region: 'eu-west-1' }))).said).toBe('There is no round in eu-west-1 in this account.\n');
  });
});

describe('omvant import', () => {
  const list = 'Name;Email;Title\nUlla Ek;ulla@company.example;HR\nNobody;no address;HR\nBo Ek;bo@company.example;Sales\n';
  const options = { region: 'eu-north-1', role: 'mentee', why: 'HR', input: false } as const;
  const about = () => ({ why: 'HR has suggested you.', operator: round.tools.round.operators[0] as Operator, stopHint: 'look' });
  const does = (more: Partial<Parameters<typeof importText>[3]> = {}, text = list) =>
    heard(() => importText(text, about(), round.tools, { ...options, ...more }));
  const there = async () => (await round.tools.store.all(applicationKind)).map(({ state }) => state.answers.name).toSorted();

  test('shows row by row what is understood, and the letter, and stops with 3 where nobody can be asked', async () => {
    const { code, said } = await does();
    expect(code).toBe(3);
    expect(said).toMatch(/ 2 {2}Ulla Ek <ulla@company\.example> {2}Will be entered/);
    expect(said).toMatch(/ 3 {2}Nobody <no address> {2}Not entered/);
    expect(said).toMatch(/To: ulla@company\.example\nSubject: .+\n/);
    expect(said).toContain('HR has suggested you.');
    expect(await there()).toEqual([]);
  });

  test('does nothing on --dry-run, nor when another number was decided on', async () => {
    expect(await does({ dryRun: true })).toMatchObject({ code: 0, said: expect.stringContaining('Would enter 2 people') });
    expect((await does({ confirm: '3' })).code).toBe(3);
    expect(await there()).toEqual([]);
  });

  test('enters them once it is decided, with a line in the audit and a letter each, and nobody twice', async () => {
    expect(await does({ confirm: '2' })).toMatchObject({ code: 0, said: expect.stringContaining('Entered 2 people') });
    expect(await there()).toEqual(['Bo Ek', 'Ulla Ek']);
    await round.settle();
    expect((await round.mails()).map(({ to }) => to).toSorted()).toEqual(['bo@company.example', 'ulla@company.example']);
    const again = await does({ confirm: '2', json: true });
    expect([again.code, JSON.parse(again.said)]).toMatchObject([0, { enters: 0, entered: 0, rows: [{ whyNot: 'there already' }, {}, {}] }]);
    expect((await round.mails()).length).toBe(2);
  });

  test('says what is wrong with a list it cannot take', async () => {
    await expect(does({}, 'Title\nHR')).rejects.toMatchObject({
      message: expect.stringContaining('nobody was entered'),
      exitCode: 1,
    });
    await expect(does({}, `Name;Email${';x'.repeat(1_000_000)}\nA;b@c.example`)).rejects.toThrow('more than 60 columns');
  });
});
