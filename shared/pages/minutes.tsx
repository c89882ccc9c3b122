import type { FC } from 'hono/jsx';
import { EVALUATION_QUESTIONS } from '../domain/closing/evaluation.ts';
import { workshopAt } from '../domain/round-state.ts';
import { about, byDots, type Topic, type Wall } from '../domain/workshop/wall.ts';
import type { RoundWithWorkshop } from '../round/round-file.ts';
import { evaluationWords } from '../words/evaluation.ts';
import type { Say } from '../words/say.ts';
import { minutesWords } from '../words/workshop/minutes.ts';
import { roomWords } from '../words/workshop/room.ts';
import { wallWords } from '../words/workshop/wall.ts';

type Props = { readonly round: RoundWithWorkshop; readonly wall: Wall; readonly say: Say };

/** What came of the closing workshop: what was decided first, then what got most dots, then every card under its question and heading. */
export const Minutes: FC<Props> = ({ round, wall, say }) => {
  const words = minutesWords(say);
  const voted = byDots(wall.topics).filter(({ dots }) => dots > 0);
  return (
    <>
      <p class="lead">{words.when(say.dayAndTime(workshopAt(round)), say(round.workshop.place))}</p>
      <h2>{words.decided}</h2>
      {wall.resolutions.length === 0 ? <p>{words.nothingDecided}</p> : null}
      <ol>
        {wall.resolutions.map(({ text, who, when }) => (
          <li>
            <strong>
              <bdi>{text}</bdi>
            </strong>
            <br />
            <bdi>{roomWords(say).decide.line(who, when)}</bdi>
          </li>
        ))}
      </ol>
      {voted.length === 0 ? null : (
        <>
          <h2>{words.most}</h2>
          <ol>
            {voted.map((topic) => (
              <li>
                <bdi>{nameOf(topic)}</bdi> ({wallWords(say).dots(topic.dots)})
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{words.cards}</h2>
      {wall.topics.length === 0 ? <p>{words.noCards}</p> : null}
      {EVALUATION_QUESTIONS.map((question) => (
        <OfQuestion name={evaluationWords(question, round, say)} topics={about(question, wall.topics)} />
      ))}
      <p class="muted">{words.how}</p>
    </>
  );
};

function nameOf({ heading, cards }: Topic): string {
  return heading ?? cards[0]?.text ?? '';
}

const OfQuestion: FC<{ readonly name: string; readonly topics: readonly Topic[] }> = ({ name, topics }) => {
  const alone = topics.filter(({ heading }) => heading === undefined);
  const headings = topics.filter(({ heading }) => heading !== undefined);
  if (topics.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul>
        {headings.map(({ heading, cards }) => (
          <li>
            <strong>
              <bdi>{heading}</bdi>
            </strong>
            <ul>
              {cards.map(({ text }) => (
                <li>
                  <bdi>{text}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {alone.map((topic) => (
          <li>
            <bdi>{nameOf(topic)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
};
