import type { Accepted } from './listed.ts';
import type { Mutant } from './switched.ts';

/** A mutant, the file it is in, and what became of it. */
export interface Tried extends Mutant {
  readonly path: string;
  readonly fate: 'killed' | 'survived' | 'not reached' | 'does not compile';
}

/** Prints what came out, file by file, and each survivor nobody gave a reason for. Says whether there is nothing to do. */
export function show(all: readonly Tried[], listed: readonly Accepted[]): boolean {
  const survivors = all.filter(({ fate }) => fate === 'survived' || fate === 'not reached');
  const meant = listed.filter(({ path }) => all.some((one) => one.path === path));
  const unexplained = survivors.filter((one) => !meant.some((entry) => isMeant(entry, one)));
  const idle = meant.filter((entry) => !survivors.some((one) => isMeant(entry, one)));
  const lines = [
    ...[...Map.groupBy(all, ({ path }) => path)].map(([path, those]) => figures(path, those)),
    figures('together', all),
    ...unexplained.map(
      ({ path, line, change, fate }) => `${path}:${line}  ${change}${fate === 'not reached' ? '  (no test comes here)' : ''}`,
    ),
    ...idle.map(({ path, on }) => `${path}  is listed, but nothing survives there any more: ${on}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return unexplained.length === 0 && idle.length === 0;
}

function isMeant({ path, on, changes }: Accepted, one: Tried): boolean {
  return one.path === path && one.on === on && (changes === undefined || changes.includes(one.change));
}

function figures(name: string, all: readonly Tried[]): string {
  const count = (fate: Tried['fate']) => all.filter((one) => one.fate === fate).length;
  const compiled = all.length - count('does not compile');
  const share = compiled === 0 ? 100 : Math.floor((100 * count('killed')) / compiled);
  return `${share} %  ${name}: ${compiled} changes, ${count('killed')} noticed, ${count('survived')} survived, ${count('not reached')} not reached (${count('does not compile')} more do not compile)`;
}
