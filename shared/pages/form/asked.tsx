import type { FC } from 'hono/jsx';
import { ownQuestion, type Question, SCALE, TICKED, type Typed } from '../../domain/form/field.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { formWords } from '../../words/form.ts';
import type { Say } from '../../words/say.ts';
import { type FieldProblem, problemOf } from '../parts.tsx';
import { Choices, Line, Lines, List, When } from './controls.tsx';
import type { Choice } from './declare.ts';
import { WeekQuestion } from './week-question.tsx';

/** A field as a page asks for it: its kind and checks, its words, and how it is shown. */
export type Asked = Question & {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to do when it is left empty and must not be. */
  readonly missing?: string | undefined;
  /** The answers to choose from. One without a value stands for no answer. */
  readonly choices?: readonly Choice[];
  /** What the browser may fill in by itself (WCAG 1.3.5). */
  readonly autocomplete?: string;
  readonly rows?: number;
  /** Whether little is written on the line. */
  readonly isShort?: boolean;
  /** What a box that can be ticked is about, for those who do not see what stands above it. */
  readonly about?: string;
  /** Whether the answers are the half-days of a week, which stand day by day. */
  readonly isWeek?: boolean;
  /** Whether the answers stand in a list that opens, as where there are many. */
  readonly isList?: boolean;
};

type AskProps = {
  readonly name: string;
  readonly asked: Asked;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly say: Say;
  /** Whether it is the only thing its page asks. */
  readonly isHeading?: boolean;
};

/** One field of a form, with what stands in it and what is wrong with that. */
export const Ask: FC<AskProps> = ({ name, asked, typed, problems, say, isHeading = false }) => {
  const { label, hint, autocomplete = 'off', choices = [], isShort = false } = asked;
  const common = { name, label, hint, problem: problemOf(problems, name), isHeading };
  const values = Object.hasOwn(typed, name) ? (typed[name] ?? []) : [];
  const value = values[0] ?? '';
  const line = { ...common, value, autocomplete, isShort };
  switch (asked.kind) {
    case 'one':
      if (asked.isList === true) return <List {...common} choices={choices} chosen={value} />;
      return <Choices {...common} several={false} choices={choices} chosen={values.length === 0 ? [''] : values} />;
    case 'scale':
      return <Choices {...common} several={false} choices={choices} chosen={values.length === 0 ? [''] : values} />;
    case 'several':
    case 'every':
      if (asked.isWeek === true) return <WeekQuestion {...common} say={say} chosen={values} />;
      return <Choices {...common} several choices={choices} chosen={values} />;
    case 'tick':
      return <Tick name={name} label={label} about={asked.about} ticked={value === TICKED} />;
    case 'day':
      return <When {...common} kind="date" value={value} />;
    case 'time':
      return <When {...common} kind="time" value={value} />;
    case 'text':
      return <Lines {...common} value={value} rows={asked.rows ?? 5} />;
    case 'address':
      return <Line {...line} kind="email" inputmode="email" />;
    case 'phone':
      return <Line {...line} kind="tel" inputmode="tel" />;
    case 'link':
      return <Line {...line} kind="url" inputmode="url" />;
    case 'number':
      return <Line {...line} kind="text" inputmode="numeric" isShort />;
    case 'name':
    case 'line':
      return <Line {...line} kind="text" />;
  }
};

type TickProps = Pick<AskProps, 'name'> & Pick<Asked, 'label'> & { readonly about: string | undefined; readonly ticked: boolean };

/** A box that stands alone. */
const Tick: FC<TickProps> = ({ name, label, about, ticked }) => (
  <div class="field choice">
    <input type="checkbox" id={name} name={name} value={TICKED} checked={ticked} />
    <label for={name}>
      {label} {about === undefined ? null : <span class="out-of-sight">({about})</span>}
    </label>
  </div>
);

type AskAllProps = Pick<AskProps, 'typed' | 'problems' | 'say'> & { readonly fields: Readonly<Record<string, Asked>> };

/** All fields of a form, in order. */
export const AskAll: FC<AskAllProps> = ({ fields, ...form }) => (
  <>
    {Object.entries(fields).map(([name, asked]) => (
      <Ask name={name} asked={asked} {...form} />
    ))}
  </>
);

type AskGroupProps = AskAllProps & { readonly label: string; readonly about?: string };

/** Some fields that say one thing together, such as a day and a time of day, beside each other. `about` is the id of what explains them. */
export const AskGroup: FC<AskGroupProps> = ({ label, about, ...form }) => (
  <fieldset class="group" {...(about === undefined ? {} : { 'aria-describedby': about })}>
    <legend>{label}</legend>
    <AskAll {...form} />
  </fieldset>
);

type OwnQuestion = Round['questions'][Role][number];

/** How one of a round's own questions is asked, in the words of the round. */
export function ownAsked(question: OwnQuestion, say: Say): Asked {
  const { ask, hint } = question;
  const field = ownQuestion(question);
  const words = { ...field, label: say(ask), hint: hintOf(field, hint === undefined ? undefined : say(hint), say) };
  switch (question.kind) {
    case 'text':
      return words;
    case 'one':
    case 'several': {
      const options = question.options.map(({ id, name }) => ({ value: id, label: say(name) }));
      return { ...words, choices: choicesOf(field, options, say) };
    }
    case 'scale':
      return { ...words, choices: choicesOf(field, scaleChoices(question.ends, say), say) };
  }
}

/** The numbers of a scale; the least and the most say what they stand for. */
function scaleChoices(ends: OwnQuestion['ends'], say: Say): readonly Choice[] {
  return SCALE.map((value, index) => {
    const end = index === 0 ? ends?.least : index === SCALE.length - 1 ? ends?.most : undefined;
    return { value, label: end === undefined ? value : `${value} – ${say(end)}` };
  });
}

/** The hint of a field, which says first whether it may be left empty. */
export function hintOf({ required }: Pick<Question, 'required'>, hint: string | undefined, say: Say): string | undefined {
  return [required ? '' : formWords(say).optional, hint ?? ''].join(' ').trim() || undefined;
}

/** The answers to a question. A radio button cannot be let go of, so one that nobody has to answer can be answered with nothing. */
export function choicesOf(
  { kind, required }: Pick<Question, 'kind' | 'required'>,
  choices: readonly Choice[],
  say: Say,
): readonly Choice[] {
  if (required || kind === 'several') return choices;
  const { noAnswer, noPreference } = formWords(say);
  return [...choices, { value: '', label: kind === 'scale' ? noAnswer : noPreference }];
}

/** What was answered as people read it, one by one: what was typed as it was typed, what was chosen in its words. */
export function answeredWith({ kind, choices }: Asked, answered: readonly string[]): readonly string[] {
  const given = answered.map((value) => value.trim()).filter((value) => value !== '');
  if (choices === undefined) return given;
  const names = new Map(choices.map(({ value, label }) => [value, label]));
  const read = given.map((value) => names.get(value) ?? value);
  return kind === 'scale' ? read.map((number) => withEnds(number, choices)) : read;
}

/** A number alone says little without what the ends of its scale stand for. */
function withEnds(read: string, choices: readonly Choice[]): string {
  const ends = [choices[0], choices[SCALE.length - 1]].map((end) => end?.label).join(', ');
  return SCALE.some((number) => number === read) ? `${read} (${ends})` : read;
}

/** The same as it stands in one cell of a file, where a number is one to reckon with. */
export function answerCell(asked: Asked, answered: readonly string[]): string | number {
  if (asked.kind === 'scale') return answered[0] === undefined ? '' : Number(answered[0]);
  return answeredWith(asked, answered).join(', ');
}
