import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Temporal } from 'temporal-polyfill';
import type { PlainDocument } from '../../shared/pages/document.ts';
import { archiveWords } from '../../shared/words/archive.ts';
import type { Say } from '../../shared/words/say.ts';
import type { ArchiveFile } from './archive-file.ts';
import { document } from './archive-files.ts';

/** As `sha256sum -c` reads it. */
const SUMS = 'SHA256SUMS';

/** An archive as one file, and its own checksum. */
export type Package = { readonly bytes: Uint8Array; readonly sha256: string; readonly files: number };

/** The files in one folder of a zip, with the list of them all and the checksums by which anybody sees that none was changed. */
export function packed(files: readonly ArchiveFile[], folder: string, at: Temporal.Instant, say: Say): Package {
  const listed = [...document('index', theList(files, say), archiveWords(say).listTitle), ...files];
  const sums = listed.map(({ path, text }) => `${sha256(strToU8(text))}  ${path}\n`).join('');
  const all = [...listed, { path: SUMS, text: sums }];
  const mtime = new Date(at.epochMilliseconds);
  const bytes = zipSync(Object.fromEntries(all.map(({ path, text }) => [`${folder}/${path}`, [strToU8(text), { mtime }] as const])));
  return { bytes, sha256: sha256(bytes), files: all.length };
}

function theList(files: readonly ArchiveFile[], say: Say): PlainDocument {
  const words = archiveWords(say);
  const rows = files.map(({ path, what, text }) => ({ key: path, label: what, lines: [`${path}, SHA-256 ${sha256(strToU8(text))}`] }));
  return { language: say.language, title: words.listTitle, lead: [words.check], parts: [{ heading: words.listTitle, rows }] };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
