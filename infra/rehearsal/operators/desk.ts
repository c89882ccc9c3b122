import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../shared/round/calendar.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { type Answers, DeadEnd, type Form, formWith, type Page, type Server, type Visitor, visitor } from '../people/visitor.ts';

export type Operating = {
  readonly local: { readonly round: Round; readonly clock: { readonly now: () => Temporal.Instant } };
  readonly server: Server;
  readonly origin: string;
  /** The one-time password that stands in the terminal. */
  readonly password: () => string;
};

/** An operator who has signed in to the console. */
export type Desk = {
  /** The round as its file says it, which is what an operator knows of it by heart. */
  readonly round: Round;
  readonly today: Temporal.PlainDate;
  readonly open: (path: string) => Promise<Page>;
  /** Sends a form of a page and sees what comes of it. */
  readonly ask: (page: Page, form: Form, answers?: Answers) => Promise<Page>;
  /** The same, where a page that says no is a dead end. */
  readonly send: (page: Page, form: Form, answers?: Answers) => Promise<Page>;
  /** The browser of somebody else who is there. */
  readonly newBrowser: () => Visitor;
};

/** The contact person of the round, or the operator who is named, at the console. */
export async function signIn({ server, origin, local, password }: Operating, operator = contactOf(local.round).id): Promise<Desk> {
  const browser = visitor(server, origin);

  async function send(page: Page, form: Form, answers: Answers = {}): Promise<Page> {
    const next = await browser.submit(page, form, answers);
    if (next.status >= 400) throw new DeadEnd(`"${next.title}" (${next.status}): ${saidOf(next)}`);
    return next;
  }

  const page = await browser.open('/console/sign-in');
  await send(page, formWith(page, 'operator', 'password'), { operator, password: password() });
  const today = dayOf(local.round, local.clock.now());
  return { round: local.round, today, open: browser.open, ask: browser.submit, send, newBrowser: () => visitor(server, origin) };
}

/** What a page says is wrong. */
function saidOf({ html, text }: Page): string {
  const problems = [...html.matchAll(/<p class="problem"[^>]*>([^<]*)/g)].map(([, problem = '']) => problem);
  return problems.length > 0 ? problems.join(' ') : text.trim().replace(/\s+/g, ' ').slice(0, 200);
}
