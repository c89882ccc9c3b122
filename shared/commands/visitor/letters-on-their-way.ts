import { isSettled, type LetterName } from '../../domain/letter.ts';
import type { Curious } from '../../domain/visitor/curious.ts';
import type { Question } from '../../domain/visitor/question.ts';
import { lettersOfKind } from '../../storage/letters-of-kind.ts';
import type { Tools } from '../tools.ts';

/** Whether a question has been answered and the letter waits for its hour: it is written from the question, which stays until then. */
export async function isAnswerOnItsWay({ id, answer }: Question, tools: Tools): Promise<boolean> {
  return answer !== undefined && isOnItsWay(id, 'question answered', tools);
}

/** The same of whom somebody can talk to. */
export async function isTalkOnItsWay({ id, talk }: Curious, tools: Tools): Promise<boolean> {
  return talk?.with !== undefined && isOnItsWay(id, 'talk arranged', tools);
}

async function isOnItsWay(visitor: string, letter: LetterName, { store }: Tools): Promise<boolean> {
  return (await lettersOfKind({ kind: 'visitor', id: visitor }, letter, store)).some((one) => !isSettled(one));
}
