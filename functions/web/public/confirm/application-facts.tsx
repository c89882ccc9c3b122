import type { FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { themeNames } from '../../../../shared/words/choices.ts';
import type { ConfirmWords } from '../../../../shared/words/public/confirm.ts';
import type { PublicVisit } from '../public-visit.tsx';

type FactsProps = { readonly visit: PublicVisit; readonly words: ConfirmWords; readonly person: Application };

/** Whose an application is and what it says in short, so that nobody confirms what a stranger sent in their name. */
export const ApplicationFacts: FC<FactsProps> = ({ visit: { round, say }, words, person }) => {
  const { answers, email, submittedAt, entered } = person;
  const { labels } = words;
  const wish = answers.wish ?? '';
  return (
    <Facts
      rows={[
        [labels.name, answers.name],
        [entered === undefined ? labels.as : labels.enteredAs, words.roles[answers.role]],
        ...known(labels.title, answers.role === 'mentee' ? answers.title : ''),
        ...known(answers.role === 'mentor' ? labels.studies : labels.work, answers.field),
        ...known(labels.topics, say.list(themeNames(answers.topics, round, say))),
        ...(wish === '' ? [] : ([[labels.wish, wish]] as const)),
        [labels.email, email],
        ...(answers.phone === undefined ? [] : ([[labels.phone, answers.phone]] as const)),
        ...(entered === undefined ? ([[labels.sent, say.dayAndTime(instantOf(submittedAt))]] as const) : []),
      ]}
    />
  );
};

/** A line for what is known. */
function known(label: string, value: string): readonly (readonly [string, string])[] {
  return value === '' ? [] : [[label, value]];
}

/** Other applications with the same address, each in a line. */
export const OtherApplications: FC<Omit<FactsProps, 'person'> & { readonly others: readonly Application[]; readonly lead: string }> = ({
  visit: { say },
  words,
  others,
  lead,
}) =>
  others.length === 0 ? null : (
    <section>
      <p>{lead}</p>
      <ul>
        {others.slice(0, MOST_SHOWN).map(({ answers, submittedAt }) => (
          <li>
            {answers.name} · {words.roles[answers.role]} · {say.dayAndTime(instantOf(submittedAt))}
          </li>
        ))}
      </ul>
      {others.length > MOST_SHOWN ? <p>{words.more(others.length - MOST_SHOWN)}</p> : null}
    </section>
  );

const MOST_SHOWN = 5;
