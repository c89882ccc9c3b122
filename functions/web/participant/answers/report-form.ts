import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Report } from '../../../../shared/domain/pair/meeting.ts';
import type { PulseAnswer } from '../../../../shared/domain/pair/pulse.ts';
import { typedOf, yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import type { LinkHolder } from '../link/people.ts';
import { contactMe } from './contact-me.ts';
import { howItWent, howItWentTyped, reportFrom } from './how-it-went.ts';
import { pulseQuestions } from './pulse-form.ts';

type Holder = Pick<LinkHolder, 'texts' | 'tools' | 'say'>;

/** What a report asks, before the questions of a pulse and after them. */
export function reportFields(holder: Holder) {
  const { ask, missing, yes, no } = holder.texts.answers.report;
  return {
    before: { held: { ...yesOrNo({ yes, no }), label: ask, missing }, ...howItWent(holder) } satisfies Fields,
    after: { contact: contactMe(holder) } satisfies Fields,
  };
}

type ReadReport =
  | { readonly report: Omit<Report, 'at'>; readonly pulse: Omit<PulseAnswer, 'at'> | undefined }
  | { readonly problems: readonly FieldProblem[] };

/** Reads a report; of the pulse both questions are answered or neither, and who wants to be contacted says so once. */
export function readReport(holder: Holder, typed: Typed, asksPulse: boolean): ReadReport {
  const { before, after } = reportFields(holder);
  const read = readForm({ ...before, ...after }, typed, holder.say);
  const answersPulse = asksPulse && ['going', 'time'].some((name) => firstValue(typed, name) !== '');
  const pulse = answersPulse ? readForm(pulseQuestions(holder), typed, holder.say) : undefined;
  const pulseProblems = pulse !== undefined && 'problems' in pulse ? pulse.problems : [];
  if ('problems' in read) return { problems: [...read.problems, ...pulseProblems] };
  if (pulse !== undefined && 'problems' in pulse) return pulse;
  const { rating: _, ...unrated } = reportFrom(read.values);
  const held = read.values.held === 'yes';
  return {
    report: held ? { held, ...reportFrom(read.values) } : { held, ...unrated },
    pulse: pulse === undefined ? undefined : { ...pulse.values, wantsContact: false },
  };
}

/** What somebody has reported, as it stands in the fields. */
export function reportTyped(report: Omit<Report, 'at'>): Typed {
  return { ...typedOf({ held: report.held ? 'yes' : 'no' }), ...howItWentTyped(report) };
}
