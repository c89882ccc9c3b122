import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { OutputChunk } from 'rolldown';
import { triggers } from '../../functions/triggers.ts';
import { type Bundle, bundleOf, bundles } from '../../infra/bundle/bundle.ts';
import { closeServer, listen } from '../../infra/local/aws/aws-server.ts';
import { theRound } from '../builders/round.ts';
import { MOST_CODE_MEGABYTES } from './account.ts';
import { line, quantile } from './figures.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const STARTS = 15;
const FORBIDDEN = /zod\/.*locales\/(?!en\.)|node_modules\/(aws-xray-sdk|react|moment|lodash|axios)/;

/** What is asked of a function, and where the parts begin that it loads for it. */
type Visit = { readonly what: string; readonly file: string; readonly opens: readonly string[] };

const SENDER = 'send-letter/send-letter';
const PAGES = 'web/web';
const WEB = 'functions/web';
const CALL: Visit = { what: 'the call', file: PAGES, opens: [`${WEB}/public/call/call.tsx`] };
/** What is loaded for every visit of a kind, and where the parts lie of which one is loaded too: the largest is meant. */
type Kind = Visit & { readonly one: RegExp };
const LETTERS: readonly Kind[] = [
  {
    what: 'a letter',
    file: SENDER,
    opens: [],
    one: /words\/letters\/(applying|pairing|waiting|introduction|booking|meeting|round|operators)\.ts/,
  },
  {
    what: 'a letter with an invitation',
    file: SENDER,
    opens: ['shared/mail/invitation.ts'],
    one: /words\/letters\/(introduction|booking|round)\.ts/,
  },
];
const OPENED: readonly Kind[] = [
  { ...CALL, one: /public\/call\/call/ },
  { what: 'a notice', file: PAGES, opens: [`${WEB}/public/notices/notices.tsx`], one: /public\/notices\/notices/ },
  { what: 'confirming', file: PAGES, opens: [`${WEB}/public/confirm/confirm.tsx`], one: /public\/confirm\/confirm\.tsx/ },
  { what: 'a page of the form', file: PAGES, opens: [`${WEB}/public/apply/apply.tsx`], one: /public\/apply\/apply\.tsx/ },
  {
    what: 'a participant’s page',
    file: PAGES,
    opens: [`${WEB}/participant/participant.tsx`],
    one: /web\/participant\/(answers|leaving|meeting|offer)\//,
  },
  { what: 'a console page', file: PAGES, opens: [`${WEB}/console/console.tsx`], one: /web\/console\/\w+\// },
];
/** A reaction, a tick, the sender, the pages: one of each kind. Beside them the largest letter and the largest page are measured. */
const MEASURED: readonly Visit[] = [
  { what: 'a reaction', file: 'on-pair-formed/introduce-pair', opens: [] },
  { what: 'a tick', file: 'every-five-minutes/raise-due', opens: [] },
  { what: 'a letter', file: SENDER, opens: ['shared/words/letters/meeting.ts'] },
  CALL,
];

/** How large the functions are and how long they take to start, beside the CDK's default build of the same source and an empty function. */
export async function benchBundles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bundles-'));
  const ours = await bundles(theRound(), join(folder, 'ours'));
  const [letters, pages] = [LETTERS, OPENED].map((kinds) => kinds.map((kind) => largestOf(kind, ours)));
  sizes(ours, [...(letters ?? []), ...(pages ?? [])]);
  contents([...ours.values()]);
  const stub = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Items":[],"Count":0}'),
  );
  const endpoint = await listen(stub, 0);
  const visits = [...MEASURED, largestAmong(letters ?? [], ours), largestAmong(pages ?? [], ours)];
  for (const visit of visits) await startUp(visit, bundleWith(visit.file, ours), folder, endpoint);
  await closeServer(stub);
  rmSync(folder, { recursive: true });
}

type Size = {
  readonly file: string;
  readonly min: number;
  readonly gz: number;
  /** The share of our own code in it, before it is made small. */
  readonly own: number;
  readonly files: number;
  readonly clients: number;
};

/** For whoever wonders where the time goes. No bar: what is large and starts fast harms nobody. */
function sizes(ours: ReadonlyMap<string, Bundle>, visits: readonly Visit[]): void {
  const all = triggers.map(({ file }) => sizeOf(file, bundleWith(file, ours), 'everything'));
  const others = all.filter(({ file }) => file !== SENDER && file !== PAGES);
  const simple = others.filter(({ clients }) => clients === 1);
  const several = others.filter(({ clients }) => clients > 1);
  const largest = (sizes: readonly Size[]) => sizes.reduce((one, other) => (other.gz > one.gz ? other : one));
  const print = (what: string, { min, gz, own, files }: Size) =>
    line(what, min / 1000, undefined, `${(gz / 1000).toFixed(0)} compressed, ${(own * 100).toFixed(0)} % own code, ${files} files`);
  print(`largest of ${simple.length} functions with one client, KB`, largest(simple));
  print(`largest of ${several.length} functions with several clients, KB`, largest(several));
  for (const { what, file, opens } of visits) print(`what is loaded for ${what}, KB`, sizeOf(file, bundleWith(file, ours), opens));
  for (const size of all.filter((size) => !others.includes(size))) print(`all of ${size.file}, KB`, size);
  const zipped = [...ours.values()].map((bundle) => ({ bundle, bytes: compressedIn(bundle) }));
  const once = zipped.reduce((sum, { bytes }) => sum + bytes, 0);
  line(`the ${ours.size} bundles of ${triggers.length} functions, compressed, MB`, once / 1e6, undefined);
  const kept = zipped.reduce((sum, { bundle, bytes }) => sum + bundle.files.length * bytes, 0);
  line('… which each function has for itself, MB', kept / 1e6, { most: MOST_CODE_MEGABYTES });
}

function contents(built: readonly Bundle[]): void {
  const misplaced = [...new Set(built.flatMap(({ chunks }) => inputsIn(chunks)).filter((path) => FORBIDDEN.test(path)))];
  line('inputs that have no place in a function', misplaced.length, { most: 0 }, misplaced.join(' '));
  const mailers = built.filter(({ chunks }) => inputsIn(chunks).some((path) => path.includes('/nodemailer/')));
  line('bundles with nodemailer: the sender’s alone', mailers.length, { most: 1 });
}

/** The visit of a kind for which most is loaded. */
function largestOf({ what, file, opens, one }: Kind, ours: ReadonlyMap<string, Bundle>): Visit {
  const parts = bundleWith(file, ours)
    .chunks.map(beginsWith)
    .filter((path) => one.test(path));
  return largestAmong(
    parts.map((part) => ({ what: `${what} (${basename(part)})`, file, opens: [...opens, part] })),
    ours,
  );
}

function largestAmong(visits: readonly Visit[], ours: ReadonlyMap<string, Bundle>): Visit {
  const size = ({ file, opens }: Visit) => sizeOf(file, bundleWith(file, ours), opens).gz;
  return visits.reduce((largest, visit) => (size(visit) > size(largest) ? visit : largest));
}

function bundleWith(file: string, ours: ReadonlyMap<string, Bundle>): Bundle {
  const trigger = triggers.find((one) => one.file === file);
  const found = trigger === undefined ? undefined : ours.get(bundleOf(trigger));
  if (found === undefined) throw new Error(`no bundle holds ${file}`);
  return found;
}

/** The source a file of code was made for, if it was made for one. */
function beginsWith({ facadeModuleId }: OutputChunk): string {
  return facadeModuleId === null ? '' : relative(ROOT, facadeModuleId);
}

/** The sources something of which stands in these files. */
function inputsIn(chunks: readonly OutputChunk[]): readonly string[] {
  return chunks.flatMap(({ modules }) => Object.keys(modules).filter((path) => (modules[path]?.renderedLength ?? 0) > 0));
}

function sizeOf(file: string, { chunks }: Bundle, opens: readonly string[] | 'everything'): Size {
  const loaded = [...chunksFor(file, chunks, opens)];
  const modules = loaded.flatMap((chunk) => Object.entries(chunk.modules));
  const length = (some: typeof modules) => some.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
  const clients = new Set(modules.flatMap(([path]) => /@aws-sdk\/(client-[a-z0-9]+)\//.exec(path)?.[1] ?? []));
  return {
    file,
    min: loaded.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
    gz: loaded.reduce((sum, { code }) => sum + gzipSync(code).length, 0),
    own: length(modules.filter(([path]) => !path.includes('node_modules'))) / length(modules),
    files: loaded.length,
    clients: clients.size,
  };
}

/** The files one function loads when some of its later parts are opened: its own and, again and again, those it shares with others. */
function chunksFor(file: string, chunks: readonly OutputChunk[], opens: readonly string[] | 'everything'): ReadonlySet<OutputChunk> {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<OutputChunk>();
  const follow = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const next of [...chunk.imports, ...(opens === 'everything' ? chunk.dynamicImports : [])]) follow(named.get(next));
  };
  for (const source of [`functions/${file}.ts`, ...(opens === 'everything' ? [] : opens)]) follow(chunkOf(source, chunks));
  return found;
}

/** The file of code that is loaded for a source. */
function chunkOf(source: string, chunks: readonly OutputChunk[]): OutputChunk {
  const chunk = chunks.find((one) => beginsWith(one) === source);
  if (chunk === undefined) throw new Error(`no file begins with ${source}`);
  return chunk;
}

/** What a fresh process says of itself after it has loaded a function and, where it can, handled its first event. */
const PROBE = `
const before = process.cpuUsage();
const [handler] = process.argv.slice(2).map((path) => require(path).handler);
const init = process.cpuUsage(before);
const done = () => {
  const all = process.cpuUsage();
  const cpu = ({ user, system }) => (user + system) / 1000;
  process.stdout.write(JSON.stringify({ init: cpu(init), cold: cpu(all), rss: process.memoryUsage().rss / 1e6 }) + '\\n', () => process.exit(0));
};
process.env.PROBE_EVENT === undefined ? done() : handler(JSON.parse(process.env.PROBE_EVENT), {}).then(done, done);
`;

type Start = { readonly init: number; readonly cold: number; readonly rss: number };

async function startUp(visit: Visit, ours: Bundle, folder: string, endpoint: string): Promise<void> {
  const { what, file, opens } = visit;
  const variants = {
    ours: [`functions/${file}.ts`, ...opens].map((source) => join(ours.folder, chunkOf(source, ours.chunks).fileName)),
    cdk: [cdkDefault(visit, folder)],
    empty: [emptyFunction(folder)],
  };
  const probe = join(folder, 'probe.cjs');
  writeFileSync(probe, PROBE);
  const runs: Record<string, Start[]> = { ours: [], cdk: [], empty: [] };
  for (let run = 0; run < STARTS; run += 1) {
    for (const [name, paths] of Object.entries(variants)) runs[name]?.push(await start(probe, paths, undefined, ours.folder, endpoint));
  }
  const median = (name: string, of: keyof Start) =>
    quantile(
      (runs[name] ?? []).map((one) => one[of]),
      0.5,
    );
  const note = `${median('ours', 'init').toFixed(0)} ms, ${median('cdk', 'init').toFixed(0)} ms`;
  line(`${what}: init ÷ CDK’s default`, median('ours', 'init') / median('cdk', 'init'), { most: 0.65, goal: 0.5 }, note);
  line('… process ÷ an empty function', median('ours', 'cold') / median('empty', 'cold'), undefined);
  line('… memory above an empty function, MB', median('ours', 'rss') - median('empty', 'rss'), undefined);
  if (file !== 'every-five-minutes/raise-due') return;
  const cold = { ours: [] as number[], cdk: [] as number[] };
  for (let run = 0; run < STARTS; run += 1) {
    for (const name of ['ours', 'cdk'] as const) cold[name].push((await start(probe, variants[name], '{}', ours.folder, endpoint)).cold);
  }
  line('… to the end of its first event ÷ CDK’s default', quantile(cold.ours, 0.5) / quantile(cold.cdk, 0.5), {
    most: 0.75,
    goal: 0.6,
  });
}

async function start(probe: string, paths: readonly string[], event: string | undefined, cwd: string, endpoint: string): Promise<Start> {
  const { stdout, stderr } = await run(process.execPath, [probe, ...paths], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_PATH: join(ROOT, 'node_modules'),
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL: endpoint,
      TABLE_NAME: 'bench',
      ROUND_FILE: 'round.json',
      PUBLIC_URL: 'https://bench.example',
      ASSETS_FOLDER: 'assets',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      ...(event === undefined ? {} : { PROBE_EVENT: event }),
    },
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (last === '') throw new Error(`${paths.join(' ')} did not start: ${stderr}`);
  return JSON.parse(last);
}

/**
 * The same source as `NodejsFunction` builds it when nothing is said: one file, not minified, `main` before `module`, the SDK left out.
 * Since one file has no parts to load, it opens them at once.
 */
function cdkDefault({ file, opens }: Visit, folder: string): string {
  const outfile = join(folder, 'cdk', `${[file, ...opens].join('+').replaceAll('/', '-')}.js`);
  const opened = opens.map((source) => `import './${source}';`).join('');
  buildSync({
    absWorkingDir: ROOT,
    stdin: { contents: `${opened} export { handler } from './functions/${file}.ts';`, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    external: ['@aws-sdk/*', '@smithy/*'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

function emptyFunction(folder: string): string {
  const file = join(folder, 'empty.cjs');
  writeFileSync(file, 'exports.handler = async () => {};\n');
  return file;
}

/** The bytes of a whole bundle, compressed. */
function compressedIn({ chunks }: Bundle): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}
