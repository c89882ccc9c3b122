import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolePages } from '../../../functions/web/console/pages.ts';
import { askForLetters, toPerson } from '../../../shared/commands/letter/ask-for-letters.ts';
import { writeMailing } from '../../../shared/commands/mailing/write-mailing.ts';
import { attentionSchema } from '../../../shared/domain/attention.ts';
import { firstBroken } from '../../../shared/domain/audit.ts';
import { tagOf } from '../../../shared/mail/letter-tag.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { questionKind } from '../../../shared/storage/kinds/question.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { VERA } from '../../builders/operators.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const VIEWER = { ...VERA, language: 'en' } as const;

let round: TestRound;
beforeAll(async () => {
  const base = theRound();
  round = await openTestRound({ at: '2027-10-20T10:00:00Z', round: theRound({ operators: [...base.operators, VIEWER] }) });
  await fillWith(aCrowd(4, 3), round.tools);
  await pairUp(2, round.tools);
  await askForLetters([toPerson('s0001', 'reserve', 'reserve')], round.tools);
  const written = { id: 's0001', to: 'all', people: ['s0001'], texts: { sv: { subject: 'Hej', text: 'Hej' } }, urgent: false };
  await writeMailing(written, round.tools, contactOf(round.round));
  await (await operatorSession(round)).post('/console/matching', { act: 'solve' });
  const question = { id: 's0001', text: 'Hur?', role: 'mentor', language: 'sv', at: '2027-10-20T08:00:00.000Z' } as const;
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(questionKind, undefined, question)] });
  for (const reason of ['mail bounced', 'asked to be contacted'] as const) {
    const subject = reason === 'mail bounced' ? { kind: 'application', id: 's0001' } : { kind: 'pair', id: 's0001-c0001' };
    const entry = attentionSchema.parse({ subject, reason, occasion: 'receipt/application', since: '2027-10-20T08:00:00.000Z' });
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
  }
});
afterAll(() => round.close());

/** Every address of the console, with somebody in the place of an id. */
const paths = await Promise.all(
  consolePages.map(async ({ path, load, onlyAsks, seenBy = [] }) => ({
    ...(await load()),
    onlyAsks,
    seenBy,
    path: path
      .replace('pairs/:id', 'pairs/s0001-c0001')
      .replace(':id', 's0001')
      .replace(':letter', 'offer')
      .replace(':tag', tagOf({ recipient: { kind: 'person', id: 's0001' }, key: 'reserve/reserve' }))
      .replace(':gathering', 'workshop')
      .replace(':number', '1')
      .replace(':channel', 'fair')
      .replace(':language', 'sv')
      .replace('/why', '/why?mentor=s0001&mentee=c0001'),
  })),
);

/** What a viewer can press: the way out, the search that changes nothing, and on one page the way out of every browser. */
function harmless(path: string): readonly string[] {
  const onEach = ['/console/sign-out', '/console/find'];
  if (path.startsWith('/console/report') || path.endsWith('/html') || path.endsWith('.svg')) return [];
  return path === '/console/sign-ins' ? [...onEach, '/console/sign-out'] : onEach;
}

async function auditLines() {
  const items = await round.tools.store.partition(PARTITION.audit);
  return items.map((item) => readStored(auditKind, item).state);
}

describe('who may do what', () => {
  it('whoever has not signed in gets 401 and the same page everywhere, and can send nothing', async () => {
    for (const { path } of [...paths, { path: '/console/no-such-page' }]) {
      const got = await round.request(path);
      expect([path, got.status]).toEqual([path, 401]);
      expect(wordsOf(await got.text())).toContain('För er som driver omgången.');
      const posted = await round.post(path, { act: 'extend' });
      const toldAtOnce = path === '/console/no-such-page';
      expect([path, posted.status, posted.headers.get('location')]).toEqual([
        path,
        toldAtOnce ? 401 : 303,
        toldAtOnce ? null : `${path}${path.includes('?') ? '&' : '?'}ended=yes`,
      ]);
    }
    // Their session may be over while the issuer still knows the browser.
    expect((await round.post('/console/sign-out')).headers.get('location')).toMatch(/\/logout\?client_id=.*&logout_uri=.*%2Fconsole$/);
  });

  it('an operator sees every page', async () => {
    const karin = await operatorSession(round);
    for (const { path, show } of paths) expect([path, (await karin.get(path)).status]).toEqual([path, show === undefined ? 404 : 200]);
    expect((await karin.get('/console/no-such-page')).status).toBe(404);
  });

  it('a viewer sees every page made for them, is offered nothing to press but a search, and what they send gives 403 and a line in the log', async () => {
    const vera = await operatorSession(round, 'vera');
    const seen = wordsOf((await vera.get('/console')).html);
    expect(seen).toContain('mail');
    expect(seen).not.toContain('would like to be contacted');
    for (const { path, show, seenBy } of paths) {
      if (show === undefined || !seenBy.includes('viewer')) continue;
      const { status, html } = await vera.get(path);
      expect([path, status]).toEqual([path, 200]);
      const forms = [...html.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action);
      expect([path, forms]).toEqual([path, harmless(path)]);
    }
    for (const { path, onlyAsks } of paths) {
      if (onlyAsks === true) continue;
      const before = (await auditLines()).length;
      const { status, html } = await vera.post(path, { act: 'extend', sure: 'yes' });
      expect([path, status]).toEqual([path, 403]);
      expect(wordsOf(html)).toContain('You can read but not change anything');
      const after = await auditLines();
      expect(after.length).toBe(before + 1);
      expect(after.at(-1)).toMatchObject({ operator: 'vera', act: 'was refused' });
    }
    expect((await vera.post('/console/sign-out', {})).status).toBe(303);
  });

  it('a form without the number of its session, or with another’s, does nothing', async () => {
    const karin = await operatorSession(round);
    const johan = await operatorSession(round, 'johan');
    const before = (await auditLines()).length;
    for (const { path } of paths) {
      for (const nonce of ['', 'x', johan.nonce]) {
        const { status } = await karin.post(path, { nonce, act: 'extend', sure: 'yes' });
        expect([path, nonce, status]).toEqual([path, nonce, 403]);
      }
    }
    expect((await karin.post('/console/sign-out', { nonce: '' })).status).toBe(403);
    expect((await auditLines()).length).toBe(before);
  });

  it('a form from another site does nothing, whatever it carries', async () => {
    const karin = await operatorSession(round);
    const headers = { cookie: karin.cookie, origin: 'https://evil.example' };
    expect((await round.post('/console', { nonce: karin.nonce, act: 'extend' }, headers)).status).toBe(403);
  });

  it('a person or pair of another round is not there', async () => {
    const karin = await operatorSession(round);
    for (const path of ['/console/applicants/x9999', '/console/pairs/x9999-y9999', '/console/pairs/no-such-pair', '/console/pairs/x']) {
      expect([path, (await karin.get(path)).status]).toEqual([path, 404]);
      expect([path, (await karin.post(path, { act: 'open' })).status]).toEqual([path, 404]);
    }
  });

  it('a place in a list that was altered gives 400', async () => {
    const karin = await operatorSession(round);
    for (const path of [
      'applicants?after=x',
      'pairs?after=1%00',
      'letters?after=2027',
      'audit?before=-1',
      'audit?before=1e99',
      'matching?from=-1',
      'matching?from=x',
      'evaluation?after=x',
    ])
      expect([path, (await karin.get(`/console/${path}`)).status]).toEqual([path, 400]);
  });

  it('GET and HEAD leave everything as it is', async () => {
    const karin = await operatorSession(round);
    const before = await auditLines();
    for (const { path } of paths) {
      await karin.get(path);
      await round.request(path, { method: 'HEAD', headers: { cookie: karin.cookie } });
    }
    expect(await auditLines()).toEqual(before);
  });

  it('every page allows scripts and styles of its own and no others, and is kept by nobody', async () => {
    const karin = await operatorSession(round);
    for (const { path, show } of paths.filter((page) => !page.path.startsWith('/console/report'))) {
      if (show === undefined) continue;
      const { response, html } = await karin.get(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      // What a mail looks like stands alone in a frame, with its own style and nothing that runs.
      if (path.endsWith('/html')) {
        expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        continue;
      }
      expect(policy).toContain("script-src 'self'; connect-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(html).not.toMatch(/ style="| on[a-z]+="|<script>/);
      expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    }
  });

  it('the log is a chain that shows a line that was changed', async () => {
    const lines = await auditLines();
    expect(lines.length).toBeGreaterThan(10);
    expect(firstBroken(lines)).toBeUndefined();
    expect(firstBroken(lines.map((line) => (line.sequence === 4 ? { ...line, operator: 'johan2' } : line)))).toBe(4);
    expect(firstBroken(lines.filter((line) => line.sequence !== 5))).toBe(6);
    const karin = await operatorSession(round);
    expect(wordsOf((await karin.get('/console/audit?check=yes')).html)).toContain('Loggen är hel');
  });
});
