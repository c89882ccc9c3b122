import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCancel, text } from '@clack/prompts';
import { type Alumnus, type CameTo, countYes } from '../../shared/domain/closing/alumni.ts';
import { type LastTime, lastTime } from '../../shared/domain/closing/last-time.ts';
import { type DaysWithout, type NextRound, nextRoundText } from '../../shared/pages/next-round/next-round-text.ts';
import type { Text } from '../../shared/round/languages.ts';
import { idAfter } from '../../shared/round/next-id.ts';
import { roundFileSchema } from '../../shared/round/round-as-written.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { reportWords } from '../../shared/words/report.ts';
import { sayIn } from '../../shared/words/say.ts';
import { cameToHere, cameToIn, cameToOnAws } from '../closing/where-it-lies.ts';
import { mayAsk, say, saySlowly } from '../on-aws/asking.ts';
import { commandFor } from '../on-aws/typed-again.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { printable } from '../rounds/printable.ts';
import { type Days, readDays } from '../rounds/read-days.ts';
import { readRoundText } from '../rounds/read-round-file.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';

export type NextRoundOptions = {
  readonly id?: string;
  readonly region: string;
  readonly here?: boolean;
  readonly from?: string;
  readonly datesOnly?: boolean;
  readonly exams?: readonly Days[];
  readonly daysOff?: readonly Days[];
  readonly input: boolean;
  readonly json?: boolean;
};

const WHY: Readonly<Record<'exams' | 'daysOff', Text>> = {
  exams: { sv: 'tentor', en: 'exams' },
  daysOff: { sv: 'lediga dagar', en: 'days off' },
};

/**
 * Writes the file of the round after one beside its file. Gives the exit code: 1 when `round check` finds a fault with it.
 *
 * @throws CannotStart when there is a file of that name, or the round cannot be read.
 */
export async function writeNextRound(file: string, options: NextRoundOptions): Promise<0 | 1> {
  const round = roundOrStop(file);
  const id = options.id ?? idAfter(round);
  const to = join(dirname(file), `${id}.yaml`);
  stopUnlessNew(id, to);
  const came = await cameTo(round, file, options);
  const last = came === undefined ? undefined : lastTime(came);
  const saidYes = came === undefined ? undefined : countYes(came.alumni, came.round, came.state);
  const avoid = [
    ...withWhy(await daysFor('exams', 'In which weeks are there exams?', options), 'exams', round),
    ...withWhy(await daysFor('daysOff', 'On which other days does nobody meet? Public holidays are known.', options), 'daysOff', round),
  ];
  const next = nextRoundText({ source: readFileSync(file, 'utf8'), publicHolidays: round.publicHolidays, id, avoid, last, saidYes });
  writeFileSync(to, next.text, { flag: 'wx' });
  const faults = readRoundText(next.text).faults ?? [];
  if (options.json === true)
    say(JSON.stringify({ file: to, id, dates: next.dates, proposals: last?.proposals ?? [], saidYes, faults }, undefined, 2));
  else sayNext(to, round, next, last, came?.alumni ?? []);
  if (faults.length === 0) return 0;
  saySlowly(`Not everything fits yet: ${faults.map(({ line, path, wrong }) => `line ${line}, ${path}: ${wrong}`).join('; ')}`);
  return 1;
}

function stopUnlessNew(id: string, to: string): void {
  if (!roundFileSchema.shape.id.safeParse(id).success)
    throw new CannotStart(
      `${id} cannot name a round.`,
      'give at most 30 small letters, digits and single hyphens with --id, without “aws”, “amazon” or “cognito”',
    );
  if (existsSync(to)) throw new CannotStart(`there is ${to} already`, 'give the next round another name with --id, or change that file');
}

async function cameTo(round: Round, file: string, { here, from, datesOnly, region }: NextRoundOptions): Promise<CameTo | undefined> {
  if (datesOnly === true) return undefined;
  if (from !== undefined) return cameToIn(from, round);
  return here === true ? cameToHere(round) : cameToOnAws(round, file, region);
}

/** What was given, or is typed at the terminal; where nobody can be asked, nothing. */
async function daysFor(what: 'exams' | 'daysOff', message: string, options: NextRoundOptions): Promise<readonly Days[]> {
  const given = options[what];
  if (given !== undefined || !mayAsk(options.input)) return given ?? [];
  const typed = await text({
    message,
    placeholder: '2028-10-23..2028-10-29, 2028-11-03; nothing if there are none',
    defaultValue: '',
    output: process.stderr,
    validate: (text) =>
      readDays(text ?? '') === undefined ? 'Write days such as 2028-10-23..2028-10-29, the first and the last' : undefined,
  });
  if (isCancel(typed)) throw new CannotStart('Nothing was written.', commandFor('round next --help'));
  return readDays(typed) ?? [];
}

function withWhy(days: readonly Days[], what: 'exams' | 'daysOff', { languages }: Round): readonly DaysWithout[] {
  return days.map((period) => ({ ...period, why: Object.fromEntries(languages.map((language) => [language, WHY[what][language]])) }));
}

function sayNext(to: string, { zone }: Round, { dates }: NextRound, last: LastTime | undefined, alumni: readonly Alumnus[]): void {
  const english = sayIn('en', zone);
  const words = reportWords(english).onwards;
  const rows = dates.map(
    ({ what, was, date }) => `  ${what.padEnd(32)} ${english.day(date)} ${date.slice(0, 4)} (it was ${english.day(was)})`,
  );
  const proposals = (last?.proposals ?? []).map((proposal) => {
    const { path, now, proposed, because } = proposal;
    const instead = proposed === undefined ? `without ${now}` : `${words.value(proposal, proposed)}, not ${words.value(proposal, now)}`;
    return `  ${path}: ${instead}. ${words.why(because)}`;
  });
  say(
    [
      `${to} is the next round.`,
      ...rows,
      ...proposalsTitle(proposals.length, last),
      ...proposals,
      ...toBeAsked(alumni),
      `Look it through, then: ${commandFor(`round check ${to}`)}`,
    ].join('\n'),
  );
}

/** Who may be named on the next call once asked, and who wants to hear of it: said here alone, since they said yes to no more. */
function toBeAsked(alumni: readonly Alumnus[]): readonly string[] {
  const named = (wish: Alumnus['wishes'][number]) =>
    alumni.filter(({ wishes }) => wishes.includes(wish)).map(({ person: { answers } }) => printable(answers.name));
  const [talk, hear] = [named('talk'), named('nextCall')];
  return [
    ...(talk.length === 0
      ? []
      : [`Said yes to being asked to talk with applicants: ${talk.join(', ')}. Ask before you name anybody in it.`]),
    ...(hear.length === 0 ? [] : [`Asked to hear when the next call opens: ${hear.join(', ')}. Write to them then.`]),
  ];
}

function proposalsTitle(count: number, last: LastTime | undefined): readonly string[] {
  if (last === undefined) return [];
  return [count === 0 ? 'The figures propose no changes.' : 'The figures propose, as comments in it:'];
}
