import type { Command } from 'commander';
import type { StatusOptions } from '../../on-aws/say-status.ts';
import { asJson, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant status`: how a deployed round is, in a few lines. */
export function addStatusCommand(program: Command): void {
  const command = program
    .command('status')
    .description('say how a round on AWS is: its stage, its people, its mails, and what waits')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .option('--canary', 'let the round try itself too: every role, the bus and the sender; it takes a minute at the most')
    .addOption(asJson())
    .action(async (file: string, options: StatusOptions) => {
      const { sayStatus } = await import('../../on-aws/say-status.ts');
      process.exitCode = await sayStatus(file, options);
    });
  withExample(command, 'status infra/rounds/su-pfizer.yaml');
}
