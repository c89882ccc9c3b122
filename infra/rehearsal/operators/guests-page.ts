import { DeadEnd, formToDo } from '../people/visitor.ts';
import type { Desk } from './desk.ts';

/** Notes that somebody who phoned comes to the kick-off, and what the kitchen must know. */
export async function noteThatComes(desk: Desk, name: string, food: string): Promise<void> {
  const page = await desk.open('/console/gatherings/kick-off');
  const form = formToDo(page, 'note');
  const person = form.element.querySelectorAll('[name="person"] option').find(({ text }) => text.startsWith(name));
  if (person === undefined) throw new DeadEnd(`no ${name} on "${page.title}"`);
  await desk.send(page, form, { person: person.getAttribute('value'), comes: 'yes', food });
}
