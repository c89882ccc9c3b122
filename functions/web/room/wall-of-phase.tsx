import type { Child, FC } from 'hono/jsx';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../../../shared/domain/closing/evaluation.ts';
import { saidBy } from '../../../shared/domain/workshop/beforehand.ts';
import { runOfShow } from '../../../shared/domain/workshop/run-of-show.ts';
import { about, byDots, type ShownCard, type Topic } from '../../../shared/domain/workshop/wall.ts';
import { ROLES } from '../../../shared/round/round-file.ts';
import { evaluationWords } from '../../../shared/words/evaluation.ts';
import type { Say } from '../../../shared/words/say.ts';
import { fromSide, phaseWords, sideWords } from '../../../shared/words/workshop/phases.ts';
import { roomWords } from '../../../shared/words/workshop/room.ts';
import { wallWords } from '../../../shared/words/workshop/wall.ts';
import type { RoomRead } from './parts/part.ts';
import type { RoomVisit } from './room-visit.ts';

type WallProps = { readonly visit: RoomVisit; readonly inRoom: RoomRead };

/** With all questions beside each other there is room for so much about each; one question alone has the whole wall. */
const MOST_IN_A_COLUMN = 7;
/** How many fit with large type, and with smaller. */
const FITS = { beside: { loosely: 3, densely: 5 }, alone: { loosely: 15, densely: 28 } } as const;
const MOST_DECIDED_ABOUT = 6;

/** What the wall shows in each phase. */
export const WallOfPhase: FC<WallProps> = (props) => {
  const { visit, inRoom } = props;
  switch (visit.phase) {
    case 'arrive':
      return <Show {...props} />;
    case 'answers':
      return <Columns {...props}>{(question, isAlone) => <Answers {...props} question={question} isAlone={isAlone} />}</Columns>;
    case 'write':
      return (
        <Columns {...props}>
          {(question, isAlone) => (
            <Shortened
              say={visit.say}
              isAlone={isAlone}
              lines={about(question, inRoom.wall.topics)
                .flatMap(({ cards }) => cards)
                .toReversed()
                .map((card) => <Card card={card} say={visit.say} />)}
            />
          )}
        </Columns>
      );
    case 'group':
    case 'vote':
      return (
        <>
          {visit.phase === 'vote' ? <p class="wall-count">{wallWords(visit.say).voted(inRoom.wall.voted, inRoom.phones)}</p> : null}
          <Columns {...props}>
            {(question, isAlone) => (
              <Shortened
                say={visit.say}
                isAlone={isAlone}
                lines={headingsFirst(about(question, inRoom.wall.topics)).map((topic) => (
                  <TopicOnWall topic={topic} say={visit.say} isAlone={isAlone} />
                ))}
              />
            )}
          </Columns>
        </>
      );
    case 'decide':
      return <Decide {...props} />;
    case 'end':
      return <Resolutions {...props} />;
  }
};

/** The run of show. */
const Show: FC<WallProps> = ({ visit: { say, round } }) => (
  <section class="wall-show">
    <h2>{wallWords(say).show}</h2>
    <ol>
      {runOfShow(round).map(({ phase, starts }) => (
        <li>
          <span class="time">{say.time(starts)}</span> {phaseWords(say)[phase]}
        </li>
      ))}
    </ol>
  </section>
);

type ColumnsProps = WallProps & { readonly children: (question: EvaluationQuestion, isAlone: boolean) => Child };

/** The questions beside each other, or the one an operator chose alone. */
const Columns = ({ visit: { say, tools, room, phase }, inRoom, children }: ColumnsProps) => {
  const { question: only } = room;
  const questions = only === undefined ? EVALUATION_QUESTIONS : [only];
  const many = Math.max(...questions.map((question) => linesAbout(question, phase, inRoom)));
  const density = only === undefined ? densityOf(many, FITS.beside) : densityOf(many, FITS.alone);
  return (
    <div class={`wall-columns ${only === undefined ? '' : 'alone'} ${density}`}>
      {questions.map((question) => (
        <section>
          <h2>{evaluationWords(question, tools.round, say)}</h2>
          {children(question, only !== undefined)}
        </section>
      ))}
    </div>
  );
};

/** How many a question has on the wall in this phase. */
function linesAbout(question: EvaluationQuestion, phase: WallProps['visit']['phase'], { said, wall }: WallProps['inRoom']): number {
  if (phase === 'answers') return ROLES.reduce((sum, role) => sum + saidBy(said, question, role).length, 0);
  const topics = about(question, wall.topics);
  return phase === 'write' ? topics.reduce((sum, { cards }) => sum + cards.length, 0) : topics.length;
}

function densityOf(many: number, { loosely, densely }: (typeof FITS)[keyof typeof FITS]): '' | 'dense' | 'packed' {
  return many <= loosely ? '' : many <= densely ? 'dense' : 'packed';
}

type ShortenedProps = { readonly lines: readonly Child[]; readonly isAlone: boolean; readonly say: Say };

const Shortened: FC<ShortenedProps> = ({ lines, isAlone, say }) => {
  const words = wallWords(say);
  const most = isAlone ? lines.length : MOST_IN_A_COLUMN;
  if (lines.length === 0) return <p class="muted">{words.noCards}</p>;
  return (
    <>
      <ul class="wall-cards">
        {lines.slice(0, most).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {lines.length > most ? <p class="muted">{words.more(lines.length - most)}</p> : null}
    </>
  );
};

const Card: FC<{ readonly card: ShownCard; readonly say: Say }> = ({ card: { text, writer }, say }) => (
  <>
    <bdi>{text}</bdi>
    {writer.is === 'phone' && writer.side !== undefined ? <span class="from">{fromSide(writer.side, say)}</span> : null}
  </>
);

type AnswersProps = WallProps & { readonly question: EvaluationQuestion; readonly isAlone: boolean };

const Answers: FC<AnswersProps> = ({ visit: { say }, inRoom, question, isAlone }) => {
  const sides = ROLES.map((role) => ({ role, answers: saidBy(inRoom.said, question, role) })).filter(({ answers }) => answers.length > 0);
  if (sides.length === 0) return <p class="muted">{wallWords(say).noAnswers}</p>;
  return (
    <div class="wall-sides">
      {sides.map(({ role, answers }) => (
        <div>
          <h3>{sideWords(role, say)}</h3>
          <Shortened say={say} isAlone={isAlone} lines={answers.map((text) => <bdi>{text}</bdi>)} />
        </div>
      ))}
    </div>
  );
};

type TopicProps = { readonly topic: Topic; readonly say: Say; readonly isAlone: boolean };

/** A heading with its cards, or how many where all questions share the wall. */
const TopicOnWall: FC<TopicProps> = ({ topic: { heading, cards }, say, isAlone }) => {
  const [first] = cards;
  if (heading === undefined) return first === undefined ? null : <Card card={first} say={say} />;
  return (
    <>
      <strong>
        <bdi>{heading}</bdi>
      </strong>{' '}
      {isAlone ? (
        <ul class="under">
          {cards.map((card) => (
            <li>
              <bdi>{card.text}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <span class="from">{wallWords(say).cards(cards.length)}</span>
      )}
    </>
  );
};

function headingsFirst(topics: readonly Topic[]): readonly Topic[] {
  return topics.toSorted((a, b) => Number(a.heading === undefined) - Number(b.heading === undefined));
}

/** What got most dots beside what has been decided. */
const Decide: FC<WallProps> = (props) => {
  const { visit, inRoom } = props;
  const { say } = visit;
  const first = byDots(inRoom.wall.topics)
    .filter(({ dots }) => dots > 0)
    .slice(0, MOST_DECIDED_ABOUT);
  return (
    <div class="wall-columns two">
      {first.length === 0 ? null : (
        <section>
          <h2>{roomWords(say).decide.most}</h2>
          <ol class="wall-cards">
            {first.map(({ heading, cards, dots }) => (
              <li>
                <bdi>{heading ?? cards[0]?.text}</bdi> <span class="dots">{wallWords(say).dots(dots)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Resolutions {...props} />
    </div>
  );
};

const Resolutions: FC<WallProps> = ({ visit: { say }, inRoom }) => {
  const words = roomWords(say).decide;
  const { resolutions } = inRoom.wall;
  return (
    <section>
      <h2>{words.so}</h2>
      {resolutions.length === 0 ? <p class="muted">{words.none}</p> : null}
      <ul class="wall-cards">
        {resolutions.map(({ text, who, when }) => (
          <li>
            <strong>
              <bdi>{text}</bdi>
            </strong>
            <span class="from">
              <bdi>{words.line(who, when)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
