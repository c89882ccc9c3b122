import type { Child, FC } from 'hono/jsx';
import { personalNumbersIn, SEEN } from '../../domain/personal-number.ts';
import type { Choice } from './declare.ts';

/** What stands around a control: what it asks, what helps, and what is wrong with what was answered. */
export type Labelled = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** Whether the label is the heading of the page, as where a page asks one thing. */
  readonly isHeading: boolean;
};

/** One control with its label, hint and what is wrong with it. */
const LabelledControl: FC<Labelled & { readonly children?: Child }> = ({ name, label, hint, problem, isHeading, children }) => (
  <div class={problem === undefined ? 'field' : 'field wrong'}>
    {isHeading ? (
      <h1 class="label">
        <label for={name}>{label}</label>
      </h1>
    ) : (
      <label for={name}>{label}</label>
    )}
    <HintAndProblem name={name} hint={hint} problem={problem} />
    {children}
  </div>
);

type LineProps = Labelled & {
  readonly value: string;
  readonly kind: 'text' | 'email' | 'tel' | 'url';
  /** What the browser may fill in by itself (WCAG 1.3.5). */
  readonly autocomplete: string;
  readonly inputmode?: 'email' | 'tel' | 'url' | 'numeric';
  readonly isShort: boolean;
};

/** A line of text. Without `maxlength`: browsers count otherwise than we do, and cut what is pasted without a word. */
export const Line: FC<LineProps> = ({ value, kind, autocomplete, inputmode, isShort, ...labelled }) => (
  <LabelledControl {...labelled}>
    <NumbersSeen value={value} problem={labelled.problem} />
    <input
      type={kind}
      value={value}
      spellcheck={kind === 'text'}
      class={isShort ? 'narrow' : 'wide'}
      autocomplete={autocomplete}
      inputmode={inputmode}
      {...controlOf(labelled)}
      dir="auto"
    />
  </LabelledControl>
);

/** Several lines of text. */
export const Lines: FC<Labelled & { readonly value: string; readonly rows: number }> = ({ value, rows, ...labelled }) => (
  <LabelledControl {...labelled}>
    <NumbersSeen value={value} problem={labelled.problem} />
    <textarea rows={rows} class="wide" autocomplete="off" {...controlOf(labelled)} dir="auto">
      {value}
    </textarea>
  </LabelledControl>
);

/** The personal numbers that were pointed out and may be left as they are when the form is sent once more. */
const NumbersSeen: FC<{ readonly value: string; readonly problem: string | undefined }> = ({ value, problem }) => (
  <>
    {personalNumbersIn(value)
      .filter((number) => problem?.includes(number) === true)
      .map((number) => (
        <input type="hidden" name={SEEN} value={number} />
      ))}
  </>
);

/** A day of the calendar, or a time of day. Browsers without a field for it show a plain one, and read the same. */
export const When: FC<Labelled & { readonly kind: 'date' | 'time'; readonly value: string }> = ({ kind, value, ...labelled }) => (
  <LabelledControl {...labelled}>
    <input
      type={kind}
      value={value}
      class="narrow"
      autocomplete="off"
      {...(kind === 'time' ? { step: QUARTER_IN_SECONDS } : {})}
      {...controlOf(labelled)}
    />
  </LabelledControl>
);

/** People meet on the quarter; any other time can be typed. */
const QUARTER_IN_SECONDS = 900;

/** One of many answers, in a list that opens. The first stands for none. */
export const List: FC<Labelled & { readonly choices: readonly Choice[]; readonly chosen: string }> = ({ choices, chosen, ...labelled }) => (
  <LabelledControl {...labelled}>
    <select class="wide" {...controlOf(labelled)}>
      {choices.map(({ value, label }) => (
        <option value={value} selected={value !== '' && value === chosen}>
          {label}
        </option>
      ))}
    </select>
  </LabelledControl>
);

/** A question with several controls below it, its hint and what is wrong with the answer. */
export const Question: FC<Labelled & { readonly children?: Child }> = ({ name, label, hint, problem, isHeading, children }) => (
  <div class={problem === undefined ? 'field' : 'field wrong'}>
    <fieldset {...describedBy({ name, hint, problem })}>
      <legend>{isHeading ? <h1 class="label">{label}</h1> : label}</legend>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      {children}
    </fieldset>
  </div>
);

type ChoicesProps = Labelled & { readonly several: boolean; readonly choices: readonly Choice[]; readonly chosen: readonly string[] };

/** Radio buttons or check boxes under one question. The first has the field's name as id, so that the error summary can lead to it. */
export const Choices: FC<ChoicesProps> = ({ several, choices, chosen, ...labelled }) => (
  <Question {...labelled}>
    <div class="choices">
      {choices.map((choice, index) => {
        const id = index === 0 ? labelled.name : `${labelled.name}-${choice.value}`;
        return (
          <div class="choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              id={id}
              name={labelled.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              {...(choice.hint === undefined ? {} : { 'aria-describedby': `${id}-about` })}
            />
            <label for={id}>{choice.label}</label>
            {choice.hint === undefined ? null : (
              <p class="hint" id={`${id}-about`}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </div>
  </Question>
);

const HintAndProblem: FC<Pick<Labelled, 'name' | 'hint' | 'problem'>> = ({ name, hint, problem }) => (
  <>
    {hint === undefined ? null : (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {problem === undefined ? null : (
      <p class="problem" id={`${name}-problem`}>
        {problem}
      </p>
    )}
  </>
);

function controlOf(labelled: Labelled) {
  return { id: labelled.name, name: labelled.name, ...describedBy(labelled) };
}

function describedBy({ name, hint, problem }: Pick<Labelled, 'name' | 'hint' | 'problem'>) {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(problem === undefined ? [] : [`${name}-problem`])];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(problem === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}
