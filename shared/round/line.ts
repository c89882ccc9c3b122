import * as z from 'zod/mini';

/** How texts are written in a round file: by an operator in some languages, or filled in for all. */
export type Words = z.core.$ZodType<{ sv?: string | undefined; en?: string | undefined }>;

/** What a file says when a part of it is missing, or is not what it must be. */
export const needed = (what: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? `is missing: ${what}` : what),
});

/** Words on one line. */
export const plainLine = (max: number, what: string) =>
  z.string(needed(what)).check(
    z.trim(),
    z.minLength(1, `is empty: ${what}`),
    z.maxLength(max, `is longer than ${max} characters`),
    z.regex(/^[^\p{Cc}]*$/u, 'must be one line, without line breaks or control characters'),
    z.refine((text) => !/\{\{|\}\}/.test(text), 'holds {{ or }}: texts in a round file are plain words, there are no placeholders'),
    z.describe(what),
  );

/** A short name, as it stands in addresses and keys. */
export const slug = (what: string) =>
  z
    .string(needed(what))
    .check(
      z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, such as su-2027'),
      z.maxLength(30),
      z.describe(what),
    );
