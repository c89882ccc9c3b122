import type { Command } from 'commander';
import type { RestoredOptions } from '../../on-aws/mark-restored.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant restored`: holds every letter of a round whose table was taken back to an earlier moment. */
export function addRestoredCommand(program: Command): void {
  const command = program
    .command('restored')
    .description('say that a round’s table was restored to an earlier moment: no letter goes until an operator lets it')
    .argument('<file>', 'the round file')
    .addOption(regionOption('where its data lies'))
    .option('--as <operator>', 'which operator of the round does it; the contact person when left out')
    .option('--json', 'as JSON, for programs')
    .option('--no-input', 'ask nothing: stop with exit code 3 where a decision is needed')
    .option('--confirm <round>', 'the decision: the id of the round')
    .action(async (file: string, options: RestoredOptions) => {
      const { markRoundRestored } = await import('../../on-aws/mark-restored.ts');
      process.exitCode = await markRoundRestored(file, options);
    });
  withExample(command, 'restored infra/rounds/su-pfizer.yaml');
}
