import type { TestRound } from '../../builders/test-round.ts';

/** Somebody at the console: pages by GET, forms with the number their pages carry. */
export type OperatorSession = {
  readonly cookie: string;
  readonly nonce: string;
  readonly get: (path: string) => Promise<{ readonly status: number; readonly html: string; readonly response: Response }>;
  readonly post: (
    path: string,
    fields: Record<string, string | readonly string[]>,
  ) => Promise<{ readonly status: number; readonly html: string; readonly response: Response }>;
};

export async function operatorSession(round: Pick<TestRound, 'request' | 'post' | 'signIn'>, operator = 'karin'): Promise<OperatorSession> {
  const cookie = await round.signIn(operator);
  const read = async (response: Response) => ({ status: response.status, html: await response.clone().text(), response });
  const get = async (path: string) => read(await round.request(path, { headers: { cookie } }));
  const nonce = nonceIn((await get('/console/sign-ins')).html);
  return { cookie, nonce, get, post: async (path, fields) => read(await round.post(path, { nonce, ...fields }, { cookie })) };
}

function nonceIn(html: string): string {
  return /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** A value a form on the page holds. */
export function hiddenIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** What a page says, without its tags. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
