import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundles } from '../../infra/bundle/bundle.ts';
import { closeServer, listen } from '../../infra/local/aws/aws-server.ts';
import { invoke } from '../builders/invoke.ts';
import { theRound } from '../builders/round.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-pages-'));

/** A table with nothing in it that takes everything. */
const emptyTable = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}'));

beforeAll(async () => {
  await bundles(theRound(), folder);
  const endpoint = await listen(emptyTable, 0);
  const variables = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABLE_NAME: 'table',
    ROUND_FILE: join(folder, 'request/round.json'),
    ASSETS_FOLDER: join(folder, 'request/assets'),
    PUBLIC_URL: 'https://omvant.example',
    OPERATORS_ISSUER: endpoint,
    OPERATORS_AUTHORIZE_URL: `${endpoint}/authorize`,
    OPERATORS_TOKEN_URL: `${endpoint}/token`,
    OPERATORS_LOGOUT_URL: `${endpoint}/logout`,
    OPERATORS_CLIENT_ID: 'round',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await closeServer(emptyTable);
  rmSync(folder, { recursive: true });
});

test('the pages as Lambda gets them answer at every address, each from the part it belongs to', async () => {
  const built: unknown = createRequire(import.meta.url)(join(folder, 'request/web/web.js')).handler;
  const status = async (path: string) => {
    const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
    const request = {
      version: '2.0',
      rawPath: path,
      rawQueryString: '',
      headers: {},
      requestContext: { domainName: 'omvant.example', http },
    };
    return [path, await invoke(built, { ...request, isBase64Encoded: false })];
  };
  const asked = [
    '/sv',
    '/en/privacy',
    '/nowhere',
    '/sv/apply/mentor/protected',
    '/sv/apply/nobody',
    '/draft/asa/secret',
    '/robots.txt',
    '/assets/style.css',
    '/place/asa/secret',
    '/stop/asa/secret',
    '/console',
    '/console/sign-in',
  ];
  expect(await Promise.all(asked.map(status))).toMatchObject([
    ['/sv', { statusCode: 200 }],
    ['/en/privacy', { statusCode: 200 }],
    ['/nowhere', { statusCode: 404 }],
    ['/sv/apply/mentor/protected', { statusCode: 200 }],
    ['/sv/apply/nobody', { statusCode: 404 }],
    ['/draft/asa/secret', { statusCode: 404 }],
    ['/robots.txt', { statusCode: 200 }],
    ['/assets/style.css', { statusCode: 200 }],
    ['/place/asa/secret', { statusCode: 404 }],
    ['/stop/asa/secret', { statusCode: 404 }],
    ['/console', { statusCode: 401 }],
    ['/console/sign-in', { statusCode: 302 }],
  ]);
});
