import type { FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { AskUs, type CallPageProps, CallTop, Changed, Effort, Statements, Steps } from './call-parts.tsx';

/** The call as students read it: small enough to say yes to, with nothing left out. */
export const CallPage: FC<CallPageProps> = ({ say, facts, words, ways, shown }) => {
  const { round, now } = facts;
  return (
    <>
      <CallTop facts={facts} words={words} ways={ways} />
      <Effort say={say} words={words} benefits={round.benefits.mentor} />
      <Changed changes={round.changes} say={say} />

      <h2>{words.examples}</h2>
      {round.themes.map((theme) => (
        <blockquote>
          <strong>{say(theme.name)}</strong>
          <p>{words.quoted(say(theme.example))}</p>
        </blockquote>
      ))}

      <section class="panel" aria-labelledby="fit">
        <h2 id="fit">{words.fit.heading}</h2>
        <Statements of={round.fit} say={say} ticked />
        <p>{words.fit.release}</p>
        <Statements of={round.needNotBe} say={say} />
      </section>

      <Steps words={words} />
      {round.practical.length === 0 ? null : (
        <>
          <h2>{words.practical}</h2>
          <Statements of={round.practical} say={say} />
        </>
      )}
      {now.call === 'open' ? <LinkButton href={ways.apply}>{words.apply}</LinkButton> : null}
      <AskUs say={say} facts={facts} words={words} ways={ways} shown={shown} />
      <p>
        <a class="back" href={ways.otherSide}>
          {words.otherSide}
        </a>
      </p>
    </>
  );
};
