import * as z from 'zod/mini';
import { moment } from '../decision.ts';

/** That what is to be kept of the round was written as an archive: when, by whom, and the checksum of the package that was handed over. */
export const archivedSchema = z.object({
  id: z.string(),
  at: moment,
  by: z.string(),
  sha256: z.string(),
  files: z.int(),
});
export type Archived = z.infer<typeof archivedSchema>;
