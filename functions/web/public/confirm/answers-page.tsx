import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { readForm, typedOf } from '../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { stepsOf } from '../../../../shared/domain/application/form.ts';
import type { Field } from '../../../../shared/domain/form/field.ts';
import { Ask } from '../../../../shared/pages/form/asked.tsx';
import { ErrorSummary } from '../../../../shared/pages/parts.tsx';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import { confirmWords } from '../../../../shared/words/public/confirm.ts';
import { readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { showAgain, triedHere } from '../../tried.ts';
import { askedIn, problemsIn } from '../apply/form/asked-in.ts';
import type { FormVisit } from '../apply/form/form-visit.tsx';
import { type PublicVisit, showPage } from '../public-visit.tsx';

/** Under which name a page of answers that could not be taken is kept. */
const PAGE = 'confirm/answers';

/** Every question of the form on one page, with what was entered for somebody, or what they have just tried to send. */
export async function answersPage(visit: PublicVisit, person: Application): Promise<Response> {
  const { c, round } = visit;
  const form = await formFor(visit, person);
  const tried = await triedHere(c, { owner: ownerOf({ kind: 'person', id: person.id }), page: PAGE });
  const entered = typedOf(round, person.answers, person.email);
  const unanswered = new Set(person.entered?.unanswered);
  const known = Object.fromEntries(Object.entries(entered).filter(([field]) => !unanswered.has(field)));
  const typed = tried?.typed ?? known;
  const problems = tried?.problems ?? [];
  const words = confirmWords(visit.say);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : form.words.errorPrefix}${words.answers.title}`,
    status: problems.length === 0 ? 200 : 422,
    content: (
      <>
        <a class="back" href={c.req.path.replace(/\/answers$/, '')}>
          {form.words.back}
        </a>
        <ErrorSummary title={form.words.errorTitle} problems={problems} />
        <h1>{words.answers.title}</h1>
        <p>{words.answers.lead}</p>
        <form method="post" action={c.req.path} novalidate>
          {fieldsOf(form).map((field) => (
            <Ask name={field.name} asked={askedIn(form, field)} typed={typed} problems={problems} say={visit.say} />
          ))}
          <button type="submit">{words.answers.button}</button>
        </form>
      </>
    ),
  });
}

/** Keeps what was sent; or leads back to the page with what is wrong with it, and answers with that. */
export async function answersSent(visit: PublicVisit, person: Application): Promise<Response | undefined> {
  const { c, round } = visit;
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, visit.language);
  const typed = { ...body.typed, email: [person.email] };
  const read = readForm(round, person.answers.role, typed);
  if ('answers' in read) {
    await actOnApplication(person.id, { command: 'change answers', answers: read.answers }, c.get('tools'));
    return undefined;
  }
  const form = await formFor(visit, person);
  const faults = read.faults.flatMap((step) => step.faults);
  const problems = problemsIn(form, fieldsOf(form), faults);
  return showAgain(c, c.req.path, {
    owner: ownerOf({ kind: 'person', id: person.id }),
    page: PAGE,
    typed: body.typed,
    problems,
    status: 422,
  });
}

/** The address is the one the link went to. */
function fieldsOf({ steps }: FormVisit): readonly Field[] {
  return steps.flatMap(({ fields }) => fields).filter(({ kind }) => kind !== 'address');
}

async function formFor(visit: PublicVisit, { answers: { role } }: Application): Promise<FormVisit> {
  const tools = visit.c.get('tools');
  const steps = stepsOf(visit.round, role);
  return { ...visit, role, words: applyWords(visit.say), steps, state: await roundNow(tools), now: tools.now() };
}
