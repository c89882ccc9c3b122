import type { Command } from 'commander';
import type { DestroyOptions } from '../../on-aws/destroy-round.ts';
import { asJson, confirmed, noInput, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant destroy`: exports a round, then takes its stack away; its data only when that is said as well. */
export function addDestroyCommand(program: Command): void {
  const command = program
    .command('destroy')
    .description('take a round off AWS: exports everything first, and keeps the data unless told otherwise')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .option('--out <folder>', 'where the export goes')
    .option('--with-data', 'delete the table too, and with it every personal detail')
    .option('--unarchived', 'go on although no archive of an authority’s round was written')
    .option('--dry-run', 'say what would happen, and do nothing')
    .addOption(asJson())
    .addOption(noInput())
    .addOption(confirmed())
    .action(async (file: string, options: DestroyOptions) => {
      const { destroyRound } = await import('../../on-aws/destroy-round.ts');
      process.exitCode = await destroyRound(file, options);
    });
  withExample(command, 'destroy infra/rounds/su-pfizer.yaml --dry-run');
}
