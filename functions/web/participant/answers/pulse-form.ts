import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { PulseAnswer } from '../../../../shared/domain/pair/pulse.ts';
import { onScale, typedOf } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { LinkHolder } from '../link/people.ts';
import { contactMe } from './contact-me.ts';

const MOST_IN_NOTE = 500;

/** The two questions of a pulse, which are also asked with a report. */
export function pulseQuestions({ texts }: Pick<LinkHolder, 'texts'>) {
  const { going, time, missingGoing, missingTime } = texts.answers.pulse;
  return {
    going: { ...onScale(going), required: true, missing: missingGoing },
    time: { ...onScale(time), required: true, missing: missingTime },
  } satisfies Fields;
}

/** What a pulse asks. */
export function pulseFields(holder: Pick<LinkHolder, 'texts' | 'tools'>) {
  const { note } = holder.texts.answers.pulse;
  return {
    ...pulseQuestions(holder),
    note: { kind: 'text', required: false, most: MOST_IN_NOTE, label: note, rows: 4 },
    contact: contactMe(holder),
  } satisfies Fields;
}

type ReadPulse = { readonly answer: Omit<PulseAnswer, 'at'> } | { readonly problems: readonly FieldProblem[] };

export function readPulse(holder: Pick<LinkHolder, 'texts' | 'tools' | 'say'>, typed: Typed): ReadPulse {
  const read = readForm(pulseFields(holder), typed, holder.say);
  if ('problems' in read) return read;
  const { going, time, note, contact } = read.values;
  return { answer: { going, time, wantsContact: contact.length > 0, ...(note === undefined ? {} : { note }) } };
}

/** What somebody has answered, as it stands in the fields. */
export function pulseTyped({ wantsContact, going, time, note }: Omit<PulseAnswer, 'at'>): Typed {
  return typedOf({ going, time, note, contact: wantsContact });
}
