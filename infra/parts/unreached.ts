import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

/** A module that something a function loads asks for, though no function ever calls what it exports. */
type Unreached = { readonly path: RegExp; readonly exports: readonly string[] };

export const UNREACHED: readonly Unreached[] = [
  // Each part of a letter says what type it is, so nobody looks types up by the names of files.
  { path: /\/nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/, exports: ['detectMimeType', 'detectExtension'] },
  // Addresses are given as such, so none has to be found in what somebody wrote.
  { path: /\/nodemailer\/dist\/esm\/addressparser\/index\.js$/, exports: ['default'] },
  // Everything in a letter is at hand: nothing is fetched from an address.
  { path: /\/nodemailer\/dist\/esm\/fetch\/index\.js$/, exports: ['default'] },
  // Node hashes by itself.
  { path: /\/@smithy\/core\/dist-es\/submodules\/checksum\/sha256\/Sha256Js\.js$/, exports: ['Sha256Js'] },
];

/** Where the SDK describes the operations of a service. */
const SCHEMAS = /\/@aws-sdk\/client-[a-z0-9]+\/dist-es\/schemas\/schemas_0\.js$/;

/** What the SDK reads its own version from, and no more. */
const PACKAGE = /\/@aws-sdk\/client-[a-z0-9]+\/package\.json$/;
const packageFile = z.object({ version: z.string() });

/** Puts a module that throws in place of each that is not reached, and leaves out what the SDK knows of operations nobody uses. */
export const withoutTheUnreached: Plugin = {
  name: 'without-the-unreached',
  setup({ onLoad }) {
    for (const { path, exports } of UNREACHED) onLoad({ filter: path }, () => ({ contents: exports.map(thrower).join('\n') }));
    onLoad({ filter: PACKAGE }, ({ path }) => ({
      contents: JSON.stringify(z.parse(packageFile, JSON.parse(readFileSync(path, 'utf8')))),
      loader: 'json',
    }));
    onLoad({ filter: SCHEMAS }, ({ path }) => ({ contents: withPlainKeys(readFileSync(path, 'utf8')) }));
  },
};

function thrower(name: string): string {
  const declared = name === 'default' ? 'default function' : `function ${name}`;
  return `export ${declared}() { throw new Error('left out of the bundle: infra/parts/unreached.ts'); }`;
}

/** `{ [_h]: … }` could do anything for all esbuild knows, so that it keeps the schema; `{ "http": … }` does nothing. */
function withPlainKeys(schemas: string): string {
  const names = new Map([...schemas.matchAll(/^const (_\w+) = ("\w+");$/gm)].map(([, name, text]) => [name, text]));
  return schemas.replaceAll(/\[(_\w+)\]:/g, (computed, name: string) => (names.has(name) ? `${names.get(name)}:` : computed));
}
