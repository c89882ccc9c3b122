import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorSession } from '../console/operator-session.ts';
import { openTown, type Town } from '../participant/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.round.close());

const ask = (path: string, accept?: string, more: Record<string, string> = {}) =>
  town.round.request(path, { headers: { ...(accept === undefined ? {} : { 'accept-encoding': accept }), ...more } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('what is the same for everybody', () => {
  it.each(['/assets/style.css', '/assets/console.css', '/assets/htmx.js', '/assets/icon.svg', '/sv', '/en/managers', '/sv/privacy'])(
    'is sent compressed to a browser that takes it so: %s',
    async (path) => {
      const [plain, packed] = [await ask(path), await ask(path, 'gzip, deflate, br')];
      expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'gzip']);
      expect([plain, packed].map(({ headers }) => headers.get('vary'))).toEqual(['Accept-Encoding', 'Accept-Encoding']);
      expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'));
      expect(packed.headers.get('content-security-policy')).not.toBeNull();
      const [whole, sent] = [await bytesOf(plain), await bytesOf(packed)];
      expect(gunzipSync(sent).equals(whole)).toBe(true);
      expect(sent.length).toBeLessThan(whole.length);
    },
  );

  it('makes of the style sheet less than a third', async () => {
    const [plain, packed] = [await bytesOf(await ask('/assets/style.css')), await bytesOf(await ask('/assets/style.css', 'gzip'))];
    expect(packed.length).toBeLessThan(plain.length / 3);
  });

  it.each(['identity', 'gzip;q=0', 'br', ''])('is sent as it is to whoever takes it no other way: %j', async (accept) => {
    expect((await ask('/assets/style.css', accept)).headers.get('content-encoding')).toBeNull();
  });

  it('is sent as it is where it is compressed already', async () => {
    expect((await ask('/assets/font.woff2', 'gzip')).headers.get('content-encoding')).toBeNull();
  });
});

describe('a page with a secret', () => {
  it('is never compressed: its size would give the secret away to whoever chooses words on it (BREACH)', async () => {
    const { cookie } = await operatorSession(town.round);
    const place = town.pages[0]?.path ?? '';
    for (const path of ['/console', '/console/audit', place, `${place}/leave`]) {
      const page = await ask(path, 'gzip', { cookie });
      expect([path, page.status, page.headers.get('content-encoding')]).toEqual([path, 200, null]);
    }
  });
});
