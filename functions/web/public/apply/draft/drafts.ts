import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import { untilDone } from '../../../../../shared/commands/start-over.ts';
import type { Tools } from '../../../../../shared/commands/tools.ts';
import { hashOf, linkSecret } from '../../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS, type Draft, isKept, started } from '../../../../../shared/domain/application/draft.ts';
import type { Typed } from '../../../../../shared/domain/application/form.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { DomainEvent } from '../../../../../shared/events/catalogue.ts';
import { dayOf } from '../../../../../shared/round/calendar.ts';
import type { Role } from '../../../../../shared/round/round-file.ts';
import { type Change, change } from '../../../../../shared/storage/changes/changes.ts';
import { countFunnel } from '../../../../../shared/storage/counts.ts';
import { draftKind } from '../../../../../shared/storage/kinds/draft.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { forgetCookie, readCookie, writeCookie } from '../../../cookies.ts';
import type { Visit } from '../../../visit.ts';
import type { Ticket } from '../form/ticket.ts';
import { forgetSent } from './just-sent.ts';
import { sitDown, standUp } from './sitting.ts';

const DAY_SECONDS = 24 * 3600;
const DOUBLE_SECONDS = 60;
/** DynamoDB takes items of 400 KB, and what is typed is kept as it was typed, also what is far too long. */
const MOST_BYTES = 300_000;

/** The unfinished application this browser has the key to, whichever side it is for: one request, or none without a cookie. */
export async function draftHere(c: Visit): Promise<Stored<Draft> | undefined> {
  const { store, round, now } = c.get('tools');
  const [id = '', secret = ''] = (readCookie(c, 'draft') ?? '').split('.');
  if (!isId(id)) return undefined;
  const found = await store.get(draftKind, id);
  if (found === undefined || found.state.secretHash !== hashOf(secret)) return undefined;
  return !found.state.submitted && isKept(found.state, round, now()) ? found : undefined;
}

/** The same, for one side alone. */
async function draftOf(c: Visit, role: Role): Promise<Stored<Draft> | undefined> {
  const here = await draftHere(c);
  return here?.state.role === role ? here : undefined;
}

/**
 * The draft a page writes to: the one it was made for, or the one this browser has begun meanwhile, or none yet. A draft that has been
 * sent comes too, so that sending it again can be seen for what it is. What somebody else has begun is left as it is: `typed` tells.
 */
export async function draftFor(c: Visit, ticket: Ticket | undefined, role: Role, typed: Typed): Promise<Stored<Draft> | undefined> {
  const made = ticket === undefined ? undefined : await c.get('tools').store.get(draftKind, ticket.draft);
  if (made !== undefined) return made;
  const here = await draftOf(c, role);
  return here === undefined || isSomebodyElse(here.state.typed, typed) ? undefined : here;
}

/** Two tabs of one browser may be two people: then both their names and their addresses differ. */
function isSomebodyElse(begun: Typed, typed: Typed): boolean {
  return ['name', 'email'].every((field) => {
    const [one, other] = [begun, typed].map((answers) => (answers[field]?.[0] ?? '').trim().toLowerCase());
    return one !== '' && other !== '' && one !== other;
  });
}

function isId(text: string): boolean {
  return /^[a-z0-9]{1,64}$/.test(text);
}

/** Lets this browser go on with a draft, for as long as whoever opened it sits there. What was sent before is somebody else's business now. */
export async function rememberDraft(c: Visit, id: string): Promise<void> {
  sitDown(c, id);
  forgetSent(c);
  writeCookie(c, 'draft', `${id}.${await secretOf(id, c.get('tools'))}`, (DRAFT_DAYS + 1) * DAY_SECONDS);
}

export function forgetDraft(c: Visit): void {
  forgetCookie(c, 'draft');
  standUp(c);
}

/** The same for every device, so that one draft has one key whoever opened it. */
async function secretOf(id: string, tools: Tools): Promise<string> {
  return linkSecret((await roundKeys(tools)).form, draftKind.key(id).pk, 'draft', 'cookie');
}

type Edit = {
  readonly ticket: Ticket;
  /** The draft as it was read with the page. */
  readonly draft: Stored<Draft> | undefined;
  readonly channel: string;
  readonly language: Draft['language'];
  readonly edit: (draft: Draft) => Draft;
  /** What else becomes so together with the draft. */
  readonly also: (draft: Draft) => { readonly events: readonly DomainEvent[]; readonly changes: readonly Change[] };
};

/** Why a draft was not saved. */
type NotSaved = 'sent' | 'round closed' | 'network had its share' | 'too large';

/** Saves an edit of a draft, with the events it leads to. The first edit begins the draft and counts as a start. */
export async function saveDraft(c: Visit, { draft, ...edit }: Edit): Promise<Draft | NotSaved> {
  let before = draft;
  return untilDone(async () => {
    if (before?.state.submitted === true) return 'sent';
    const outcome = await trySaving(c, before, edit);
    if (outcome === 'too late') before = await c.get('tools').store.get(draftKind, before?.state.id ?? edit.ticket.draft);
    return outcome;
  });
}

async function trySaving(
  c: Visit,
  before: Stored<Draft> | undefined,
  { ticket, channel, language, edit, also }: Omit<Edit, 'draft'>,
): Promise<Draft | NotSaved | 'too late'> {
  const { store, now, round } = c.get('tools');
  const draft = edit({ ...(before?.state ?? (await begun(c, ticket, channel, language))), language });
  if (Buffer.byteLength(JSON.stringify(draft)) > MOST_BYTES) return 'too large';
  const { events, changes } = also(draft);
  if (before !== undefined && events.length === 0 && isDouble(before.state, draft)) return draft;
  const begins = before === undefined ? [countFunnel('started', { day: dayOf(round, now()).toString(), role: ticket.role, channel })] : [];
  const outcome = await store.commit({
    at: now(),
    changes: [change(draftKind, before, draft), ...begins, ...changes],
    events,
    // One page more of what somebody writes leads to nothing by itself, so it is a plain write, at a quarter of the price.
    evenWhenClosed: before !== undefined && events.length === 0,
  });
  if (outcome === 'committed') return draft;
  return outcome === 'round closed' || outcome === 'network had its share' ? outcome : 'too late';
}

async function begun(c: Visit, ticket: Ticket, channel: string, language: Draft['language']): Promise<Draft> {
  const secretHash = hashOf(await secretOf(ticket.draft, c.get('tools')));
  return started({ id: ticket.draft, role: ticket.role, language, channel, secretHash }, ticket.openedAt);
}

/** Whether a page came twice at once, as from a double press: what it says is kept already. */
function isDouble(before: Draft, after: Draft): boolean {
  const between = instantOf(after.savedAt).epochMilliseconds - instantOf(before.savedAt).epochMilliseconds;
  const says = (draft: Draft) => JSON.stringify({ ...draft, savedAt: '' });
  return between < DOUBLE_SECONDS * 1000 && says(before) === says(after);
}
