import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Round } from '../../shared/round/round-file.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { asJson, roundFile } from './common-options.ts';
import { withExample } from './example.ts';
import { regionOption } from './region-option.ts';
import { addNextCommand } from './round-next.ts';

const ROUNDS = fileURLToPath(new URL('../rounds/', import.meta.url));

const NO_ID =
  'error: that cannot name a round. Write at most 30 small letters, digits and single hyphens, such as lund-2028, without “aws”, “amazon” or “cognito”.';

const BY_HAND = `
A round on this machine is not read: \`npm start\` says what it has otherwise than its file, to be written there by hand.`;

type CheckOptions = { readonly json?: boolean; readonly deployed?: boolean; readonly region: string };

/** `omvant round check|new|next|pull|schema`: what an operator does with round files. */
export function addRoundCommand(program: Command): void {
  const round = program.command('round').description('write and check the file of a round');
  withExample(round, 'round check infra/rounds/su-pfizer.yaml');

  const check = round
    .command('check')
    .description('name everything in a round file that stops its call, or show the round in short')
    .addArgument(roundFile())
    .addOption(asJson())
    .option('--deployed', 'also against the plan the round was opened with on AWS')
    .addOption(regionOption('where that one lies'))
    .action(async (file: string, { json, deployed, region }: CheckOptions) => {
      const { checkRound } = await import('./check-round.ts');
      const { openedRounds } = await import('./opened-rounds.ts');
      const opened = (round: Round) => openedRounds(round, deployed === true ? region : undefined);
      process.exitCode = await checkRound(file, { json: json === true, say, opened });
    });
  withExample(check, 'round check infra/rounds/su-pfizer.yaml');

  const begin = round
    .command('new')
    .description('begin a round file of your own, as a commented copy of infra/rounds/su-pfizer.yaml with dates that lie ahead')
    .argument('<id>', 'a short name: small letters, digits and hyphens')
    .action(async (id: string) => {
      if (!(await isRoundId(id))) begin.error(NO_ID);
      await beginRound(id);
    });
  withExample(begin, 'round new lund-2028');

  addNextCommand(round);

  const pull = round
    .command('pull')
    .description('write the plan that holds now in a round on AWS into its file; comments stay')
    .addArgument(roundFile())
    .addOption(regionOption('where the round lies'))
    .action(async (file: string, { region }: { readonly region: string }) => {
      const { pullRound } = await import('./pull-round.ts');
      await pullRound(file, region, say);
    });
  withExample(pull, 'round pull infra/rounds/su-pfizer.yaml');
  pull.addHelpText('after', BY_HAND);

  const schema = round
    .command('schema')
    .description('write infra/rounds/round.schema.json, by which editors complete and check round files')
    .action(writeSchema);
  withExample(schema, 'round schema');
}

async function beginRound(id: string): Promise<void> {
  const [{ newRoundFile }, { Temporal }] = await Promise.all([import('../rounds/new-round-file.ts'), import('temporal-polyfill')]);
  const file = newRoundFile(id, ROUNDS, Temporal.Now.plainDateISO());
  if (file === undefined)
    throw new CannotStart(`there is a round file called ${id}.yaml already`, 'choose another name, or change that file');
  say(shown(file));
  note(`Change what you like in it, then: npm run omvant -- round check ${shown(file)}`);
}

async function writeSchema(): Promise<void> {
  const { roundSchemaText } = await import('../rounds/round-schema.ts');
  const file = join(ROUNDS, 'round.schema.json');
  writeFileSync(file, roundSchemaText());
  say(shown(file));
}

async function isRoundId(given: string): Promise<boolean> {
  const { roundFileSchema } = await import('../../shared/round/round-as-written.ts');
  return roundFileSchema.shape.id.safeParse(given).success;
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
