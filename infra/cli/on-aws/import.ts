import { type Command, Option } from 'commander';
import { ROLES } from '../../../shared/round/round-file.ts';
import type { ImportOptions } from '../../on-aws/import-list.ts';
import { withExample } from '../example.ts';
import { regionOption } from '../region-option.ts';

/** `omvant import`: enters a list from HR, as the console's page does, with the same line in the audit. */
export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('enter a list of people into a round on AWS: says row by row what it understands, shows the letter, and asks')
    .argument('<file>', 'the round file')
    .argument('<list>', 'the list: CSV as Excel saves it, with a heading for names and one for addresses')
    .requiredOption('--why <words>', 'why they are entered, on one line; each of them reads it')
    .addOption(new Option('--role <role>', 'who they are, where the list does not say').choices(ROLES).default('mentee'))
    .addOption(regionOption('where its data lies'))
    .option('--as <operator>', 'which operator of the round does it; the contact person when left out')
    .option('--dry-run', 'say what would be entered and sent, and do nothing')
    .option('--json', 'as JSON, for programs')
    .option('--no-input', 'ask nothing: stop with exit code 3 where a decision is needed')
    .option('--confirm <people>', 'the decision: how many people are to be entered')
    .action(async (file: string, list: string, options: ImportOptions) => {
      const { importList } = await import('../../on-aws/import-list.ts');
      process.exitCode = await importList(file, list, options);
    });
  withExample(command, 'import infra/rounds/su-pfizer.yaml managers.csv --why "HR has suggested you" --dry-run');
}
