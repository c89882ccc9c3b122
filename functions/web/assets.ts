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

let contents: ReadonlyMap<string, Buffer> | undefined;

export function assets(): ReadonlyMap<string, Buffer> {
  contents ??= new Map(NAMES.map((name) => [name, readFileSync(join(environment('web').ASSETS_FOLDER, name))]));
  return contents;
}

/** Changes when any asset does, so that browsers may keep what they have for ever. */
export function assetsVersion(): string {
  const hash = createHash('sha256');
  for (const content of assets().values()) hash.update(content);
  return hash.digest('base64url').slice(0, 8);
}
