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
  // Lambda says in the environment in which region it runs, and nobody sets the retry mode that measures the service first.
  { path: /\/regionConfig\/getInstanceMetadataRegion\.js$/, exports: ['getInstanceMetadataRegion'] },
  { path: /\/util-retry\/AdaptiveRetryStrategy\.js$/, exports: ['AdaptiveRetryStrategy'] },
  // Nothing walks through pages of answers this way, and nothing scans the table at all.
  { path: /\/lib-dynamodb\/dist-es\/pagination\/index\.js$/, exports: ['paginateQuery', 'paginateScan'] },
];

/** Where Lambda has less than the SDK is ready for: what is left to do. */
export const LESS: readonly { readonly path: RegExp; readonly contents: string }[] = [
  // No home folder, so no files of settings in it.
  {
    path: /\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    contents: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  // Lambda runs the version of Node it is told to; which one the SDK will ask for next is for whoever updates the SDK to read.
  {
    path: /\/@aws-sdk\/core\/dist-es\/submodules\/client\/emitWarningIfUnsupportedVersion\.js$/,
    contents: 'export const state = {}; export const emitWarningIfUnsupportedVersion = () => {};',
  },
  // Nothing is streamed, so no heads of messages are written.
  { path: /\/signature-v4\/dist-es\/HeaderFormatter\.js$/, contents: 'export class HeaderFormatter {}' },
  // One region, so requests are signed for one.
  {
    path: /\/signature-v4-multi-region\/dist-es\/index\.js$/,
    contents: `import { SignatureV4 } from '@smithy/signature-v4';
      export class SignatureV4MultiRegion extends SignatureV4 { static sigv4aDependency() { return 'none'; } }`,
  },
];

/** Errors of backups, copies and tables, which nothing that functions ask of DynamoDB can end in. */
const NEVER_RAISED =
  /^n0_registry\.registerError\((?:Backup|ContinuousBackups|DuplicateItem|Export|GlobalTable|Import|Index|InvalidExport|InvalidRestore|PointInTime|PolicyNotFound|Replica(?!ted)|ResourceInUse|Table)\w+\$, \w+\);$/gm;

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
    for (const { path, contents } of LESS) onLoad({ filter: path }, () => ({ contents }));
    onLoad({ filter: PACKAGE }, ({ path }) => ({
      contents: JSON.stringify(z.parse(packageFile, JSON.parse(readFileSync(path, 'utf8')))),
      loader: 'json',
    }));
    onLoad({ filter: SCHEMAS }, ({ path }) => ({ contents: withPlainKeys(readFileSync(path, 'utf8').replaceAll(NEVER_RAISED, '')) }));
  },
};

function thrower(name: string): string {
  const declared = name === 'default' ? 'default function' : `function ${name}`;
  return `export ${declared}() { throw new Error('left out of the bundle: infra/bundle/unreached.ts'); }`;
}

/** `{ [_h]: … }` could do anything for all esbuild knows, so that it keeps the schema; `{ "http": … }` does nothing. */
function withPlainKeys(schemas: string): string {
  const names = new Map([...schemas.matchAll(/^const (_\w+) = ("\w+");$/gm)].map(([, name, text]) => [name, text]));
  return schemas.replaceAll(/\[(_\w+)\]:/g, (computed, name: string) => (names.has(name) ? `${names.get(name)}:` : computed));
}
