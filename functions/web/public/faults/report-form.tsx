import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { type FieldProblem, problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import type { FaultWords } from '../../../../shared/words/public/report-fault.ts';
import { firstValue } from '../../form-body.ts';
import { MOST_IN_A_REPORT } from './report.tsx';

type Props = {
  readonly words: FaultWords;
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** Where somebody writes what did not work for them. */
export const ReportForm: FC<Props> = ({ words, action, typed, problems }) => {
  return (
    <form method="post" action={action} novalidate>
      <p>{words.lead}</p>
      <TextField
        name="text"
        label={words.text.label}
        hint={words.text.hint(MOST_IN_A_REPORT)}
        problem={problemOf(problems, 'text')}
        value={firstValue(typed, 'text')}
        rows={6}
      />
      <TextField
        name="address"
        label={words.address.label}
        hint={words.address.hint}
        problem={problemOf(problems, 'address')}
        value={firstValue(typed, 'address')}
        kind="email"
        autocomplete="email"
        inputmode="email"
      />
      <button type="submit">{words.send}</button>
    </form>
  );
};
