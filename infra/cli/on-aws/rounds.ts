import type { Command } from 'commander';
import type { RoundsOptions } from '../../on-aws/say-rounds.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant rounds`: every round of an account in one region, with its stage and what waits. */
export function addRoundsCommand(program: Command): void {
  const command = program
    .command('rounds')
    .description('list the rounds on AWS in this account: the stage of each, and what waits for its operators')
    .addOption(regionOption('where to look'))
    .option('--json', 'as JSON, for programs')
    .action(async (options: RoundsOptions) => {
      const { sayRounds } = await import('../../on-aws/say-rounds.ts');
      process.exitCode = await sayRounds(options);
    });
  withExample(command, 'rounds');
}
