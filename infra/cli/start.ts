import type { Command } from 'commander';
import { withExample } from './example.ts';

type StartOptions = { readonly round: string; readonly port: string; readonly fresh?: boolean };

/** `omvant start`: one round on this machine, until Ctrl-C. */
export function addStartCommand(program: Command): void {
  withExample(program.command('start'), 'start --round infra/rounds/su-pfizer.yaml')
    .description('run a round on this machine: the call, the console and an inbox')
    .option('--round <file>', 'the round file', 'infra/rounds/su-pfizer.yaml')
    .option('--port <number>', 'where the pages are', '3000')
    .option('--fresh', 'forget what the round has kept on this machine and start anew')
    .action(async ({ round, port, fresh }: StartOptions) => {
      // Functions log to the console; the terminal is for people, so their lines go to a file of the round.
      process.env['POWERTOOLS_DEV'] = 'true';
      const { startRound } = await import('../local/start.ts');
      await startRound({ roundFile: round, port: Number(port), fresh: fresh === true, say: (line) => process.stdout.write(`${line}\n`) });
    });
}
