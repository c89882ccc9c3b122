import type { FC } from 'hono/jsx';
import { pricesOfLocks } from '../../../../../shared/domain/matching/explain/alternatives.ts';
import { blockingPairs } from '../../../../../shared/domain/matching/explain/blocking-pairs.ts';
import { sensitivityOf } from '../../../../../shared/domain/matching/explain/sensitivity.ts';
import { analysisWords } from '../../../../../shared/words/console/matching/analysis.ts';
import { questionWords } from '../../../../../shared/words/console/matching/questions.ts';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { componentWords } from '../../parts/fit-words.tsx';
import { Table } from '../../parts/table.tsx';
import { type Asked, answerAsked } from './asked.tsx';
import { differenceWords } from './differences.ts';

/** Each price is a plan worked out anew, so there is an end to them. */
const MOST_LOCKS = 10;
const MOST_BLOCKING = 10;
/** Every weight is tried twice; with more people than this on both sides together, that takes longer than anybody waits. */
const MOST_PEOPLE = 200;

/** What a careful operator may be asked about the proposal: the price of each lock, who would rather have each other, what hangs on the weights. */
export const analysis: Page = {
  show: (visit) =>
    answerAsked(visit, (asked) => ({
      title: analysisWords(visit.say).title,
      content: (
        <>
          <p class="lead">{analysisWords(visit.say).lead}</p>
          <LockPrices visit={visit} asked={asked} />
          <Blocking visit={visit} asked={asked} />
          <Weights visit={visit} asked={asked} />
        </>
      ),
    })),
};

type Props = { readonly visit: OperatorVisit; readonly asked: Asked };

const LockPrices: FC<Props> = ({ visit: { say }, asked }) => {
  const words = analysisWords(say).locks;
  const { inputs, plan, board, nameOf } = asked;
  const { locks } = board.decisions;
  const prices = pricesOfLocks(inputs, plan, locks.slice(0, MOST_LOCKS));
  return (
    <section aria-labelledby="locks">
      <h2 id="locks">{words.title}</h2>
      {prices.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {prices.map(({ lock: [mentor, mentee], without }) => {
          const differences = differenceWords(without.change.differences, without.plan, say);
          const isFree = without.change.decides === undefined;
          return (
            <li>
              {say.list([nameOf(mentor), nameOf(mentee)])}: {isFree ? words.free : words.costs(differences.join(', '))}
            </li>
          );
        })}
        {locks.length > MOST_LOCKS ? <li>{questionWords(say).more(locks.length - MOST_LOCKS)}</li> : null}
      </ul>
    </section>
  );
};

const Blocking: FC<Props> = ({ visit: { say }, asked: { inputs, plan, nameOf } }) => {
  const words = analysisWords(say).blocking;
  const pairs = blockingPairs(inputs, plan);
  return (
    <section aria-labelledby="blocking">
      <h2 id="blocking">{words.title}</h2>
      <p>{pairs.length === 0 ? words.none : words.about(pairs.length)}</p>
      <ul>
        {pairs.slice(0, MOST_BLOCKING).map(({ mentor, mentee, mentorGains, menteeGains }) => (
          <li>{words.gains(nameOf(mentor), mentorGains, nameOf(mentee), menteeGains)}</li>
        ))}
        {pairs.length > MOST_BLOCKING ? <li>{questionWords(say).more(pairs.length - MOST_BLOCKING)}</li> : null}
      </ul>
    </section>
  );
};

const Weights: FC<Props> = ({ visit: { say }, asked: { inputs, plan } }) => {
  const words = analysisWords(say).weights;
  if (inputs.applicants.length > MOST_PEOPLE) return <p>{words.many}</p>;
  return (
    <section aria-labelledby="weights">
      <h2 id="weights">{words.title}</h2>
      <Table
        caption={words.about}
        rows={sensitivityOf(inputs, plan)}
        columns={[
          { label: words.component, cell: ({ component }) => componentWords(component, say) },
          { label: words.lower, cell: ({ lower }) => lower, kind: 'figure' },
          { label: words.higher, cell: ({ higher }) => higher, kind: 'figure' },
        ]}
      />
    </section>
  );
};
