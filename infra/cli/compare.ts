import type { Command } from 'commander';
import { asJson } from './common-options.ts';
import { withExample } from './example.ts';
import { regionOption } from './region-option.ts';

const WHAT = `
Each of the two is a round file, whose round is read from AWS, or from this machine with --here; the folder that \`omvant export\` or a
rehearsal wrote, or in which a demo lies; or the figures of a closing report as CSV, from the console.`;

/** `omvant compare`: two rounds side by side. */
export function addCompareCommand(program: Command): void {
  const compare = program
    .command('compare')
    .description('show two rounds side by side: who applied, pairs kept, meetings held, answers, letters, acts and cost')
    .argument('<one>', 'a round, as said below')
    .argument('<other>', 'the one to set beside it')
    .addOption(regionOption('where rounds on AWS lie'))
    .option('--here', 'the rounds of round files ran on this machine')
    .addOption(asJson())
    .action(async (one: string, other: string, options) => {
      const { compareRounds } = await import('../closing/compare-rounds.ts');
      await compareRounds([one, other], options);
    });
  withExample(compare, 'compare export-su-pfizer-2028-03-09 infra/rounds/su-pfizer-2028.yaml');
  compare.addHelpText('after', WHAT);
}
