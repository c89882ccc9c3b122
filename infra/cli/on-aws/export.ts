import type { Command } from 'commander';
import type { ExportOptions } from '../../on-aws/export-round.ts';
import { asJson, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant export`: everything a round knows, as files. */
export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .description('write everything a round on AWS knows to files: people, pairs, meetings, letters, audit')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .option('--out <folder>', 'where the files go')
    .addOption(asJson())
    .action(async (file: string, options: ExportOptions) => {
      const { sayExport } = await import('../../on-aws/export-round.ts');
      await sayExport(file, options);
    });
  withExample(command, 'export infra/rounds/su-pfizer.yaml --out ~/round-2027');
}
