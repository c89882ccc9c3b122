import type { Command } from 'commander';
import type { DeployOptions } from '../../on-aws/deploy-round.ts';
import { asJson, noInput, roundFile } from '../common-options.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant deploy`: one round to AWS, after a look at everything that could stand in its way. */
export function addDeployCommand(program: Command): void {
  const command = program
    .command('deploy')
    .description('put a round on AWS, or bring the one that is there up to date')
    .addArgument(roundFile())
    .addOption(regionOption('where its data lies'))
    .option('--domain <name>', 'a name of your own for the pages; needs --certificate')
    .option('--certificate <arn>', 'the certificate for it, in the same region')
    .option('--no-budget', 'make no warning about cost; one that is there stays')
    .option('--print-policy', 'print the least a role must be allowed that deploys this round, and do nothing')
    .option('--as <operator>', 'which operator changes the plan, where the file says another; the contact person when left out')
    .option('--dry-run', 'say what would happen to whom, and do nothing')
    .addOption(asJson())
    .addOption(noInput())
    .option('--yes', 'the decision: go ahead; another plan in the file is asked about all the same')
    .action(async (file: string, options: DeployOptions & { readonly printPolicy?: boolean }) => {
      if (options.printPolicy === true) return printPolicy(file, options);
      const { deployRound } = await import('../../on-aws/deploy-round.ts');
      process.exitCode = await deployRound(file, options);
    });
  withExample(command, 'deploy infra/rounds/su-pfizer.yaml --dry-run');
}

async function printPolicy(file: string, { region, budget }: DeployOptions): Promise<void> {
  const [{ deployPolicy }, { roundOrStop }] = await Promise.all([
    import('../../on-aws/deploy-policy.ts'),
    import('../../rounds/round-or-stop.ts'),
  ]);
  process.stdout.write(`${JSON.stringify(deployPolicy(roundOrStop(file), region, budget), undefined, 2)}\n`);
}
