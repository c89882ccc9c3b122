import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { type Planned, plannedIn } from '../../shared/round/planned.ts';
import type { Round } from '../../shared/round/round-file.ts';

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
    else if (is.link !== undefined) addLink(name, is.link);
    else if (was.link !== undefined) edits.push(lineOf(name, 'link'));
  }

  /** Above the day, which every gathering has. */
  function addLink(name: 'kickOff' | 'workshop', link: string): void {
    const { from } = lineOf(name, 'date');
    const indent = /^\s*/.exec(source.slice(from))?.[0] ?? '';
    const inFlowMap = isMap(nodeAt([name])) && source.slice(from).trimStart().startsWith('{');
    if (!inFlowMap) edits.push({ from, to: from, text: `${indent}link: ${inFlow(link)}\n` });
  }

  /** The whole line of a part, with what is written beside it. */
  function lineOf(name: string, part: string): Edit {
    const map = nodeAt([name]);
    const pair = isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part) : undefined;
    const at = pair !== undefined && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const from = source.lastIndexOf('\n', at) + 1;
    const end = source.indexOf('\n', at);
    return { from, to: end === -1 ? source.length : end + 1, text: '' };
  }

  /** Periods that stay keep their lines; those that are gone are cut, and new ones follow the last. */
  function avoided(): void {
    const list = nodeAt(['meetings', 'avoid']);
    const periods = plan.avoid.map(({ from, to, why }) => ({
      from,
      to,
      why: Object.fromEntries(round.languages.map((language) => [language, why[language]])),
    }));
    if (isDeepStrictEqual(before.avoid, plan.avoid)) return;
    const texts = periods.map((period) => stringify(period, { collectionStyle: 'flow', lineWidth: 0 }).trim());
    const range = isSeq(list) ? list.range : undefined;
    if (range === undefined || range === null) {
      const meetings = lineOf('meetings', 'count');
      edits.push({ from: meetings.from, to: meetings.from, text: `  avoid: [${texts.join(', ')}]\n` });
    } else if (source[range[0]] === '[' || texts.length === 0) {
      edits.push({ from: range[0], to: range[1], text: `[${texts.join(', ')}]` });
    } else {
      const indent = ' '.repeat(range[0] - source.lastIndexOf('\n', range[0]) - 1);
      edits.push({ from: range[0], to: range[1], text: `${texts.map((text) => `- ${text}`).join(`\n${indent}`)}\n` });
    }
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

/** A value as it can stand in a line, and within brackets. */
function inFlow(value: string | number): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.slice(1, -1).trim();
}
