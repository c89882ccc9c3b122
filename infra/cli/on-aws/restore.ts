import type { Command } from 'commander';
import type { RestoreOptions } from '../../on-aws/restore/restore-round.ts';
import { asJson, asOperator, confirmed, noInput, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant restore`: takes a round back to a moment; nothing is mailed until an operator has looked through. */
export function addRestoreCommand(program: Command): void {
  const command = program
    .command('restore')
    .description('take a round on AWS back to a moment of the last 35 days; typed again it goes on where it stopped')
    .addArgument(roundFile())
    .requiredOption('--to <moment>', 'the moment, where the round is held or with its zone: 2027-10-01T10:00')
    .addOption(regionOption('where its data lies'))
    .addOption(asOperator())
    .option('--out <folder>', 'where the export of what there is now goes')
    .option('--dry-run', 'say what would happen, and do nothing')
    .addOption(asJson())
    .addOption(noInput())
    .addOption(confirmed())
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreRound } = await import('../../on-aws/restore/restore-round.ts');
      process.exitCode = await restoreRound(file, options);
    });
  withExample(command, 'restore infra/rounds/su-pfizer.yaml --to 2027-10-01T10:00 --dry-run');
}
