import type { Field } from '../../../../../shared/domain/form/field.ts';
import type { Asked } from '../../../../../shared/pages/form/asked.tsx';
import type { Role } from '../../../../../shared/round/round-file.ts';
import { answerLabel } from '../../../../../shared/words/answer-labels.ts';
import { enteringWords } from '../../../../../shared/words/console/entering.ts';
import { askedIn } from '../../../public/apply/form/asked-in.ts';
import type { FormVisit } from '../../../public/apply/form/form-visit.tsx';
import { wholeForm } from '../../../public/apply/form/whole-form.tsx';
import type { OperatorVisit } from '../../operator-visit.ts';

/** The form of one side, as an operator fills it in for somebody. */
export function formFor({ c, say }: OperatorVisit, role: Role): Promise<FormVisit> {
  return wholeForm(c, say, role);
}

/** How a field of the form is asked about somebody else: with the same answers to choose from. */
export function askedOf(field: Field, form: FormVisit, visit: OperatorVisit): Asked {
  const words = enteringWords(visit.say);
  const missing = field.name === 'email' || field.name === 'assistantEmail' ? words.addressMissing : words.nameMissing;
  return {
    ...askedIn(form, field),
    label: answerLabel(field.name, form.role, visit.tools.round, visit.say),
    hint: undefined,
    missing,
    autocomplete: 'off',
  };
}
