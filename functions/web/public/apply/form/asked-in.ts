import { FORMATS, GOALS, MEETING_LANGUAGES, ownField, PHONE_SHOWN_TO, SLOTS, TIES } from '../../../../../shared/domain/application/form.ts';
import type { Field, FormFault } from '../../../../../shared/domain/form/field.ts';
import { type Asked, choicesOf, hintOf, ownAsked } from '../../../../../shared/pages/form/asked.tsx';
import type { Choice } from '../../../../../shared/pages/form/declare.ts';
import { problemsWith } from '../../../../../shared/pages/form/fault-message.ts';
import type { Fields } from '../../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../../shared/pages/parts.tsx';
import { formatWords, goalWords, languageWords } from '../../../../../shared/words/choices.ts';
import { FIELD_NAMES, questionWords } from '../../../../../shared/words/public/questions.ts';
import { slotWords } from '../../../../../shared/words/slots.ts';
import { type FormVisit, hostsOf } from './form-visit.tsx';

/** How the form asks for a field; one of the round's own questions in the words of the round. */
export function askedIn(visit: FormVisit, field: Field): Asked {
  const { round, role, say } = visit;
  const own = round.questions[role].find((question) => ownField(question.id) === field.name);
  if (own !== undefined) return ownAsked(own, say);
  const name = FIELD_NAMES.find((one) => one === field.name);
  if (name === undefined) throw new RangeError(`the form has no words for the field "${field.name}"`);
  const { hint, ...asks } = { hint: undefined, ...questionWords(say, role, hostsOf(visit, role))[name] };
  const choices = namedChoices(visit, name);
  return {
    ...field,
    ...asks,
    hint: hintOf({ required: field.required || isNeeded(visit, name) }, hint, say),
    ...browserHelp(name),
    ...(choices === undefined ? {} : { choices: choicesOf(field, choices, say) }),
    isWeek: name === 'slots',
  };
}

/** What is wrong with some fields, as things to do, in the order in which they are asked. */
export function problemsIn(visit: FormVisit, fields: readonly Field[], faults: readonly FormFault[]): readonly FieldProblem[] {
  return problemsWith(askedAll(visit, fields), faults, visit.say);
}

/** How the form asks for some fields, by their names. */
export function askedAll(visit: FormVisit, fields: readonly Field[]): Fields {
  return Object.fromEntries(fields.map((field) => [field.name, askedIn(visit, field)]));
}

/** Whom a student knows is asked only of those who said yes above, and then it is needed. */
function isNeeded({ role }: FormVisit, name: string): boolean {
  return role === 'mentor' && name === 'tiesWith';
}

/** What the browser may fill in. */
function browserHelp(name: string) {
  const known: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel', title: 'organization-title' };
  return known[name] === undefined ? {} : { autocomplete: known[name] };
}

function namedChoices({ round, say, words }: FormVisit, name: string): readonly Choice[] | undefined {
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
      return undefined;
  }
}
