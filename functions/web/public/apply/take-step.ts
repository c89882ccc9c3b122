import { saved, savingFaults } from '../../../../shared/domain/application/draft.ts';
import { type Step, stepFaults } from '../../../../shared/domain/application/form.ts';
import type { FormFault } from '../../../../shared/domain/form/field.ts';
import { SEEN } from '../../../../shared/domain/personal-number.ts';
import { problemPage } from '../../problem-page.tsx';
import { takePage } from './draft/taken-page.ts';
import { once } from './form/again.ts';
import { type FormVisit, formPath, newFormToken } from './form/form-visit.tsx';
import { saveAndGoOn } from './resume/save-and-go-on.ts';

/**
 * Saves a page that was sent as it was typed, and goes on: to the next, back to where the answers are checked, or, for somebody who wants
 * to go on later, to where the link is mailed. With faults it leads back to the page, which then names them.
 */
export async function takeStep(visit: FormVisit): Promise<Response> {
  const { c, steps, language, now } = visit;
  const step = steps.find(({ id }) => id === c.req.param('step'));
  if (step === undefined) return problemPage(c, 404, language);
  const fields = step.fields.map(({ name }) => name);
  const taken = await takePage(visit, fields);
  if (taken instanceof Response) return taken;
  const { sent, formToken = newFormToken(visit, undefined), draft } = taken;

  // What was pointed out on this page before, and is kept with the draft, is not asked about again.
  const typed = { ...sent.answers, [SEEN]: [...(draft?.state.typed[SEEN] ?? []), ...(sent.answers[SEEN] ?? [])] };
  const all = stepFaults(step, typed);
  logForgery(visit, all);
  const faults = sent.wantsLater ? savingFaults(step, typed) : all;
  // A field out of sight that was filled in may be a program that has mail sent to strangers, or a browser that means well.
  const isOdd = sent.wantsLater && sent.isTrapped && formToken.press === 'first';
  const here = formPath(visit, step.id);
  const mayGoOn = faults.length === 0 && !isOdd;
  return saveAndGoOn(visit, {
    formToken,
    draft,
    next: mayGoOn ? nextPath(visit, step) : once(c, here, faults.length > 0 ? 'tried' : 'field'),
    wantsLink: mayGoOn && sent.wantsLater,
    edit: (before) => saved(before, { step: step.id, fields, typed: sent.answers, done: all.length === 0 }, now),
  });
}

function nextPath(visit: FormVisit, step: Step): string {
  const next = visit.c.req.query('from') === 'check' ? undefined : visit.steps[visit.steps.indexOf(step) + 1];
  return formPath(visit, next?.id ?? 'check');
}

/** No browser sends a line break in an address: somebody tries to write headers of a mail. */
function logForgery({ c }: FormVisit, faults: readonly FormFault[]): void {
  if (faults.some(({ field, fault }) => field === 'email' && fault === 'line break')) {
    c.get('tools').log.warn('REQUEST_REFUSED', { reason: 'header_injection' });
  }
}
