import { Temporal } from 'temporal-polyfill';
import { type Form, formWith, optionsOf, type Page } from '../people/visitor.ts';
import { type Desk, type Operating, signIn } from './desk.ts';
import { MINUTES, sendMinutes } from './workshop-page.ts';

const MOST_ENTRIES = 40;

/** When the contact person first saw what stands on the list, by its entries. */
export type SeenList = Map<string, Temporal.Instant>;

export type Looking = {
  readonly list: SeenList;
  readonly now: Temporal.Instant;
  /** What was seen no later than then is ticked off. */
  readonly before: Temporal.Instant;
  /** Whether an entry is taken and written about when it is first seen. */
  readonly takesEntries: boolean;
};

/**
 * What the contact person does when a mail says that the round needs somebody: sends offers and minutes, closes when it is time, ticks off the rest.
 * Says whether something was left for later.
 */
export async function lookAfterRound(operating: Operating, looking: Looking): Promise<'all done' | 'comes back'> {
  const desk = await signIn(operating);
  let overview = await desk.open('/console');
  if (leadsTo(overview, '/console/matching')) await sendOffers(desk);
  if (leadsTo(overview, MINUTES)) await sendMinutes(desk);
  if (leadsTo(overview, '/console/close')) await closeRound(desk);
  overview = await desk.open('/console');
  for (let entries = 0; entries < MOST_ENTRIES; entries += 1) {
    const entry = overview.forms.find((form) => actOf(form) === 'tick off' && comes(entryOf(form), looking) !== 'later');
    if (entry === undefined) break;
    const isNew = comes(entryOf(entry), looking) === 'new';
    looking.list.set(entryOf(entry), looking.list.get(entryOf(entry)) ?? looking.now);
    if (isNew && looking.takesEntries) overview = await takeCareOf(desk, overview, entryOf(entry));
    else if (comes(entryOf(entry), looking) === 'old') overview = await desk.send(overview, entry);
  }
  return overview.forms.some((form) => actOf(form) === 'tick off') ? 'comes back' : 'all done';
}

/** Whether an entry is seen for the first time, has lain long enough, or lies a little longer. */
function comes(entry: string, { list, before }: Looking): 'new' | 'old' | 'later' {
  const seen = list.get(entry);
  if (seen === undefined) return 'new';
  return Temporal.Instant.compare(seen, before) <= 0 ? 'old' : 'later';
}

/** Takes an entry over and writes what was done about it, as somebody does who cannot tick it off yet. */
async function takeCareOf(desk: Desk, overview: Page, entry: string): Promise<Page> {
  const giving = overview.forms.find(
    (form) => actOf(form) === 'give' && entryOf(form) === entry && form.element.querySelector('select') === null,
  );
  const taken = giving === undefined ? overview : await desk.send(overview, giving);
  const writing = taken.forms.find((form) => actOf(form) === 'note' && entryOf(form) === entry);
  const field = writing?.element.querySelector('textarea')?.getAttribute('name');
  if (writing === undefined || field === undefined) return taken;
  return desk.send(taken, writing, { [field]: 'Ringde. Hör av mig igen om en vecka.' });
}

function actOf({ fields }: Form): string | undefined {
  return fields.get('act')?.[0];
}

function entryOf({ fields }: Form): string {
  return fields.get('entry')?.join() ?? '';
}

/** The closing report as an operator sees and downloads it. */
export async function readReport(operating: Operating): Promise<{ readonly html: string; readonly csv: string }> {
  const desk = await signIn(operating);
  const [html, csv] = [await desk.open('/console/report'), await desk.open('/console/report.csv')];
  return { html: html.html, csv: csv.html };
}

/** Whether the list of what waits suggests a page. */
function leadsTo(page: Page, path: string): boolean {
  return new RegExp(`<a class="button[^"]*" href="${path}"`).test(page.html);
}

async function sendOffers(desk: Desk): Promise<void> {
  const review = await desk.open('/console/matching/review');
  const form = review.forms.find((one) => optionsOf(one, 'sure').length > 0);
  // Where they would run past the day of the answer, people get the usual time all the same.
  if (form !== undefined) await desk.send(review, form, { sure: 'yes', until: optionsOf(form, 'until').at(-1) });
}

async function closeRound(desk: Desk): Promise<void> {
  const page = await desk.open('/console/close');
  await desk.send(page, formWith(page, 'round', 'sure'), { round: desk.round.id, sure: 'yes' });
}
