import { CsvError, parse } from 'csv-parse/sync';

/** What a list may hold: of more than that nothing is taken, not even in part. */
export const MOST = { rows: 1000, columns: 60, bytes: 2 * 1024 * 1024 } as const;

/** The rows of a list that hold something, each with its number as a spreadsheet counts it: the headings are the first. */
export type Numbered = { readonly cells: readonly (readonly string[])[]; readonly numbers: readonly number[] };

export type Cells = Numbered | { readonly fault: 'empty' | 'too many rows' | 'too many columns' | 'no list' };

/** A file as text: UTF-8 or UTF-16 with their marks, UTF-8 without, and else what Excel writes in Windows (code page 1252). */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The cells of a list as Excel saves or copies it: between them semicolons, commas or tabs, whichever the first line has most of. Rows without
 * a word in them, of which Excel saves many, are none.
 */
export function cellsOf(text: string): Cells {
  const plain = text.replace(/^\uFEFF/, '');
  const said = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(plain);
  const body = said === null ? plain : plain.slice(said[0].length);
  const heading = body.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const delimiter = said?.[1] ?? mostIn(heading);
  if (heading.split(delimiter).length > MOST.columns) return { fault: 'too many columns' };
  const numbers: number[] = [];
  try {
    const cells: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      on_record(row: string[], { records, empty_lines }) {
        if (numbers.length > MOST.rows + 1 || row.every((cell) => cell.trim() === '')) return null;
        numbers.push(records + empty_lines);
        return row;
      },
    });
    if (cells.length < 2) return { fault: 'empty' };
    return cells.length > MOST.rows + 1 ? { fault: 'too many rows' } : { cells, numbers };
  } catch (error) {
    if (error instanceof CsvError) return { fault: 'no list' };
    throw error;
  }
}

function mostIn(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
