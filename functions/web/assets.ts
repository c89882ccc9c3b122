import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../shared/lambda/environment.ts';
import type { Looks } from '../../shared/pages/head.tsx';

/** The files pages need. They lie in one folder beside the function and are served by name: no path of a request is ever opened. */
export const ASSETS = {
  'style.css': 'text/css; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'room.css': 'text/css; charset=utf-8',
  'font.woff2': 'font/woff2',
  'icon.svg': 'image/svg+xml',
  'htmx.js': 'text/javascript; charset=utf-8',
} as const;
export type AssetName = keyof typeof ASSETS;

/** In the order in which a file may name one before it. */
const NAMES = ['font.woff2', 'icon.svg', 'htmx.js', 'style.css', 'console.css', 'room.css'] as const satisfies readonly AssetName[];
/** So many hexadecimal digits of what is in a file stand in its address. */
const DIGITS = 10;

/** Where the font of what is drawn as PDF lies. No browser asks for it. */
export function papersFont(): string {
  return join(environment('web').ASSETS_FOLDER, 'papers.ttf');
}

type Assets = { readonly contents: ReadonlyMap<AssetName, Buffer>; readonly addresses: ReadonlyMap<AssetName, string> };

let known: Assets | undefined;

function assets(): Assets {
  known ??= read();
  return known;
}

function read(): Assets {
  const contents = new Map<AssetName, Buffer>();
  const addresses = new Map<AssetName, string>();
  for (const name of NAMES) {
    const content = readFileSync(join(environment('web').ASSETS_FOLDER, name));
    // What a sheet asks for has the address that pages give it: a browser that is told of it early loads it once.
    const served = name.endsWith('.css') ? Buffer.from(withAddresses(content.toString(), addresses)) : content;
    contents.set(name, served);
    addresses.set(name, name.replace('.', `.${createHash('sha256').update(served).digest('hex').slice(0, DIGITS)}.`));
  }
  return { contents, addresses };
}

function withAddresses(css: string, addresses: Assets['addresses']): string {
  return css.replaceAll(/url\("([\w.]+)"\)/g, (all, name: string) => {
    const asset = nameOf(name);
    return asset === undefined ? all : `url("${addresses.get(asset)}")`;
  });
}

const ADDRESS = new RegExp(`^(\\w+)(?:\\.[0-9a-f]{${DIGITS}})?(\\.\\w+)$`);

function nameOf(address: string): AssetName | undefined {
  const [, stem, ending] = ADDRESS.exec(address) ?? [];
  return NAMES.find((name) => name === `${stem}${ending}`);
}

/**
 * What lies at an address: `isThis` says whether the address names the very content. While a new version is being deployed a page of one
 * may ask the other: it gets what there is, and must not keep it.
 */
export function assetAt(address: string): { readonly name: AssetName; readonly content: Buffer; readonly isThis: boolean } | undefined {
  const name = nameOf(address);
  const content = name === undefined ? undefined : assets().contents.get(name);
  return name === undefined || content === undefined ? undefined : { name, content, isThis: assets().addresses.get(name) === address };
}

/** Where a page finds an asset. The address changes when its content does, so that browsers may keep what they have for ever. */
export function assetPath(name: AssetName): string {
  return `/assets/${assets().addresses.get(name)}`;
}

/** What pages look like to whoever opens several of them. */
export function looks(): Looks {
  return { from: 'addresses', style: assetPath('style.css'), font: assetPath('font.woff2'), icon: assetPath('icon.svg') };
}

export type LooksWithin = Extract<Looks, { from: 'the page' }> & {
  /** What the page's security policy has to say of it. */
  readonly policy: { readonly style: string; readonly font: string; readonly image: string };
};

let within: LooksWithin | undefined;

/**
 * The same, all of it within the page: style, font and icon. For the page people come to first, often many in the same second: each of
 * them asks once instead of four times.
 */
export function looksWithin(): LooksWithin {
  within ??= inlined(assets().contents);
  return within;
}

function inlined(contents: Assets['contents']): LooksWithin {
  const inside = (name: AssetName) => `data:${ASSETS[name]};base64,${contents.get(name)?.toString('base64')}`;
  const style = String(contents.get('style.css')).replaceAll(/url\("([\w.]+)"\)/g, (all, address: string) => {
    const name = nameOf(address);
    return name === undefined ? all : `url("${inside(name)}")`;
  });
  const hash = createHash('sha256').update(style).digest('base64');
  return { from: 'the page', style, icon: inside('icon.svg'), policy: { style: `'sha256-${hash}'`, font: 'data:', image: 'data:' } };
}
