import type { Child, FC } from 'hono/jsx';
import { shownNow } from '../../../../shared/commands/visitor/shown-now.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { isQuestionKept, type Question, type ShownQuestion } from '../../../../shared/domain/visitor/question.ts';
import { onlySideOf } from '../../../../shared/round/contact.ts';
import { firstLanguage } from '../../../../shared/round/languages.ts';
import { questionKind } from '../../../../shared/storage/kinds/question.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';
import { seesSide } from '../sight.ts';
import { QUESTIONS } from './question.tsx';

/** What people have asked on the call, and what became of it; above it what is shown there, also of questions that are long removed. */
export const questions: Page = { show: showQuestions };

async function showQuestions(visit: OperatorVisit): Promise<Response> {
  const { say, tools } = visit;
  const words = questionWords(say);
  const { questions: shown } = await shownNow(tools);
  return showList(visit, {
    path: QUESTIONS,
    section: '/console',
    kind: questionKind,
    words,
    isSeen: onlySideOf(visit.operator) === undefined ? undefined : ({ role }) => seesSide(visit, role),
    lead: shown.length === 0 ? null : <Shown visit={visit} shown={shown} others={await othersIn(visit, shown)} />,
    table: (entries) => tableOf(visit, entries, new Set(shown.map(({ id }) => id))),
  });
}

/** Those of what is shown whose questions came by the call to a side the operator does not see: they are answered there. */
async function othersIn(visit: OperatorVisit, shown: readonly ShownQuestion[]): Promise<ReadonlySet<string>> {
  const asked = await visit.tools.store.those(
    questionKind,
    shown.map(({ id }) => id),
  );
  return new Set(asked.flatMap(({ state }) => (seesSide(visit, state.role) ? [] : [state.id])));
}

type ShownProps = { readonly visit: OperatorVisit; readonly shown: readonly ShownQuestion[]; readonly others: ReadonlySet<string> };

const Shown: FC<ShownProps> = ({ visit: { say, tools }, shown, others }) => {
  const first = firstLanguage(tools.round);
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{questionWords(say).shownOnes}</h2>
      <ul>
        {shown.map(({ id, question }) => (
          <li>
            {others.has(id) ? (
              <bdi dir="auto">{question[say.language] ?? question[first]}</bdi>
            ) : (
              <a href={`${QUESTIONS}/${id}`}>
                <bdi dir="auto">{question[say.language] ?? question[first]}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

function tableOf(visit: OperatorVisit, entries: readonly Question[], shown: ReadonlySet<string>): Child {
  const { say, tools } = visit;
  const words = questionWords(say);
  const kept = entries.filter((question) => isQuestionKept(question, tools.round, tools.now()));
  if (kept.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.caption}
      rows={kept}
      columns={[
        { label: words.when, cell: ({ at }) => say.dayAndTime(instantOf(at)) },
        { label: words.asked, cell: Written, kind: 'wide' },
        { label: words.state, cell: (question) => say.list(statesOf(question, shown.has(question.id), visit)) },
      ]}
    />
  );
}

const Written = ({ id, text }: Question) => (
  <a href={`${QUESTIONS}/${id}`}>
    <bdi dir="auto">{text}</bdi>
  </a>
);

function statesOf({ address, answer }: Question, isShown: boolean, { say }: OperatorVisit): readonly string[] {
  const { states } = questionWords(say);
  const said = answer !== undefined ? states.answered : address === undefined ? states.noAddress : states.waits;
  return isShown ? [said, states.shown] : [said];
}
