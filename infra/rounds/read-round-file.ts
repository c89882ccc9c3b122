import { readFileSync, statSync } from 'node:fs';
import { isMap, LineCounter, parseDocument, type YAMLError } from 'yaml';
import * as z from 'zod/mini';
import type { Fault } from '../../shared/round/fault.ts';
import { roundFileSchema } from '../../shared/round/round-as-written.ts';
import { filledIn, roundFaults } from '../../shared/round/round-faults.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { type NodePositions, pointer, positionsIn } from './node-positions.ts';
import { publicHolidaysOf } from './public-holidays.ts';
import { meant } from './round-words.ts';

/** A fault with the place in the file: the line, counted from 1, and the path as people write it. */
export type FaultInFile = { readonly line: number; readonly path: string; readonly wrong: string; readonly write: string };

export type ReadRound =
  | { readonly round: Round; readonly lineOf: LineOf; readonly faults?: never }
  | { readonly faults: readonly FaultInFile[] };

/** The line in which a part of the file stands, or the nearest part around it that does. */
export type LineOf = (path: Fault['path']) => number;

/** A long round is some 30 KB. */
const MOST_BYTES = 64 * 1024;
/** Enough for a file that says a thing once and means it several times; far too few for a bomb. */
const MOST_ALIASES = 20;

const AS_IN = 'as in infra/rounds/su-pfizer.yaml';

/** Reads a round file and names all that is wrong with it at once. Never throws for what stands in the file, nor for one that is not there. */
export function readRoundFile(path: string): ReadRound {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) return whole('there is no such file', `give the path of a round file, ${AS_IN}`);
  if (!file.isFile()) return whole('this is not a file', `give the path of a round file, ${AS_IN}`);
  if (file.size > MOST_BYTES) {
    const size = `${Math.round(file.size / 1024)} KB`;
    return whole(`the file is ${size}: a round is a few pages of text`, `write at most ${MOST_BYTES / 1024} KB`);
  }
  const text = textIn(path);
  return text === undefined ? whole('the file cannot be read', 'let yourself read it, as with chmod u+r') : readRoundText(text);
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The same for the text of a round file. */
export function readRoundText(text: string): ReadRound {
  const lines = new LineCounter();
  // Repeated keys are found below: the parser's own search takes half a minute for a file made to be slow.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' });
  if (document.errors.length > 0) return { faults: document.errors.map(notYaml) };
  if (!isMap(document.contents)) return whole('this is not a round', `write the parts of a round, one to a line, ${AS_IN}`);
  const positions = positionsIn(document.contents);
  const lineOf: LineOf = (path) => lineAt(path, positions, lines);
  if (positions.dangling.length > 0) return { faults: positions.dangling.map((path) => inFile(refersToNothing(path), lineOf)) };
  const content = contentOf(() => document.toJS({ maxAliasCount: MOST_ALIASES }));
  if (content === undefined) return whole('the file refers to itself too often (YAML aliases)', 'write the text itself in each place');

  const publicHolidays = publicHolidaysOf(content.value);
  const faults = [...positions.repeated.map(writtenTwice), ...roundFaults(content.value, publicHolidays)];
  if (faults.length === 0) return { round: filledIn(z.parse(roundFileSchema, content.value), publicHolidays), lineOf };
  return { faults: faults.map((fault) => inFile(fault, lineOf)).sort((a, b) => a.line - b.line) };
}

function whole(wrong: string, write: string): ReadRound {
  return { faults: [{ line: 1, path: '', wrong, write }] };
}

function notYaml({ linePos, message }: YAMLError): FaultInFile {
  const what = message.startsWith('Maximum call stack') ? 'it is nested too deeply' : message.split(/ at line \d+|\n/)[0];
  return {
    line: linePos?.[0].line ?? 1,
    path: '',
    wrong: `this is not YAML: ${what}`,
    write: 'look at the line above as well: often a quotation mark, a colon or an indentation is missing',
  };
}

/** The content as plain values; undefined when aliases make it grow beyond reason or hold itself. */
function contentOf(read: () => unknown): { readonly value: unknown } | undefined {
  try {
    const value = read();
    JSON.stringify(value);
    return { value };
  } catch {
    return undefined;
  }
}

function writtenTwice(path: readonly (string | number)[]): Fault {
  return { path, wrong: 'is written twice', write: 'take one of them away' };
}

/** YAML reads an asterisk at the start of a text as a reference. */
function refersToNothing(path: Fault['path']): Fault {
  return { path, wrong: 'begins with *, which in YAML refers to another part of the file', write: 'put the text in quotation marks' };
}

function inFile({ path, wrong, write }: Fault, lineOf: LineOf): FaultInFile {
  return { line: lineOf(path), path: shownPath(path), wrong, write: meant(path, wrong) ?? write };
}

/** A path as people write it: `themes[1].name.sv`. */
export function shownPath(path: Fault['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('');
}

function lineAt(path: Fault['path'], { offsets }: NodePositions, lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsets.get(pointer(path.slice(0, depth)));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}
