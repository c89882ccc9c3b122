import { type Command, InvalidArgumentError, Option } from 'commander';
import { POLICIES } from '../../../shared/domain/matching/policy.ts';
import { asJson } from '../common-options.ts';
import { withExample } from '../example.ts';
import type { MatchOptions } from './solve-file.ts';

/** `omvant match FILE`: the best plan for a table of scores, with the proof that it is the best. */
export function addMatchCommand(program: Command): void {
  const match = program
    .command('match')
    .description('find the best set of pairs for a file of scores, and prove that no set is better')
    .argument('<file>', 'JSON: { "score": [[…]] } with a row for each student, or { "students", "managers", "edges" }')
    .addOption(new Option('--policy <name>', 'what is best among plans that place as many').choices(POLICIES).default('fair'))
    .option('--floor <points>', 'pairs below this are weak', whole(0, 101), 50)
    .option('--band <points>', 'how many points a band of weak pairs is wide', whole(1, 101), 5)
    .addOption(asJson())
    .action(async (file: string, options: MatchOptions) => {
      const { solveFile } = await import('./solve-file.ts');
      process.exitCode = solveFile(file, options);
    });
  withExample(match, 'match scores.json --policy fair --json');
}

function whole(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
    return number;
  };
}
