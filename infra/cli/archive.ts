import type { Command } from 'commander';
import type { ArchiveOptions } from '../archive/write-archive.ts';
import { asJson, asOperator, roundFile } from './common-options.ts';
import { withExample } from './example.ts';
import { regionOption } from './region-option.ts';

/** `omvant archive`: what is to be kept of a round, as a package an archive can take. */
export function addArchiveCommand(program: Command): void {
  const command = program
    .command('archive')
    .description('write what is to be kept of a round as one package: documents, registers, a list and checksums')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .option('--here', 'the round on this machine, as `npm start` keeps it')
    .option('--out <file>', 'the package to write')
    .addOption(asOperator())
    .addOption(asJson())
    .action(async (file: string, options: ArchiveOptions) => {
      const { sayArchive } = await import('../archive/write-archive.ts');
      await sayArchive(file, options);
    });
  withExample(command, 'archive infra/rounds/su-pfizer.yaml --out su-pfizer.zip');
}
