import type { Answers } from '../../domain/application/answers.ts';
import type { Application } from '../../domain/application/application.ts';
import { differences, versionOf } from '../../domain/application/corrected.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import type { Language } from '../../round/languages.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type Outcome } from '../act.ts';
import { toPerson } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';

/** What an operator has right, and the version of the answers they saw: others that came meanwhile are not written over. */
export type Correction = {
  readonly seen: string;
  readonly answers: Answers;
  readonly language: Language;
  /** Questions that have to be answered and are not yet, by their fields. */
  readonly unanswered: readonly string[];
};

/** Corrects answers at any time, also of somebody in a pair; whoever has confirmed is told. The audit names the fields, and no answer. */
export async function correctAnswers(
  id: string,
  { seen, ...correction }: Correction,
  tools: Tools,
  operator: Operator,
): Promise<Outcome<Application>> {
  const known = (await tools.store.get(applicationKind, id))?.state;
  const fields = known === undefined ? [] : differences(known, correction).map(({ name }) => name);
  const acted: Acted = { operator: operator.id, act: 'corrected answers', about: { application: id, fields: fields.join(' ') } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const { state } = before;
    const isDone = differences(state, correction).length === 0;
    if (!isDone && seen !== versionOf(state)) return refused('changed meanwhile');
    const at = tools.now();
    const decision = decideApplication(state, { command: 'change answers', by: operator.id, ...correction }, at);
    return {
      before,
      at,
      decision,
      letters: decision.outcome === 'changed' ? [toPerson(id, 'details corrected', `correction ${decision.next.answersChanged}`)] : [],
      changes: (next) => changeApplication(before, next, dayOf(tools.round, at).toString()),
    };
  });
}
