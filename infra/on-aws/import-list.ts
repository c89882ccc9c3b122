import { readFileSync, statSync } from 'node:fs';
import { cellsOf, MOST, textOf } from '../../functions/web/console/applicants/list/read-cells.ts';
import { type Row, type Understood, understand } from '../../functions/web/console/applicants/list/understand.ts';
import { letterTo } from '../../functions/web/console/parts/letter-preview.tsx';
import { enterList } from '../../shared/commands/application/enter-list.ts';
import type { Known } from '../../shared/commands/application/enter-person.ts';
import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { entered } from '../../shared/domain/application/application.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { readLine } from '../../shared/domain/typed-text.ts';
import { type Operator, onlySideOf } from '../../shared/round/contact.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { enteringListWords } from '../../shared/words/console/entering-list.ts';
import { type Say, sayIn } from '../../shared/words/say.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { actingOperator, toolsOf } from './acting.ts';
import { agreed, say as print } from './asking.ts';
import { asked, deployedOrStop, workIn } from './deployed.ts';
import { commandFor, typedAgain } from './typed-again.ts';

export type ImportOptions = {
  readonly region: string;
  readonly role: Role;
  readonly why: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

const MOST_WHY = 200;

/** Enters a list, as the console's page does. Gives the exit code. */
export async function importList(file: string, listFile: string, options: ImportOptions): Promise<number> {
  const round = roundOrStop(file);
  workIn(options.region);
  const id = actingOperator(round, options.as);
  const why = whyOrStop(options.why);
  const text = textOrStop(listFile);
  const stack = await deployedOrStop(round, file);
  const tools = await asked(() => toolsNow(toolsOf(round, stack)));
  const operator = round.operators.find((one) => one.id === id);
  if (operator === undefined) throw new RangeError(`no operator is called "${id}"`);
  return importText(text, { why, operator, stopHint: commandFor(`status ${file}`) }, tools, options);
}

type About = { readonly why: string; readonly operator: Operator; readonly stopHint: string };

/** The same for a list that was read, in a round that was found. */
export async function importText(text: string, { why, operator, stopHint }: About, tools: Tools, options: ImportOptions): Promise<number> {
  const say = sayIn('en', tools.round.zone);
  const { stage } = await asked(() => roundNow(tools));
  if (stage === 'closing' || stage === 'closed')
    throw new CannotStart(`Nobody can be entered any more.\nThe round is in the stage ${stage}.`, stopHint);
  const { rows, ignored } = await understoodOrStop(text, operator, tools, options.role, say);
  const people = rows.flatMap((row): readonly Known[] => ('known' in row ? [{ ...row.known, why, byTelephone: false }] : []));
  const letter = await letterOf(people, operator, tools);
  const isJson = options.json === true;
  if (!isJson) print([...rows.map((row) => lineOf(row, say)), ...ignoredLine(ignored, say), ...letter].join('\n'));
  const would = { round: tools.round.id, enters: people.length, rows: rows.map((row) => asJson(row)), ignored };
  if (options.dryRun === true || people.length === 0) {
    print(
      isJson
        ? JSON.stringify({ ...would, entered: 0 })
        : people.length === 0
          ? 'Nobody to enter.'
          : `Would enter ${counted(people.length)} and mail each.`,
    );
    return 0;
  }
  const question = `This enters ${counted(people.length)} into ${tools.round.id} and mails each the letter above. Enter them?`;
  const isSure =
    options.confirm === String(people.length) || (await agreed(question, options.input, typedAgain(`--confirm ${people.length}`)));
  if (!isSure) return NEEDS_DECISION;
  await asked(() => enterList(people, tools, operator));
  print(
    isJson ? JSON.stringify({ ...would, entered: people.length }) : `Entered ${counted(people.length)}. Their letters are on their way.`,
  );
  return 0;
}

function counted(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}

function whyOrStop(text: string): string {
  const why = readLine(text, MOST_WHY);
  if ('value' in why && why.value !== '') return why.value;
  throw new CannotStart(
    `What --why says cannot be taken.\nIt is one line of at most ${MOST_WHY} characters, read by each of them.`,
    'write --why "HR has suggested you"',
  );
}

/** The text of a file, unless it is larger than any list may be: then it is not even read. */
function textOrStop(file: string): string {
  const stop = (why: string) => new CannotStart(`${file} cannot be read.\n${why}`, 'give the name of a CSV file, as Excel saves it');
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw stop('There is no such file.');
  if (found.size > MOST.bytes) throw stop(`It is larger than ${MOST.bytes / 1024 / 1024} MB: take away what is not needed, or split it.`);
  return textOf(readFileSync(file));
}

async function understoodOrStop(
  text: string,
  operator: Operator,
  tools: Tools,
  role: Role,
  say: Say,
): Promise<Extract<Understood, { readonly rows: readonly Row[] }>> {
  const words = enteringListWords(say);
  const stop = (why: string) =>
    new CannotStart(`The list cannot be taken, and nobody was entered.\n${why}`, 'mend it and type the same again');
  const read = cellsOf(text);
  if ('fault' in read) throw stop(words.faults[read.fault]);
  const only = onlySideOf(operator);
  const understood = await asked(() => understand(read, only ?? role, tools, only));
  if ('missing' in understood) throw stop(words.faults[understood.missing]);
  return understood;
}

function lineOf(row: Row, say: Say): string {
  const words = enteringListWords(say);
  const what =
    'whyNot' in row
      ? words.whyNot[row.whyNot]
      : [`${words.seen.entered}.`, ...row.doubts.map(({ doubt, about }) => words.doubts[doubt](about))].join(' ');
  return `${String(row.line).padStart(4)}  ${row.name} <${row.email}>  ${what}`;
}

function ignoredLine(ignored: readonly string[], say: Say): readonly string[] {
  return ignored.length === 0 ? [] : ['', enteringListWords(say).seen.ignored(ignored.join(', '))];
}

function asJson({ line, name, email, role, doubts, ...row }: Row) {
  return { line, name, email, role, doubts, ...('whyNot' in row ? { whyNot: row.whyNot } : { unanswered: row.known.unanswered }) };
}

/** The letter as the first of them will get it. */
async function letterOf(people: readonly Known[], operator: Operator, tools: Tools): Promise<readonly string[]> {
  const [first] = people;
  if (first === undefined) return [];
  const now = tools.now();
  const by = { by: operator.id, at: stamp(now), why: first.why, unanswered: [...first.unanswered] };
  const letter = await asked(() => letterTo(entered({ ...first, id: 'preview', entered: by }, now), 'welcome', { tools, operator }));
  return letter === undefined ? [] : ['', `To: ${letter.to}`, `Subject: ${letter.subject}`, '', letter.text, ''];
}
