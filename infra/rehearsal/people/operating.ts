import { Temporal } from 'temporal-polyfill';
import { contactOf } from '../../../shared/round/contact.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { DeadEnd, type Form, formWith, type Page, type Server, type Visitor, visitor } from './visitor.ts';

type Operating = {
  readonly local: { readonly round: Round };
  readonly server: Server;
  readonly origin: string;
  /** The one-time password that stands in the terminal. */
  readonly password: () => string;
};

const MOST_ENTRIES = 40;

/** When the contact person first saw what stands on the list, by its entries. */
export type SeenList = Map<string, Temporal.Instant>;

type Looking = {
  readonly list: SeenList;
  readonly now: Temporal.Instant;
  /** What was seen no later than then is ticked off. */
  readonly before: Temporal.Instant;
};

/** What the contact person does when a mail says that the round needs somebody: sends offers, closes when it is time, ticks off the rest. */
export async function lookAfterRound(operating: Operating, { list, now, before }: Looking): Promise<void> {
  const browser = await signIn(operating);
  let overview = await browser.open('/console');
  if (leadsTo(overview, '/console/matching')) await sendOffers(browser);
  if (leadsTo(overview, '/console/close')) await closeRound(browser, operating.local.round);
  overview = await browser.open('/console');
  for (let entries = 0; entries < MOST_ENTRIES; entries += 1) {
    const entry = overview.forms.find((form) => form.fields.get('act')?.includes('tick off') === true && isOld(form));
    if (entry === undefined) return;
    overview = await send(browser, overview, entry);
  }

  function isOld({ fields }: Form): boolean {
    const entries = fields.get('entry')?.join() ?? '';
    const seen = list.get(entries) ?? now;
    list.set(entries, seen);
    return Temporal.Instant.compare(seen, before) <= 0;
  }
}

/** The closing report as an operator sees and downloads it. */
export async function readReport(operating: Operating): Promise<{ readonly html: string; readonly csv: string }> {
  const browser = await signIn(operating);
  const [html, csv] = [await browser.open('/console/report'), await browser.open('/console/report.csv')];
  return { html: html.html, csv: csv.html };
}

async function signIn({ server, origin, local, password }: Operating): Promise<Visitor> {
  const browser = visitor(server, origin);
  const page = await browser.open('/console/sign-in');
  const operator = contactOf(local.round).id;
  await send(browser, page, formWith(page, 'operator', 'password'), { operator, password: password() });
  return browser;
}

/** Whether the list of what waits suggests a page. */
function leadsTo(page: Page, path: string): boolean {
  return new RegExp(`<a class="button[^"]*" href="${path}"`).test(page.html);
}

async function sendOffers(browser: Visitor): Promise<void> {
  const review = await browser.open('/console/matching/review');
  const form = review.forms.find((one) => asks(one, 'sure'));
  if (form !== undefined) await send(browser, review, form, { sure: 'yes' });
}

async function closeRound(browser: Visitor, { id }: Round): Promise<void> {
  const page = await browser.open('/console/close');
  await send(browser, page, formWith(page, 'round', 'sure'), { round: id, sure: 'yes' });
}

function asks(form: Form, field: string): boolean {
  return form.element.querySelector(`[name="${field}"]`) !== null;
}

async function send(browser: Visitor, page: Page, form: Form, answers: Record<string, string> = {}): Promise<Page> {
  const next = await browser.submit(page, form, answers);
  if (next.status >= 400) throw new DeadEnd(`"${next.title}" (${next.status})`);
  return next;
}
