import type { Character } from '../people/characters.ts';
import { type Answers, DeadEnd, formToDo, optionsOf, type Page } from '../people/visitor.ts';
import type { Desk } from './desk.ts';

const ENTER = '/console/applicants/enter?role=mentee';
const LIST = '/console/applicants/list';
const WHY = 'HR har föreslagit dig.';

/** Enters a manager of whom only the name and the address are known. */
export async function enterManager(desk: Desk, { name, email, language }: Character): Promise<void> {
  await lookThenDo(desk, ENTER, 'enter', { name, email, language, why: WHY });
}

/** Enters a manager who answered everything by telephone, and said yes. */
export async function enterByTelephone(desk: Desk, { name, email, language }: Character): Promise<void> {
  const form = formToDo(await desk.open(ENTER), 'look');
  const said = {
    title: 'Inköpschef',
    field: 'Inköp',
    topics: optionsOf(form, 'topics'),
    slots: optionsOf(form, 'slots'),
    languages: optionsOf(form, 'languages'),
    format: optionsOf(form, 'format').at(-1),
  };
  await lookThenDo(desk, ENTER, 'enter', { name, email, language, why: WHY, ...said, telephone: optionsOf(form, 'telephone') });
}

/** Enters the managers of a list from HR, as it comes out of a spreadsheet. */
export async function enterManagers(desk: Desk, managers: readonly Character[]): Promise<void> {
  const list = ['Namn;E-post', ...managers.map(({ name, email }) => `${name};${email}`)].join('\n');
  await lookThenDo(desk, LIST, 'enter', { list, why: WHY });
}

/** Puts right what somebody answered. */
export async function correctAnswers(desk: Desk, { name }: Character, typed: Answers): Promise<void> {
  await lookThenDo(desk, `${await pathOf(desk, name)}/correct`, 'correct', typed);
}

/** Puts somebody on hold, until a day and for a reason. */
export async function holdUntil(desk: Desk, { name }: Character, until: string): Promise<void> {
  const page = await desk.open(`${await pathOf(desk, name)}/hold`);
  await desk.send(page, formToDo(page, 'hold'), { until, why: 'Vi väntar på svar från chefens chef.' });
}

/** Takes home all that is kept about somebody who asked for it, to give it to them. */
export async function giveOutAll(desk: Desk, { name }: Character): Promise<void> {
  const page = await desk.open(`${await pathOf(desk, name)}/data`);
  await desk.send(page, formToDo(page, 'readable'));
}

export async function release(desk: Desk, { name }: Character): Promise<void> {
  const page = await desk.open(await pathOf(desk, name));
  await desk.send(page, formToDo(page, 'release'));
}

/** Answers somebody kindly that they are not in this round. */
export async function turnDown(desk: Desk, { name }: Character): Promise<void> {
  const words = 'Tack för att du ville vara med. Den här omgången tar vi en från varje avdelning; nästa gång hoppas vi på dig.';
  await lookThenDo(desk, `${await pathOf(desk, name)}/turn-down`, 'do', { words, mayApply: 'yes' });
}

/** Gives up on somebody who has not answered. */
export async function giveUpOn(desk: Desk, { name }: Character): Promise<void> {
  const page = await desk.open(await pathOf(desk, name));
  await desk.send(page, formToDo(page, 'withdraw'), { sure: 'yes' });
}

/** Types into a page, reads what that would bring about, and does it. */
export async function lookThenDo(desk: Desk, path: string, act: string, typed: Answers): Promise<Page> {
  const page = await desk.open(path);
  const review = await desk.send(page, formToDo(page, 'look'), typed);
  return desk.send(review, formToDo(review, act));
}

async function pathOf(desk: Desk, name: string): Promise<string> {
  const list = await desk.open('/console/applicants');
  const [, path] = new RegExp(`<a href="(/console/applicants/[^"]+)"[^>]*>${name}<`).exec(list.html) ?? [];
  if (path === undefined) throw new DeadEnd(`no ${name} on "${list.title}"`);
  return path;
}
