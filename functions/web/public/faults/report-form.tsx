import type { FC } from 'hono/jsx';
import { addressQuestion } from '../../../../shared/domain/address-of-ours.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { Round } from '../../../../shared/round/round-file.ts';
import { faultReportWords } from '../../../../shared/words/public/report-fault.ts';
import type { Say } from '../../../../shared/words/say.ts';

const MOST_IN_A_REPORT = 2000;

/** What is asked about something that does not work. */
export function reportFields(say: Say, round: Round) {
  const { text, address } = faultReportWords(say);
  return {
    text: { ...text, hint: text.hint(MOST_IN_A_REPORT), kind: 'text', required: true, most: MOST_IN_A_REPORT, rows: 6 },
    address: { ...address, ...addressQuestion(round), required: false, autocomplete: 'email' },
  } satisfies Fields;
}

type Props = {
  readonly say: Say;
  readonly round: Round;
  readonly action: string;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** Where somebody writes what did not work for them. */
export const ReportForm: FC<Props> = ({ say, round, action, typed, problems }) => {
  const words = faultReportWords(say);
  return (
    <form method="post" action={action} novalidate>
      <p>{words.lead}</p>
      <AskAll fields={reportFields(say, round)} typed={typed} problems={problems} say={say} />
      <button type="submit">{words.send}</button>
    </form>
  );
};
