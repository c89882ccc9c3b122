import { SCALE, TICKED, type Typed } from '../../domain/form/field.ts';

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

/** The answers of a question that is answered with one or several of them. */
export function choosing<Value extends string>(choices: readonly (Choice & { readonly value: Value })[]) {
  return { options: choices.map(({ value }) => value), choices };
}

/** A question that is answered with yes or no, each in its own words. Nothing is chosen beforehand, so that a press alone does nothing. */
export function yesOrNo({ yes, no }: { readonly yes: string; readonly no: string }) {
  return {
    kind: 'one' as const,
    required: true as const,
    ...choosing([
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ]),
  };
}

/** What may be a slip, each to be ticked by itself by whoever means it, with why it is asked. */
export function doubting(doubts: readonly Choice[]) {
  return { kind: 'every' as const, required: true as const, ...choosing(doubts) };
}

/** A question with five answers in words, from 1 to 5. */
export function onScale({ ask, answers }: { readonly ask: string; readonly answers: readonly string[] }) {
  return { kind: 'scale' as const, label: ask, choices: SCALE.map((value, index) => ({ value, label: answers[index] ?? value })) };
}

/** What was answered before, as it stands in the fields of a form. */
export function typedOf(values: Readonly<Record<string, string | number | boolean | undefined>>): Typed {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined || value === false ? [] : [value === true ? TICKED : String(value)],
    ]),
  );
}
