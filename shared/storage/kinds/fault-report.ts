import * as z from 'zod/mini';
import { moment } from '../../domain/decision.ts';
import { LANGUAGES } from '../../round/languages.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

/** Something on the pages that did not work for somebody, in their own words, and where they want an answer if they want one. */
export const faultReportSchema = z.object({
  id: z.string(),
  text: z.string(),
  address: z.optional(z.string()),
  /** Of the page it was written on. */
  language: z.enum(LANGUAGES),
  at: moment,
});
export type FaultReport = z.infer<typeof faultReportSchema>;

export const faultReportKind: ListedKind<FaultReport, string> = {
  name: 'fault report',
  schema: faultReportSchema,
  key: (id) => ({ pk: PARTITION.faults, sk: id }),
  idOf: ({ id }) => id,
  holds: { id: 'no person', text: 'fault report', address: 'fault report', language: 'fault report', at: 'fault report' },
  list: { name: 'FAULTS', cursor: ({ at, id }) => `${at}#${id}` },
};
