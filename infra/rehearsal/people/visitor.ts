import { type HTMLElement, parse } from 'node-html-parser';

/** Answers a request as the round's server does. */
export type Server = (request: Request) => Promise<Response>;

/** A form on a page, with what stands in it: what a person changes is changed, the rest is sent as it was. */
export type Form = {
  readonly action: string;
  readonly method: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly element: HTMLElement;
};

/** A page as somebody sees it. */
export type Page = {
  readonly path: string;
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly html: string;
  /** Paths the page links to, on the same host. */
  readonly links: readonly string[];
  readonly forms: readonly Form[];
};

/** The page was not one a person can go on from. */
export class DeadEnd extends Error {}

export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_REDIRECTS = 5;

/** Somebody with a browser: keeps cookies, follows redirects, fills in forms. Knows of the round only what pages show. */
export function visitor(server: Server, origin: string) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit, redirects = 0): Promise<Page> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await server(new Request(new URL(path, origin), { ...init, headers, redirect: 'manual' }));
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      if (redirects === MOST_REDIRECTS) throw new DeadEnd(`${path} leads in circles`);
      return send(new URL(location, new URL(path, origin)).href, {}, redirects + 1);
    }
    return pageOf(new URL(path, origin), response.status, await response.text());
  }

  function keep(cookie: string): void {
    const [pair = ''] = cookie.split(';', 1);
    const [name = '', value = ''] = pair.split('=', 2);
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    open: (path: string) => send(path, {}),
    /** Sends a form with some of its fields changed. A value of undefined leaves the field out, as an unticked box is. */
    submit(page: Page, form: Form, answers: Answers = {}): Promise<Page> {
      const changed = new Map<string, readonly string[]>(form.fields);
      for (const [name, value] of Object.entries(answers)) {
        if (value === undefined) changed.delete(name);
        else changed.set(name, [value].flat());
      }
      const pairs = [...changed].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
      const action = form.action === '' ? page.path : form.action;
      if (form.method === 'get') return send(`${action}?${new URLSearchParams(pairs)}`, {});
      return send(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams(pairs).toString(),
      });
    },
  };
}

export type Visitor = ReturnType<typeof visitor>;

/** Nobody goes on from a page that says no. */
export function mustBeFine(page: Page): void {
  if (page.status >= 400) throw new DeadEnd(`"${page.title}" (${page.status})`);
}

/** The form a person would use to do something: the one that has all these fields, or a button with these words. */
export function formWith(page: Page, ...fields: readonly string[]): Form {
  const form = page.forms.find((one) => fields.every((field) => one.element.querySelector(`[name="${field}"]`) !== null));
  if (form === undefined) throw new DeadEnd(`no form with ${fields.join(', ')} on "${page.title}" (${shape(page.path)}, ${page.status})`);
  return form;
}

/** The form whose action ends so. */
export function formTo(page: Page, end: string): Form {
  const form = page.forms.find(({ action }) => action.split('?')[0]?.endsWith(end) === true);
  if (form === undefined) throw new DeadEnd(`no form to ${end} on "${page.title}" (${shape(page.path)}, ${page.status})`);
  return form;
}

/** The form of the console that does this. */
export function formToDo(page: Page, act: string): Form {
  const form = page.forms.find(({ fields }) => fields.get('act')?.includes(act) === true);
  if (form === undefined) throw new DeadEnd(`nothing to "${act}" on "${page.title}" (${shape(page.path)}, ${page.status})`);
  return form;
}

/** What can be chosen for a field of a form. */
export function optionsOf(form: Form, field: string): readonly string[] {
  const inputs = form.element.querySelectorAll(`input[name="${field}"]`).map((input) => input.getAttribute('value') ?? 'on');
  const options = form.element
    .querySelectorAll(`select[name="${field}"] option`)
    .map((option) => option.getAttribute('value') ?? option.text);
  return [...inputs, ...options].filter((value) => value !== '');
}

/** A path without the secrets in it. */
export function shape(path: string): string {
  return path.replace(/[\w-]{40,}/g, '…');
}

function pageOf(url: URL, status: number, html: string): Page {
  const root = parse(html);
  return {
    path: url.pathname + url.search,
    status,
    title: root.querySelector('h1')?.text.trim() ?? '',
    text: root.querySelector('main')?.structuredText ?? root.structuredText,
    html,
    links: root
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('/')),
    // What stands around the content, such as the banner of a local round, is no part of what is asked.
    forms: (root.querySelector('main') ?? root).querySelectorAll('form').map((element) => ({
      element,
      action: element.getAttribute('action') ?? '',
      method: (element.getAttribute('method') ?? 'get').toLowerCase(),
      fields: fieldsOf(element),
    })),
  };
}

/** What a browser would send if nobody touched the form. */
function fieldsOf(form: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined && name !== '') fields.set(name, [...(fields.get(name) ?? []), value]);
  };
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text';
    const isUnticked = (type === 'checkbox' || type === 'radio') && !input.hasAttribute('checked');
    if (!isUnticked && type !== 'submit') add(input.getAttribute('name'), input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''));
  }
  for (const area of form.querySelectorAll('textarea')) add(area.getAttribute('name'), area.text);
  for (const select of form.querySelectorAll('select')) {
    const options = select.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    add(select.getAttribute('name'), chosen?.getAttribute('value') ?? chosen?.text ?? '');
  }
  return fields;
}
