import type { FC } from 'hono/jsx';
import { EVALUATION_QUESTIONS } from '../../../../shared/domain/closing/evaluation.ts';
import { saidBy } from '../../../../shared/domain/workshop/beforehand.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { sideWords } from '../../../../shared/words/workshop/phases.ts';
import { roomWords } from '../../../../shared/words/workshop/room.ts';
import type { PartProps } from './part.ts';

/** What was answered beforehand, by question and side. */
export const AnswersPart: FC<Pick<PartProps, 'visit' | 'inRoom'>> = ({ visit: { say, tools }, inRoom: { said } }) => (
  <>
    {EVALUATION_QUESTIONS.map((question) => {
      const sides = ROLES.map((role) => ({ role, answers: saidBy(said, question, role) })).filter(({ answers }) => answers.length > 0);
      return (
        <section>
          <h2>{evaluationWords(question, tools.round, say)}</h2>
          {sides.length === 0 ? <p>{roomWords(say).answers.none}</p> : null}
          {sides.map(({ role, answers }) => (
            <>
              <h3>{sideWords(role, say)}</h3>
              <ul class="cards">
                {answers.map((text) => (
                  <li>
                    <bdi>{text}</bdi>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </section>
      );
    })}
  </>
);
