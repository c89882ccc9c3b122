import { existsSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { roundFigures } from '../../shared/domain/closing/round-figures.ts';
import { KEY } from '../../shared/pages/report/figure-rows.ts';
import { figuresIn, type RoundFigures } from '../../shared/round/round-figures.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { type ComparedRow, comparedRows, comparedWords } from '../../shared/words/compared.ts';
import { sayIn } from '../../shared/words/say.ts';
import { say } from '../on-aws/asking.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { printable } from '../rounds/printable.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { cameToHere, cameToIn, cameToOnAws } from './where-it-lies.ts';

type CompareOptions = { readonly region: string; readonly here?: boolean; readonly json?: boolean };

/** The figures of a round, and the round by whose names channels and questions are called, where it is known. */
type Compared = { readonly figures: RoundFigures; readonly round: Round | undefined };

/** Says the figures of rounds side by side. @throws CannotStart for one that cannot be read. */
export async function compareRounds(named: readonly string[], options: CompareOptions): Promise<void> {
  const rounds: Compared[] = [];
  for (const one of named) rounds.push(await roundIn(one, options));
  const english = sayIn('en', 'UTC');
  const rows = comparedRows(
    rounds.map(({ figures }) => figures),
    rounds.findLast(({ round }) => round !== undefined)?.round,
    english,
  );
  say(options.json === true ? JSON.stringify({ rounds: rounds.map(({ figures }) => figures), rows }, undefined, 2) : asText(rounds, rows));
}

async function roundIn(named: string, { region, here }: CompareOptions): Promise<Compared> {
  if (!existsSync(named))
    throw new CannotStart(
      `there is no ${named}`,
      'give a round file, the folder of an export or a rehearsal, or the figures of a report as CSV',
    );
  if (statSync(named).isDirectory()) return figuresOf(await cameToIn(named, undefined));
  if (named.endsWith('.csv')) return { figures: figuresInCsv(named), round: undefined };
  const round = roundOrStop(named);
  return figuresOf(here === true ? await cameToHere(round) : await cameToOnAws(round, named, region));
}

function figuresOf(input: Parameters<typeof roundFigures>[0]): Compared {
  return { figures: roundFigures(input), round: input.round };
}

/** The figures of a closing report, by the names they have in its file in any language. */
function figuresInCsv(file: string): RoundFigures {
  const [header = [], ...rows] = rowsIn(readFileSync(file, 'utf8'));
  const single = rows.flatMap((row) => {
    const key = row[header.indexOf(KEY)] ?? '';
    const value = row[2] ?? '';
    return key === '' ? [] : [[key, /^\d+$/.test(value) ? Number(value) : value] as const];
  });
  const figures = figuresIn(Object.fromEntries(single));
  if (figures !== undefined) return figures;
  throw new CannotStart(`${file} does not hold the figures of a closing report.`, 'fetch it anew from the console: “The figures as CSV”');
}

function rowsIn(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter: ';', relax_column_count: true, skip_empty_lines: true });
  } catch {
    return [];
  }
}

const GAP = '  ';

function asText(rounds: readonly Compared[], rows: readonly ComparedRow[]): string {
  const words = comparedWords(sayIn('en', 'UTC'));
  const table = rows.map(({ what, values }) => [`  ${what}`, ...values.map((value) => value ?? words.none)].map(printable));
  const heads = [
    ['', ...rounds.map(({ figures }) => figures.round)],
    [words.counted, ...rounds.map(({ figures }) => figures.counted)],
  ];
  const columns = ['', ...rounds].map((_, column) => [...heads, ...table].map((row) => row[column]?.length ?? 0));
  const widths = columns.map((lengths) => Math.max(...lengths));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
  const priced = rounds.findLast(({ figures }) => figures.cost !== undefined)?.figures.cost;
  return [
    ...heads.map(line),
    ...rows.flatMap(({ group }, index) => [...(rows[index - 1]?.group === group ? [] : [printable(group)]), line(table[index] ?? [])]),
    ...(priced === undefined ? [] : [words.asPrices(priced.pricesOf)]),
  ].join('\n');
}
