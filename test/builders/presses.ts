import { type HTMLElement, parse } from 'node-html-parser';
import { type Answers, type Form, type Page, visitor } from '../../infra/rehearsal/people/visitor.ts';
import type { TestRound } from './test-round.ts';

/** An operator at the console, whose presses are counted: a link followed, a form sent or something unfolded is one; typing is none. */
export type Presses = {
  /** Back to the overview, with nothing pressed yet. */
  readonly start: () => Promise<void>;
  readonly page: () => Page;
  readonly count: () => number;
  /** Looks for somebody by the box on every page. */
  readonly find: (who: string) => Promise<Page>;
  /** The one press more that says yes to what was shown first: it is not counted. */
  readonly confirm: (act: string, answers?: Answers) => Promise<Page>;
  /** Follows the first link in sight that says this, or leads there. */
  readonly follow: (link: string | RegExp) => Promise<Page>;
  /** Sends the form in sight that does this: by the act it names, or by the fields it has. */
  readonly send: (form: Sought, answers?: Answers) => Promise<Page>;
};

/** By its act, by the end of its action, or by a field. */
export type Sought = { readonly act?: string; readonly to?: string; readonly field?: string };

/** Signs in and opens the overview. */
export async function presses(round: Pick<TestRound, 'request' | 'password' | 'url'>, operator = 'karin'): Promise<Presses> {
  const server = async (request: Request) =>
    round.request(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.method === 'POST' ? { body: await request.text() } : {}),
    });
  const browser = visitor(server, round.url);
  let page = await browser.open('/console/sign-in');
  let count = 0;
  const signIn = page.forms.find(({ element }) => element.querySelector('[name="password"]') !== null);
  if (signIn === undefined) throw new Error('nowhere to sign in');
  page = await browser.submit(page, signIn, { operator, password: round.password() });

  /** What is folded away takes one press more. */
  const unfold = (element: HTMLElement) => {
    for (let one: HTMLElement | null = element; one !== null; one = one.parentNode) {
      if (one.rawTagName?.toLowerCase() === 'details' && !one.hasAttribute('open')) count += 1;
    }
  };

  return {
    async start() {
      page = await browser.open('/console');
      count = 0;
    },
    page: () => page,
    count: () => count,
    async follow(sought) {
      const link = linksOf(page).find(({ words, href }) =>
        typeof sought === 'string' ? words === sought || href === sought : sought.test(words),
      );
      if (link === undefined)
        throw new Error(
          `no link "${sought}" on "${page.title}": ${linksOf(page)
            .map(({ words }) => words)
            .join(' · ')}`,
        );
      unfold(link.element);
      count += 1;
      page = await taken(browser.open(link.href));
      return page;
    },
    async find(who) {
      const element = parse(page.html).querySelector('form.find');
      const nonce = element?.querySelector('[name="nonce"]')?.getAttribute('value');
      if (element === null || nonce === undefined) throw new Error(`nothing to search by on "${page.title}"`);
      count += 1;
      page = await taken(
        browser.submit(page, { element, action: '/console/find', method: 'post', fields: new Map([['nonce', [nonce]]]) }, { who }),
      );
      return page;
    },
    async confirm(act, answers) {
      const form = page.forms.find((one) => fits(one, { act }));
      if (form === undefined) throw new Error(`nothing to say yes to by "${act}" on "${page.title}"`);
      page = await taken(browser.submit(page, form, answers));
      return page;
    },
    async send(sought, answers) {
      const form = page.forms.find((one) => fits(one, sought));
      if (form === undefined) throw new Error(`nothing to send by ${JSON.stringify(sought)} on "${page.title}"`);
      unfold(form.element);
      count += 1;
      page = await taken(browser.submit(page, form, answers));
      return page;
    },
  };
}

type Link = { readonly element: HTMLElement; readonly words: string; readonly href: string };

/** Where one can go from a page without leaving the host. */
function linksOf({ html }: Page): readonly Link[] {
  return parse(html)
    .querySelectorAll('a[href]')
    .map((element) => ({ element, words: element.text.replace(/\s+/g, ' ').trim(), href: element.getAttribute('href') ?? '' }))
    .filter(({ href }) => href.startsWith('/'));
}

function fits({ action, fields, element }: Form, { act, to, field }: Sought): boolean {
  return (
    (act === undefined || fields.get('act')?.includes(act) === true) &&
    (to === undefined || action.split('?')[0]?.endsWith(to) === true) &&
    (field === undefined || element.querySelector(`[name="${field}"]`) !== null)
  );
}

async function taken(answer: Promise<Page>): Promise<Page> {
  const page = await answer;
  if (page.status >= 400) throw new Error(`"${page.title}" (${page.status}): ${page.text.replace(/\s+/g, ' ').slice(0, 400)}`);
  return page;
}
