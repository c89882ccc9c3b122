import type { FC } from 'hono/jsx';
import type { Draft } from '../../../../../shared/domain/application/draft.ts';
import { type Field, type Step, stepFaults } from '../../../../../shared/domain/application/form.ts';
import { ErrorSummary, Notice } from '../../../../../shared/pages/parts.tsx';
import { showPage } from '../../public-visit.tsx';
import { FormControls } from '../form-controls.tsx';
import { choicesOf, faultWords, fieldWords } from '../form-field.tsx';
import { type FormVisit, formPath, hostsOf, lastTicket } from '../form-visit.tsx';
import type { Ticket } from './ticket.ts';

type Shown = {
  readonly draft: Draft;
  /** Whether somebody tried to send it, so that what is missing is a fault and not just work left to do. */
  readonly tried?: boolean;
  readonly notice?: string;
  readonly press?: Ticket['press'];
};

/** All answers on one page, to read through before they are sent. */
export async function showCheck(visit: FormVisit, { draft, tried = false, notice, press }: Shown): Promise<Response> {
  const { c, words, steps, language } = visit;
  const rows = steps.flatMap((step) => rowsOf(visit, step, draft));
  const problems = tried
    ? rows.flatMap(({ field, problem }) => (problem === undefined ? [] : [{ field: field.name, message: problem }]))
    : [];
  const last = steps.at(-1);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : words.errorPrefix}${words.check.title}`,
    status: problems.length === 0 && notice === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={formPath(visit, last?.id)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problems} />
        {notice === undefined ? null : (
          <Notice>
            <p>{notice}</p>
          </Notice>
        )}
        <h1>{words.check.title}</h1>
        <p>{words.check.lead}</p>
        <dl class="facts answers">
          {rows.map((row) => (
            <AnswerRow visit={visit} row={row} />
          ))}
        </dl>
        <p>
          {words.check.privacy(hostsOf(visit))} <a href={`/${language}/privacy`}>{words.privacyLink}</a>
        </p>
        <form method="post" action={c.req.path} novalidate>
          <FormControls words={words} label={words.send} ticket={await lastTicket(visit, draft, press)} />
        </form>
      </>
    ),
  });
}

type Row = { readonly step: Step; readonly field: Field; readonly answer: string; readonly problem: string | undefined };

function rowsOf(visit: FormVisit, step: Step, { typed }: Draft): readonly Row[] {
  const faults = stepFaults(step, typed);
  const asked = step.fields.filter(({ name }) => name !== 'tiesWith' || typed['ties']?.[0] !== 'no');
  return asked.map((field) => {
    const fault = faults.find((one) => one.field === field.name);
    const problem = fault === undefined ? undefined : faultWords(visit, field, fault);
    return { step, field, answer: answerText(visit, field, typed[field.name] ?? []), problem };
  });
}

const AnswerRow: FC<{ readonly visit: FormVisit; readonly row: Row }> = ({ visit, row: { step, field, answer, problem } }) => {
  const { words } = visit;
  const { label } = fieldWords(visit, field);
  return (
    <div id={field.name} class={problem === undefined ? undefined : 'wrong'}>
      <dt>{label}</dt>
      <dd>
        {problem === undefined ? null : <span class="problem">{problem}</span>}
        <span class={answer === '' ? 'muted' : 'typed'} dir="auto">
          {answer === '' ? words.check.unanswered : answer}
        </span>
        <a href={`${formPath(visit, step.id)}?from=check#${field.name}`}>
          {answer === '' ? words.answer : words.change}
          <span class="out-of-sight">: {label}</span>
        </a>
      </dd>
    </div>
  );
};

/** An answer as people read it: what was typed as it was typed, what was chosen in its words. */
function answerText(visit: FormVisit, field: Field, answered: readonly string[]): string {
  if (!('options' in field)) return (answered[0] ?? '').trim();
  const names = new Map(choicesOf(visit, field).map(({ value, label }) => [value, label]));
  const chosen = answered.filter((value) => value !== '');
  return chosen.map((value) => names.get(value) ?? value).join(', ');
}
