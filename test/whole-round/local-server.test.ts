import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInbox } from '../../infra/local/aws/inbox.ts';
import { type LocalServer, openLocalServer } from '../../infra/local/local-server.ts';
import { webServer } from '../../infra/local/web/web-server.ts';
import { takenRequest } from '../builders/taken-request.ts';
import { openTestRound } from '../builders/test-round.ts';

const MB = 1024 * 1024;
const CHUNK = Buffer.alloc(MB, 'a');

/** What comes back over a connection before it closes, for bytes that may be no request. */
function sendBytes(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const line = connect(Number(new URL(url).port), '127.0.0.1', () => line.write(bytes));
    line.on('data', (chunk) => (answer += chunk.toString()));
    line.on('error', () => {});
    line.once('close', () => resolve(answer));
  });
}

/** Sends a body without saying how long it is, and gives the status of the answer. */
function pour(url: string, megabytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = ask(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.once('error', reject);
    void (async () => {
      for (let sent = 0; sent < megabytes && !sending.destroyed; sent += 1) {
        if (!sending.write(CHUNK)) await Promise.race([new Promise((drained) => sending.once('drain', drained)), pause(1000)]);
      }
      sending.end();
    })();
  });
}

describe('the server of this machine', () => {
  let localServer: LocalServer;
  beforeEach(async () => {
    localServer = await openLocalServer(0, 300);
  });
  afterEach(() => localServer.close());
  const answerAll = () => localServer.answerWith((_, response) => response.end('answered'));
  const host = () => new URL(localServer.url).host;

  it.each([
    ['a chunk that is said to be endless and never comes', 'Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\nabc', '408'],
    ['a body that stops half-way', 'Content-Length: 1000\r\n\r\nabc', '408'],
    ['a chunk of more digits than there are numbers for', 'Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFF\r\nabc', '400'],
    ['a chunk without a length', 'Transfer-Encoding: chunked\r\n\r\nmuch\r\nabc', '400'],
    ['more headers than API Gateway takes', `X-Much: ${'x'.repeat(10_240)}\r\n\r\n`, '431'],
    ['many small headers that come to as much', `${'A: b\r\n'.repeat(4000)}\r\n`, '431'],
    ['headers that never end', 'X-Half', '408'],
  ])('answers %s, and closes the connection', async (_what, rest, status) => {
    localServer.answerWith((request, response) => void request.resume().on('end', () => response.end('answered')));
    expect(await sendBytes(localServer.url, `POST / HTTP/1.1\r\nHost: ${host()}\r\n${rest}`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('takes headers of 8 KB', async () => {
    answerAll();
    expect((await fetch(localServer.url, { headers: { 'x-much': 'x'.repeat(8 * 1024) } })).status).toBe(200);
  });

  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:PORT', '[::1]:PORT', ''])(
    'answers nobody who came by another name (DNS rebinding): %s',
    async (name) => {
      answerAll();
      const named = name.replace('PORT', new URL(localServer.url).port);
      const answer = await sendBytes(localServer.url, `GET / HTTP/1.1\r\nHost: ${named}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 421 /);
      expect(answer).not.toContain('answered');
    },
  );

  it('answers to both of its own names', async () => {
    answerAll();
    for (const name of ['127.0.0.1', 'localhost']) {
      const named = host().replace('127.0.0.1', name);
      expect(await sendBytes(localServer.url, `GET / HTTP/1.1\r\nHost: ${named}\r\nConnection: close\r\n\r\n`)).toContain('answered');
    }
  });

  it('answers what was asked before it closes, also over a connection that is kept', async () => {
    const asked = Promise.withResolvers<() => void>();
    localServer.answerWith((_, response) => asked.resolve(() => response.end('answered')));
    const answer = fetch(localServer.url).then((response) => response.text());
    const goOn = await asked.promise;
    const closed = localServer.close();
    goOn();
    expect(await answer).toBe('answered');
    await closed;
  });

  it('tells whoever asks while it closes, or waits in vain, that it ends', async () => {
    const asked = Promise.withResolvers<void>();
    localServer.answerWith(() => asked.resolve());
    const inVain = fetch(localServer.url);
    await asked.promise;
    const closed = localServer.close();
    const late = await fetch(localServer.url);
    expect([late.status, (await inVain).status]).toEqual([503, 503]);
    expect(await late.text()).toContain('Start it again');
    await closed;
  });

  it('tells so whoever came before there was anybody to answer', async () => {
    const waiting = await takenRequest(localServer.url);
    await localServer.close();
    expect(await waiting.status).toBe(503);
  });
});

describe('every server of a round on this machine', () => {
  it('turns a body of more than 10 MB away with 413, and keeps none of it', async () => {
    const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    const inbox = await openInbox();
    const before = process.memoryUsage.rss();
    for (const url of [`${round.url}/sv/apply/mentor/you`, `${round.url}/_local/fate`, `${inbox.url}/clear-store`]) {
      const said = await fetch(url, { method: 'POST', body: Buffer.alloc(11 * MB) });
      expect([url, said.status]).toEqual([url, 413]);
    }
    for (const path of ['/sv/apply/mentor/you', '/_local/operators/authorize', '/_local/operators/token']) {
      expect([path, await pour(`${round.url}${path}`, 200)]).toEqual([path, 413]);
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MB);
    expect((await fetch(`${round.url}/sv`)).status).toBe(200);
    await inbox.close();
    await round.close();
  });

  it('answers addresses and methods that are none with 400, and reads two slashes as a path', async () => {
    const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    const { host } = new URL(round.url);
    const statusOf = async (line: string) =>
      Number(/^HTTP\/1.1 (\d+)/.exec(await sendBytes(round.url, `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))?.[1]);
    expect(await statusOf('GET http://evil.example/sv')).toBe(400);
    expect(await statusOf('TRACE /sv')).toBe(400);
    expect(await statusOf('OPTIONS *')).toBe(400);
    expect(await statusOf('GET //evil.example/sv')).toBe(404);
    expect(await statusOf('GET /%')).toBeLessThan(500);
    await round.close();
  });

  it('says so when it fails, instead of hanging up', async () => {
    const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    const failing = {
      ...round,
      mails: () => [],
      moveTo: () => Promise.resolve(),
      request: () => Promise.reject(new Error('the engine is gone')),
    };
    const localServer = await openLocalServer(0);
    localServer.answerWith(webServer(failing, { banner: false }).listener);
    const answer = await fetch(localServer.url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/could not answer.*functions\.log/);
    await localServer.close();
    await round.close();
  });
});

describe('what stands in for AWS', () => {
  it('takes nothing from anybody but the process that runs the round', async () => {
    const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    const { origin, pathname } = new URL(process.env['AWS_ENDPOINT_URL_SESV2'] ?? '');
    const target = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSQS.ReceiveMessage' };
    const statusAt = async (path: string, body: string | Buffer = '{}') =>
      (await fetch(`${origin}${path}`, { method: 'POST', headers: target, body })).status;
    expect(pathname).toMatch(/^\/[\w-]{43}$/);
    for (const path of ['/', '/v2/email/outbound-emails', '//', `${pathname}x/`, `/x${pathname}/`]) expect(await statusAt(path)).toBe(403);
    expect(await statusAt(`${pathname}/`)).toBe(200);
    expect(await statusAt(`${pathname}/`, 'no JSON')).toBe(400);
    expect(await statusAt(`${pathname}/`, Buffer.alloc(11 * MB))).toBe(413);
    await round.close();
  });
});

describe('the inbox', () => {
  it('lets no page of another site empty it or read it', async () => {
    const inbox = await openInbox();
    inbox.take(Buffer.from('From: a@su.example\r\nTo: b@su.example\r\nSubject: kept\r\n\r\nText\r\n'));
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      expect((await fetch(`${inbox.url}/clear-store`, { method: 'POST', headers })).status).toBe(403);
    }
    const { port } = new URL(inbox.url);
    const read = await sendBytes(inbox.url, `GET /store HTTP/1.1\r\nHost: evil.example:${port}\r\nConnection: close\r\n\r\n`);
    expect(read).toMatch(/^HTTP\/1.1 421 /);
    expect(await (await fetch(`${inbox.url}/store`)).text()).toContain('kept');
    await inbox.close();
  });
});
