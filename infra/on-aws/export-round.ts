import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { stringify } from 'csv-stringify/sync';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { firstLanguage } from '../../shared/round/languages.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { keysKind } from '../../shared/storage/kinds/round.ts';
import { sayIn } from '../../shared/words/say.ts';
import { certificateFiles } from '../archive/certificate-files.ts';
import { namesOf } from '../parts/names.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { progress, say } from './asking.ts';
import { asked, deployedOrStop, workIn } from './deployed.ts';
import { EVERYTHING, ROUND } from './exported-files.ts';
import { dataOf } from './round-data.ts';

export type ExportOptions = { readonly region: string; readonly out?: string; readonly json?: boolean };

const item = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  kind: z.optional(z.string()),
  state: z.optional(z.record(z.string(), z.unknown())),
});
type Item = z.infer<typeof item>;

/** Kinds people want to open in a spreadsheet, each in a file of its own. */
const SHEETS = { application: 'applications', pair: 'pairs', evaluation: 'evaluations', letter: 'letters', audit: 'audit' } as const;
/** The keys the round signs links with are of no use elsewhere and open everything here; a probe that came through is nothing of the round's. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(['keys', 'probe']);

/** What was exported: the folder, and how many of each kind. */
export type Exported = { readonly folder: string; readonly items: number; readonly kinds: Readonly<Record<string, number>> };

/** Writes everything a deployed round knows to files, and says where. */
export async function sayExport(file: string, { region, out, json }: ExportOptions): Promise<void> {
  const round = roundOrStop(file);
  workIn(region);
  // A round whose stack is gone may have left its data.
  if ((await asked(() => dataOf(round))) === 'no table') await deployedOrStop(round, file);
  const exported = await exportRound(round, out);
  say(json === true ? JSON.stringify(exported) : exportedText(exported));
}

/** Reads the whole table once and writes it: one file with everything, and one for each kind people want to read. */
export async function exportRound(round: Round, out: string | undefined): Promise<Exported> {
  const folder = out ?? `export-${round.id}-${Temporal.Now.plainDateISO()}`;
  return writeExport(folder, round, await asked(() => everyItem(namesOf(round).table)));
}

/** The same from what is in the table. Without the round's keys, but with what certificates are checked by: the next step may be to remove them. */
export function writeExport(folder: string, round: Round, all: readonly Item[]): Exported {
  const items = all.filter(isOfUseElsewhere);
  makeFolder(folder);
  writeCertificateFiles(folder, round, all);
  writeFileSync(join(folder, ROUND), JSON.stringify(round), { mode: 0o600 });
  writeFileSync(join(folder, EVERYTHING), items.map((one) => `${JSON.stringify(one)}\n`).join(''), { mode: 0o600 });
  for (const [kind, name] of Object.entries(SHEETS)) {
    const states = items.filter((one) => one.kind === kind).map((one) => one.state ?? {});
    writeFileSync(join(folder, `${name}.csv`), sheet(states), { mode: 0o600 });
  }
  return { folder, items: items.length, kinds: countsOf(items) };
}

/** Everything in the table of a deployed round, but for what is of use there alone. */
export async function allItems(TableName: string): Promise<readonly Item[]> {
  return (await everyItem(TableName)).filter(isOfUseElsewhere);
}

function isOfUseElsewhere({ kind }: Item): boolean {
  return !LEFT_OUT.has(kind);
}

function writeCertificateFiles(folder: string, round: Round, all: readonly Item[]): void {
  const keys = all.find(({ kind }) => kind === keysKind.name)?.state;
  const read = z.safeParse(keysKind.schema, keys);
  if (!read.success) return;
  for (const { path, text } of certificateFiles(round, read.data.link, sayIn(firstLanguage(round), round.zone))) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), text, { mode: 0o600 });
  }
}

async function everyItem(TableName: string): Promise<readonly Item[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const bar = progress('Reading the table');
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    items.push(...Items.map((one) => z.parse(item, plain(one))));
    bar.show(`${items.length} entries`);
  }
  bar.end();
  client.destroy();
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
}

/** Sets as lists: JSON knows no sets. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof Set ? [...one] : one)));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new CannotStart(
      `${folder} cannot be written.\nSomething else has that name, or the folder around it is closed.`,
      'name another one with --out',
    );
  }
}

/** States as a table that opens right in a Nordic Excel. What somebody typed is never run as a formula. */
function sheet(states: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [...new Set(states.flatMap((state) => Object.keys(flat(state))))];
  const rows = states.map((state) => columns.map((column) => flat(state)[column] ?? ''));
  return stringify([columns, ...rows], { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' });
}

/** Nested fields as `answers.name`; lists as JSON. */
function flat(state: Readonly<Record<string, unknown>>, before = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, value]): [string, string][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat({ ...value }, `${before}${name}.`))
        : [[`${before}${name}`, Array.isArray(value) ? JSON.stringify(value) : String(value)]],
    ),
  );
}

function countsOf(items: readonly Item[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(items, ({ kind }) => kind ?? 'other')).map(([kind, found]) => [kind, found?.length ?? 0]),
  );
}

export function exportedText({ folder, items, kinds }: Exported): string {
  const names = Object.entries(SHEETS).map(([kind, name]) => `  ${name}.csv  ${kinds[kind] ?? 0}`);
  return [
    `${items} entries are in ${folder}:`,
    `  ${EVERYTHING}`,
    `  ${ROUND}  what its file says`,
    ...names,
    '  certificates/  the public key and the page by which certificates are checked, also when the round is gone: keep them',
    'They hold personal data: keep them where only those may look who must.',
  ].join('\n');
}
