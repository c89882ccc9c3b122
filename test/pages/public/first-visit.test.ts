import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorSession } from '../console/operator-session.ts';
import { openTown, type Town } from '../participant/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.round.close());

const ask = (path: string, headers: Record<string, string> = {}) => town.round.request(path, { headers });
/** What a browser fetches for a page: style sheets, fonts, icons, scripts and images. */
const fetchedBy = (html: string) =>
  [...html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);

describe('the call', () => {
  test.each(['/', '/sv', '/en', '/sv/managers', '/en/managers', '/?via=fair'])(
    'is one answer with its style, font and icon within it: %s',
    async (path) => {
      const answer = await ask(path);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(fetchedBy(html).filter((address) => !address.startsWith('data:image/svg+xml;base64,'))).toEqual([]);
      expect(html).toMatch(/<style>@font-face\s*\{[^}]*url\("data:font\/woff2;base64,/);
      expect(html).not.toMatch(/url\("(?!data:)/);
    },
  );

  test('allows that style and no other, and nothing that is not its own', async () => {
    const answer = await ask('/sv');
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await answer.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'; style-src 'self' 'sha256-${hash}'; font-src 'self' data:; img-src 'self' data:;`);
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect((await ask('/sv/privacy')).headers.get('content-security-policy')).not.toMatch(/sha256|data:/);
  });

  test('at the address of the round itself is in the language the browser asks for, and leads to the other', async () => {
    const html = await (await ask('/?via=fair', { 'accept-language': 'en-GB,en;q=0.9' })).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('href="/sv?via=fair"');
  });
});

describe('what several pages share', () => {
  test('has an address that changes with what is in it, and is kept for ever', async () => {
    const { cookie } = await operatorSession(town.round);
    for (const path of ['/sv/accessibility', '/sv/privacy', town.pages[0]?.path ?? '', '/console', '/nowhere']) {
      const addresses = fetchedBy(await (await ask(path, { cookie })).text()).filter((address) => address.startsWith('/assets/'));
      expect(addresses.length, path).toBeGreaterThanOrEqual(3);
      for (const address of addresses) {
        const answer = await ask(address);
        const content = Buffer.from(await answer.arrayBuffer());
        const [, digits = ''] = /^\/assets\/\w+\.([0-9a-f]{10})\.\w+$/.exec(address) ?? [];
        expect(createHash('sha256').update(content).digest('hex').slice(0, 10), address).toBe(digits);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      }
    }
  });

  test('names the font by the address that pages give it, so that it is loaded once', async () => {
    const html = await (await ask('/sv/privacy')).text();
    const [font = '', sheet = ''] = fetchedBy(html);
    expect(await (await ask(sheet)).text()).toContain(`url("${font.replace('/assets/', '')}")`);
  });

  test('is given but not kept where a page of another version asks, as while a change is being deployed', async () => {
    for (const address of ['/assets/style.0123456789.css', '/assets/style.css']) {
      const answer = await ask(address);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
    for (const address of ['/assets/other.css', '/assets/style.012.css', '/assets/style.0123456789.js', '/assets/..%2fweb.js'])
      expect((await ask(address)).status, address).toBe(404);
  });
});
