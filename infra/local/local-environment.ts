import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localAws } from './dynamodb/local-table.ts';
import type { LocalOptions } from './local-options.ts';

const require = createRequire(import.meta.url);
const OWN_ASSETS = join(dirname(fileURLToPath(import.meta.url)), '../../functions/web/assets');

/** The files that lie beside the web function, and where they come from. */
const ASSETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['style.css', 'console.css', 'room.css', 'icon.svg', 'font.woff2', 'papers.ttf'].map((name) => [name, join(OWN_ASSETS, name)]),
  ),
  'htmx.js': join(dirname(require.resolve('htmx.org/package.json')), 'dist/htmx.min.js'),
};

/** Puts the web function's assets into a folder. */
export function copyAssets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(ASSETS)) writeFileSync(join(folder, name), readFileSync(from));
}

/** Gives this process the environment the stack gives the functions; the endpoints are all that differs. */
export function setEnvironment({
  round,
  roundText,
  dynamodb,
  table,
  folder,
  publicUrl,
  localUrl = publicUrl,
  awsUrl,
}: LocalOptions & { readonly awsUrl: string }): void {
  const assets = join(folder, 'assets');
  copyAssets(assets);
  const roundFile = join(folder, 'round.json');
  writeFileSync(roundFile, JSON.stringify(round));
  const textFile = join(folder, 'round.yaml');
  if (roundText === undefined) rmSync(textFile, { force: true });
  else writeFileSync(textFile, roundText);
  const issuer = `${localUrl}/_local/operators`;
  const { region, credentials } = localAws(table);
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_EVENTBRIDGE: awsUrl,
    AWS_ENDPOINT_URL_SQS: awsUrl,
    AWS_ENDPOINT_URL_SESV2: awsUrl,
    TABLE_NAME: table,
    ROUND_FILE: roundFile,
    PUBLIC_URL: publicUrl,
    ASSETS_FOLDER: assets,
    BUS_NAME: table,
    CONFIGURATION_SET: table,
    DEAD_LETTERS_URL: `${awsUrl}/000000000000/${table}-dead-letters`,
    OPERATORS_ISSUER: issuer,
    OPERATORS_AUTHORIZE_URL: `${issuer}/authorize`,
    OPERATORS_TOKEN_URL: `${issuer}/token`,
    OPERATORS_LOGOUT_URL: `${issuer}/logout`,
    OPERATORS_CLIENT_ID: round.id,
  });
}
