import { attentionKey } from '../../domain/attention.ts';
import type { OperatorAct } from '../../domain/audit.ts';
import { changed, refused } from '../../domain/decision.ts';
import {
  decideAnswer,
  decideHiding,
  decideShowing,
  isQuestionKept,
  noneShown,
  type Question,
  type ShownQuestion,
  type ShownQuestions,
} from '../../domain/visitor/question.ts';
import type { Operator } from '../../round/contact.ts';
import { settle } from '../../storage/attention-list.ts';
import { change, removal } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { questionKind, shownQuestionsKind } from '../../storage/kinds/question.ts';
import { ref } from '../../storage/ref.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { questionEntry } from './ask-question.ts';
import { forgetShown } from './shown-now.ts';

/** Answers whoever asked, with a letter to the address they left. */
export function answerQuestion(id: string, text: string, tools: Tools, operator: Operator): Promise<Outcome<Question>> {
  return act<Question>(tools, by(operator, 'answered question', id), async () => {
    const { question: before, found, at } = await readQuestion(id, tools);
    if (before === undefined) return refused('no such person');
    return {
      before,
      at,
      decision: decideAnswer(before.state, text, operator.id, at),
      letters: [{ recipient: { kind: 'visitor', id }, letter: 'question answered', occasion: 'answer' }],
      changes: (next) => [change(questionKind, before, next), ...settle([attentionKey(questionEntry(id))], found, at)],
    };
  });
}

type Shown = Pick<ShownQuestion, 'question' | 'answer'>;

/** Shows a question and its answer to everybody on the call, in the words of the operator. */
export async function showQuestion(id: string, words: Shown, tools: Tools, operator: Operator): Promise<Outcome<ShownQuestions>> {
  const outcome = await act<ShownQuestions>(tools, by(operator, 'showed question', id), async () => {
    const { question, shown: before, found, at } = await readQuestion(id, tools);
    const shown = before?.state ?? noneShown;
    if (question === undefined && !shown.questions.some((one) => one.id === id)) return refused('no such person');
    return {
      before,
      at,
      decision: decideShowing(shown, { id, by: operator.id, ...words }, at),
      changes: (next) => [change(shownQuestionsKind, before, next), ...settle([attentionKey(questionEntry(id))], found, at)],
    };
  });
  forgetShown(tools);
  return outcome;
}

/** Takes a question off the call. */
export async function hideQuestion(id: string, tools: Tools, operator: Operator): Promise<Outcome<ShownQuestions>> {
  const outcome = await act<ShownQuestions>(tools, by(operator, 'hid question', id), async () => {
    const { shown: before, at } = await readQuestion(id, tools);
    if (before === undefined) return refused('no such person');
    return { before, at, decision: decideHiding(before.state, id), changes: (next) => [change(shownQuestionsKind, before, next)] };
  });
  forgetShown(tools);
  return outcome;
}

/** Removes what somebody asked, with the address they left: it was no question, or they want it gone. What is shown of it stays. */
export function removeQuestion(id: string, tools: Tools, operator: Operator): Promise<Outcome<Question>> {
  return act<Question>(tools, by(operator, 'removed question', id), async () => {
    const { question: before, found, at } = await readQuestion(id, tools);
    if (before === undefined) return refused('no such person');
    return {
      before,
      at,
      decision: changed(before.state),
      changes: () => [removal(questionKind, before), ...settle([attentionKey(questionEntry(id))], found, at)],
      evenWhenClosed: true,
    };
  });
}

function by({ id: operator }: Operator, what: OperatorAct, question: string) {
  return { operator: { operator, act: what, about: { question } } };
}

/** A question as it is kept, what is shown on the call, and its place on the operators' list. */
export async function readQuestion(id: string, { store, round, now }: Tools) {
  const found = await store.getTogether([
    ref(questionKind, id),
    ref(shownQuestionsKind, 'shown'),
    ref(attentionKind, attentionKey(questionEntry(id))),
  ]);
  const at = now();
  const stored = found.get(questionKind, id);
  const question = stored !== undefined && isQuestionKept(stored.state, round, at) ? stored : undefined;
  return { question, shown: found.get(shownQuestionsKind, 'shown'), found, at };
}
