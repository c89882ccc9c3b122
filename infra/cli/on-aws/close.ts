import type { Command } from 'commander';
import type { CloseOptions } from '../../on-aws/close-round.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant close`: ends a round for good, as the console's page does, with the same line in the audit. */
export function addCloseCommand(program: Command): void {
  const command = program
    .command('close')
    .description('close a round for good: the report is made and people are thanked')
    .argument('<file>', 'the round file')
    .addOption(regionOption('where its data lies'))
    .option('--as <operator>', 'which operator of the round does it; the contact person when left out')
    .option('--dry-run', 'say what would happen to whom, and do nothing')
    .option('--json', 'as JSON, for programs')
    .option('--no-input', 'ask nothing: stop with exit code 3 where a decision is needed')
    .option('--confirm <round>', 'the decision: the id of the round')
    .action(async (file: string, options: CloseOptions) => {
      const { closeRound } = await import('../../on-aws/close-round.ts');
      process.exitCode = await closeRound(file, options);
    });
  withExample(command, 'close infra/rounds/su-pfizer.yaml --dry-run');
}
