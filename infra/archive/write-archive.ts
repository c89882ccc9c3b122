import { writeFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { recordArchive } from '../../shared/commands/archive/record-archive.ts';
import { toolsNow } from '../../shared/commands/planned-tools.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { firstLanguage } from '../../shared/round/languages.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { createStore, type Given } from '../../shared/storage/store.ts';
import { sayIn } from '../../shared/words/say.ts';
import { localAws } from '../local/dynamodb/local-table.ts';
import { folderOf, tableOf } from '../local/folder.ts';
import { keptClock } from '../local/kept-clock.ts';
import { withKeptTable } from '../local/kept-table.ts';
import { actingOperator, logged, toolsOf } from '../on-aws/acting.ts';
import { say as print } from '../on-aws/asking.ts';
import { asked, deployedOrStop, workIn } from '../on-aws/deployed.ts';
import { storeOf } from '../on-aws/open-round.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { archiveFiles } from './archive-files.ts';
import { packed } from './package.ts';

export type ArchiveOptions = {
  readonly region: string;
  readonly here?: boolean;
  readonly out?: string;
  readonly as?: string;
  readonly json?: boolean;
};

type Written = { readonly file: string; readonly sha256: string; readonly files: number };

/** Writes what is to be kept of a round as one package, records that it was, and says where it is. */
export async function sayArchive(file: string, options: ArchiveOptions): Promise<void> {
  const round = roundOrStop(file);
  const operator = actingOperator(round, options.as);
  const written = options.here === true ? await here(round, operator, options.out) : await onAws(round, file, operator, options);
  print(options.json === true ? JSON.stringify(written) : archivedText(written));
}

async function onAws(round: Round, file: string, operator: string, { region, out }: ArchiveOptions): Promise<Written> {
  workIn(region);
  const stack = await deployedOrStop(round, file);
  return asked(() => writeArchive({ ...toolsOf(round, stack), store: storeOf(round, stopForGaps) }, operator, out));
}

/** The round on this machine, while nothing else runs it. */
function here(round: Round, operator: string, out: string | undefined): Promise<Written> {
  const folder = folderOf(round);
  return withKeptTable(folder, async (endpoint) => {
    const table = tableOf(round);
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAws(table), endpoint }), {
      marshallOptions: { removeUndefinedValues: true },
    });
    const { now, newId, newSecret, pause } = keptClock(folder, round);
    const store = createStore(client, table, round, { newId, pause, tell: stopForGaps });
    const tools = { round, table, publicUrl: '', log: logged, now, newId, newSecret, store };
    try {
      return await writeArchive(tools, operator, out);
    } finally {
      client.destroy();
    }
  });
}

/** What is kept for good has no gaps: lists leave out what a newer version stored, and this stops there. */
export const stopForGaps: NonNullable<Given['tell']> = async (unreadable) => {
  const kinds = [...new Set(unreadable.map(({ kind }) => kind))].join(', ');
  throw new CannotStart(
    `this version cannot read all of the round: ${kinds} would be missing from the archive.`,
    'use the version that is deployed, or deploy this one first',
  );
};

/** Reads the round as it stands now, by its own plan, and writes the package for its owner's eyes alone. */
export async function writeArchive(unplanned: Tools, operator: string, out: string | undefined): Promise<Written> {
  const tools = await toolsNow(unplanned);
  const { round, now } = tools;
  const at = now();
  const name = `archive-${round.id}-${dayOf(round, at)}`;
  const { bytes, sha256, files } = packed(await archiveFiles(tools), name, at, sayIn(firstLanguage(round), round.zone));
  const file = out ?? `${name}.zip`;
  try {
    writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new CannotStart(`${file} cannot be written: it is there already, or its folder is closed.`, 'name another one with --out');
  }
  await recordArchive({ sha256, files }, operator, tools);
  return { file, sha256, files };
}

function archivedText({ file, sha256, files }: Written): string {
  return [
    `${file} holds ${files} files.`,
    `  SHA-256  ${sha256}`,
    'Unpack it and run "sha256sum -c SHA256SUMS" in its folder to see that none was changed.',
    'It holds personal data: hand it to whoever keeps the archive, and delete this copy.',
  ].join('\n');
}
