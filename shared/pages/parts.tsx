import type { Child, FC } from 'hono/jsx';
import { personalNumbersIn, SEEN } from '../domain/personal-number.ts';
import { dialling } from '../domain/telephone.ts';

/** Something wrong with a field: which one, and what to do about it, in the reader's words. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** What is wrong with one field, if anything is. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** All that is wrong with a page, first on it and with the focus, each line leading to its field (WCAG 3.3.1). */
export const ErrorSummary: FC<{ readonly title: string; readonly problems: readonly FieldProblem[] }> = ({ title, problems }) =>
  problems.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-title">
      <h2 id="error-title">{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

type Labelled = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** Whether the label is the heading of the page, as where a page asks one thing. */
  readonly isHeading?: boolean;
};

type TextFieldProps = Labelled & {
  readonly value: string;
  readonly kind?: 'text' | 'email' | 'tel';
  /** What the browser may fill in by itself (WCAG 1.3.5). */
  readonly autocomplete?: string;
  readonly rows?: number;
  readonly width?: 'narrow' | 'wide';
  readonly inputmode?: 'email' | 'tel' | 'text';
};

/** One line or several lines of text, with its label, hint and what is wrong with it. */
export const TextField: FC<TextFieldProps> = ({ name, label, hint, problem, isHeading, value, kind = 'text', rows, ...more }) => {
  const about = describedBy(name, hint, problem);
  // No `maxlength`: browsers count otherwise than we do, and cut what is pasted without a word.
  const common = { id: name, name, dir: 'auto', ...about };
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      {isHeading === true ? (
        <h1 class="label">
          <label for={name}>{label}</label>
        </h1>
      ) : (
        <label for={name}>{label}</label>
      )}
      <HintAndProblem name={name} hint={hint} problem={problem} />
      {personalNumbersIn(value)
        .filter((number) => problem?.includes(number) === true)
        .map((number) => (
          <input type="hidden" name={SEEN} value={number} />
        ))}
      {rows === undefined ? (
        <input
          type={kind}
          value={value}
          spellcheck={kind === 'text'}
          class={more.width ?? 'wide'}
          autocomplete={more.autocomplete ?? 'off'}
          inputmode={more.inputmode}
          {...common}
        />
      ) : (
        <textarea rows={rows} class="wide" autocomplete="off" {...common}>
          {value}
        </textarea>
      )}
    </div>
  );
};

/** A day of the calendar. Browsers without a field for it show a plain one, and read the same. */
export const DayField: FC<Labelled & { readonly value: string }> = ({ name, label, hint, problem, value }) => (
  <div class={problem === undefined ? 'field' : 'field wrong'}>
    <label for={name}>{label}</label>
    <HintAndProblem name={name} hint={hint} problem={problem} />
    <input type="date" id={name} name={name} value={value} autocomplete="off" {...describedBy(name, hint, problem)} />
  </div>
);

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

/** One of many answers, in a list that opens. The first stands for none. */
export const ListField: FC<Labelled & { readonly choices: readonly Choice[]; readonly chosen: string }> = (asked) => {
  const { name, label, hint, problem, choices, chosen } = asked;
  return (
    <div class={problem === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{label}</label>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      <select id={name} name={name} class="wide" {...describedBy(name, hint, problem)}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value !== '' && choice.value === chosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
};

type ChoicesProps = Labelled & {
  readonly several?: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly inline?: boolean;
};

/** A question with several controls below it, its hint and what is wrong with the answer. */
export const Question: FC<Labelled & { readonly children?: Child }> = ({ name, label, hint, problem, isHeading, children }) => (
  <div class={problem === undefined ? 'field' : 'field wrong'}>
    <fieldset {...describedBy(name, hint, problem)}>
      <legend>{isHeading === true ? <h1 class="label">{label}</h1> : label}</legend>
      <HintAndProblem name={name} hint={hint} problem={problem} />
      {children}
    </fieldset>
  </div>
);

/** Radio buttons or check boxes under one question. The first has the field's name as id, so that the error summary can lead to it. */
export const Choices: FC<ChoicesProps> = ({ name, label, hint, problem, isHeading, several = false, choices, chosen, inline = false }) => (
  <Question name={name} label={label} hint={hint} problem={problem} isHeading={isHeading ?? false}>
    <div class={inline ? 'choices inline' : 'choices'}>
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${choice.value}`;
        return (
          <div class="choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              id={id}
              name={name}
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

const HintAndProblem: FC<{ name: string; hint: string | undefined; problem: string | undefined }> = ({ name, hint, problem }) => (
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

function describedBy(name: string, hint: string | undefined, problem: string | undefined) {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(problem === undefined ? [] : [`${name}-problem`])];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(problem === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

/** A button that acts: it always sends a form, so it works without scripts and never by a link. */
export const ActionForm: FC<{
  readonly action: string;
  readonly label: string;
  readonly quiet?: boolean;
  readonly values?: Readonly<Record<string, string>>;
  readonly children?: Child;
}> = ({ action, label, quiet = false, values = {}, children }) => (
  <form method="post" action={action} novalidate>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
    <button type="submit" class={quiet ? 'quiet' : ''}>
      {label}
    </button>
  </form>
);

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton: FC<{ readonly href: string; readonly quiet?: boolean; readonly children?: Child }> = ({
  href,
  quiet = false,
  children,
}) => (
  <a class={quiet ? 'button quiet' : 'button'} href={href}>
    {children}
  </a>
);

/** Labels and what they stand for. */
export const Facts: FC<{ readonly rows: readonly (readonly [label: string, value: Child])[] }> = ({ rows }) => (
  <dl class="facts">
    {rows.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A telephone number that a telephone dials at a press. */
export const Phone: FC<{ readonly number: string }> = ({ number }) => (
  <a class="alone" href={dialling(number)} dir="ltr">
    {number}
  </a>
);

/** Says that something was done, or is worth knowing before going on. */
export const Notice: FC<{ readonly children?: Child }> = ({ children }) => (
  <div class="notice" role="status">
    {children}
  </div>
);
