import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { typedOf } from '../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { ErrorSummary } from '../../../../shared/pages/parts.tsx';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { confirmWords } from '../../../../shared/words/public/confirm.ts';
import { readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { showAgain, triedHere } from '../../tried.ts';
import { AnswerFields, readAnswers, wholeForm } from '../apply/form/whole-form.tsx';
import { type PublicVisit, showPage } from '../public-visit.tsx';

/** Under which name a page of answers that could not be taken is kept. */
const PAGE = 'confirm/answers';

/** Every question of the form on one page, with what was entered for somebody, or what they have just tried to send. */
export async function answersPage(visit: PublicVisit, person: Application): Promise<Response> {
  const { c, round, say } = visit;
  const form = await wholeForm(c, say, person.answers.role);
  const tried = await triedHere(c, { owner: ownerOf({ kind: 'person', id: person.id }), page: PAGE });
  const entered = typedOf(round, person.answers, person.email);
  const unanswered = new Set(person.entered?.unanswered);
  const known = Object.fromEntries(Object.entries(entered).filter(([field]) => !unanswered.has(field)));
  const problems = tried?.problems ?? [];
  const words = confirmWords(say);
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
          <AnswerFields form={form} typed={tried?.typed ?? known} problems={problems} />
          <button type="submit">{words.answers.button}</button>
        </form>
      </>
    ),
  });
}

/** Keeps what was sent; or leads back to the page with what is wrong with it, and answers with that. */
export async function answersSent(visit: PublicVisit, person: Application): Promise<Response | undefined> {
  const { c, say } = visit;
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, visit.language);
  const read = readAnswers(await wholeForm(c, say, person.answers.role), person, body.typed);
  if ('answers' in read) {
    await actOnApplication(person.id, { command: 'change answers', answers: read.answers }, c.get('tools'));
    return undefined;
  }
  return showAgain(c, c.req.path, {
    owner: ownerOf({ kind: 'person', id: person.id }),
    page: PAGE,
    typed: body.typed,
    problems: read.problems,
    status: 422,
  });
}
