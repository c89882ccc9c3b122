import type { FC } from 'hono/jsx';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { AskUs, type CallPageProps, CallTop, Changed, Effort, Steps } from './call-parts.tsx';

/** The call as managers read it: what it takes, what they get and what a student brings along. */
export const ManagersPage: FC<CallPageProps> = ({ say, facts, words, ways, shown }) => {
  const { round, now } = facts;
  return (
    <>
      <CallTop facts={facts} words={words} ways={ways} />
      <Effort say={say} words={words} benefits={round.benefits.mentee} />
      <Changed changes={round.changes} say={say} />

      <h2>{words.examples}</h2>
      <Facts rows={round.themes.map((theme) => [say(theme.name), say(theme.about)])} />

      <section class="panel" aria-labelledby="fit">
        <h2 id="fit">{words.fit.heading}</h2>
        <p>{words.fit.release}</p>
      </section>

      <Steps words={words} />
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
