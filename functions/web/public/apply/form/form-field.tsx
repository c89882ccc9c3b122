import type { FC } from 'hono/jsx';
import { FORMATS, GOALS, MEETING_LANGUAGES, ownField, PHONE_SHOWN_TO, SLOTS, TIES } from '../../../../../shared/domain/application/form.ts';
import type { Field, Typed } from '../../../../../shared/domain/form/field.ts';
import type { Fault } from '../../../../../shared/domain/typed-text.ts';
import { type Choice, Choices, TextField } from '../../../../../shared/pages/parts.tsx';
import { formatWords, goalWords, languageWords } from '../../../../../shared/words/choices.ts';
import { FIELD_NAMES, type FieldWords } from '../../../../../shared/words/public/apply.ts';
import { slotWords } from '../../../../../shared/words/slots.ts';
import { type FormVisit, hostsOf } from './form-visit.tsx';
import { SlotsField } from './slots-field.tsx';

type FormFieldProps = {
  readonly visit: FormVisit;
  readonly field: Field;
  readonly typed: Typed;
  readonly fault?: Fault | undefined;
  readonly isHeading?: boolean;
};

/** One question of the form, with what was answered so far. */
export const FormField: FC<FormFieldProps> = ({ visit, field, typed, fault, isHeading = false }) => {
  const { label, hint } = fieldWords(visit, field);
  const answered = typed[field.name] ?? [];
  const asked = {
    name: field.name,
    label,
    isHeading,
    hint: [isFree(visit, field) ? visit.words.optional : '', hint ?? ''].join(' ').trim() || undefined,
    problem: fault === undefined ? undefined : faultWords(visit, field, fault),
  };
  switch (field.kind) {
    case 'one':
    case 'several':
      if (field.name === 'slots') return <SlotsField {...asked} say={visit.say} chosen={answered} />;
      return (
        <Choices
          {...asked}
          several={field.kind === 'several'}
          choices={choicesOf(visit, field)}
          chosen={answered.length === 0 && hasNeutral(field) ? [''] : answered}
        />
      );
    case 'text':
      return <TextField {...asked} value={answered[0] ?? ''} rows={5} />;
    case 'name':
    case 'address':
    case 'phone':
    case 'line':
      return <TextField {...asked} value={answered[0] ?? ''} {...browserHelp(field)} />;
  }
};

/** Whom a student knows is asked only of those who said yes above, and then it is needed. */
function isFree({ role }: FormVisit, { required, name }: Field): boolean {
  return !required && !(role === 'mentor' && name === 'tiesWith');
}

/** What the browser may fill in, and which keys a telephone shows. */
function browserHelp({ name, kind }: Field) {
  if (kind === 'address') return { kind: 'email', autocomplete: 'email', inputmode: 'email' } as const;
  if (kind === 'phone') return { kind: 'tel', autocomplete: 'tel', inputmode: 'tel' } as const;
  if (kind === 'name') return { autocomplete: 'name' };
  return name === 'title' ? { autocomplete: 'organization-title' } : {};
}

/** How a field asks; one of the round's own questions in the words of the round. */
export function fieldWords(visit: FormVisit, { name }: Field): FieldWords {
  const { round, role, say, words } = visit;
  const own = round.questions[role].find((question) => ownField(question.id) === name);
  if (own !== undefined) {
    return { label: say(own.ask), ...(own.hint === undefined ? {} : { hint: say(own.hint) }) };
  }
  const known = FIELD_NAMES.find((one) => one === name);
  if (known === undefined) throw new RangeError(`the form has no words for the field "${name}"`);
  return words.fields(role, hostsOf(visit))[known];
}

/** What is wrong with a field, as a thing to do. */
export function faultWords(visit: FormVisit, field: Field, { fault, found = '' }: Fault): string {
  if (fault === 'missing') return fieldWords(visit, field).missing ?? visit.words.unanswered;
  return visit.words.faults('most' in field ? field.most : 0, found)[fault];
}

/** A radio button cannot be let go of, so a question nobody has to answer can be answered with nothing. */
function hasNeutral(field: Field): boolean {
  return field.kind === 'one' && !field.required;
}

export function choicesOf(visit: FormVisit, field: Extract<Field, { options: readonly string[] }>): readonly Choice[] {
  const neutral = hasNeutral(field) ? [{ value: '', label: visit.words.noneOfThem }] : [];
  return [...namedChoices(visit, field.name), ...neutral];
}

function namedChoices({ round, role, say, words }: FormVisit, name: string): readonly Choice[] {
  switch (name) {
    case 'topics':
      return round.themes.map((theme) => ({ value: theme.id, label: say(theme.name), hint: say(theme.about) }));
    case 'foremost':
      return round.themes.map((theme) => ({ value: theme.id, label: say(theme.name) }));
    case 'goals':
      return GOALS.map((goal) => ({ value: goal, label: goalWords(goal, say) }));
    case 'slots':
      return SLOTS.map((slot) => ({ value: slot, label: slotWords(slot, say) }));
    case 'languages':
      return MEETING_LANGUAGES.map((one) => ({ value: one, label: languageWords(one, say) }));
    case 'format':
      return FORMATS.map((format) => ({ value: format, label: formatWords(format, say) }));
    case 'phoneShown':
      return PHONE_SHOWN_TO.map((one) => ({ value: one, label: words.phoneShown }));
    case 'ties':
      return TIES.map((tie) => ({ value: tie, label: words.ties[tie] }));
    default:
      return (
        round.questions[role]
          .find((question) => ownField(question.id) === name)
          ?.options.map((option) => ({ value: option.id, label: say(option.name) })) ?? []
      );
  }
}
