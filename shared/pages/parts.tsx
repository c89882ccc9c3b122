import type { Child, FC } from 'hono/jsx';
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
