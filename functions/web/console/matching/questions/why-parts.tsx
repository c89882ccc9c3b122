import type { FC } from 'hono/jsx';
import type { Alternative } from '../../../../../shared/domain/matching/explain/alternatives.ts';
import type { LeftOut } from '../../../../../shared/domain/matching/explain/why-left-out.ts';
import type { Fault } from '../../../../../shared/domain/matching/problem.ts';
import { RULES } from '../../../../../shared/domain/matching/scoring/rules.ts';
import { whyWords } from '../../../../../shared/words/console/matching/why.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import type { OperatorVisit } from '../../operator-visit.ts';
import { QUICK } from '../../parts/forms.tsx';
import { Pick } from '../../parts/pick.tsx';
import type { Asked } from './asked.tsx';
import { differenceWords, moveWords } from './differences.ts';

/** So many names stand in a sentence; of more, it says how many. */
const MOST_NAMES = 8;

type Props = { readonly visit: OperatorVisit; readonly asked: Asked };

type AnotherProps = Props & {
  readonly kind: 'with' | 'without' | 'placed';
  readonly other: Alternative | { readonly faults: readonly Fault[] };
};

/** The best plan with or without a pair, or with a person in one: what it would cost and who would move. */
export const AnotherPlan: FC<AnotherProps> = ({ visit, asked, kind, other }) => {
  const { say } = visit;
  const words = whyWords(say);
  if ('faults' in other) {
    return (
      <section aria-labelledby="another">
        <h2 id="another">{words.impossible}</h2>
        {other.faults.map((fault) => (
          <p>{faultWords(fault, say)}</p>
        ))}
      </section>
    );
  }
  const { change, plan } = other;
  return (
    <section aria-labelledby="another">
      <h2 id="another">{words[kind]}</h2>
      {change.decides === undefined ? <p>{kind === 'without' ? words.swappable : words.asGood}</p> : null}
      <ul>
        {differenceWords(change.differences, plan, say).map((line) => (
          <li>{line}</li>
        ))}
        {change.mentors.map((move) => (
          <li>{moveWords(move, asked, visit)}</li>
        ))}
      </ul>
    </section>
  );
};

function faultWords(fault: Fault, say: Say): string {
  const words = whyWords(say);
  const rule = RULES.find((one) => one === fault.rule);
  return rule === undefined ? (words.faultOf(fault.code) ?? words.impossible) : words.because(words.rules[rule]);
}

/** Asks the same about another student for the same manager. */
export const CompareForm: FC<Props & { readonly mentee: string; readonly chosen: string }> = ({ visit, asked, mentee, chosen }) => {
  const { ask } = whyWords(visit.say);
  const mentors = asked.inputs.applicants.filter(({ answers }) => answers.role === 'mentor');
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{ask.title}</h2>
      <form method="get" action="/console/matching/why" class="filter" {...QUICK}>
        <input type="hidden" name="mentee" value={mentee} />
        <Pick name="mentor" label={ask.label} options={mentors.map(({ id, answers }) => [id, answers.name])} chosen={chosen} />
        <button type="submit" class="quiet">
          {ask.act}
        </button>
      </form>
    </section>
  );
};

/** Why somebody has no pair: who falls away by which rule, and who shares those that are left. */
export const LeftOutReasons: FC<Props & { readonly left: LeftOut }> = ({ visit, asked, left }) => {
  const words = whyWords(visit.say);
  return (
    <>
      <p class="lead">{words.left.because[left.because]}</p>
      {left.because === 'too few partners' ? (
        <p>{words.left.bottleneck(names(left.bottleneck.competing, asked, visit), names(left.bottleneck.partners, asked, visit))}</p>
      ) : null}
      <ul>
        <li>{words.left.possible(left.possible)}</li>
        {left.rules.map(({ rule, people }) => (
          <li>{words.left.rule(people, words.rules[rule])}</li>
        ))}
      </ul>
    </>
  );
};

function names(ids: readonly string[], { nameOf }: Asked, { say }: OperatorVisit): string {
  const more = ids.length - MOST_NAMES;
  return say.list([...ids.slice(0, MOST_NAMES).map(nameOf), ...(more > 0 ? [`+ ${more}`] : [])]);
}
