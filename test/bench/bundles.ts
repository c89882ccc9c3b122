import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildSync, type Metafile } from 'esbuild';
import { triggers } from '../../functions/triggers.ts';
import { type Bundle, bundleOf, bundles } from '../../infra/bundle/bundle.ts';
import { INTEROP } from '../../infra/bundle/common-js.ts';
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
const LETTERS = 'shared/words/letters';
const WEB = 'functions/web';
const LETTER: Visit = { what: 'a letter', file: SENDER, opens: [`${LETTERS}/meeting.ts`] };
const CALL: Visit = { what: 'the call', file: PAGES, opens: [`${WEB}/public/call/call.tsx`] };
/** What is loaded for every visit of a kind, and where the parts lie of which one is loaded too: the largest is measured. */
const KINDS: readonly (Visit & { readonly one: RegExp })[] = [
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
  { what: 'the call', file: PAGES, opens: CALL.opens, one: /public\/call\/call/ },
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
/** A reaction, a tick, the sender, the pages: one of each kind. */
const MEASURED: readonly Visit[] = [
  { what: 'a reaction', file: 'on-pair-formed/introduce-pair', opens: [] },
  { what: 'a tick', file: 'every-five-minutes/raise-due', opens: [] },
  LETTER,
  CALL,
];

/** How large the functions are and how long they take to start, beside the CDK's default build of the same source and an empty function. */
export async function benchBundles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bundles-'));
  const ours = await bundles(theRound(), join(folder, 'ours'));
  sizes(ours);
  const stub = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Items":[],"Count":0}'),
  );
  const endpoint = await listen(stub, 0);
  for (const visit of MEASURED) await startUp(visit, bundleWith(visit.file, ours), folder, endpoint);
  await closeServer(stub);
  rmSync(folder, { recursive: true });
}

type Size = {
  readonly file: string;
  readonly min: number;
  readonly gz: number;
  readonly own: number;
  readonly clients: number;
  /** Whether it works out plans. */
  readonly solves: boolean;
};

function sizes(ours: ReadonlyMap<string, Bundle>): void {
  const all = triggers.map(({ file }) => sizeOf(file, bundleWith(file, ours), 'everything'));
  const others = all.filter(({ file }) => file !== SENDER && file !== PAGES);
  const simple = others.filter(({ clients }) => clients === 1);
  const several = others.filter(({ clients }) => clients > 1);
  const largest = (sizes: readonly Size[], of: 'min' | 'gz' | 'own') => Math.max(...sizes.map((size) => size[of])) / 1000;
  line(`B2 largest of ${simple.length} functions with one client, KB`, largest(simple, 'min'), { most: 440, goal: 250 });
  line('B2 … compressed', largest(simple, 'gz'), { most: 140, goal: 85 });
  line(`B1 largest of ${several.length} functions with several clients, KB`, largest(several, 'min'), { most: 520, goal: 340 });
  line('B1 … compressed', largest(several, 'gz'), { most: 160, goal: 110 });
  for (const kind of KINDS) {
    const visit = largestOf(kind, ours);
    const { min, gz, own } = sizeOf(visit.file, bundleWith(visit.file, ours), visit.opens);
    line(`B1 what is loaded for ${visit.what}, KB`, min / 1000, { most: 520, goal: 340 });
    line('B1 … compressed', gz / 1000, { most: 160, goal: 110 });
    line('B4 … own code', own / 1000, { most: 60, goal: 40 });
  }
  for (const { file, min, gz, own } of all.filter((size) => !others.includes(size))) {
    line(`all of ${file}, KB`, min / 1000, undefined, `${(gz / 1000).toFixed(0)} compressed, ${(own / 1000).toFixed(0)} own code`);
  }
  const solving = others.filter(({ solves }) => solves);
  const rest = others.filter(({ solves }) => !solves);
  line(`B4 own code of the largest of ${rest.length} others, KB`, largest(rest, 'own'), { most: 60, goal: 40 });
  line(`B4 own code of the largest of ${solving.length} with the solver, KB`, largest(solving, 'own'), { most: 60, goal: 40 });
  const built = [...ours.values()];
  const files = built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => readFileSync(join(ROOT, path)));
  const zipped = files.reduce((sum, content) => sum + gzipSync(content).length, 0);
  line(`B5 the ${built.length} bundles of ${triggers.length} functions, compressed, MB`, zipped / 1e6, { most: 2, goal: 1.2 });
  const kept = built.reduce((sum, { files: functions, metafile }) => sum + functions.length * compressedIn(metafile), 0);
  line('B34 … which each function has for itself, MB', kept / 1e6, { most: MOST_CODE_MEGABYTES });
  const inputs = built.flatMap(({ metafile }) => inputsIn(Object.keys(metafile.outputs), metafile));
  const misplaced = [...new Set(inputs.filter((path) => FORBIDDEN.test(path)))];
  line('B6 inputs that have no place in a function', misplaced.length, { most: 0 }, misplaced.join(' '));
  const mailers = built.filter(({ metafile }) =>
    inputsIn(Object.keys(metafile.outputs), metafile).some((path) => path.includes('/nodemailer/')),
  );
  line('B6 bundles with nodemailer: the sender’s alone', mailers.length, { most: 1 });
}

/** The visit of a kind for which most is loaded. */
function largestOf({ what, file, opens, one }: (typeof KINDS)[number], ours: ReadonlyMap<string, Bundle>): Visit {
  const bundle = bundleWith(file, ours);
  const parts = Object.values(bundle.metafile.outputs).flatMap(({ entryPoint = '' }) => (one.test(entryPoint) ? [entryPoint] : []));
  const visits = parts.map((part) => ({ part, gz: sizeOf(file, bundle, [...opens, part]).gz }));
  const { part } = visits.reduce((largest, visit) => (visit.gz > largest.gz ? visit : largest));
  return { what: `${what} (${basename(part)})`, file, opens: [...opens, part] };
}

function bundleWith(file: string, ours: ReadonlyMap<string, Bundle>): Bundle {
  const trigger = triggers.find((one) => one.file === file);
  const found = trigger === undefined ? undefined : ours.get(bundleOf(trigger));
  if (found === undefined) throw new Error(`no bundle holds ${file}`);
  return found;
}

/** The sources something of which stands in these files. */
function inputsIn(paths: readonly string[], { outputs }: Metafile): readonly string[] {
  return paths.flatMap((path) =>
    Object.entries(outputs[path]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
  );
}

function sizeOf(file: string, { folder, metafile }: Bundle, opens: readonly string[] | 'everything'): Size {
  const outputs = [...filesFor(file, metafile, opens)];
  const contents = [join(folder, INTEROP), ...outputs.map((path) => join(ROOT, path))].map((path) => readFileSync(path));
  const inputs = outputs.flatMap((path) => Object.entries(metafile.outputs[path]?.inputs ?? {}));
  const own = inputs.filter(([path]) => !path.includes('node_modules')).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const clients = new Set(inputs.flatMap(([path]) => /@aws-sdk\/(client-[a-z0-9]+)\//.exec(path)?.[1] ?? []));
  return {
    file,
    min: contents.reduce((sum, content) => sum + content.length, 0),
    gz: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    own,
    clients: clients.size,
    solves: inputs.some(([path, { bytesInOutput }]) => path.includes('/solver/') && bytesInOutput > 0),
  };
}

/** The files one function loads when some of its later parts are opened: its own and, again and again, those it shares with others. */
function filesFor(file: string, { outputs }: Metafile, opens: readonly string[] | 'everything'): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, external, kind } of outputs[path]?.imports ?? []) {
      if (external !== true && (kind !== 'dynamic-import' || opens === 'everything')) follow(next);
    }
  };
  const firsts = Object.keys(outputs).filter((path) => path.endsWith(`/${file}.js`) || opens.includes(outputs[path]?.entryPoint ?? '-'));
  for (const first of firsts) follow(first);
  return found;
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

async function startUp({ what, file, opens }: Visit, ours: Bundle, folder: string, endpoint: string): Promise<void> {
  const parts = Object.entries(ours.metafile.outputs).filter(([, { entryPoint = '-' }]) => opens.includes(entryPoint));
  const variants = {
    ours: [join(ours.folder, `${file}.js`), ...parts.map(([path]) => join(ROOT, path))],
    cdk: [cdkDefault(file, folder)],
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
  line(
    `B7 ${file} for ${what}: init ÷ the CDK's default build`,
    median('ours', 'init') / median('cdk', 'init'),
    { most: 0.65, goal: 0.5 },
    note,
  );
  line('B8 … process ÷ an empty function', median('ours', 'cold') / median('empty', 'cold'), { most: 4.3, goal: 3.6 });
  line('B9 … memory above an empty function, MB', median('ours', 'rss') - median('empty', 'rss'), { most: 20, goal: 12 });
  if (file !== 'every-five-minutes/raise-due') return;
  const cold = { ours: [] as number[], cdk: [] as number[] };
  for (let run = 0; run < STARTS; run += 1) {
    for (const name of ['ours', 'cdk'] as const) cold[name].push((await start(probe, variants[name], '{}', ours.folder, endpoint)).cold);
  }
  line('B10 … to the end of its first event ÷ the CDK’s default build', quantile(cold.ours, 0.5) / quantile(cold.cdk, 0.5), {
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

/** The same source as `NodejsFunction` builds it when nothing is said: one file, not minified, `main` before `module`, the SDK left out. */
function cdkDefault(file: string, folder: string): string {
  const outfile = join(folder, 'cdk', `${file}.js`);
  mkdirSync(dirname(outfile), { recursive: true });
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [`functions/${file}.ts`],
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
function compressedIn({ outputs }: Metafile): number {
  return Object.keys(outputs).reduce((sum, path) => sum + gzipSync(readFileSync(join(ROOT, path))).length, 0);
}
