import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const LIST = 'test/mutants/accepted.yaml';

const acceptedSchema = z.record(
  z.string(),
  z.array(
    z.object({
      /** The line as it is written in the file; all that survives on it is meant, or only the changes named. */
      on: z.string(),
      changes: z.optional(z.array(z.string())),
      why: z.string().check(z.minLength(10)),
    }),
  ),
);

/** A line whose mutants may survive, and why. */
export interface Accepted {
  readonly path: string;
  readonly on: string;
  readonly changes?: readonly string[] | undefined;
  readonly why: string;
}

export function listed(): readonly Accepted[] {
  const byFile = z.parse(acceptedSchema, parse(readFileSync(LIST, 'utf8')) ?? {});
  return Object.entries(byFile).flatMap(([path, those]) => those.map((one) => ({ path, ...one })));
}
