import type { FC } from 'hono/jsx';
import { comparePlans } from '../../../../../shared/domain/matching/explain/compare-plans.ts';
import type { Plan } from '../../../../../shared/domain/matching/plan.ts';
import { POLICIES, type Policy } from '../../../../../shared/domain/matching/policy.ts';
import { proposePlan } from '../../../../../shared/domain/matching/propose.ts';
import { compareWords } from '../../../../../shared/words/console/matching/compare.ts';
import { differencesOf } from '../../../../../shared/words/console/matching/differences.ts';
import { matchingWords } from '../../../../../shared/words/console/matching/matching.ts';
import { questionWords } from '../../../../../shared/words/console/matching/questions.ts';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { ActButton } from '../../parts/forms.tsx';
import { Table } from '../../parts/table.tsx';
import { type Asked, answerAsked } from './asked.tsx';
import { moveWords } from './differences.ts';

/** So many moves are told of each way to weigh; the rest are counted. */
const MOST_MOVES = 20;

/** What each way to weigh would propose, side by side, so that the choice between them is the operators' own. */
export const compare: Page = {
  show: (visit) =>
    answerAsked(visit, (asked) => ({
      title: compareWords(visit.say).title,
      content: <SideBySide visit={visit} asked={asked} plans={plansOf(asked)} />,
    })),
};

/** The best plan of a policy; nothing when there is none. */
type PolicyPlan = { readonly policy: Policy; readonly plan: Plan | undefined };

function plansOf({ inputs, plan }: Asked): readonly PolicyPlan[] {
  return POLICIES.map((policy) => {
    if (policy === plan.policy) return { policy, plan };
    const other = proposePlan(inputs.round, inputs.applicants, { ...inputs.decisions, policy });
    return { policy, plan: 'faults' in other ? undefined : other };
  });
}

type Props = { readonly visit: OperatorVisit; readonly asked: Asked };

const SideBySide: FC<Props & { readonly plans: readonly PolicyPlan[] }> = ({ visit, asked, plans }) => {
  const { say, operator } = visit;
  const words = compareWords(say);
  const { names } = matchingWords(say).policy;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Table
        caption={words.caption}
        rows={figuresOf(visit, asked)}
        columns={[
          { label: words.figure, cell: ({ label }) => label },
          ...plans.map(({ policy, plan }) => ({
            label: policy === asked.plan.policy ? `${names[policy]} (${words.chosen.toLowerCase()})` : names[policy],
            cell: ({ value }: Figure) => (plan === undefined ? '–' : value(plan)),
            kind: 'figure' as const,
          })),
        ]}
      />
      {plans
        .filter(({ policy }) => policy !== asked.plan.policy)
        .map(({ policy, plan }) => (
          <section aria-labelledby={`policy-${policy}`}>
            <h2 id={`policy-${policy}`}>{words.moves(names[policy])}</h2>
            <p class="muted">{matchingWords(say).policy.about[policy]}</p>
            {plan === undefined ? <p>{words.impossible}</p> : <Moves visit={visit} asked={asked} plan={plan} />}
            {plan === undefined || operator.access === 'viewer' ? null : <Choose visit={visit} asked={asked} policy={policy} />}
          </section>
        ))}
    </>
  );
};

type Figure = { readonly label: string; readonly value: (plan: Plan) => string | number };

function figuresOf({ say, tools }: OperatorVisit, asked: Asked): readonly Figure[] {
  const words = compareWords(say);
  const { aims } = differencesOf(say);
  return [
    { label: aims.placed, value: ({ placed }) => placed },
    { label: aims['mentees covered'], value: ({ menteesCovered }) => menteesCovered },
    { label: aims['worst pair'], value: ({ worst }) => worst ?? '–' },
    { label: words.weak(tools.round.matching.floor), value: ({ weakBandCounts }) => weakBandCounts.reduce((sum, count) => sum + count, 0) },
    { label: aims.total, value: ({ total }) => total },
    { label: words.average, value: ({ total, pairs }) => (pairs.length === 0 ? '–' : say.figure(total / pairs.length)) },
    { label: words.others, value: (plan) => comparePlans(asked.plan, plan).made.length },
  ];
}

/** Who would have somebody else. */
const Moves: FC<Props & { readonly plan: Plan }> = ({ visit, asked, plan }) => {
  const words = compareWords(visit.say);
  const { more } = questionWords(visit.say);
  const { mentors } = comparePlans(asked.plan, plan);
  if (mentors.length === 0) return <p>{words.noMoves}</p>;
  return (
    <ul>
      {mentors.slice(0, MOST_MOVES).map((move) => (
        <li>{moveWords(move, asked, visit)}</li>
      ))}
      {mentors.length > MOST_MOVES ? <li>{more(mentors.length - MOST_MOVES)}</li> : null}
    </ul>
  );
};

const Choose: FC<Props & { readonly policy: Policy }> = ({ visit: { nonce, say }, asked, policy }) => (
  <ActButton
    nonce={nonce}
    path="/console/matching"
    act="policy"
    values={{ policy, seen: String(asked.version) }}
    label={compareWords(say).choose(matchingWords(say).policy.names[policy])}
    id={`choose-${policy}`}
  />
);
