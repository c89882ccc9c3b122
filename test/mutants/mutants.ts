import { globSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compiling } from './compiling.ts';
import { listed } from './listed.ts';
import { show, type Tried } from './shown.ts';
import { switched } from './switched.ts';
import { tried } from './tried.ts';

const HELP = `npm run test:mutants -- <folder or file>… [--tests <folder or file>]… [--every <number>]

Makes one small change after the other in the code and says which of them no test notices. A change that does not compile is none.
Without --tests, those of test/domain are asked about shared/domain and those of test/storage and test/functions about anything else.
With --every 10 only each tenth is tried, to know in a tenth of the time about how many would survive.
Survivors that are accepted stand with their reason in test/mutants/accepted.yaml.
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string', multiple: true }, every: { type: 'string', default: '1' }, help: { type: 'boolean' } },
});
if (values.help === true || positionals.length === 0) process.stdout.write(HELP);
else process.exitCode = (await run(positionals, values.tests, Number(values.every))) ? 0 : 1;

async function run(of: readonly string[], asked: readonly string[] | undefined, every: number): Promise<boolean> {
  const files = numbered(within(of, /\.tsx?$/));
  if (files.length === 0) throw new Error(`There is no code in ${of.join(', ')}.`);
  const tests = within(asked ?? usualTests(of), /\.test\.tsx?$/);
  const mutants = files
    .flatMap(({ path, mutants: those }) => those.map((mutant) => ({ ...mutant, path })))
    .filter(({ number }) => number % every === 0);
  const fates = await tried({ files: files.map(({ path, first }) => ({ path, first })), mutants, tests });
  const left = mutants.filter(({ number }) => fates.get(number) !== 'killed');
  const compile = compiling(left);
  const all = mutants.map((mutant): Tried => {
    const fate = fates.get(mutant.number) ?? 'not reached';
    return { ...mutant, fate: fate === 'killed' || compile.has(mutant.number) ? fate : 'does not compile' };
  });
  // What is listed may be among those that were not tried.
  return show(all, every === 1 ? listed() : listed().filter((entry) => all.some(({ path, on }) => path === entry.path && on === entry.on)));
}

function usualTests(of: readonly string[]): readonly string[] {
  return of.every((path) => path.startsWith('shared/domain')) ? ['test/domain'] : ['test/storage', 'test/functions'];
}

function within(paths: readonly string[], name: RegExp): readonly string[] {
  const files = paths.flatMap((path) => (statSync(path).isFile() ? [path] : globSync(`${path.replace(/\/$/, '')}/**/*`)));
  return [...new Set(files)].filter((path) => name.test(path)).sort();
}

function numbered(paths: readonly string[]) {
  let first = 1;
  return paths.map((path) => {
    const { mutants } = switched(readFileSync(path, 'utf8'), first);
    const file = { path, first, mutants };
    first += mutants.length;
    return file;
  });
}
