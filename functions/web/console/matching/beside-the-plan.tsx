import type { FC } from 'hono/jsx';
import type { Plan } from '../../../../shared/domain/matching/propose.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { Who } from './plan-table.tsx';
import type { DeskRead, Part } from './read-desk.ts';
import { differenceWords } from './why-parts.tsx';
import { WHY_WORDS } from './why-words.ts';
import { MATCHING_WORDS } from './words.ts';

type Props = { readonly visit: OperatorVisit; readonly read: DeskRead };

/** What the last decision, or the last answer, did to the proposal. */
export const PlanChanges: FC<Props> = ({ visit, read }) => {
  const words = MATCHING_WORDS[visit.say.language].change;
  const { plan } = read.desk;
  if (plan === undefined || read.changes === undefined) return null;
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  const count = Math.max(read.changes.made.length, read.changes.gone.length);
  return (
    <section class="panel" aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      <p>{count === 0 ? words.none : words.moved(count)}</p>
      <ul>
        {differenceWords(read.changes.differences, plan, visit.say.language).map((line) => (
          <li>{line}</li>
        ))}
        {read.added.shown.map(([mentor, mentee]) => (
          <li>{words.now(nameOf(mentor), nameOf(mentee))}</li>
        ))}
        {read.gone.shown.map(([mentor, mentee]) => (
          <li>{words.before(nameOf(mentor), nameOf(mentee))}</li>
        ))}
        <More part={read.added} words={words.more} />
      </ul>
    </section>
  );
};

/** The pairs an operator has forbidden, each with the way back. */
export const Forbidden: FC<Props> = ({ visit, read }) => {
  const { nonce, say, operator } = visit;
  const words = MATCHING_WORDS[say.language];
  if (read.forbidden.shown.length === 0) return null;
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  return (
    <section aria-labelledby="forbidden">
      <h2 id="forbidden">{words.forbidden.title}</h2>
      <ul class="with-acts">
        {read.forbidden.shown.map(([mentor, mentee]) => (
          <li>
            {words.table.pair(nameOf(mentor), nameOf(mentee))}
            {operator.access === 'viewer' ? null : (
              <ActButton
                nonce={nonce}
                path="/console/matching"
                act="allow"
                values={{ mentor, mentee, seen: String(read.version) }}
                label={words.acts.allow}
                about={words.table.pair(nameOf(mentor), nameOf(mentee))}
                id={`allow-${mentor}-${mentee}`}
                quick
              />
            )}
          </li>
        ))}
        <More part={read.forbidden} words={words.forbidden.more} />
      </ul>
    </section>
  );
};

/** Who has no pair in the proposal, and why. */
export const Left: FC<Props & { readonly plan: Plan }> = ({ visit: { say, tools }, read, plan }) => {
  const words = MATCHING_WORDS[say.language].left;
  const people = { mentors: plan.placed + plan.mentorsLeft.length, mentees: plan.menteesCovered + plan.menteesLeft.length };
  const sides = (['mentors', 'mentees'] as const).filter((side) => read.left[side].shown.length > 0);
  return (
    <section aria-labelledby="left">
      <h2 id="left">{words.title}</h2>
      {sides.length === 0 ? <p>{words.none}</p> : null}
      {sides.map((side) => (
        <>
          <h3>{words[side]}</h3>
          <p>{words.why(people[side], tools.round.seats)}</p>
          <ul class="people">
            {read.left[side].shown.map((id) => (
              <li>
                <Who read={read} id={id} />
                <a href={`/console/matching/why?person=${id}`}>
                  {WHY_WORDS[say.language].link}
                  <span class="out-of-sight"> {read.person(id)?.answers.name}</span>
                </a>
              </li>
            ))}
            <More part={read.left[side]} words={words.more} />
          </ul>
        </>
      ))}
    </section>
  );
};

const More: FC<{ readonly part: Part<unknown>; readonly words: (count: number) => string }> = ({ part, words }) =>
  part.more === 0 ? null : <li>{words(part.more)}</li>;
