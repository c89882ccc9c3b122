import { sayAfterwards } from '../../../../shared/commands/afterwards/say-afterwards.ts';
import { evaluate } from '../../../../shared/commands/evaluation/evaluate.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { evaluationOpens, isEvaluationOpen, whyNotEvaluate } from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { typedOf } from '../../../../shared/pages/form/declare.ts';
import { afterwardsKind } from '../../../../shared/storage/kinds/afterwards.ts';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { beforehandKind } from '../../../../shared/storage/kinds/workshop.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { goTo, show } from '../../visit.ts';
import { participantOf } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer, LinkHolder } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { coordinators } from './contact-me.ts';
import { evaluationFields, evaluationTyped, readEvaluation } from './evaluation-form.ts';

/** Asks the questions of the closing workshop. What was answered stands there and can be changed until the questions close. */
export async function showEvaluation(holder: LinkHolder): Promise<Response> {
  const { tools, person } = holder;
  const own = [ref(evaluationKind, person.id), ref(beforehandKind, person.id), ref(afterwardsKind, person.id)];
  const known = await tools.store.getTogether([...own, ...person.pairs.map((pair) => ref(pairKind, pair))]);
  const isMember = person.pairs.some((id) => known.get(pairKind, id)?.state.status === 'formed');
  const before = known.get(evaluationKind, person.id)?.state;
  const why = whyNotEvaluate(person, (await roundNow(tools)).stage, isMember);
  if (why === 'has left' || why === 'round closed') return showHome(await participantOf(holder), { instead: why });
  if (!isMember || !isEvaluationOpen(tools.round, tools.now())) return closedPage(holder, isMember);
  const wishes = known.get(afterwardsKind, person.id)?.state.wishes ?? [];
  const saidBefore = typedOf(known.get(beforehandKind, person.id)?.state.answers ?? {});
  const typed = { ...(before === undefined ? saidBefore : evaluationTyped(before)), afterwards: wishes };
  return evaluationPage(holder, holder.tried ?? { typed, problems: [] });
}

export async function takeEvaluation(holder: LinkHolder, typed: Typed): Promise<Response> {
  const { c, home, person, say, tools } = holder;
  const read = readEvaluation(holder, typed);
  if ('problems' in read) return askAgain(holder, `${home}/evaluation`, typed, read.problems);
  const outcome = await evaluate(person, read.given, say.language, tools);
  if (outcome.outcome === 'refused') return refuse(holder, outcome.why);
  const afterwards = await sayAfterwards(person.id, read.wishes, tools);
  if (afterwards.outcome === 'refused') return refuse(holder, afterwards.why);
  const changed = [outcome, afterwards].some((one) => one.outcome === 'changed') ? 'changed' : 'unchanged';
  return goTo(c, `${home}${saying('evaluated', changed)}`);
}

function evaluationPage(holder: LinkHolder, { typed, problems }: Filled): Answer {
  const { texts, say, tools, home } = holder;
  const words = texts.answers.evaluation;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(say.day(tools.round.evaluation.closes))}</p>
      <p>{words.whoSees(coordinators(holder))}</p>
      <p>{words.few}</p>
      <form method="post" action={`${home}/evaluation`} novalidate>
        <AskAll fields={evaluationFields(holder)} typed={typed} problems={problems} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

/** Why there is nothing to answer now. */
function closedPage(holder: LinkHolder, isMember: boolean): Answer {
  const { texts, say, tools, home } = holder;
  const words = texts.answers.evaluation;
  const { opens, closes } = tools.round.evaluation;
  const isAhead = tools.now().epochMilliseconds < evaluationOpens(tools.round).epochMilliseconds;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} back={home}>
      <h1>{words.title}</h1>
      <p class="lead">{!isMember ? words.notForYou : isAhead ? words.notYet(say.day(opens)) : words.over(say.day(closes))}</p>
    </OwnPage>,
  );
}
