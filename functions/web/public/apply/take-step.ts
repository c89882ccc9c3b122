import { saved, savingFaults } from '../../../../shared/domain/application/draft.ts';
import { type Step, type StepFault, stepFaults } from '../../../../shared/domain/application/form.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo } from '../../visit.ts';
import { type FormVisit, formPath } from './form-visit.tsx';
import { saveAndGo } from './later/save-and-go.ts';
import { takePage } from './sending/taken-page.ts';
import { showStep } from './step-page.tsx';

/**
 * Saves a page that was sent and goes on: to the next, back to where the answers are checked, or, for somebody who wants to go on
 * later, to where the link is mailed. A page with faults is shown again as it was typed, and nothing of it is kept.
 */
export async function takeStep(visit: FormVisit): Promise<Response> {
  const { c, steps, language, words, now } = visit;
  const step = steps.find(({ id }) => id === c.req.param('step'));
  if (step === undefined) return problemPage(c, 404, language);
  const fields = step.fields.map(({ name }) => name);
  const taken = await takePage(visit, fields);
  if (taken instanceof Response) return taken;
  const { sent, ticket, draft } = taken;
  const next = nextPath(visit, step);
  if (sent.isTrapped) return goTo(c, next);

  const all = stepFaults(step, sent.answers);
  const faults = sent.wantsLater ? savingFaults(step, sent.answers) : all;
  logForgery(visit, all);
  const shown = { step, draft: draft?.state, typed: sent.answers };
  if (faults.length > 0) return showStep(visit, { ...shown, faults });
  if (ticket === undefined) return showStep(visit, { ...shown, notice: words.openTooLong });
  return saveAndGo(visit, {
    ticket,
    draft,
    next,
    wantsLink: sent.wantsLater,
    edit: (before) => saved(before, { step: step.id, fields, typed: sent.answers, done: all.length === 0 }, now),
  });
}

function nextPath(visit: FormVisit, step: Step): string {
  const next = visit.c.req.query('from') === 'check' ? undefined : visit.steps[visit.steps.indexOf(step) + 1];
  return formPath(visit, next?.id ?? 'check');
}

/** No browser sends a line break in an address: somebody tries to write headers of a mail. */
function logForgery({ c }: FormVisit, faults: readonly StepFault[]): void {
  if (faults.some(({ field, fault }) => field === 'email' && fault === 'line break')) {
    c.get('tools').log.warn('REQUEST_REFUSED', { reason: 'header_injection' });
  }
}
