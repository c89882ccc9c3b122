import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { EVALUATION_QUESTIONS, type Evaluation } from '../../../../shared/domain/closing/evaluation.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { evaluationPageWords } from '../../../../shared/words/console/evaluation.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { workshopWords } from '../../../../shared/words/console/workshop.ts';
import { writingWords } from '../../../../shared/words/console/writing.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { openFreeText, passTo } from '../opened.ts';
import { actIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { Download } from '../parts/download.tsx';
import { Figures } from '../parts/figures.tsx';
import { pathWith } from '../parts/filter.tsx';
import { ActForm } from '../parts/forms.tsx';
import { type Column, Pager, Table } from '../parts/table.tsx';
import { Ways } from '../parts/ways.tsx';
import { seesSide } from '../sight.ts';

const PATH = '/console/evaluation';
const PER_PAGE = 50;
const UNANSWERED = pathWith('/console/letters/write', { to: 'evaluation unanswered' });

/** Who has answered the evaluation, and what; their own words stay closed until somebody opens them. */
export const evaluation: Page = { show: showEvaluation, act: openAnswers };

async function showEvaluation(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say } = visit;
  const after = c.req.query('after');
  if (after !== undefined && !/^(mentor|mentee)#[^\p{Cc}]{1,200}$/u.test(after)) return problemPage(c, 400, say.language);
  const [page, counts, state] = await Promise.all([
    tools.store.list(evaluationKind, { limit: PER_PAGE, ...(after === undefined ? {} : { after }) }),
    tools.store.counts(),
    roundNow(tools),
  ]);
  const answers = page.entries.map(({ state }) => state).filter(({ role }) => seesSide(visit, role));
  const names = await namesOf(
    tools.store,
    answers.map(({ person }) => person),
  );
  const words = evaluationPageWords(say);
  const pass = await passTo(visit, PATH);
  const opened = pass !== undefined;
  const { evaluated, formed, ended } = counts.tally;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH} trouble={trouble}>
      <p>{words.open(say.day(tools.round.evaluation.opens), say.day(tools.round.evaluation.closes))}</p>
      <Figures figures={[[words.rate.answered(evaluated, 2 * (formed - ended)), words.rate.label]]} />
      <Ways
        visit={visit}
        ways={[
          { path: '/console/report', label: words.report },
          { path: '/console/report.csv', label: words.figures },
          ...(state.stage === 'closed' ? [] : [{ path: UNANSWERED, label: writingWords(say).linkEvaluation }]),
          { path: '/console/workshop', label: workshopWords(say).link },
        ]}
      />
      {answers.length === 0 ? <p>{words.none}</p> : <Answers visit={visit} answers={answers} names={names} opened={opened} />}
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={after === undefined ? undefined : pathWith(PATH, { opened: pass })}
        next={page.next === undefined ? undefined : pathWith(PATH, { opened: pass, after: page.next })}
      />
      <Download
        visit={visit}
        path={pathWith('/console/evaluation.csv', { opened: pass })}
        label={opened ? words.downloadOpen : words.download}
      />
    </ConsolePage>,
    trouble?.status,
  );
}

type AnswersProps = {
  readonly visit: OperatorVisit;
  readonly answers: readonly Evaluation[];
  readonly names: ReadonlyMap<string, string>;
  readonly opened: boolean;
};

const Answers: FC<AnswersProps> = ({ visit, answers, names, opened }) => {
  const { say, nonce, operator } = visit;
  const words = evaluationPageWords(say);
  const written: Column<Evaluation> = opened
    ? { label: words.written, cell: (answer) => <OwnWords visit={visit} answer={answer} />, kind: 'wide' }
    : { label: words.written, cell: (answer) => words.texts(Object.keys(answer.answers).length) };
  const again: Column<Evaluation> = { label: words.again, cell: (answer) => answer.again, kind: 'figure' };
  return (
    <>
      <p class="muted">{opened ? words.seen : words.closed}</p>
      {opened || operator.access === 'viewer' ? null : (
        <ActForm nonce={nonce} path={PATH} act="open">
          <button type="submit" class="small quiet">
            {words.act}
          </button>
        </ActForm>
      )}
      <Table
        caption={words.caption}
        rows={answers}
        columns={[
          { label: words.who, cell: ({ person }) => <a href={`/console/applicants/${person}`}>{names.get(person) ?? person}</a> },
          { label: words.role, cell: ({ role }) => roleWords(role, say) },
          // How somebody rated is for those who may act; a viewer reads the figures of all.
          ...(operator.access === 'viewer' ? [] : [again]),
          written,
          { label: words.when, cell: ({ at }) => say.day(instantOf(at)) },
        ]}
      />
    </>
  );
};

const OwnWords: FC<{ visit: OperatorVisit; answer: Evaluation }> = ({ visit: { say, tools }, answer }) => {
  const words = evaluationPageWords(say);
  return (
    <dl class="own-words">
      {EVALUATION_QUESTIONS.flatMap((question) => {
        const given = answer.answers[question];
        if (given === undefined) return [];
        return [
          <div>
            <dt>{evaluationWords(question, tools.round, say)}</dt>
            <dd>
              <bdi {...(answer.language === undefined ? {} : { lang: answer.language })}>{given.text}</bdi>{' '}
              <span class="tag">{given.mayQuote ? words.mayQuote : words.mayNotQuote}</span>
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
};

async function openAnswers(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  return actIn(typed) === 'open' ? openFreeText(visit, PATH, { list: 'evaluation' }) : refusal(visit, 'changed meanwhile');
}
