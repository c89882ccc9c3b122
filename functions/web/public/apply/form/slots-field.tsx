import type { FC } from 'hono/jsx';
import { DAYS, PARTS } from '../../../../../shared/domain/application/form.ts';
import { capital } from '../../../../../shared/words/amounts.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import { dayWords, partWords } from '../../../../../shared/words/slots.ts';

type SlotsFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isHeading: boolean;
  readonly say: Say;
  readonly chosen: readonly string[];
};

/** The times of a week: a line of boxes for each day, which reads as well on a telephone and aloud as a table would not. */
export const SlotsField: FC<SlotsFieldProps> = ({ name, label, hint, problem, isHeading, say, chosen }) => (
  <div class={problem === undefined ? 'field' : 'field wrong'}>
    <fieldset aria-describedby={`${name}-hint${problem === undefined ? '' : ` ${name}-problem`}`}>
      <legend>{isHeading ? <h1 class="label">{label}</h1> : label}</legend>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {problem === undefined ? null : (
        <p class="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {DAYS.map((day, row) => (
        <fieldset class="day">
          <legend>{capital(dayWords(day, say))}</legend>
          <div class="choices inline">
            {PARTS.map((part, column) => {
              const slot = `${day}-${part}`;
              const id = row + column === 0 ? name : `${name}-${slot}`;
              return (
                <div class="choice">
                  <input type="checkbox" id={id} name={name} value={slot} checked={chosen.includes(slot)} />
                  <label for={id}>{partWords(part, say)}</label>
                </div>
              );
            })}
          </div>
        </fieldset>
      ))}
    </fieldset>
  </div>
);
