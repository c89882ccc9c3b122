import { spawn, spawnSync } from 'node:child_process';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { asked } from '../../infra/on-aws/deployed.ts';
import { functionsFinding } from '../../infra/on-aws/preflight/functions.ts';
import { busiestDay, recordsFor } from '../../infra/on-aws/preflight/mail.ts';
import { commandFor, typedAgain } from '../../infra/on-aws/typed-again.ts';
import { omvant as run } from '../builders/command-line.ts';
import { theRound } from '../builders/round.ts';

const FILE = 'infra/rounds/su-pfizer.yaml';
const ON_AWS = ['deploy', 'status', 'import', 'export', 'close', 'restore', 'restored', 'destroy'];
/** What a command has to be told besides. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  restore: ['--to', '2027-10-01T10:00'],
  import: ['package.json', '--why', 'HR has suggested you'],
};

beforeAll(() => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
});
afterAll(() => vi.unstubAllEnvs());

/** The command line without any credentials, and with nobody at the terminal. */
function omvant(...words: readonly string[]) {
  return omvantIn({}, ...words);
}

async function omvantIn(kept: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const { code, out, err } = await run(words, kept);
  return { status: code, said: out, lines: err.trim().split('\n') };
}

describe('the commands for a round on AWS', () => {
  test('begin their help with something to type', async () => {
    for (const command of ON_AWS) {
      const { status, said } = await omvant(command, '--help');
      expect([status, said.split('\n')[0]]).toEqual([0, expect.stringContaining(`Example: npm run omvant -- ${command} ${FILE}`)]);
    }
  });

  test('say where they do not reach: the plan of a round on this machine is not written into its file', async () => {
    expect((await omvant('round', 'pull', '--help')).said).toMatch(
      /a round on AWS into its file.*A round on this machine is not read: `npm start` says/s,
    );
  });

  test('say in three lines what happened, why, and what to type, when AWS does not know who asks', async () => {
    for (const command of ON_AWS) {
      const { status, said, lines } = await omvant(command, FILE, ...(TOLD[command] ?? []));
      expect([command, status, said, lines.length]).toEqual([command, 1, '', 3]);
      expect(lines[0]).toContain('AWS does not know who asks');
      expect(lines[2]).toContain('aws sso login');
    }
  });

  test('say the same way that AWS does not allow it, or does not answer', async () => {
    const denied = Object.assign(new Error('User: arn:aws:iam::1:user/x is not authorized to perform: s:Act'), { name: 'AccessDenied' });
    await expect(asked(() => Promise.reject(denied))).rejects.toMatchObject({
      message: expect.stringMatching(/^AWS does not allow it\.\nUser: .* is not authorized/),
      remedy: expect.stringContaining('AWS_PROFILE'),
    });
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const client = new CloudFormationClient({ ...localAws('nobody'), endpoint: nobody, maxAttempts: 1 });
    await expect(asked(() => client.send(new DescribeStacksCommand({})))).rejects.toMatchObject({
      message: expect.stringMatching(/^AWS does not answer\.\n.*ECONNREFUSED/),
      remedy: expect.stringContaining('online'),
    });
    await expect(asked(() => Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError);
  });

  test('refuse a round file with faults before they ask AWS anything', async () => {
    const { status, lines } = await omvant('deploy', 'infra/rounds/nowhere.yaml');
    expect(status).toBe(1);
    expect(lines[0]).toBe('infra/rounds/nowhere.yaml has a fault in line 1: there is no such file');
  });

  test('refuse half an address of one’s own', async () => {
    const { status, lines } = await omvant('deploy', FILE, '--domain', 'omvant.example.se');
    expect([status, lines.length]).toEqual([1, 3]);
    expect(lines[1]).toContain('--certificate');
  });

  test('let nobody close a round who may not act for it', async () => {
    const { status, lines } = await omvant('close', FILE, '--as', 'somebody');
    expect([status, lines.length]).toEqual([1, 3]);
    expect(lines[1]).toContain('karin, johan');
  });

  test.each([
    ['deploy', 'npm_config_dry_run', 'write -- before it: npm run omvant -- deploy --dry-run'],
    ['destroy', 'npm_config_with_data', 'write -- before it: npm run omvant -- destroy --with-data'],
    ['deploy', 'npm_config_budget', 'write -- before it: npm run omvant -- deploy --no-budget'],
    ['round check', 'npm_config_deployed', 'write -- before it: npm run omvant -- round check --deployed'],
    ['start', 'npm_config_demo', 'write -- before it: npm start -- --demo'],
    ['rehearse', 'npm_config_round', 'write -- before it: npm run rehearse -- --round'],
  ])('do nothing when npm has kept an option of theirs: %s', async (command, kept, remedy) => {
    const { status, said, lines } = await omvantIn(
      { [kept]: 'true' },
      ...command.split(' '),
      ...(command === 'start' ? ['closed'] : [FILE]),
    );
    expect([status, said, lines[0], lines[1]]).toEqual([2, '', expect.stringMatching(/^npm has kept --/), remedy]);
  });

  test('find that in the environment of their process, and end it with 2', () => {
    const env = { PATH: process.env['PATH'], npm_config_dry_run: 'true' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/cli/omvant.ts', 'deploy', FILE], {
      encoding: 'utf8',
      env,
    });
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^npm has kept --dry-run/)]);
  });

  test('name what to type with all that was said, since a deployment in another region, or without its address, is another one', () => {
    expect(typedAgain('--yes', ['deploy', FILE, '--region', 'eu-west-1', '--domain', 'omvant.example.se'])).toBe(
      `npm run omvant -- deploy ${FILE} --region eu-west-1 --domain omvant.example.se --yes`,
    );
    expect(typedAgain('--confirm lund', ['restore', 'my rounds/lund.yaml', '--to', '2027-10-01 10:00'])).toBe(
      "npm run omvant -- restore 'my rounds/lund.yaml' --to '2027-10-01 10:00' --confirm lund",
    );
    expect(commandFor(`status ${FILE}`, 'eu-west-1')).toBe(`npm run omvant -- status ${FILE} --region eu-west-1`);
    expect(commandFor(`status ${FILE}`, 'eu-north-1')).toBe(`npm run omvant -- status ${FILE}`);
  });

  test('end as they would when nobody reads on, as behind head', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'infra/cli/omvant.ts', 'deploy', '--help']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, said]).toEqual([0, '']);
  });

  test('refuse a list that is not there or too large before they ask AWS anything', async () => {
    for (const [list, says] of [
      ['nowhere.csv', 'There is no such file.'],
      ['.', 'There is no such file.'],
    ] as const) {
      const { status, lines } = await omvant('import', FILE, list, '--why', 'HR');
      expect([status, lines.length, lines[1]]).toEqual([1, 3, says]);
    }
    expect((await omvant('import', FILE, 'package.json', '--why', ' ')).status).toBe(1);
    expect((await omvant('import', FILE, 'package.json')).status).toBe(2);
  });

  test('end with 2 when they are used wrongly', async () => {
    expect((await omvant('deploy')).status).toBe(2);
    expect((await omvant('status', FILE, '--what')).status).toBe(2);
    const { status, lines } = await omvant('deploy', FILE, '--print-policy', '--region', 'eu-north');
    expect([status, lines[0]]).toEqual([2, expect.stringContaining('Give the name of a region, such as eu-north-1.')]);
  });
});

describe('before a deployment', () => {
  const account = (all: number, free = all) => ({ all, free });
  const keeping = { capacity: { pages: 100 } };

  test('what the account may run at once is said in visitors; where that is few, before the call opens', () => {
    expect(functionsFinding({}, account(10), 0)).toMatchObject({
      is: 'before the call opens',
      says: '10 may run at once in this account, 10 of them free, for all that is in it: about 5 people can open the call in the same second',
      todo: expect.stringContaining('Service Quotas'),
    });
    expect(functionsFinding({}, account(1000, 900), 0)).toMatchObject({ is: 'fine', says: expect.stringContaining('900 of them free') });
    expect(functionsFinding(keeping, account(1000), 0).says).toContain('keeps 102 of them: about 50 people');
  });

  test('a round that keeps more than the account has is stopped, because the deployment would fail half-way', () => {
    expect([10, 201].map((all) => functionsFinding(keeping, account(all), 0).is)).toEqual(['stops', 'stops']);
    expect([202, 1000].map((all) => functionsFinding(keeping, account(all), 0).is)).toEqual(['fine', 'fine']);
  });

  test('what the round keeps already is not counted twice when it is deployed again', () => {
    expect(functionsFinding(keeping, account(202, 100), 102).is).toBe('fine');
    expect(functionsFinding(keeping, account(202, 100), 0).is).toBe('stops');
  });
});

describe('before the first mail', () => {
  test('the records of the domain are said word for word', () => {
    expect(recordsFor('mentorskap.example', 'eu-north-1', ['abc'])).toEqual([
      'abc._domainkey.mentorskap.example  CNAME  abc.dkim.amazonses.com',
      'bounce.mentorskap.example  MX  10 feedback-smtp.eu-north-1.amazonses.com',
      'bounce.mentorskap.example  TXT  "v=spf1 include:amazonses.com -all"',
      '_dmarc.mentorskap.example  TXT  "v=DMARC1; p=quarantine; adkim=r; aspf=r"  (unless there is one)',
    ]);
  });

  test('the quota must do for the day on which everybody hears', () => {
    const round = theRound();
    expect(busiestDay(round)).toBe(round.expected.mentors + round.expected.mentees + round.operators.length);
  });
});
