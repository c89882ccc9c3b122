import { type Command, Option } from 'commander';
import { DEMO_STAGES, type DemoStage, LIVELIEST } from '../demo/stage-names.ts';
import { askAboutPlan } from '../rounds/agree-on-plan.ts';
import { EXAMPLE_FILE } from '../rounds/example-file.ts';
import { noInput } from './common-options.ts';
import { progressBar } from './progress-bar.ts';

type StartOptions = {
  readonly demo?: DemoStage;
  readonly from?: string;
  readonly continue?: boolean;
  readonly round: string;
  readonly port: string;
  readonly fresh?: boolean;
  readonly input: boolean;
};

/** `omvant start`: one round on this machine, until Ctrl-C. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .addHelpText('before', 'Example: npm start -- --demo\n')
    .description('run a round on this machine: the call, the console and an inbox')
    .addOption(
      new Option(
        '--demo [stage]',
        `begin with a round full of made-up people, in the morning of a working day; "${LIVELIEST}" has most to see`,
      )
        .choices(DEMO_STAGES)
        .preset(LIVELIEST),
    )
    .addOption(new Option('--from <folder>', 'begin with the round a rehearsal left in its --out folder').conflicts(['demo', 'round']))
    .option('--continue', 'go on with the demo, or with what --from opened, as you left it; without it each start begins afresh')
    .option('--round <file>', 'the round file', EXAMPLE_FILE)
    .option('--port <number>', 'where the pages are', '3000')
    .addOption(
      new Option('--fresh', 'forget what the round has kept on this machine and start anew; with --demo: play it anew').conflicts(
        'continue',
      ),
    )
    .addOption(noInput())
    .action(run);
}

async function run(
  { demo, from, round, port, fresh = false, continue: goOn = false, input }: StartOptions,
  command: Command,
): Promise<void> {
  // Functions log to the console; the terminal is for people, so their lines go to a file of the round.
  process.env['POWERTOOLS_DEV'] = 'true';
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const common = { port: Number(port), say, agrees: askAboutPlan({ input, say }) };
  if (demo === undefined && from === undefined) {
    if (goOn) command.error("error: option '--continue' goes with --demo or --from; without them a round goes on by itself");
    const { startRound } = await import('../local/start.ts');
    return startRound({ ...common, roundFile: round, fresh });
  }
  const { startDemo, startFrom } = await import('../demo/start-demo.ts');
  if (from !== undefined) return startFrom(from, { ...common, goOn });
  const progress = progressBar();
  await startDemo({
    ...common,
    goOn,
    roundFile: round,
    stage: demo ?? LIVELIEST,
    anew: fresh,
    onProgress: progress.show,
    onMade: progress.end,
  });
}
