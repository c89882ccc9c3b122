import * as z from 'zod/mini';
import { inEveryLanguage, LANGUAGES } from './languages.ts';
import { needed, plainLine } from './line.ts';
import { roundOf } from './round-file.ts';

/**
 * One round as its operator writes it in YAML. Everything a page, a mail, an invitation or the stack says about the round comes
 * from here. Dates are days in `zone`, lengths are minutes. A text may leave out a language the round does not declare; an operator
 * without a language reads the round's first.
 */
export const roundFileSchema = roundOf(
  (what, max = 400) =>
    z.strictObject(
      inEveryLanguage(() => z.optional(plainLine(max, what))),
      needed(what),
    ),
  z.optional(z.enum(LANGUAGES)),
);
export type RoundFile = z.infer<typeof roundFileSchema>;
