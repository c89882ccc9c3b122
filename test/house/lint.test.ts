import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files of one room that read from rooms above it. */
function upward(room: string, ...above: readonly string[]) {
  return above.map((other) => {
    const text = `import { one } from '../${other}/one.ts';\nexport const two = one;\n`;
    return [`${room}/reads-${other}.ts`, text, 'Imports run one way'] as const;
  });
}

/** Files that break one rule of the house each: where, what, and what the lint must call it. */
const PLANTED = [
  ...upward('shared/round', 'events'),
  ...upward('shared/events', 'domain'),
  ...upward('shared/domain', 'storage', 'words'),
  ...upward('shared/words', 'storage', 'pages'),
  ...upward('shared/pages', 'storage', 'mail'),
  ...upward('shared/storage', 'words', 'pages', 'mail', 'commands', 'lambda'),
  ...upward('shared/mail', 'storage', 'commands'),
  ...upward('shared/commands', 'words', 'pages', 'lambda'),
  ...upward('shared/lambda', 'functions', 'infra'),
  ...upward('functions', 'infra'),
  ['shared/domain/asks-for-a-type.ts', "export type Log = import('../lambda/log.ts').Log;\n", 'Imports run one way'],
  ['shared/domain/imports-late.ts', "export const late = () => import('../lambda/log.ts');\n", 'Imports run one way'],
  ['infra/reads-tests.ts', "import { NOW } from '../test/builders/round.ts';\nexport const now = NOW;\n", 'never imports its tests'],
  [
    'shared/commands/talks-to-aws.ts',
    "import { SQSClient } from '@aws-sdk/client-sqs';\nexport const client = SQSClient;\n",
    'knows no AWS',
  ],
  [
    'shared/domain/talks-to-aws.ts',
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = DynamoDBClient;\n",
    'knows no AWS',
  ],
  [
    'functions/web/commits.ts',
    "import { store } from '../../shared/storage/table.ts';\nexport const done = () => store.commit({ changes: [] });\n",
    'commands alone',
  ],
  [
    'functions/web/makes-changes.ts',
    "import { change } from '../../shared/storage/changes/changes.ts';\nexport const made = change;\n",
    'commands alone',
  ],
  [
    'functions/web/names-a-key.ts',
    "import { TABLE } from '../../shared/storage/table.ts';\nexport const name = TABLE.expiry;\n",
    'only the storage knows',
  ],
  [
    'functions/web/makes-a-key.ts',
    "import { pairKind } from '../../shared/storage/kinds/pair.ts';\nexport const where = pairKind.key('a-b');\n",
    'only the storage knows',
  ],
  [
    'functions/web/makes-keys.ts',
    "import { pairKind } from '../../shared/storage/kinds/pair.ts';\nexport const where = ['a-b'].map(pairKind.key);\n",
    'only the storage knows',
  ],
  [
    'infra/commits.ts',
    "import { store } from '../shared/storage/store.ts';\nexport const done = () => store.tryCommit({ changes: [] });\n",
    'commands alone',
  ],
  [
    'functions/on-call-due/imports-a-function.ts',
    "import { handler } from '../on-call-closed/propose-pairs.ts';\nexport const other = handler;\n",
    'No function imports another',
  ],
  [
    'shared/domain/tied.ts',
    "import type { Other } from './tied-back.ts';\nexport type One = { readonly other?: Other };\n",
    'noImportCycles',
  ],
  ['shared/domain/tied-back.ts', "import type { One } from './tied.ts';\nexport type Other = { readonly one?: One };\n", 'noImportCycles'],
  ['shared/domain/takes-all-of-zod.ts', "import { z } from 'zod/mini';\nexport const text = z.string();\n", 'noRestrictedImports'],
  ['shared/domain/reads-date.ts', 'export const now = () => new Date();\n', 'noRestrictedGlobals'],
  ['functions/waits.ts', 'export const wait = () => setTimeout(() => {}, 1);\n', 'noRestrictedGlobals'],
  ['shared/domain/throws-dice.ts', 'export const dice = () => Math.random();\n', 'clock and randomness'],
  [
    'functions/reads-now.ts',
    "import { Temporal } from 'temporal-polyfill';\nexport const now = () => Temporal.Now.instant();\n",
    'clock and randomness',
  ],
  [
    'functions/draws-bytes.ts',
    "import { randomBytes } from 'node:crypto';\nexport const draw = () => randomBytes(8);\n",
    'noRestrictedImports',
  ],
  ['functions/reads-environment.ts', "export const table = () => process.env['TABLE_NAME'];\n", 'noProcessEnv'],
  ['functions/talks.ts', "export const talk = () => console.log('hello');\n", 'noConsole'],
  ['shared/domain/is-any.ts', 'export const same = (value: any) => value;\n', 'noExplicitAny'],
  ['shared/domain/insists.ts', 'export const first = (list: readonly string[]) => list[0]!;\n', 'noNonNullAssertion'],
  ['shared/domain/default-export.ts', 'export default 1;\n', 'noDefaultExport'],
] as const;
/** What only the type-aware lint sees. */
const PLANTED_FOR_OXLINT = [
  ['shared/domain/casts.ts', 'export const id = (value: unknown) => value as string;\n', 'consistent-type-assertions'],
  ['functions/forgets.ts', 'const work = async () => 1;\nexport const start = () => {\n  work();\n};\n', 'no-floating-promises'],
] as const;
const INNOCENT = 'shared/domain/innocent.ts';

/** A copy of the house beside the real one: the same rules, the planted files, and nothing else. */
let house: string;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'omvant-house-'));
  for (const part of ['.biome.json', '.config', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(house, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  const needed = [
    'shared/storage/table.ts',
    'shared/lambda/log.ts',
    'shared/commands/act.ts',
    'shared/domain/decision.ts',
    'infra/rounds/cannot-start.ts',
  ];
  for (const file of needed)
    plant(
      file,
      'export const TABLE = { expiry: 1 };\nexport const stamp = 1;\nexport const act = 1;\nexport const change = 1;\nexport const pairKind = { key: (id: string) => id };\nexport const store = { commit: (_: object) => 1, tryCommit: (_: object) => 1 };\nexport const CannotStart = 1;\nexport const log = { info: (_: string) => 1 };\n',
    );
  for (const [file, text] of [...PLANTED, ...PLANTED_FOR_OXLINT]) plant(file, text);
  plant(INNOCENT, 'export const innocent = (value: number) => value + 1;\n');
  execFileSync('git', ['init', '--quiet'], { cwd: house });
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** What a tool says of the copy. It ends with an error, since there is something to find. */
function complaintsOf(command: string, args: readonly string[]): string {
  try {
    execFileSync(join(ROOT, 'node_modules/.bin', command), [...args], { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr }: { stdout?: unknown; stderr?: unknown } = Object(error);
    return `${String(stdout)}\n${String(stderr)}`;
  }
  throw new Error(`${command} found nothing`);
}

test('each break of the rules is found in its file by biome, and nothing in a file that keeps them', () => {
  const report = complaintsOf('biome', ['lint', '--reporter=github', '--max-diagnostics=none', 'shared', 'functions', 'infra']);
  const lines = report.split('\n');
  for (const [file, , rule] of PLANTED) {
    expect([file, lines.some((line) => line.includes(file) && line.includes(rule))]).toEqual([file, true]);
  }
  expect(lines.filter((line) => line.includes(INNOCENT))).toEqual([]);
});

test('a cast and a forgotten promise are found by oxlint, which knows the types', () => {
  const report = complaintsOf('oxlint', [
    '--config',
    '.config/oxlint.json',
    '--type-aware',
    '--quiet',
    '--format=unix',
    'shared',
    'functions',
  ]);
  const lines = report.split('\n');
  for (const [file, , rule] of PLANTED_FOR_OXLINT) {
    expect([file, lines.some((line) => line.includes(file) && line.includes(rule))]).toEqual([file, true]);
  }
  expect(lines.filter((line) => line.includes(INNOCENT))).toEqual([]);
});
