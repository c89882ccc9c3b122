import { draftSecret } from '../../../../../shared/commands/draft/draft-secret.ts';
import { hashOf } from '../../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS, type Draft, isKept, isSomebodyElse } from '../../../../../shared/domain/application/draft.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import type { Role } from '../../../../../shared/round/round-file.ts';
import { draftKind } from '../../../../../shared/storage/kinds/draft.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { forgetCookie, readCookie, writeCookie } from '../../../cookies.ts';
import type { Visit } from '../../../visit.ts';
import type { FormToken } from '../form/form-token.ts';
import { beginDraftSession, endDraftSession } from './draft-session.ts';
import { forgetSent } from './just-sent.ts';

const DAY_SECONDS = 24 * 3600;

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
export async function draftFor(c: Visit, formToken: FormToken | undefined, role: Role, typed: Typed): Promise<Stored<Draft> | undefined> {
  const made = formToken === undefined ? undefined : await c.get('tools').store.get(draftKind, formToken.draft);
  if (made !== undefined) return made;
  const here = await draftOf(c, role);
  return here === undefined || isSomebodyElse(here.state.typed, typed) ? undefined : here;
}

function isId(text: string): boolean {
  return /^[a-z0-9]{1,64}$/.test(text);
}

/** Lets this browser go on with a draft, for as long as whoever opened it sits there. What was sent before is somebody else's business now. */
export async function rememberDraft(c: Visit, id: string): Promise<void> {
  beginDraftSession(c, id);
  forgetSent(c);
  writeCookie(c, 'draft', `${id}.${await draftSecret(id, c.get('tools'))}`, (DRAFT_DAYS + 1) * DAY_SECONDS);
}

export function forgetDraft(c: Visit): void {
  forgetCookie(c, 'draft');
  endDraftSession(c);
}
