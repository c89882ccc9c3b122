import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { styleText } from 'node:util';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { LEFT } from '../demo/left.ts';
import { CAST_NAMES, CASTS_SHOW, type CastName } from '../rehearsal/casts/cast-names.ts';
import type { Rehearsal } from '../rehearsal/rehearse.ts';
import { EXAMPLE_FILE } from '../rounds/example-file.ts';
import { withExample } from './example.ts';
import { progressBar } from './progress-bar.ts';

type Options = {
  readonly round: string;
  readonly applicants?: number;
  readonly managers?: number;
  readonly cast: CastName;
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
};

/** `omvant rehearse`: a whole round in virtual time, from the call to the closing report. */
export function addRehearseCommand(program: Command): void {
  withExample(program.command('rehearse'), 'rehearse --applicants 30 --managers 8')
    .description('play a whole round in seconds, mail by mail, down to the closing report')
    .option('--round <file>', 'the round file', EXAMPLE_FILE)
    .option('--applicants <number>', 'how many students apply (the round file says how many are expected)', aCount)
    .option('--managers <number>', 'how many managers apply; the round then has room for as many pairs', aCount)
    .addOption(
      new Option('--cast <name>', `who plays: ${CAST_NAMES.map((name) => `"${name}", ${CASTS_SHOW[name]}`).join('; ')}`)
        .choices(CAST_NAMES)
        .default(CAST_NAMES[0]),
    )
    .option('--seed <text>', 'the same seed gives the same people and the same letters', '1')
    .option('--out <folder>', 'where the letters, the timeline and the report are written')
    .option('--json', 'print the figures as one JSON object and nothing else')
    .action(run);
}

function aCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new InvalidArgumentError('Give a number from 1 to 1000.');
  return count;
}

async function run({ round: file, applicants, managers, cast, seed, out, json = false }: Options): Promise<void> {
  // Standard output belongs to the result: what functions log in half a year would drown it.
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  const [{ rehearse }, { CASTS }, { writeOut }, { roundOrStop }] = await Promise.all([
    import('../rehearsal/rehearse.ts'),
    import('../rehearsal/casts/casts.ts'),
    import('../rehearsal/write-out.ts'),
    import('../rounds/round-or-stop.ts'),
  ]);
  const read = roundOrStop(file);
  const round = managers === undefined ? read : { ...read, seats: Math.max(read.seats, managers) };
  const folder = resolve(out ?? `.data/rehearsal-${[round.id, seed, ...(cast === CAST_NAMES[0] ? [] : [cast])].join('-')}`);
  const began = performance.now();
  const progress = progressBar(json);
  const rehearsal = await rehearse({
    round,
    mentors: applicants ?? round.expected.mentors,
    mentees: managers ?? round.expected.mentees,
    cast: CASTS[cast],
    seed,
    onProgress: progress.show,
    leaveIn: join(folder, LEFT),
  });
  progress.end();
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const report = writeOut(rehearsal, folder, round);
  process.stdout.write(json ? `${JSON.stringify(asJson(rehearsal, cast, seconds, report))}\n` : `${asText(rehearsal, seconds, folder)}\n`);
  process.exitCode = rehearsal.faults.length === 0 ? 0 : 1;
}

function asJson(
  { round, seed, virtualDays, applications, pairs, meetings, letters, bounces, evaluation, faults }: Rehearsal,
  cast: CastName,
  seconds: number,
  report: string,
) {
  return { round, cast, seed, virtualDays, seconds, applications, pairs, meetings, letters, bounces, evaluation, report, faults };
}

function asText(rehearsal: Rehearsal, seconds: number, folder: string): string {
  const { timeline, applications, pairs, meetings, letters, bounces, evaluation, faults, virtualDays } = rehearsal;
  return [
    timeline,
    '',
    `${virtualDays} days in ${seconds} seconds`,
    `Applications   ${applications.submitted} sent, ${applications.confirmed} confirmed, ${applications.withdrawn} withdrawn`,
    `Pairs          ${pairs.formed} formed, ${pairs.endedEarly} ended early, ${pairs.completed} completed`,
    `Meetings       ${meetings.held} of ${meetings.planned} held, ${meetings.cancelled} called off`,
    `Letters        ${letters.sent} sent, ${letters.duplicates} twice, ${letters.missing} missing, ${bounces} came back`,
    `Each in a pair ${perPersonText(letters)}`,
    `Evaluation     ${evaluation.answered} of ${evaluation.asked} answered`,
    `Everything is in ${folder}: report.html, report.csv, timeline.txt and letters/, one folder a person`,
    `To look at it    npm start -- --from ${folder}`,
    ...(faults.length === 0 ? [good('The round held.')] : [bad(`${faults.length} faults:`), ...faults.map((fault) => `  ${fault}`)]),
  ].join('\n');
}

/** How many letters people in pairs got; where no pair did all that was asked there is nothing to say of those that did. */
function perPersonText({ perPerson, wherePairsGoWell: well }: Rehearsal['letters']): string {
  const all = `${perPerson.median} letters in the middle, ${perPerson.most} at the most`;
  return well.most === 0 ? all : `${all}; ${well.median} and ${well.most} where both did all that was asked`;
}

function good(text: string): string {
  return styleText('green', text, { stream: process.stdout });
}

function bad(text: string): string {
  return styleText('red', text, { stream: process.stdout });
}
