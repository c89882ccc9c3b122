import type { Command } from 'commander';

/** Lets the help of a command begin with something to type. */
export function withExample(command: Command, words: string): Command {
  return command.addHelpText('before', `Example: npm run omvant -- ${words}\n`);
}
