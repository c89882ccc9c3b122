import * as z from 'zod/mini';
import { needed, plainLine, roundOf } from './round-file.ts';

/**
 * One round as its operator writes it in YAML. Everything a page, a mail, an invitation or the stack says about the round comes
 * from here. Dates are days in `zone`, lengths are minutes. A text may leave out a language the round does not declare.
 */
export const roundFileSchema = roundOf((what, max = 400) =>
  z.strictObject({ sv: z.optional(plainLine(max, what)), en: z.optional(plainLine(max, what)) }, needed(what)),
);
export type RoundFile = z.infer<typeof roundFileSchema>;
