import { isDeepStrictEqual } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { hashOf } from '../../domain/access-link.ts';
import { type Draft, hasAddress, started } from '../../domain/application/draft.ts';
import { instantOf } from '../../domain/decision.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Role } from '../../round/round-file.ts';
import { change } from '../../storage/changes/changes.ts';
import { countFunnel } from '../../storage/counts.ts';
import { draftKind } from '../../storage/kinds/draft.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { linkWish } from '../link/ask-for-link.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { draftSecret } from './draft-secret.ts';

const DOUBLE_SECONDS = 60;
/** DynamoDB takes items of 400 KB, and what is typed is kept as it was typed, also what is far too long. */
const MOST_BYTES = 300_000;

/** An edit of an unfinished application. */
export type DraftEdit = {
  /** The draft as it was read with the page; none for the first edit, which begins it. */
  readonly before: Stored<Draft> | undefined;
  /** The draft a first edit begins: its id, for which side, and when its first page was opened. */
  readonly begins: { readonly draft: string; readonly role: Role; readonly openedAt: Temporal.Instant };
  readonly channel: string;
  readonly language: Draft['language'];
  readonly edit: (draft: Draft) => Draft;
  /** The hash of where a link to the draft is asked for from, when one is; it is mailed to the address in the draft, if that is one. */
  readonly mailsLinkTo?: string | undefined;
};

/** Why a draft was not saved. */
export type NotSaved = 'sent' | 'round closed' | 'network over its limit' | 'too large';

/** Saves an edit of a draft, and asks for a link to it when that is wanted. The first edit begins the draft and counts as a start. */
export async function saveDraft(edit: DraftEdit, tools: Tools): Promise<Draft | NotSaved> {
  let before = edit.before;
  return untilDone(async () => {
    if (before?.state.submitted === true) return 'sent';
    const outcome = await trySaving({ ...edit, before }, tools);
    if (outcome === 'too late') before = await tools.store.get(draftKind, before?.state.id ?? edit.begins.draft);
    return outcome;
  });
}

async function trySaving(edit: DraftEdit, tools: Tools): Promise<Draft | NotSaved | 'too late'> {
  const { before, begins, channel, language, mailsLinkTo } = edit;
  const { store, now, round } = tools;
  const draft = edit.edit({ ...(before?.state ?? (await begun(edit, tools))), language });
  if (Buffer.byteLength(JSON.stringify(draft)) > MOST_BYTES) return 'too large';
  const at = now();
  const wish = mailsLinkTo !== undefined && hasAddress(draft) ? linkWish({ draft: draft.id }, mailsLinkTo, at) : undefined;
  if (before !== undefined && wish === undefined && isDouble(before.state, draft)) return draft;
  const start = before === undefined ? [countFunnel('started', { day: dayOf(round, at).toString(), role: begins.role, channel })] : [];
  const outcome = await store.commit({
    at,
    changes: [change(draftKind, before, draft), ...start, ...(wish?.changes ?? [])],
    events: wish?.events ?? [],
    // One page more of what somebody writes leads to nothing by itself, so it is a plain write, at a quarter of the price.
    evenWhenClosed: before !== undefined && wish === undefined,
  });
  if (outcome === 'committed') return draft;
  return outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
}

async function begun({ begins, channel, language }: DraftEdit, tools: Tools): Promise<Draft> {
  const secretHash = hashOf(await draftSecret(begins.draft, tools));
  return started({ id: begins.draft, role: begins.role, language, channel, secretHash }, begins.openedAt);
}

/** Whether a page came twice at once, as from a double press: what it says is kept already. */
function isDouble(before: Draft, after: Draft): boolean {
  const between = instantOf(after.savedAt).epochMilliseconds - instantOf(before.savedAt).epochMilliseconds;
  const says = (draft: Draft) => ({ ...draft, savedAt: '' });
  return between < DOUBLE_SECONDS * 1000 && isDeepStrictEqual(says(before), says(after));
}
