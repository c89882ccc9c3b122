import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../shared/lambda/environment.ts';

/** The files pages need. They lie in one folder beside the function and are served by name: no path of a request is ever opened. */
export const ASSETS: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'font.woff2': 'font/woff2',
  'icon.svg': 'image/svg+xml',
  'htmx.js': 'text/javascript; charset=utf-8',
};
const NAMES = Object.keys(ASSETS);

type Assets = { readonly contents: ReadonlyMap<string, Buffer>; readonly version: string };

let known: Assets | undefined;

export function assets(): Assets {
  known ??= read();
  return known;
}

function read(): Assets {
  const files = NAMES.map((name) => [name, readFileSync(join(environment('web').ASSETS_FOLDER, name))] as const);
  const hash = createHash('sha256');
  for (const [, content] of files) hash.update(content);
  const version = hash.digest('base64url').slice(0, 8);
  const contents = files.map(([name, content]) => [name, name.endsWith('.css') ? withVersion(content, version) : content] as const);
  return { contents: new Map(contents), version };
}

/** What a sheet asks for has the address that pages give it: a browser that is told of it early loads it once. */
function withVersion(css: Buffer, version: string): Buffer {
  return Buffer.from(css.toString().replaceAll(/url\("([\w.]+)"\)/g, `url("$1?v=${version}")`));
}

/** Changes when any asset does, so that browsers may keep what they have for ever. */
export function assetsVersion(): string {
  return assets().version;
}
