import type { FC } from 'hono/jsx';
import { Choices, type FieldProblem, problemOf } from '../../../../shared/pages/parts.tsx';
import type { Scale } from '../../../../shared/words/participant/answers.ts';

type ScaleProps = { readonly name: string; readonly scale: Scale; readonly chosen: string; readonly problems: readonly FieldProblem[] };

/** A question with five answers in words, from 1 to 5; none is chosen beforehand. */
export const ScaleQuestion: FC<ScaleProps> = ({ name, scale, chosen, problems }) => (
  <Choices
    name={name}
    label={scale.ask}
    problem={problemOf(problems, name)}
    choices={scale.answers.map((label, index) => ({ value: String(index + 1), label }))}
    chosen={[chosen]}
  />
);

/** The number a scale was answered with, or nothing for anything else. */
export function readScale(typed: string): number | undefined {
  return /^[1-5]$/.test(typed) ? Number(typed) : undefined;
}

/** What stands for a number of a scale. */
export function scaleWords(scale: Scale, number: number): string {
  return scale.answers[number - 1] ?? '';
}
