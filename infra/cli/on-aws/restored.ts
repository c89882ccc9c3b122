import type { Command } from 'commander';
import type { RestoredOptions } from '../../on-aws/mark-restored.ts';
import { asJson, asOperator, confirmed, noInput, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant restored`: holds every letter of a round whose table was taken back to an earlier moment. */
export function addRestoredCommand(program: Command): void {
  const command = program
    .command('restored')
    .description('say that a round’s table was restored to an earlier moment: no letter goes until an operator lets it')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .addOption(asOperator())
    .addOption(asJson())
    .addOption(noInput())
    .addOption(confirmed())
    .action(async (file: string, options: RestoredOptions) => {
      const { markRoundRestored } = await import('../../on-aws/mark-restored.ts');
      process.exitCode = await markRoundRestored(file, options);
    });
  withExample(command, 'restored infra/rounds/su-pfizer.yaml');
}
