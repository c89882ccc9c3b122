import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import { CannotStart } from '../rounds/cannot-start.ts';
import { addArchiveCommand } from './archive.ts';
import { addCompareCommand } from './compare.ts';
import { addEventsCommand } from './events.ts';
import { withExample } from './example.ts';
import { stopIfNpmKept } from './kept-by-npm.ts';
import { addMatchCommand } from './match/match.ts';
import { addCloseCommand } from './on-aws/close.ts';
import { addDeployCommand } from './on-aws/deploy.ts';
import { addDestroyCommand } from './on-aws/destroy.ts';
import { addExportCommand } from './on-aws/export.ts';
import { addImportCommand } from './on-aws/import.ts';
import { addRestoreCommand } from './on-aws/restore.ts';
import { addRestoredCommand } from './on-aws/restored.ts';
import { addRoundsCommand } from './on-aws/rounds.ts';
import { addStatusCommand } from './on-aws/status.ts';
import { addPrivacyCommand } from './privacy.ts';
import { addRehearseCommand } from './rehearse.ts';
import { addRoundCommand } from './round.ts';
import { addStartCommand } from './start.ts';

const OK = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** One command of the command line: speaks on the streams of the process, and leaves it the exit code. npm leaves in `env` the options it kept. */
export async function runOmvant(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const program = theProgram();
  try {
    stopIfNpmKept(program, words, env);
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error, program.opts<{ readonly verbose?: boolean }>().verbose === true);
  }
}

function theProgram(): Command {
  const program = withExample(new Command('omvant'), 'round check infra/rounds/su-pfizer.yaml')
    .description('Runs rounds of reverse mentoring, where students mentor managers.')
    .option('--verbose', 'show where in the program an error arose')
    .exitOverride();

  addStartCommand(program);
  addRehearseCommand(program);
  addRoundCommand(program);
  addMatchCommand(program);
  addEventsCommand(program);
  addPrivacyCommand(program);
  addCompareCommand(program);
  addDeployCommand(program);
  addRoundsCommand(program);
  addStatusCommand(program);
  addImportCommand(program);
  addExportCommand(program);
  addArchiveCommand(program);
  addCloseCommand(program);
  addRestoreCommand(program);
  addRestoredCommand(program);
  addDestroyCommand(program);
  return program;
}

/** Says what happened, why, and what to type, on the error stream. Gives the exit code. */
function report(error: unknown, verbose: boolean): number {
  // Commander has said what is wrong by itself.
  if (error instanceof CommanderError) return error.exitCode === OK ? OK : WRONG_USE;
  const [what, ...why] = error instanceof CannotStart ? [error.message, error.remedy] : unexpected(error);
  say([styleText('red', what, { stream: process.stderr }), ...why].join('\n'));
  if (verbose && error instanceof Error) say(error.stack ?? '');
  return error instanceof CannotStart ? error.exitCode : FAILED;
}

function unexpected(error: unknown): readonly [string, ...string[]] {
  const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return [`Stopped: ${what}`, 'The program did not expect this.', 'To see where it arose, add --verbose'];
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
