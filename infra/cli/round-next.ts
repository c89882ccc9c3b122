import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Days, readDays } from '../rounds/read-days.ts';
import { asJson, noInput, roundFile } from './common-options.ts';
import { withExample } from './example.ts';
import { regionOption } from './region-option.ts';

const WHERE = `
What the round has come to is read from AWS, where it has a stack or left its data; with --here from this machine, with --from from what
\`omvant export\` or a rehearsal wrote. With --dates-only it is not read: the file then has the dates of the next round and no proposals.`;

/** `omvant round next`: begins the file of the next round from this one, with what this one says about it. */
export function addNextCommand(round: Command): void {
  const next = round
    .command('next')
    .description(
      'write the file of the next round: dates a year later, comments kept, what this round proposes beside the settings it concerns',
    )
    .addArgument(roundFile())
    .option('--id <id>', 'what the next round is called; left out, as this one with its year one later')
    .addOption(regionOption('where this round lies'))
    .addOption(new Option('--here', 'this round ran on this machine').conflicts('from'))
    .option('--from <folder>', 'what `omvant export` or a rehearsal wrote of this round, or the folder of a demo')
    .addOption(new Option('--dates-only', 'do not read what this round has come to').conflicts(['here', 'from']))
    .addOption(
      days(
        '--exams <days>',
        'exam weeks, in which there is neither kick-off nor workshop and no meeting is planned: 2028-10-23..2028-10-29; more than once if need be',
      ),
    )
    .addOption(days('--days-off <days>', 'other days on which nobody meets, in the same way; public holidays are known'))
    .addOption(noInput())
    .addOption(asJson())
    .action(async (file: string, options) => {
      const { writeNextRound } = await import('./write-next-round.ts');
      process.exitCode = await writeNextRound(file, options);
    });
  withExample(next, 'round next infra/rounds/su-pfizer.yaml --exams 2028-10-23..2028-10-29');
  next.addHelpText('after', WHERE);
}

function days(flags: string, description: string): Option {
  return new Option(flags, description).argParser((given: string, before: readonly Days[] | undefined) => {
    const read = readDays(given);
    if (read === undefined) throw new InvalidArgumentError('Give a day or two, the first and the last, such as 2028-10-23..2028-10-29.');
    return [...(before ?? []), ...read];
  });
}
