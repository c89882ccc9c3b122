import type { FC } from 'hono/jsx';
import { likelyMeant } from '../../../../../shared/domain/application/address-slip.ts';
import type { Draft } from '../../../../../shared/domain/application/draft.ts';
import { type Step, stepFaults } from '../../../../../shared/domain/application/form.ts';
import type { Field } from '../../../../../shared/domain/form/field.ts';
import { answeredWith } from '../../../../../shared/pages/form/asked.tsx';
import { ErrorSummary, Notice } from '../../../../../shared/pages/parts.tsx';
import { formWords } from '../../../../../shared/words/form.ts';
import { showPage } from '../../public-visit.tsx';
import { againIn, triedIn } from '../form/again.ts';
import { askedIn, problemsIn } from '../form/asked-in.ts';
import { FormControls } from '../form/form-controls.tsx';
import { type FormVisit, formPath, hostDomains, hostsOf, lastFormToken } from '../form/form-visit.tsx';

/** All answers on one page, to read through before they are sent. */
export async function showCheck(visit: FormVisit, draft: Draft): Promise<Response> {
  const tried = triedIn(visit.c);
  const again = againIn(visit.c);
  const { c, words, steps, language } = visit;
  const rows = steps.flatMap((step) => rowsOf(visit, step, draft));
  const problems = tried
    ? rows.flatMap(({ field, problem }) => (problem === undefined ? [] : [{ field: field.name, message: problem }]))
    : [];
  const last = steps.at(-1);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : words.errorPrefix}${words.check.title}`,
    status: problems.length === 0 && again === undefined ? 200 : 422,
    content: (
      <>
        <a class="back" href={formPath(visit, last?.id)}>
          {words.back}
        </a>
        <ErrorSummary title={words.errorTitle} problems={problems} />
        {again === undefined ? null : (
          <Notice>
            <p>{words.again[again]}</p>
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
          {words.check.privacy(hostsOf(visit, visit.role))} <a href={`/${language}/privacy`}>{words.privacyLink}</a>
        </p>
        <form method="post" action={c.req.path} novalidate>
          <FormControls
            words={words}
            label={words.send}
            formToken={await lastFormToken(visit, draft, again === undefined ? 'first' : 'second')}
          />
        </form>
      </>
    ),
  });
}

type Row = {
  readonly step: Step;
  readonly field: Field;
  readonly answer: string;
  readonly problem: string | undefined;
  readonly question: string | undefined;
};

function rowsOf(visit: FormVisit, step: Step, { typed }: Draft): readonly Row[] {
  const faults = stepFaults(step, typed);
  const asked = step.fields.filter(({ name }) => name !== 'tiesWith' || typed['ties']?.[0] !== 'no');
  return asked.map((field) => {
    const problem = problemsIn(visit, [field], faults)[0]?.message;
    const answer = answeredWith(askedIn(visit, field), typed[field.name] ?? []).join(', ');
    return { step, field, answer, problem, question: problem === undefined ? questionAbout(visit, field, answer) : undefined };
  });
}

/** Most mistyped addresses are a slip in the name of a place where many have their mail. */
function questionAbout({ round, words }: FormVisit, { kind }: Field, answer: string): string | undefined {
  const meant = kind === 'address' ? likelyMeant(answer, hostDomains(round)) : undefined;
  return meant === undefined ? undefined : words.check.slip(meant);
}

const AnswerRow: FC<{ readonly visit: FormVisit; readonly row: Row }> = ({ visit, row: { step, field, answer, problem, question } }) => {
  const { words } = visit;
  const { label } = askedIn(visit, field);
  return (
    <div id={field.name} class={problem === undefined ? undefined : 'wrong'}>
      <dt>{label}</dt>
      <dd>
        {problem === undefined ? null : <span class="problem">{problem}</span>}
        {question === undefined ? null : <span class="hint">{question}</span>}
        <span class={answer === '' ? 'muted' : 'typed'} dir="auto">
          {answer === '' ? formWords(visit.say).noAnswer : answer}
        </span>
        <a href={`${formPath(visit, step.id)}?from=check#${field.name}`}>
          {answer === '' ? words.answer : words.change}
          <span class="out-of-sight">: {label}</span>
        </a>
      </dd>
    </div>
  );
};
