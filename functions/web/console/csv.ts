import { stringify } from 'csv-stringify/sync';
import { whollyIsolated } from '../../../shared/pages/isolated.ts';
import { leaveLine } from './audit-lines.ts';
import type { OperatorVisit } from './operator-visit.ts';

/**
 * Rows as a file that Excel opens right in a Nordic country: UTF-8 with its mark, semicolons. What a person typed is never run as a
 * formula (ASVS 1.2.10), and what is written from right to left does not turn the cells beside it around.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return stringify([[...header], ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? whollyIsolated(cell) : cell)))], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

export function csvFile({ c }: OperatorVisit, name: string, csv: string): Response {
  return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` });
}

/** A file with people's data: the audit says who took it. */
export async function auditedCsvFile(visit: OperatorVisit, name: string, csv: string): Promise<Response> {
  await leaveLine({ operator: visit.operator.id, act: 'downloaded', about: { file: name } }, visit.tools);
  return csvFile(visit, name, csv);
}
