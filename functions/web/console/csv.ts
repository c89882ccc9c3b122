import { stringify } from 'csv-stringify/sync';
import { leaveLine } from '../../../shared/commands/audit/leave-line.ts';
import { instantOf } from '../../../shared/domain/decision.ts';
import { whollyIsolated } from '../../../shared/pages/isolated.ts';
import type { OperatorVisit } from './operator-visit.ts';

/** What somebody wrote: a spreadsheet must not run it as a formula. */
type Typed = { readonly typed: string };
type Cell = string | number | Typed;

/**
 * What a spreadsheet takes for the beginning of a formula, whatever it is that people see of it (ASVS 1.2.10); and what looks as if it had
 * been guarded already, so that whoever takes one guard away has what was written.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function typed(text: string): Typed {
  return { typed: text };
}

/**
 * A telephone number, which was checked when it came and so is no formula: the plus of its country stands as it is. What a spreadsheet would
 * reckon with, as "+46-70-12345", gets spaces instead.
 */
export function phoneCell(number: string | undefined): string {
  if (number === undefined) return '';
  const isText = !number.startsWith('+') || /^\+\d+$/.test(number) || /\d \d/.test(number);
  return isText ? number : number.replace('(0)', ' ').replaceAll(/(?<=\d)[^\d]+(?=\d)/g, ' ');
}

/**
 * Rows as a file that Excel opens right in a Nordic country: UTF-8 with its mark, semicolons. What a person typed is never run as a
 * formula; ids, hashes and numbers stand as they are. What is written from right to left does not turn the cells beside it around.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...header], ...rows.map((row) => row.map(plain))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Of line ends it quotes by itself only the one between rows.
    quoted_match: /[\r\n]/,
  });
}

function plain(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return whollyIsolated(cell);
  return whollyIsolated(FORMULA.test(cell.typed) ? `'${cell.typed}` : cell.typed);
}

/** A moment as a spreadsheet reads it: "2027-08-16 08:05", in the round's zone. */
export function moment(stored: string, { tools }: Pick<OperatorVisit, 'tools'>): string {
  const local = instantOf(stored).toZonedDateTimeISO(tools.round.zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function csvFile({ c }: OperatorVisit, name: string, csv: string): Response {
  return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` });
}

/** A file with people's data: the audit says who took it. */
export async function auditedCsvFile(visit: OperatorVisit, name: string, csv: string): Promise<Response> {
  await leaveLine({ operator: visit.operator.id, act: 'downloaded', about: { file: name } }, visit.tools);
  return csvFile(visit, name, csv);
}
