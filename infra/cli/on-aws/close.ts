import type { Command } from 'commander';
import type { CloseOptions } from '../../on-aws/close-round.ts';
import { asJson, asOperator, confirmed, noInput, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant close`: ends a round for good, as the console's page does, with the same line in the audit. */
export function addCloseCommand(program: Command): void {
  const command = program
    .command('close')
    .description('close a round for good: the report is made and people are thanked')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .addOption(asOperator())
    .option('--dry-run', 'say what would happen to whom, and do nothing')
    .addOption(asJson())
    .addOption(noInput())
    .addOption(confirmed())
    .action(async (file: string, options: CloseOptions) => {
      const { closeRound } = await import('../../on-aws/close-round.ts');
      process.exitCode = await closeRound(file, options);
    });
  withExample(command, 'close infra/rounds/su-pfizer.yaml --dry-run');
}
