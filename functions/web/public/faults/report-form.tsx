import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { faultReportWords } from '../../../../shared/words/public/report-fault.ts';
import type { Say } from '../../../../shared/words/say.ts';

const MOST_IN_A_REPORT = 2000;

/** What is asked about something that does not work. */
export function reportFields(say: Say) {
  const { text, address } = faultReportWords(say);
  return {
    text: { ...text, hint: text.hint(MOST_IN_A_REPORT), kind: 'text', required: true, most: MOST_IN_A_REPORT, rows: 6 },
    address: { ...address, kind: 'address', required: false, most: 254, autocomplete: 'email' },
  } satisfies Fields;
}

type Props = {
  readonly say: Say;
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** Where somebody writes what did not work for them. */
export const ReportForm: FC<Props> = ({ say, action, typed, problems }) => {
  const words = faultReportWords(say);
  return (
    <form method="post" action={action} novalidate>
      <p>{words.lead}</p>
      <AskAll fields={reportFields(say)} typed={typed} problems={problems} say={say} />
      <button type="submit">{words.send}</button>
    </form>
  );
};
