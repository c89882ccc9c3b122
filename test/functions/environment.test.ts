import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { theRound } from '../builders/round.ts';

const run = promisify(execFile);
const WEB = join(import.meta.dirname, '../../functions/web/web.ts');
/** A request as API Gateway hands it to the function. */
const REQUEST = {
  version: '2.0',
  rawPath: '/sv/privacy',
  rawQueryString: '',
  headers: { host: 'round.example' },
  requestContext: { http: { method: 'GET', path: '/sv/privacy', sourceIp: '127.0.0.1' } },
  isBase64Encoded: false,
};

describe('a function whose environment is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-environment-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const goodRound = file('round.json', JSON.stringify(theRound()));
  const good = { TABLE_NAME: 'a-table', ROUND_FILE: goodRound, PUBLIC_URL: 'https://round.example', AWS_REGION: 'eu-north-1' };

  async function opened(
    environment: Record<string, string>,
  ): Promise<{ readonly status: number; readonly body: string; readonly logged: string }> {
    const code = `import(${JSON.stringify(WEB)}).then(({ handler }) => handler(${JSON.stringify(REQUEST)}, {})).then((answer) => console.log('ANSWER ' + JSON.stringify(answer)))`;
    const { PATH = '' } = process.env;
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', '--eval', code], { env: { PATH, ...environment } });
    const answer = JSON.parse(/^ANSWER (.*)$/m.exec(stdout)?.[1] ?? '{}');
    const body = answer.isBase64Encoded === true ? Buffer.from(answer.body, 'base64').toString() : answer.body;
    return { status: answer.statusCode, body, logged: `${stdout}${stderr}` };
  }

  const { ROUND_FILE: _, ...withoutRound } = good;
  test.each([
    ['no round file is named', withoutRound, 'ROUND_FILE'],
    ['the round file is not there', { ...good, ROUND_FILE: join(folder, 'nowhere.json') }, 'round file: cannot be read'],
    ['the round file is no JSON', { ...good, ROUND_FILE: file('torn.json', '{"id":"su-') }, 'round file: no JSON'],
    ['the round file is of another shape', { ...good, ROUND_FILE: file('other.json', '{"id":"su-pfizer"}') }, 'round file: name'],
    ['the style sheets are not there', { ...good, ASSETS_FOLDER: join(folder, 'nowhere') }, 'REQUEST_FAILED'],
  ])('%s: the visitor is told in both languages, and the log names it', async (_what, environment, named) => {
    const { status, body, logged } = await opened(environment);
    expect(status).toBe(500);
    expect(body).toContain('Försök igen');
    expect(body).toContain('try again');
    expect(logged).toContain('REQUEST_FAILED');
    expect(logged).toContain(named);
  });
});
