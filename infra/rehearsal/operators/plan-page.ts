import { type Answers, formToDo } from '../people/visitor.ts';
import type { Desk } from './desk.ts';

const PLAN = '/console/plan';

/** Changes the plan: types into its page, reads what that would bring about, and makes the change. */
export async function changePlan(desk: Desk, typed: Answers): Promise<void> {
  const page = await desk.open(PLAN);
  const review = await desk.send(page, formToDo(page, 'look'), typed);
  await desk.send(review, formToDo(review, 'change'));
}

/** Closes the call before its last day, or opens it again. */
export async function pressAboutCall(desk: Desk, act: 'end' | 'open again'): Promise<void> {
  const page = await desk.open(PLAN);
  await desk.send(page, formToDo(page, act));
}

/** Takes back a change nobody has been told of yet. */
export async function takePlanBack(desk: Desk): Promise<void> {
  const page = await desk.open(PLAN);
  await desk.send(page, formToDo(page, 'take back'));
}
