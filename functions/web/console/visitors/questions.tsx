import { shownNow } from '../../../../shared/commands/visitor/shown-now.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { isQuestionKept, type Question } from '../../../../shared/domain/visitor/question.ts';
import { questionKind } from '../../../../shared/storage/kinds/question.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { showList } from '../parts/list-page.tsx';
import { Table } from '../parts/table.tsx';

/** What people have asked on the call, and what became of it. */
export const questions: Page = { show: showQuestions };

async function showQuestions(visit: OperatorVisit): Promise<Response> {
  const { say, tools } = visit;
  const words = questionWords(say);
  const shown = new Set((await shownNow(tools)).questions.map(({ id }) => id));
  return showList(visit, {
    path: '/console/questions',
    section: '/console',
    kind: questionKind,
    words,
    table: (entries) => (
      <Table
        caption={words.caption}
        rows={entries.filter((question) => isQuestionKept(question, tools.now()))}
        columns={[
          { label: words.when, cell: ({ at }) => say.dayAndTime(instantOf(at)) },
          { label: words.asked, cell: Written, kind: 'wide' },
          { label: words.state, cell: (question) => say.list(statesOf(question, shown.has(question.id), visit)) },
        ]}
      />
    ),
  });
}

const Written = ({ id, text }: Question) => (
  <a href={`/console/questions/${id}`}>
    <bdi dir="auto">{text}</bdi>
  </a>
);

function statesOf({ address, answer }: Question, isShown: boolean, { say }: OperatorVisit): readonly string[] {
  const { states } = questionWords(say);
  const said = answer !== undefined ? states.answered : address === undefined ? states.noAddress : states.waits;
  return isShown ? [said, states.shown] : [said];
}
