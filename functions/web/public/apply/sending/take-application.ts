import { readForm } from '../../../../../shared/domain/application/answers.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { goTo, senderOf } from '../../../visit.ts';
import { closedPage, crowdedPage, type FormVisit, formPath, noDraftPage } from '../form-visit.tsx';
import { forgetDraft } from '../later/drafts.ts';
import { saveAndGo } from '../later/save-and-go.ts';
import { showCheck } from './check-page.tsx';
import { sendApplication } from './send-application.ts';
import { takePage } from './taken-page.ts';

/** Nobody reads and fills in the whole form in less; programs do. They, and whoever is that quick, are asked to press once more. */
const LEAST_SECONDS = 2;

/** Sends the application, or shows the answers again with what keeps them from being sent. */
export async function takeApplication(visit: FormVisit): Promise<Response> {
  const { c, round, role, language, words, now } = visit;
  const received = `/${language}/apply/received`;
  const taken = await takePage(visit, []);
  if (taken instanceof Response) return taken;
  const { sent, ticket, draft, address } = taken;
  if (sent.isTrapped || draft?.state.submitted === true) return goTo(c, received);
  if (draft === undefined) return noDraftPage(visit);
  if (ticket === undefined) return showCheck(visit, { draft: draft.state, notice: words.openTooLong });
  if (sent.wantsLater)
    return saveAndGo(visit, { ticket, draft, wantsLink: true, next: formPath(visit, 'check'), edit: (before) => before });

  const form = readForm(round, role, draft.state.typed);
  if ('faults' in form) return showCheck(visit, { draft: draft.state, tried: true });
  const seconds = (now.epochMilliseconds - instantOf(draft.state.startedAt).epochMilliseconds) / 1000;
  if (seconds < LEAST_SECONDS && ticket.press === 'first') {
    return showCheck(visit, { draft: draft.state, notice: words.tooQuick, press: 'second' });
  }

  const { answers, email } = form;
  const outcome = await sendApplication({ draft, address, language, answers, email, from: senderOf(c) }, c.get('tools'));
  if (outcome === 'round closed') return closedPage(visit);
  if (outcome === 'network had its share') return crowdedPage(visit);
  forgetDraft(c);
  return goTo(c, received);
}
