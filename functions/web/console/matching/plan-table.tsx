import type { FC } from 'hono/jsx';
import { pairReasons } from '../../../../shared/domain/matching/explain/pair-reasons.ts';
import type { Plan } from '../../../../shared/domain/matching/plan.ts';
import { asApplicant } from '../../../../shared/domain/matching/scoring/scores.ts';
import { isOver, whoDidNotAnswer } from '../../../../shared/domain/pair/pair.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import { matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import { whyWords } from '../../../../shared/words/console/matching/why.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { FitWords } from '../parts/fit-words.tsx';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { Pick } from '../parts/pick.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { type BoardRead, isOnItsWay, isStanding } from './read-board.ts';

const PATH = '/console/matching';

type Props = { readonly visit: OperatorVisit; readonly read: BoardRead };
type Planned = Plan['pairs'][number];
type PairProps = Props & { readonly pair: Planned };

/** The pairs of the proposal, the weakest first, with what can be done about each. */
export const PlanTable: FC<Props> = ({ visit, read }) => {
  const { say, operator, isClosed } = visit;
  const words = matchingWords(say).table;
  const does: Column<Planned> = { label: words.does, cell: (pair) => <PairActs visit={visit} read={read} pair={pair} />, kind: 'wide' };
  return (
    <Table
      caption={words.caption}
      rows={read.pairs}
      columns={[
        { label: words.mentee, cell: ({ mentee }) => <Who read={read} id={mentee} /> },
        {
          label: words.mentor,
          cell: (pair) => (
            <>
              <Who read={read} id={pair.mentor} />
              <Mark visit={visit} read={read} pair={pair} />
              <AskedBefore visit={visit} read={read} pair={pair} />
            </>
          ),
        },
        { label: words.score, cell: ({ fit }) => <Score score={fit.score} />, kind: 'figure' },
        { label: words.why, cell: (pair) => <Why visit={visit} read={read} pair={pair} />, kind: 'wide' },
        ...(operator.access === 'operator' && !isClosed ? [does] : []),
      ]}
    />
  );
};

export const Who: FC<{ readonly read: BoardRead; readonly id: string }> = ({ read, id }) => {
  const answers = read.person(id)?.answers;
  return (
    <>
      <a href={`/console/applicants/${id}`}>{answers?.name ?? id}</a>
      {answers === undefined ? null : <span class="field-of">{answers.field}</span>}
    </>
  );
};

const Mark: FC<PairProps> = ({ visit, read, pair }) => {
  const { locked, standing, onItsWay } = matchingWords(visit.say).table;
  if (isOnItsWay(pair, read)) return <span class="tag">{onItsWay}</span>;
  if (isStanding(pair, read)) return <span class="tag">{standing}</span>;
  return isLocked(pair, read) ? <span class="tag">{locked}</span> : null;
};

/** Two who were asked before and may be asked once more: who of them did not answer. */
export const AskedBefore: FC<PairProps> = ({ visit: { say }, read, pair }) => {
  const silent = silentIn(pair, read);
  if (silent.length === 0 || isStanding(pair, read)) return null;
  return <p class="muted">{matchingWords(say).table.silent(say.list(silent))}</p>;
};

/** The names of those who did not answer in time when these two were last asked. */
function silentIn(two: Pick<Planned, 'mentor' | 'mentee'>, read: BoardRead): readonly string[] {
  const earlier = read.earlier(two);
  return earlier === undefined ? [] : whoDidNotAnswer(earlier).map((id) => read.person(id)?.answers.name ?? id);
}

const Score: FC<{ readonly score: number }> = ({ score }) => (
  <span class="score">
    {score}
    <svg viewBox="0 0 100 6" aria-hidden="true">
      <rect class="bar" width={score} height={6} />
    </svg>
  </span>
);

/** What they share, what an operator should know besides, and the way to what it would be without them. */
const Why: FC<PairProps> = ({ visit: { say, tools }, read, pair }) => {
  const words = whyWords(say);
  const [mentor, mentee] = [read.person(pair.mentor), read.person(pair.mentee)];
  const notes =
    mentor === undefined || mentee === undefined ? [] : pairReasons(tools.round, asApplicant(mentor), asApplicant(mentee)).notes;
  const told = notes.filter((note) => note !== 'no common time');
  return (
    <>
      <FitWords fit={pair.fit} round={tools.round} say={say} />
      {told.length === 0 ? null : <p class="muted">{told.map((note) => words.notes[note]).join(' · ')}</p>}
      <p>
        <a href={`/console/matching/why?mentor=${pair.mentor}&mentee=${pair.mentee}`}>
          {words.compare}
          <span class="out-of-sight"> {say.list([mentor?.answers.name ?? pair.mentor, mentee?.answers.name ?? pair.mentee])}</span>
        </a>
      </p>
    </>
  );
};

/** Lock, forbid, another student: each by a form, so that no mouse and no script is needed. */
const PairActs: FC<PairProps> = ({ visit, read, pair }) => {
  const { say, nonce } = visit;
  const words = matchingWords(say);
  if (isStanding(pair, read)) return <>–</>;
  const { mentor, mentee } = pair;
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  const common = { nonce, path: PATH, values: { mentor, mentee, seen: String(read.version) }, quick: true };
  const about = say.list([nameOf(mentor), nameOf(mentee)]);
  const locked = isLocked(pair, read);
  return (
    <div class="row-acts">
      <ActButton
        {...common}
        act={locked ? 'unlock' : 'lock'}
        label={locked ? words.acts.unlock : words.acts.lock}
        about={about}
        id={`lock-${pairId(mentor, mentee)}`}
      />
      <ActButton {...common} act="forbid" label={words.acts.forbid} about={about} id={`forbid-${pairId(mentor, mentee)}`} />
      <details>
        <summary>
          {words.acts.swap}
          <span class="out-of-sight"> {about}</span>
        </summary>
        <ActForm {...common} act="swap">
          <Pick
            name="with"
            id={`with-${mentee}`}
            label={words.acts.swapWith(nameOf(mentee))}
            options={[['', words.acts.choose], ...others(pair, read, visit)]}
          />
          <button type="submit" class="small quiet">
            {words.acts.doSwap}
          </button>
        </ActForm>
      </details>
    </div>
  );
};

function isLocked({ mentor, mentee }: Planned, { board }: BoardRead): boolean {
  return board.decisions.locks.some((lock) => lock[0] === mentor && lock[1] === mentee);
}

/**
 * Students who could come in somebody's place: those in the other pairs of the page and those without a pair. Not two of whom one said no;
 * whoever did not answer in time may be asked again, and the list says so.
 */
function others(pair: Planned, read: BoardRead, { say }: OperatorVisit): readonly (readonly [value: string, label: string])[] {
  const words = matchingWords(say).acts;
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  const withThis = (mentor: string) => ({ mentor, mentee: pair.mentee });
  const mayBe = (two: Pick<Planned, 'mentor' | 'mentee'>) => {
    const earlier = read.earlier(two);
    return earlier === undefined || !isOver(earlier);
  };
  const labelled = (mentor: string, label: string) => {
    const silent = silentIn(withThis(mentor), read);
    return silent.length === 0 ? label : words.silent(label, say.list(silent));
  };
  const inPairs = read.pairs
    .filter((other) => other.mentor !== pair.mentor && other.mentee !== pair.mentee && !isStanding(other, read))
    .filter((other) => mayBe(withThis(other.mentor)) && mayBe({ mentor: pair.mentor, mentee: other.mentee }))
    .map(({ mentor, mentee }) => [pairId(mentor, mentee), labelled(mentor, words.elsewhere(nameOf(mentor), nameOf(mentee)))] as const);
  const unplaced = read.left.mentors.shown
    .filter((id) => mayBe(withThis(id)))
    .map((id) => [id, labelled(id, words.unplaced(nameOf(id)))] as const);
  return [...inPairs, ...unplaced].toSorted((a, b) => a[1].localeCompare(b[1], say.language));
}
