import type { TestRound } from '../../builders/test-round.ts';

/** A phone in the room: pages by GET, forms as their pages have them. */
export type RoomPhone = {
  readonly cookie: () => string;
  readonly get: (path: string) => Promise<{ readonly status: number; readonly html: string; readonly response: Response }>;
  readonly send: (
    fields: Record<string, string | readonly string[]>,
    path?: string,
  ) => Promise<{ readonly status: number; readonly html: string; readonly location: string }>;
  /** The key of the form a page holds. */
  readonly keyOf: (path: string) => Promise<string>;
};

/** A phone that has not joined yet. */
export function aPhone(round: Pick<TestRound, 'request' | 'post'>, language: 'sv' | 'en' = 'sv'): RoomPhone {
  let cookie = '';
  const headers = () => ({ cookie, 'accept-language': language });
  const keep = (response: Response) => {
    const [set = ''] = response.headers.getSetCookie();
    if (set.startsWith('phone=')) cookie = set.split(';')[0] ?? '';
  };
  const get: RoomPhone['get'] = async (path) => {
    const response = await round.request(path, { headers: headers() });
    return { status: response.status, html: await response.clone().text(), response };
  };
  return {
    cookie: () => cookie,
    get,
    async send(fields, path = '/room/now') {
      const response = await round.post(path, fields, headers());
      keep(response);
      return { status: response.status, html: await response.clone().text(), location: response.headers.get('location') ?? '' };
    },
    keyOf: async (path) => /name="key" value="([^"]+)"/.exec((await get(path)).html)?.[1] ?? '',
  };
}

/** The code as a page shows it, without its gap. */
export function codeIn(html: string): string {
  return /\b([2-9C-Y]{3}) ([2-9C-Y]{3})\b/.exec(html)?.slice(1).join('') ?? '';
}

/** The address of the wall, as the console links to it. */
export function wallIn(html: string): string {
  return /href="(\/room\/wall\/[^"?]+)/.exec(html)?.[1] ?? '';
}

/** The cards a page lets a phone tick, by their ids. */
export function cardsIn(html: string): readonly { readonly id: string; readonly text: string }[] {
  const found = [...html.matchAll(/name="card"[^>]*value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]*)/g)];
  return found.map(([, id = '', text = '']) => ({ id, text: text.trim() }));
}
