import type { FC } from 'hono/jsx';
import { goesFirst } from '../../../../shared/domain/application/application.ts';
import type { Plan } from '../../../../shared/domain/matching/plan.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import { matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import { questionWords } from '../../../../shared/words/console/matching/questions.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { seatsOf } from './plan-figures.tsx';
import { Who } from './plan-table.tsx';
import { differenceWords } from './questions/differences.ts';
import type { BoardRead, Part } from './read-board.ts';

const PATH = '/console/matching';

type Props = { readonly visit: OperatorVisit; readonly read: BoardRead };

/** What the last decision, or the last answer, did to the proposal. */
export const PlanChanges: FC<Props> = ({ visit, read }) => {
  const words = matchingWords(visit.say).change;
  const { plan } = read.board;
  if (plan === undefined || read.changes === undefined) return null;
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  const count = Math.max(read.changes.made.length, read.changes.gone.length);
  return (
    <section class="panel" aria-labelledby="changes">
      <h2 id="changes">{words.title}</h2>
      <p>{count === 0 ? words.none : words.moved(count)}</p>
      <ul>
        {differenceWords(read.changes.differences, plan, visit.say).map((line) => (
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
  const nameOf = (id: string) => read.person(id)?.answers.name ?? id;
  const entries = read.forbidden.shown.map(([mentor, mentee]) => ({
    about: visit.say.list([nameOf(mentor), nameOf(mentee)]),
    values: { mentor, mentee },
    id: `allow-${pairId(mentor, mentee)}`,
  }));
  return <Decided visit={visit} read={read} what="forbidden" entries={entries} more={read.forbidden} act="allow" />;
};

/** The people an operator has said must have a pair, each with the way back. */
export const Required: FC<Props> = ({ visit, read }) => {
  const entries = read.required.shown.map((person) => ({
    about: read.person(person)?.answers.name ?? person,
    values: { person },
    id: `release-${person}`,
  }));
  return <Decided visit={visit} read={read} what="required" entries={entries} more={read.required} act="release" />;
};

type DecidedProps = Props & {
  readonly what: 'forbidden' | 'required';
  readonly entries: readonly { readonly about: string; readonly values: Readonly<Record<string, string>>; readonly id: string }[];
  readonly more: Part<unknown>;
  readonly act: 'allow' | 'release';
};

const Decided: FC<DecidedProps> = ({ visit: { nonce, say, operator, isClosed }, read, what, entries, more, act }) => {
  const words = matchingWords(say);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={what}>
      <h2 id={what}>{words[what].title}</h2>
      <ul class="with-acts">
        {entries.map(({ about, values, id }) => (
          <li>
            {about}
            {operator.access === 'viewer' || isClosed ? null : (
              <ActButton
                nonce={nonce}
                path={PATH}
                act={act}
                values={{ ...values, seen: String(read.version) }}
                label={words.acts[act]}
                about={about}
                id={id}
                quick
              />
            )}
          </li>
        ))}
        <More part={more} words={words[what].more} />
      </ul>
    </section>
  );
};

/** Who has no pair in the proposal, and why. */
export const Left: FC<Props & { readonly plan: Plan }> = ({ visit, read, plan }) => {
  const { say, tools } = visit;
  const words = matchingWords(say).left;
  const people = { mentors: plan.placed + plan.mentorsLeft.length, mentees: plan.menteesCovered + plan.menteesLeft.length };
  const sides = (['mentors', 'mentees'] as const).filter((side) => read.left[side].shown.length > 0);
  return (
    <section aria-labelledby="left">
      <h2 id="left">{words.title}</h2>
      {sides.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p>
          <a href="/console/waiting">{words.waiting}</a>
        </p>
      )}
      {sides.map((side) => (
        <>
          <h3>{words[side]}</h3>
          <p>{words.why(people[side], seatsOf(plan, tools.round))}</p>
          <ul class="people">
            {read.left[side].shown.map((id) => (
              <li>
                <Who read={read} id={id} />
                <GoesFirst visit={visit} read={read} id={id} />
                <a href={`/console/matching/why?person=${id}`}>
                  {questionWords(say).why}
                  <span class="out-of-sight"> {read.person(id)?.answers.name}</span>
                </a>
                <Require visit={visit} read={read} id={id} />
              </li>
            ))}
            <More part={read.left[side]} words={words.more} />
          </ul>
        </>
      ))}
    </section>
  );
};

const GoesFirst: FC<Props & { readonly id: string }> = ({ visit, read, id }) => {
  const person = read.person(id);
  return person !== undefined && goesFirst(person) ? <span class="tag">{matchingWords(visit.say).table.goesFirst}</span> : null;
};

/** Has the rest solved around somebody who must have a pair. */
const Require: FC<Props & { readonly id: string }> = ({ visit: { nonce, say, operator, isClosed }, read, id }) =>
  operator.access === 'viewer' || isClosed ? null : (
    <ActButton
      nonce={nonce}
      path={PATH}
      act="require"
      values={{ person: id, seen: String(read.version) }}
      label={matchingWords(say).acts.require}
      about={read.person(id)?.answers.name ?? id}
      id={`require-${id}`}
      quick
    />
  );

const More: FC<{ readonly part: Part<unknown>; readonly words: (count: number) => string }> = ({ part, words }) =>
  part.more === 0 ? null : <li>{words(part.more)}</li>;
