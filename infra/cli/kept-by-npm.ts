import type { Command } from 'commander';
import { CannotStart } from '../rounds/cannot-start.ts';

const WRONG_USE = 2;
/** Commands that have a script of their own in package.json. */
const SCRIPTS: Readonly<Record<string, string>> = { start: 'npm start --', rehearse: 'npm run rehearse --' };
/** What npm has options of its own for, or what changes nothing but how it is said: those may be meant for npm, and stop nobody. */
const NPMS_OWN = ['--json', '--yes'];

/**
 * npm keeps the options it is given before `--` for itself, without a word or with a warning that scrolls by: a dry run would then be a real
 * one, and a demo a round of one's own. It leaves them in the environment.
 *
 * @throws CannotStart when an option of the command that is called was kept.
 */
export function stopIfNpmKept(program: Command, words: readonly string[], env: Readonly<Record<string, string | undefined>>): void {
  const called = calledBy(words, program);
  const kept = called
    .flatMap(({ options }) => options)
    .find(({ long }) => long !== undefined && !NPMS_OWN.includes(long) && env[whereNpmKeeps(long)] !== undefined);
  if (kept === undefined) return;
  const name = called.map((command) => command.name()).join(' ');
  throw new CannotStart(
    `npm has kept ${kept.long} for itself, so nothing was done.`,
    `write -- before it: ${SCRIPTS[name] ?? `npm run omvant -- ${name}`} ${kept.long}`,
    WRONG_USE,
  );
}

/** The command words begin with, and the one of its own that comes next. */
function calledBy([word, ...rest]: readonly string[], { commands }: Command): readonly Command[] {
  const command = commands.find((one) => one.name() === word);
  return command === undefined ? [] : [command, ...calledBy(rest, command)];
}

function whereNpmKeeps(long: string): string {
  return `npm_config_${long.replace(/^--(no-)?/, '').replaceAll('-', '_')}`;
}
