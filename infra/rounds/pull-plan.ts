import { isDeepStrictEqual } from 'node:util';
import { isSeq, stringify } from 'yaml';
import { inFlow, startOf, type YamlPath, yamlEdits } from '../../shared/pages/next-round/yaml-edits.ts';
import { planChanges, planOf } from '../../shared/round/plan.ts';
import { type Planned, plannedIn, withPlan } from '../../shared/round/planned.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { readRoundText } from './read-round-file.ts';

/**
 * The text of a round file with another plan in it. Only what differs is written anew: comments, order and line breaks stay as they are.
 * `round` is what the file says now.
 */
export function withPlanInFile(source: string, round: Round, plan: Planned): string {
  const edits = yamlEdits(source);
  const before = plannedIn(round);

  function scalar(path: YamlPath, was: string | number, is: string | number): void {
    if (was !== is && edits.at(path) !== undefined) edits.value(path, is);
  }

  function gathering(name: 'kickOff' | 'workshop'): void {
    const [was, is] = [before[name], plan[name]];
    // Whether there is a workshop at all is settled when a round is opened.
    if (was === undefined || is === undefined) return;
    scalar([name, 'date'], was.date, is.date);
    scalar([name, 'time'], was.time, is.time);
    scalar([name, 'minutes'], was.minutes, is.minutes);
    for (const language of round.languages) scalar([name, 'place', language], was.place[language], is.place[language]);
    if (was.link !== undefined && is.link !== undefined) scalar([name, 'link'], was.link, is.link);
    else if (is.link !== undefined) edits.add([name], `link: ${inFlow(is.link)}`);
    else if (was.link !== undefined) edits.remove([name], 'link');
  }

  /** Periods that stay keep their lines, with what is written beside and below them. */
  function avoided(): void {
    if (isDeepStrictEqual(before.avoid, plan.avoid)) return;
    const list = edits.at(['meetings', 'avoid']);
    const [from, to] = (isSeq(list) ? list.range : undefined) ?? [];
    const anew = `[${plan.avoid.map((period) => inBraces(period, round)).join(', ')}]`;
    if (!isSeq(list) || from === undefined || to === undefined) {
      edits.add(['meetings'], `avoid: ${anew}`);
      return;
    }
    const rest = /\s*$/.exec(source.slice(from, to))?.[0] ?? '';
    const dashes = list.items.map((item) => source.lastIndexOf('-', startOf(item)));
    const lines = before.avoid.map((period, at) => ({ period, text: source.slice(dashes[at], dashes[at + 1] ?? to).trim() }));
    const kept = plan.avoid.map(
      (period) => lines.find((one) => isDeepStrictEqual(one.period, period))?.text ?? `- ${inBraces(period, round)}`,
    );
    const inLines = source[from] === '-' && kept.length > 0;
    edits.over(from, to, `${inLines ? kept.join(`\n${' '.repeat(edits.columnOf(from))}`) : anew}${rest}`);
  }

  scalar(['call', 'deadline'], before.deadline, plan.deadline);
  scalar(['call', 'answerBy'], before.answerBy, plan.answerBy);
  gathering('kickOff');
  avoided();
  gathering('workshop');
  scalar(['evaluation', 'opens'], before.evaluation.opens, plan.evaluation.opens);
  scalar(['evaluation', 'closes'], before.evaluation.closes, plan.evaluation.closes);
  scalar(['closes'], before.closes, plan.closes);
  return edits.result();
}

/** Whether a round file says a plan. What it refers to by an alias, for one, cannot be written where it stands. */
export function saysPlan(text: string, round: Round, plan: Planned): boolean {
  const read = readRoundText(text);
  if (read.faults !== undefined) return false;
  const reasons = ({ avoid }: Planned) => avoid.map(({ why }) => round.languages.map((language) => why[language]));
  const isSame = planChanges(planOf(withPlan(round, plan)), read.round).length === 0;
  return isSame && isDeepStrictEqual(reasons(plannedIn(read.round)), reasons(plan));
}

/** A period without meetings in one line. */
function inBraces({ from, to, why }: Planned['avoid'][number], { languages }: Round): string {
  const period = { from, to, why: Object.fromEntries(languages.map((language) => [language, why[language]])) };
  return stringify(period, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
