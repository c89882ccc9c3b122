import type { Draft } from '../../../../shared/domain/application/draft.ts';
import { type Step, stepFaults } from '../../../../shared/domain/application/form.ts';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { ErrorSummary, Notice } from '../../../../shared/pages/parts.tsx';
import { keptQuery, showPage } from '../public-visit.tsx';
import { againIn, triedIn } from './form/again.ts';
import { askedIn, problemsIn } from './form/asked-in.ts';
import { FormControls } from './form/form-controls.tsx';
import { type FormVisit, formPath, freshFormToken } from './form/form-visit.tsx';

/** One page of the form: one question, or a few small ones; after it was tried, with what is wrong with what was typed. */
export async function showStep(visit: FormVisit, step: Step, draft: Draft | undefined): Promise<Response> {
  const typed = draft?.typed ?? {};
  const faults = triedIn(visit.c) ? stepFaults(step, typed) : [];
  const again = againIn(visit.c);
  const notice = again === undefined ? undefined : visit.words.again[again];
  const { c, words, steps } = visit;
  const [first] = step.fields;
  const heading = words.heading(step.id);
  const title = heading ?? (first === undefined ? '' : askedIn(visit, first).label);
  const problems = problemsIn(visit, step.fields, faults);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : words.errorPrefix}${title}`,
    status: problems.length === 0 && notice === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={backFrom(visit, step)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problems} />
        {notice === undefined ? null : (
          <Notice>
            <p>{notice}</p>
          </Notice>
        )}
        <form method="post" action={`${c.req.path}${keptQuery(c)}`} novalidate>
          <p class="progress">{words.progress(steps.indexOf(step) + 1, steps.length)}</p>
          {heading === undefined ? null : <h1 class="label">{heading}</h1>}
          {step.fields.map((field) => (
            <Ask
              name={field.name}
              asked={askedIn(visit, field)}
              typed={typed}
              problems={problems}
              say={visit.say}
              isHeading={heading === undefined && field === first}
            />
          ))}
          {step === steps[0] ? (
            <p>
              <a class="alone" href={formPath(visit, 'protected')}>
                {words.protected.link}
              </a>
            </p>
          ) : null}
          <FormControls
            words={words}
            formToken={await freshFormToken(visit, draft, again === undefined ? 'first' : 'second')}
            label={words.next}
          />
        </form>
      </>
    ),
  });
}

function backFrom(visit: FormVisit, step: Step): string {
  const { c, steps, language } = visit;
  if (c.req.query('from') === 'check') return formPath(visit, 'check');
  const before = steps[steps.indexOf(step) - 1];
  if (before !== undefined) return `${formPath(visit, before.id)}${keptQuery(c)}`;
  return `/${language}${visit.role === 'mentor' ? '' : '/managers'}${keptQuery(c)}`;
}
