import { sendApplication } from '../../../../../shared/commands/application/send-application.ts';
import { readForm } from '../../../../../shared/domain/application/answers.ts';
import type { Draft } from '../../../../../shared/domain/application/draft.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { goTo, networkOf } from '../../../visit.ts';
import { draftFor, forgetDraft } from '../draft/drafts.ts';
import { rememberSent } from '../draft/just-sent.ts';
import { type TakenPage, takePage } from '../draft/taken-page.ts';
import { type Again, once } from '../form/again.ts';
import type { FormToken } from '../form/form-token.ts';
import { closedPage, type FormVisit, formPath, noDraftPage, shownOf } from '../form/form-visit.tsx';
import { leadToReceived } from '../received/received-page.tsx';
import { saveAndGoOn } from '../resume/save-and-go-on.ts';

/** Nobody reads and fills in the whole form in less; programs do. They, and whoever is that quick, are asked to press once more. */
const LEAST_SECONDS = 2;

/** Sends the application, or leads back to the answers with what keeps them from being sent. */
export async function takeApplication(visit: FormVisit): Promise<Response> {
  const { c, round, role, language } = visit;
  const taken = await takePage(visit, []);
  if (taken instanceof Response) return taken;
  const { sent, formToken, draft } = taken;
  const check = formPath(visit, 'check');
  if (draft === undefined) return noDraftPage(visit);
  if (draft.state.submitted) return leadToReceived(c, draft.state, language);
  if (formToken === undefined) return goTo(c, once(c, check, 'open'));
  if (formToken.shown !== shownOf(draft.state)) return goTo(c, once(c, check, 'changed'));
  const form = readForm(round, role, draft.state.typed);
  if ('faults' in form && !sent.wantsLater) return goTo(c, once(c, check, 'tried'));
  const isOdd = whyOnceMore(visit, taken, formToken, draft.state);
  if (isOdd !== undefined) return goTo(c, once(c, check, isOdd));
  if (sent.wantsLater || 'faults' in form)
    return saveAndGoOn(visit, { formToken, draft, wantsLink: true, next: check, edit: (before) => before });
  const { answers, email } = form;
  const outcome = await sendApplication({ draft, language, answers, email, network: await networkOf(c) }, c.get('tools'));
  switch (outcome) {
    case 'received':
      forgetDraft(c);
      await rememberSent(c, draft.state.id);
      return goTo(c, `/${language}/apply/received`);
    case 'changed':
      return lookAgain(visit, formToken);
    case 'round closed':
      return closedPage(visit);
    case 'network over its limit':
      return goTo(c, formPath(visit, 'crowded'));
  }
}

/** Why a page that could be sent is shown once more first. */
function whyOnceMore({ now }: FormVisit, { sent }: TakenPage, formToken: FormToken, draft: Draft): Again | undefined {
  if (formToken.press === 'second') return undefined;
  if (sent.isTrapped) return 'field';
  const seconds = (now.epochMilliseconds - instantOf(draft.startedAt).epochMilliseconds) / 1000;
  return seconds < LEAST_SECONDS && !sent.wantsLater ? 'quick' : undefined;
}

/** Somebody else was faster: the same press twice, or the same draft in another window. */
async function lookAgain(visit: FormVisit, formToken: FormToken): Promise<Response> {
  const { c, language } = visit;
  const kept: Stored<Draft> | undefined = await draftFor(c, formToken, formToken.role, {});
  if (kept === undefined) return noDraftPage(visit);
  return kept.state.submitted ? leadToReceived(c, kept.state, language) : goTo(c, once(c, formPath(visit, 'check'), 'changed'));
}
