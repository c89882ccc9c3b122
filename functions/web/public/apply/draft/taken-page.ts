import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import type { Draft } from '../../../../../shared/domain/application/draft.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { problemPage } from '../../../problem-page.tsx';
import { type FormToken, openFormToken } from '../form/form-token.ts';
import { begunAt, closedPage, type FormVisit, isTaken } from '../form/form-visit.tsx';
import { readSentPage, type SentPage } from '../form/sent-page.ts';
import { draftFor } from './drafts.ts';

/** A page of the form that was sent, and the draft it belongs to. The form token is missing when the page was open for too long. */
export type TakenPage = {
  readonly sent: SentPage;
  readonly formToken: FormToken | undefined;
  readonly draft: Stored<Draft> | undefined;
};

/**
 * Reads a page that was sent; an answer at once for what is no page of ours, and when the call is over. What has been sent already was
 * sent in time.
 */
export async function takePage(visit: FormVisit, fields: readonly string[]): Promise<TakenPage | Response> {
  const { c, role, language, now } = visit;
  const tools = c.get('tools');
  const sent = await readSentPage(c, fields);
  if ('problem' in sent) return problemPage(c, sent.problem, language);
  if (sent.isTrapped) tools.log.warn('REQUEST_REFUSED', { reason: 'a field out of sight was filled in' });
  const formToken = openFormToken((await roundKeys(tools)).form, sent.formToken, role, now);
  const draft = await draftFor(c, formToken, role, sent.answers);
  const isOpen = draft?.state.submitted === true || isTaken(visit, begunAt(draft?.state) ?? formToken?.openedAt);
  return isOpen ? { sent, formToken, draft } : closedPage(visit);
}
