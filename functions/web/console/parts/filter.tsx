import type { FC } from 'hono/jsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { QUICK } from './forms.tsx';
import { Pick } from './pick.tsx';

export type FilterChoice = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
};

export type FilterWords = { readonly all: string; readonly act: string };

type FilterProps = {
  readonly path: string;
  readonly words: FilterWords;
  readonly choices: readonly FilterChoice[];
  /** What else the address of the page says, and is to go on saying. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
};

/** Says which of a list's entries to show. What is chosen stands in the address, so that it can be kept and passed on. */
export const Filter: FC<FilterProps> = ({ path, words, choices, kept = {} }) => (
  <form method="get" action={path} class="filter" {...QUICK}>
    {Object.entries(kept).map(([name, value]) => (value === undefined ? null : <input type="hidden" name={name} value={value} />))}
    {choices.map(({ name, label, chosen, options }) => (
      <Pick name={name} label={label} options={[['', words.all], ...options]} chosen={chosen} />
    ))}
    <button type="submit" class="quiet">
      {words.act}
    </button>
  </form>
);

/** The value of a filter in the address of a page, when it is one of those there are. */
export function filterIn<Value extends string>({ c }: OperatorVisit, name: string, values: readonly Value[]): Value | undefined {
  return values.find((value) => value === c.req.query(name));
}

/** A path with what was chosen. */
export function pathWith(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const chosen = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen)}`;
}
