import type { FC } from 'hono/jsx';
import { Facts, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import type { Text } from '../../../../shared/round/languages.ts';
import { becauseWords } from '../../../../shared/words/because-of-last-time.ts';
import { askingWords } from '../../../../shared/words/public/asking.ts';
import type { CallWords } from '../../../../shared/words/public/call.ts';
import type { CallFacts } from '../../../../shared/words/public/call-facts.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { HalfYear } from './half-year.tsx';

export type CallPageProps = {
  readonly say: Say;
  readonly facts: CallFacts;
  readonly words: CallWords;
  readonly ways: {
    readonly apply: string;
    readonly otherSide: string;
    readonly ask: string;
    readonly curious: { readonly href: string; readonly label: string };
  };
  /** What others have asked, with what was answered. */
  readonly shown: readonly { readonly question: string; readonly answer: string }[];
};

/** The whole ask, how the half-year looks, and the way to begin. */
export const CallTop: FC<Pick<CallPageProps, 'facts' | 'words' | 'ways'>> = ({ facts, words, ways }) => (
  <>
    <h1>
      {words.heading[0]} <br />
      {words.heading[1]}
    </h1>
    <p class="lead">{words.lead}</p>
    {words.status.length === 0 ? null : (
      <Notice>
        {words.status.map((line) => (
          <p>{line}</p>
        ))}
      </Notice>
    )}
    <HalfYear weeks={facts.weeks} caption={words.caption} />
    {facts.now.call === 'open' ? (
      <>
        <LinkButton href={ways.apply}>{words.apply}</LinkButton>
        <p class="below-button">{words.reassurance}</p>
      </>
    ) : null}
  </>
);

/** What one gives and what one gets. */
export const Effort: FC<Pick<CallPageProps, 'say' | 'words'> & { readonly benefits: readonly Text[] }> = ({ say, words, benefits }) => (
  <Facts rows={[...words.facts, [words.benefits, <Statements of={benefits} say={say} />]]} />
);

/** What has become otherwise since the round before, as its file says it. */
export const Changed: FC<{ readonly changes: readonly Text[] | undefined; readonly say: Say }> = ({ changes = [], say }) =>
  changes.length === 0 ? null : (
    <>
      <h2>{becauseWords(say).heading}</h2>
      <Statements of={changes} say={say} />
    </>
  );

export const Steps: FC<Pick<CallPageProps, 'words'>> = ({ words }) => (
  <>
    <h2>{words.howItGoes}</h2>
    <ol>
      {words.steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  </>
);

export const Statements: FC<{ readonly of: readonly Text[]; readonly say: Say; readonly ticked?: boolean }> = ({
  of,
  say,
  ticked = false,
}) => (
  <ul class={ticked ? 'ticks' : undefined}>
    {of.map((statement) => (
      <li>{say(statement)}</li>
    ))}
  </ul>
);

/** Whom to ask, with or without an account of mail, what others have asked, and what to do for whoever is not sure yet. */
export const AskUs: FC<Pick<CallPageProps, 'say' | 'facts' | 'words' | 'ways' | 'shown'>> = ({ say, facts, words, ways, shown }) => (
  <>
    <h2>{words.ask.heading}</h2>
    <Asked say={say} shown={shown} />
    <p>
      {words.ask.whom} <a href={`mailto:${facts.contact.email}`}>{facts.contact.email}</a>
      {facts.contact.phone === undefined ? '' : `, ${facts.contact.phone}`}
    </p>
    {facts.now.call === 'over' && facts.now.next === undefined ? null : (
      <p>
        <a class="alone" href={ways.ask}>
          {askingWords(say).link}
        </a>
      </p>
    )}
    {facts.now.call === 'over' ? null : (
      <p>
        <a class="alone" href={ways.curious.href}>
          {ways.curious.label}
        </a>
      </p>
    )}
  </>
);

/** What others have asked. Whoever answers puts it into each language of the round, so that nothing is left out in one. */
const Asked: FC<Pick<CallPageProps, 'say' | 'shown'>> = ({ say, shown }) =>
  shown.length === 0 ? null : (
    <>
      <h3>{askingWords(say).asked}</h3>
      <dl class="asked">
        {shown.map(({ question, answer }) => (
          <>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </>
        ))}
      </dl>
    </>
  );
