import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { ownField, stepsOf } from '../../../../../shared/domain/application/form.ts';
import type { Field } from '../../../../../shared/domain/form/field.ts';
import type { Asked } from '../../../../../shared/pages/form/asked.tsx';
import type { Role } from '../../../../../shared/round/round-file.ts';
import { type EnteringWords, enteringWords } from '../../../../../shared/words/console/entering.ts';
import { applyWords } from '../../../../../shared/words/public/apply.ts';
import { askedIn } from '../../../public/apply/form/asked-in.ts';
import type { FormVisit } from '../../../public/apply/form/form-visit.tsx';
import type { OperatorVisit } from '../../operator-visit.ts';

/** The form of one side, as an operator fills it in for somebody. */
export async function formFor({ c, tools, say }: OperatorVisit, role: Role): Promise<FormVisit> {
  const { round } = tools;
  const shown = { c, round, say, language: say.language, others: [], words: applyWords(say) };
  return { ...shown, role, steps: stepsOf(round, role), state: await roundNow(tools), now: tools.now() };
}

/** How a field of the form is asked about somebody else: with the same answers to choose from. */
export function askedOf(field: Field, form: FormVisit, visit: OperatorVisit): Asked {
  const words = enteringWords(visit.say);
  const missing = field.name === 'email' ? words.addressMissing : words.nameMissing;
  return { ...askedIn(form, field), label: labelOf(field.name, visit, form.role), hint: undefined, missing, autocomplete: 'off' };
}

/** What a field is called; one of the round's own questions in the words of the round. */
export function labelOf(name: string, { say, tools }: OperatorVisit, role: Role): string {
  const own = tools.round.questions[role].find(({ id }) => ownField(id) === name);
  if (own !== undefined) return say(own.ask);
  const { labels } = enteringWords(say);
  if (name === 'field') return role === 'mentor' ? labels.studies : labels.work;
  return isLabelled(name, labels) ? labels[name] : name;
}

function isLabelled(name: string, labels: EnteringWords['labels']): name is keyof EnteringWords['labels'] {
  return Object.hasOwn(labels, name);
}
