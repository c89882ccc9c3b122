import type { Child, FC } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { sendOffers } from '../../../../shared/commands/offer/send-offers.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { pastPromise } from '../../../../shared/domain/waiting/past-promise.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { type FieldProblem, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { type MatchingWords, matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { afterwards, formOf, type OperatorVisit, type ConsolePage as Page, type Trouble } from '../operator-visit.ts';
import { costOfSending } from '../parts/cost.tsx';
import { ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';
import { Pager, Table } from '../parts/table.tsx';
import { AskedBefore, Who } from './plan-table.tsx';
import { type BoardRead, isOnItsWay, isStanding, readBoard } from './read-board.ts';

const PATH = '/console/matching/review';

/** The last look before offers go out: who is asked, how many mails, and a chosen yes. */
export const review: Page = { show: showReview, act: send };

async function showReview(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say } = visit;
  const from = Number(c.req.query('from') ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return problemPage(c, 400, say.language);
  const read = await readBoard(tools, from, 'pairs');
  const words = matchingWords(say);
  const waits = await waitingIn(read, tools);
  return show(
    c,
    <ConsolePage visit={visit} title={words.review.title} section="/console/matching" trouble={trouble}>
      <Table
        caption={words.review.caption}
        rows={read.pairs}
        columns={[
          { label: words.table.mentee, cell: ({ mentee }) => <Who read={read} id={mentee} /> },
          {
            label: words.table.mentor,
            cell: (pair) => (
              <>
                <Who read={read} id={pair.mentor} />
                <AskedBefore visit={visit} read={read} pair={pair} />
              </>
            ),
          },
          { label: words.table.score, cell: ({ fit }) => fit.score, kind: 'figure' },
          { label: words.review.state, cell: (pair) => stateOf(pair, read, words, say) },
        ]}
      />
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={from === 0 ? undefined : PATH}
        next={read.next === undefined ? undefined : `${PATH}?from=${read.next}`}
      />
      <Sending visit={visit} read={read} waits={waits} cost={await costOfSending(visit, lettersOf(read, waits))} trouble={trouble} />
    </ConsolePage>,
    trouble?.status,
  );
}

type Planned = BoardRead['pairs'][number];

function stateOf(pair: Planned, read: BoardRead, { table, review: words }: MatchingWords, say: Say): string {
  if (isOnItsWay(pair, read)) return table.onItsWay;
  if (isStanding(pair, read)) return table.standing;
  const silent = [pair.mentee, pair.mentor].flatMap((id) => read.person(id) ?? []).filter(isSilent);
  return silent.length === 0 ? words.fresh : words.waitsFor(say.list(silent.map(({ answers }) => answers.name)));
}

/** Entered by an operator, and has not answered: such a one is counted in, and asked about nobody before. */
function isSilent({ status }: Application): boolean {
  return status === 'submitted';
}

/** How many pairs that have not been asked cannot be yet, because one of them has not answered being entered. */
async function waitingIn(read: BoardRead, { store }: Pick<Tools, 'store'>): Promise<number> {
  const unsent = (read.board.plan?.pairs ?? []).filter((pair) => !isStanding(pair, read));
  const people = await store.those(
    applicationKind,
    unsent.flatMap(({ mentor, mentee }) => [mentor, mentee]),
  );
  const silent = new Set(people.flatMap(({ state }) => (isSilent(state) ? [state.id] : [])));
  return unsent.filter(({ mentor, mentee }) => silent.has(mentor) || silent.has(mentee)).length;
}

/** Two for each pair that is new, and one for each of those without anybody. */
function lettersOf({ board: { plan }, unsent }: BoardRead, waits: number): number {
  return 2 * (unsent - waits) + (unsent === 0 ? 0 : (plan?.mentorsLeft.length ?? 0) + (plan?.menteesLeft.length ?? 0));
}

const Sending: FC<{
  readonly visit: OperatorVisit;
  readonly read: BoardRead;
  /** Pairs that cannot be asked yet. */
  readonly waits: number;
  readonly cost: Child;
  readonly trouble: Trouble | undefined;
}> = ({ visit, read, waits, cost, trouble }) => {
  const { say, nonce, operator, tools } = visit;
  const { review: words } = matchingWords(say);
  const { board, state, unsent: fresh } = read;
  const left = (board.plan?.mentorsLeft.length ?? 0) + (board.plan?.menteesLeft.length ?? 0);
  const back = (
    <LinkButton href="/console/matching" quiet>
      {words.back}
    </LinkButton>
  );
  if (fresh === 0) return <WithBack back={back}>{words.nothingNew}</WithBack>;
  if (state.stage !== 'matching' && state.stage !== 'running') return <WithBack back={back}>{words.early}</WithBack>;
  if (fresh === waits) return <WithBack back={back}>{words.waits(waits)}</WithBack>;
  return (
    <>
      <p>{words.what(fresh - waits)}</p>
      {waits === 0 ? null : <p>{words.waits(waits)}</p>}
      {left === 0 ? null : <p>{words.reserves(left)}</p>}
      <p>{words.lapse(tools.round.offers.lapseDays)}</p>
      {cost}
      <Promised visit={visit} read={read} />
      {operator.access === 'viewer' ? (
        back
      ) : (
        <ActForm nonce={nonce} path={PATH} act="send" values={{ proposal: String(board.proposal) }}>
          <AskAll fields={{ ...untilField(visit), ...sureField(words) }} {...formOf(trouble, 'send')} say={say} />
          <button type="submit">{words.act}</button>
        </ActForm>
      )}
    </>
  );
};

/** Says before they are sent that offers run past the day everybody was promised an answer, and proposes another day. */
const Promised: FC<{ readonly visit: OperatorVisit; readonly read: BoardRead }> = ({ visit, read: { state } }) => {
  const { say, nonce, operator, tools } = visit;
  const { promised: words } = matchingWords(say).review;
  const past = pastPromise(tools.round, tools.now());
  if (past === undefined) return null;
  const { lastDay, answerBy, instead } = past;
  const mayMove = instead !== undefined && state.stage === 'matching' && operator.access === 'operator';
  return (
    <Notice>
      <p>{words.past(say.day(lastDay), say.day(answerBy))}</p>
      {mayMove ? (
        <ActForm
          nonce={nonce}
          path="/console/plan"
          act="look"
          values={{ number: String(state.planBefore?.length ?? 0), answerBy: instead }}
        >
          <button type="submit" class="small quiet">
            {words.move(say.day(instead))}
          </button>
        </ActForm>
      ) : (
        <p>{words.longer}</p>
      )}
    </Notice>
  );
};

/** Lets offers lapse sooner where the promised day can still be kept by that; else nothing is asked. */
function untilField({ say, tools }: OperatorVisit): Fields {
  const { until: label, keeps, choose: missing } = matchingWords(say).review.promised;
  const past = pastPromise(tools.round, tools.now());
  if (past?.earlier === undefined) return {};
  const days = choosing([
    { value: past.earlier, label: keeps(say.day(past.earlier)) },
    { value: past.lastDay, label: say.day(past.lastDay) },
  ]);
  return { until: { kind: 'one', required: true, label, missing, ...days } };
}

type Until = { readonly until: Temporal.PlainDate | undefined } | { readonly problems: readonly FieldProblem[] };

/** The last day to answer that was chosen; undefined for the round's own. What can be chosen may be other days than when the page was opened. */
function untilIn(typed: Typed, visit: OperatorVisit): Until {
  const { say, tools } = visit;
  const past = pastPromise(tools.round, tools.now());
  const chosen = firstValue(typed, 'until');
  const isOwn = chosen === past?.lastDay || (chosen === '' && past?.earlier === undefined);
  if (isOwn) return { until: undefined };
  if (past?.earlier !== undefined && chosen === past.earlier) return { until: Temporal.PlainDate.from(chosen) };
  return { problems: [{ field: 'until', message: matchingWords(say).review.promised.choose }] };
}

const WithBack: FC<{ readonly back: Child; readonly children?: Child }> = ({ back, children }) => (
  <>
    <p>{children}</p>
    <div class="actions">{back}</div>
  </>
);

async function send(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const answer = readForm(sureField(matchingWords(visit.say).review), typed, visit.say);
  if ('values' in answer && answer.values.sure === 'no') return goTo(visit.c, '/console/matching');
  const until = untilIn(typed, visit);
  if ('problems' in answer || 'problems' in until) return { status: 422, problems: problemsOf(until, answer), typed };
  return afterwards(
    visit,
    await sendOffers(Number(firstValue(typed, 'proposal')), visit.tools, visit.operator, until.until),
    '/console/matching',
    'sent-offers',
  );
}
