import { createHash } from 'node:crypto';
import type { Round } from '../../round/round-file.ts';
import { COMPONENTS } from '../fit.ts';
import type { Decisions } from './decisions.ts';
import type { PairIds } from './problem.ts';
import { compareIds } from './roster/roster.ts';
import type { Applicant } from './scoring/scores.ts';

/** SHA-256, as hex, of everything a plan follows from, whatever the order it is listed in. */
export function inputsHash(round: Round, applicants: readonly Applicant[], decisions: Decisions): string {
  const hash = createHash('sha256');
  const add = (...parts: readonly unknown[]) => hash.update(`${JSON.stringify(parts)}\n`);
  const { mentorsPerMentee, weights, floor, band, needsSharedTime } = round.matching;
  add(
    round.id,
    round.seats,
    round.themes.map(({ id }) => id),
  );
  add(mentorsPerMentee, floor, band, needsSharedTime, ...COMPONENTS.map((component) => weights[component]));
  add(decisions.policy, inOrder(decisions.required ?? []));
  add(sorted(decisions.locks), sorted(decisions.forbids), sorted(decisions.overruled ?? []));
  add(sorted((decisions.barred ?? []).map(({ pair, rule }) => [...pair, rule])));
  for (const { id, answers, priority = false, capacity } of [...applicants].sort((a, b) => compareIds(a.id, b.id))) {
    const { role, name, field, foremost, format, tiesWith } = answers;
    add(
      id,
      role,
      priority,
      capacity,
      name,
      field,
      foremost,
      format,
      tiesWith,
      ...[answers.topics, answers.goals, answers.slots, answers.languages].map(inOrder),
    );
  }
  return hash.digest('hex');
}

function sorted(lists: readonly (PairIds | readonly string[])[]): readonly string[] {
  return lists.map((list) => JSON.stringify(list)).sort();
}

function inOrder(choices: readonly string[]): readonly string[] {
  return [...choices].sort();
}
