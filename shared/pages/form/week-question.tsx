import type { FC } from 'hono/jsx';
import { DAYS, PARTS } from '../../domain/application/form.ts';
import { capital } from '../../words/amounts.ts';
import type { Say } from '../../words/say.ts';
import { dayWords, partWords } from '../../words/slots.ts';
import { type Labelled, Question } from './controls.tsx';

type WeekQuestionProps = Labelled & { readonly say: Say; readonly chosen: readonly string[] };

/** The times of a week: a line of boxes for each day, which reads as well on a telephone and aloud as a table would not. */
export const WeekQuestion: FC<WeekQuestionProps> = ({ say, chosen, ...asked }) => (
  <Question {...asked}>
    {DAYS.map((day, row) => (
      <fieldset class="day">
        <legend>{capital(dayWords(day, say))}</legend>
        <div class="choices inline">
          {PARTS.map((part, column) => {
            const slot = `${day}-${part}`;
            const id = row + column === 0 ? asked.name : `${asked.name}-${slot}`;
            return (
              <div class="choice">
                <input type="checkbox" id={id} name={asked.name} value={slot} checked={chosen.includes(slot)} />
                <label for={id}>{partWords(part, say)}</label>
              </div>
            );
          })}
        </div>
      </fieldset>
    ))}
  </Question>
);
