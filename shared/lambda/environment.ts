import * as z from 'zod/mini';

const base = {
  /** The table of the round. */
  TABLE_NAME: z.string().check(z.minLength(3)),
  /** The checked round, as JSON, beside the code. */
  ROUND_FILE: z.string().check(z.minLength(1)),
  /** Where people reach the pages: https://… without a slash at the end. Links are made from it, never from a request. */
  PUBLIC_URL: z.url().check(z.regex(/[^/]$/)),
};

/** What each part of the system reads from its environment. A missing or odd value stops the function before it does anything. */
const schemas = {
  base: z.object(base),
  bus: z.object({ BUS_NAME: z.string().check(z.minLength(1)) }),
  mail: z.object({ CONFIGURATION_SET: z.string().check(z.minLength(1)) }),
  deadLetters: z.object({ DEAD_LETTERS_URL: z.url() }),
  web: z.object({
    /** The folder of style sheets, font and script. */
    ASSETS_FOLDER: z.string().check(z.minLength(1)),
  }),
  operators: z.object({
    /** The OpenID issuer operators sign in with, and this round's client there. */
    OPERATORS_ISSUER: z.url(),
    OPERATORS_AUTHORIZE_URL: z.url(),
    OPERATORS_TOKEN_URL: z.url(),
    OPERATORS_LOGOUT_URL: z.url(),
    OPERATORS_CLIENT_ID: z.string().check(z.minLength(1)),
  }),
};

type Part = keyof typeof schemas;
export type Environment<Name extends Part> = z.infer<(typeof schemas)[Name]>;
const parts: { readonly [Name in Part]: z.ZodMiniType<Environment<Name>> } = schemas;

/** The environment of a function is not as it should be. What it says holds names of variables alone, so that it may be logged. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

/** Reads one part of the environment. Throws an error that names every variable missing or wrong, all at once. */
export function environment<Name extends Part>(part: Name): Environment<Name> {
  const read = z.safeParse(parts[part], process.env);
  if (read.success) return read.data;
  throw new Misconfigured(`environment: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
}
