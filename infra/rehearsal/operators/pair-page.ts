import { DeadEnd, formToDo, optionsOf, type Page } from '../people/visitor.ts';
import type { Desk } from './desk.ts';
import { lookThenDo } from './person-page.ts';

/** What is ticked where the console doubts a day. */
const SURE = 'sure-day';
/** The same where it doubts a time. */
const SURE_TIME = 'sure-time';

/** So many days back the day is sought on which two may have met. */
const MOST_DAYS_BACK = 7;

/** Writes down for somebody who phoned that they met the other day: the last meeting of the plan, or one more when all have had their time. */
export async function noteMeetingOf(desk: Desk, name: string): Promise<void> {
  const page = await desk.open(await pairOf(desk, name, 'formed'));
  for (let days = 1; days <= MOST_DAYS_BACK; days += 1) {
    if (await noteMeetingOn(desk, page, desk.today.subtract({ days }).toString())) return;
  }
  throw new DeadEnd(`no day to note a meeting on "${page.title}"`);
}

/** Whether it could be noted; not on the day of a meeting that was booked, which is noted as that one. */
async function noteMeetingOn(desk: Desk, page: Page, on: string): Promise<boolean> {
  const form = formToDo(page, 'note meeting');
  const said = { meeting: optionsOf(form, 'meeting').at(-1), held: 'yes', on };
  const answer = await desk.ask(page, form, said);
  const asking = answer.forms.find((one) => optionsOf(one, SURE).length > 0);
  if (answer.status < 400 || asking === undefined) return answer.status < 400;
  return (await desk.ask(answer, asking, { ...said, [SURE]: optionsOf(asking, SURE) })).status < 400;
}

/** Notes what a manager said by telephone to the question whether to meet somebody. */
export async function sayYesFor(desk: Desk, name: string): Promise<void> {
  const page = await desk.open(await pairOf(desk, name, 'offered'));
  await desk.send(page, formToDo(page, 'answer for'), { of: 'mentee', answer: 'yes', on: desk.today.toString() });
}

/** Lets the one the solver thinks best of take over from the student somebody meets. */
export async function letTakeOver(desk: Desk, manager: string): Promise<void> {
  await lookThenDo(desk, `${await pairOf(desk, manager, 'formed')}/replace?leaves=mentor`, 'replace', { others: 'no' });
}

/** Lets two pairs exchange partners: hers, and the first that can. */
export async function swapWithAnother(desk: Desk, manager: string): Promise<void> {
  const path = `${await pairOf(desk, manager, 'formed')}/swap`;
  const others = optionsOf(formToDo(await desk.open(path), 'look'), 'with').filter((other) => other !== '');
  await lookThenDo(desk, path, 'swap', { with: others[0] });
}

/** Books the last meeting for two who could not agree on a time, on a day both said by telephone. */
export async function bookFor(desk: Desk, manager: string, on: string): Promise<void> {
  const pair = await desk.open(await pairOf(desk, manager, 'formed'));
  const path = [...pair.html.matchAll(/href="(\/console\/pairs\/[^"]+\/meetings\/\d+)"/g)].at(-1)?.[1];
  if (path === undefined) throw new DeadEnd(`no meeting to book on "${pair.title}"`);
  const page = await desk.open(path);
  const typed = { on, at: '13:00', place: 'Receptionen, våning 2' };
  const answer = await desk.ask(page, formToDo(page, 'look'), typed);
  const doubts = answer.status < 400 ? undefined : answer.forms.find((one) => optionsOf(one, SURE_TIME).length > 0);
  const review = doubts === undefined ? answer : await desk.send(answer, doubts, { ...typed, [SURE_TIME]: optionsOf(doubts, SURE_TIME) });
  await desk.send(review, formToDo(review, 'book'));
}

async function pairOf(desk: Desk, name: string, status: 'offered' | 'formed'): Promise<string> {
  const list = await desk.open(`/console/pairs?status=${status}`);
  const [, path] = new RegExp(`<a href="(/console/pairs/[^"]+)"[^>]*>[^<]*${name}`).exec(list.html) ?? [];
  if (path === undefined) throw new DeadEnd(`no pair of ${name} on "${list.title}"`);
  return path;
}
