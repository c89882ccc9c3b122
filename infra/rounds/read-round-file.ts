import { readFileSync, statSync } from 'node:fs';
import Holidays from 'date-holidays';
import { closest, distance } from 'fastest-levenshtein';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { type Fault, filledIn, roundFaults } from '../../shared/round/round-faults.ts';
import { type Round, roundFileSchema } from '../../shared/round/round-file.ts';

const MOST_BYTES = 256 * 1024;
/** Enough for a file that says a thing once and means it twice; far too few for a bomb. */
const MOST_ALIASES = 20;

/** A fault with the place in the file: the line, counted from 1, and the path as people write it. */
export type FaultInFile = { readonly line: number; readonly path: string; readonly wrong: string; readonly write: string };

export type ReadRound = { readonly round: Round } | { readonly faults: readonly FaultInFile[] };

/** Reads a round file and names all that is wrong with it at once. Never throws for what stands in the file, nor for one that is not there. */
export function readRoundFile(path: string): ReadRound {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined)
    return { faults: [whole('there is no such file', 'the path of a round file, such as infra/rounds/su-pfizer.yaml')] };
  if (size > MOST_BYTES)
    return {
      faults: [
        whole(`the file is ${Math.round(size / 1024)} KB`, `a file of at most ${MOST_BYTES / 1024} KB: a round is a few pages of text`),
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        path: '',
        wrong: `this is not YAML: ${error.message.split('\n')[0]}`,
        write: 'see the line above as well: often a quotation mark or an indentation is missing',
      })),
    };
  }
  return readContent(document, lines);
}

function readContent(document: Document, lines: LineCounter): ReadRound {
  const content = contentOf(document);
  if ('fault' in content) return { faults: [content.fault] };
  const redDays = redDaysOf(content.value);
  const faults = roundFaults(content.value, redDays);
  if (faults.length === 0) return { round: filledIn(z.parse(roundFileSchema, content.value), redDays) };
  return { faults: faults.map((fault) => inFile(fault, document, lines)).sort((a, b) => a.line - b.line) };
}

function contentOf(document: Document): { readonly value: unknown } | { readonly fault: FaultInFile } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return isMap(document.contents)
      ? { value }
      : { fault: whole('this is not a round', 'the parts of a round, one to a line, as in infra/rounds/su-pfizer.yaml') };
  } catch {
    return { fault: whole('the file refers to itself too often (YAML aliases)', 'the text itself in each place') };
  }
}

function whole(wrong: string, write: string): FaultInFile {
  return { line: 1, path: '', wrong, write };
}

function inFile({ path, wrong, write }: Fault, document: Document, lines: LineCounter): FaultInFile {
  const shown = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : step))
    .join('.')
    .replaceAll('.[', '[');
  return { line: lineOf(path, document, lines), path: shown, wrong, write: meant(path, wrong) ?? write };
}

/** The line of the deepest part of the path that stands in the file. */
function lineOf(path: Fault['path'], document: Document, lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(path[depth - 1]))?.key
      : undefined;
    const node = key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** What somebody who mistyped a word probably meant. */
function meant(path: Fault['path'], wrong: string): string | undefined {
  const given = /^"(.*)" is not/.exec(wrong)?.[1];
  if (given === undefined) return undefined;
  const known = path.join('.') === 'zone' ? Intl.supportedValuesOf('timeZone') : keysAt(path.slice(0, -1));
  const nearest = known.length === 0 ? undefined : closest(given, known);
  return nearest !== undefined && distance(given, nearest) <= Math.max(2, given.length / 3) ? `did you mean ${nearest}?` : undefined;
}

const objectSchema = z.looseObject({ properties: z.optional(z.record(z.string(), z.unknown())), items: z.optional(z.unknown()) });

/** The words a round file knows at a place in it. */
function keysAt(path: Fault['path']): readonly string[] {
  let schema: unknown = z.toJSONSchema(roundFileSchema, { io: 'input' });
  for (const step of path) {
    const { properties, items } = objectSchema.parse(schema);
    schema = typeof step === 'number' ? items : properties?.[step];
    if (schema === undefined) return [];
  }
  return Object.keys(objectSchema.parse(schema).properties ?? {});
}

/** Public holidays and other days on which Swedish offices are closed, in the years the dates of a round touch. */
function redDaysOf(content: unknown): Round['redDays'] {
  const years = [...new Set(JSON.stringify(content).match(/\b20\d\d(?=-\d\d-\d\d)/g) ?? [])].map(Number).slice(0, 4);
  const sweden = new Holidays('SE');
  return years.flatMap((year) =>
    sweden
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date, name }) => ({ date: date.slice(0, 10), name })),
  );
}
