import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { planChanges, planOf } from '../../shared/round/plan.ts';
import { type Planned, plannedIn, withPlan } from '../../shared/round/planned.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { readRoundText } from './read-round-file.ts';

/** Text that takes the place of what stands between two signs of a file. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/**
 * The text of a round file with another plan in it. Only what differs is written anew: comments, order and line breaks stay as they are.
 * `round` is what the file says now.
 */
export function withPlanInFile(source: string, round: Round, plan: Planned): string {
  const document = parseDocument(source);
  const nodeAt = (path: readonly (string | number)[]): Node | undefined => {
    const node: unknown = document.getIn(path, true);
    return isScalar(node) || isCollection(node) ? node : undefined;
  };
  const edits: Edit[] = [];
  const before = plannedIn(round);

  function scalar(path: readonly (string | number)[], was: string | number, is: string | number): void {
    const range = nodeAt(path)?.range;
    if (was === is || range === undefined || range === null) return;
    const [from, to] = range;
    edits.push({ from, to, text: source[from] === '"' && typeof is === 'string' ? JSON.stringify(is) : inFlow(is) });
  }

  function gathering(name: 'kickOff' | 'workshop'): void {
    const [was, is] = [before[name], plan[name]];
    scalar([name, 'date'], was.date, is.date);
    scalar([name, 'time'], was.time, is.time);
    scalar([name, 'minutes'], was.minutes, is.minutes);
    for (const language of round.languages) scalar([name, 'place', language], was.place[language], is.place[language]);
    if (was.link !== undefined && is.link !== undefined) scalar([name, 'link'], was.link, is.link);
    else if (is.link !== undefined) add(name, `link: ${inFlow(is.link)}`);
    else if (was.link !== undefined) remove(name, 'link');
  }

  /** Puts a part before the others of a map, be it in lines or in braces. */
  function add(name: string, part: string): void {
    const from = nodeAt([name])?.range?.[0] ?? 0;
    if (source[from] === '{') edits.push({ from: from + 1, to: from + 1, text: ` ${part},` });
    else edits.push({ from, to: from, text: `${part}\n${' '.repeat(columnOf(from))}` });
  }

  /** Takes a part away: its lines with what is written beside it, or what it takes up in braces. */
  function remove(name: string, part: string): void {
    const map = nodeAt([name]);
    const pairs = isMap(map) ? map.items.map(({ key, value }) => ({ key, from: startOf(key), to: endOf(value) })) : [];
    const at = pairs.findIndex(({ key }) => isScalar(key) && key.value === part);
    const [before, own, after] = [pairs[at - 1], pairs[at], pairs[at + 1]];
    if (own === undefined) return;
    const inBraces = source[map?.range?.[0] ?? 0] === '{';
    const end = source.indexOf('\n', own.to);
    if (!inBraces) edits.push({ from: source.lastIndexOf('\n', own.from) + 1, to: end === -1 ? source.length : end + 1, text: '' });
    else if (after !== undefined) edits.push({ from: own.from, to: after.from, text: '' });
    else edits.push({ from: before?.to ?? own.from, to: own.to, text: '' });
  }

  /** Periods that stay keep their lines, with what is written beside and below them. */
  function avoided(): void {
    if (isDeepStrictEqual(before.avoid, plan.avoid)) return;
    const list = nodeAt(['meetings', 'avoid']);
    const [from, to] = (isSeq(list) ? list.range : undefined) ?? [];
    const anew = `[${plan.avoid.map((period) => inBraces(period, round)).join(', ')}]`;
    if (!isSeq(list) || from === undefined || to === undefined) {
      add('meetings', `avoid: ${anew}`);
      return;
    }
    const rest = /\s*$/.exec(source.slice(from, to))?.[0] ?? '';
    const dashes = list.items.map((item) => source.lastIndexOf('-', startOf(item)));
    const lines = before.avoid.map((period, at) => ({ period, text: source.slice(dashes[at], dashes[at + 1] ?? to).trim() }));
    const kept = plan.avoid.map(
      (period) => lines.find((one) => isDeepStrictEqual(one.period, period))?.text ?? `- ${inBraces(period, round)}`,
    );
    const inLines = source[from] === '-' && kept.length > 0;
    edits.push({ from, to, text: `${inLines ? kept.join(`\n${' '.repeat(columnOf(from))}`) : anew}${rest}` });
  }

  function columnOf(at: number): number {
    return at - source.lastIndexOf('\n', at) - 1;
  }

  scalar(['call', 'deadline'], before.deadline, plan.deadline);
  scalar(['call', 'answerBy'], before.answerBy, plan.answerBy);
  gathering('kickOff');
  avoided();
  gathering('workshop');
  scalar(['evaluation', 'opens'], before.evaluation.opens, plan.evaluation.opens);
  scalar(['evaluation', 'closes'], before.evaluation.closes, plan.evaluation.closes);
  scalar(['closes'], before.closes, plan.closes);
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: by }) => `${text.slice(0, from)}${by}${text.slice(to)}`, source);
}

/** Whether a round file says a plan. What it refers to by an alias, for one, cannot be written where it stands. */
export function saysPlan(text: string, round: Round, plan: Planned): boolean {
  const read = readRoundText(text);
  if (read.faults !== undefined) return false;
  const reasons = ({ avoid }: Planned) => avoid.map(({ why }) => round.languages.map((language) => why[language]));
  const isSame = planChanges(planOf(withPlan(round, plan)), read.round).length === 0;
  return isSame && isDeepStrictEqual(reasons(plannedIn(read.round)), reasons(plan));
}

function startOf(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? 0) : 0;
}

function endOf(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0;
}

/** A period without meetings in one line. */
function inBraces({ from, to, why }: Planned['avoid'][number], { languages }: Round): string {
  const period = { from, to, why: Object.fromEntries(languages.map((language) => [language, why[language]])) };
  return stringify(period, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** A value as it can stand in a line, and within brackets. */
function inFlow(value: string | number): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.slice(1, -1).trim();
}
