import { type Answers, formTo, formToDo, mustBeFine, optionsOf, type Page, type Visitor } from '../people/visitor.ts';
import type { Desk } from './desk.ts';

const ROOM = '/console/workshop';
export const MINUTES = `${ROOM}/minutes`;

/** What is written in the room: a card from each phone, and one decision from the first of them. */
export const CARDS = ['Mötena blev av för att tiderna redan fanns', 'Vi vågade fråga', 'Mer tid mellan mötena'];
const DECISION = { text: 'Skriv i inbjudan hur lite tid det tar', who: 'Karin Sandell', when: 'före nästa inbjudan' };

/** Holds the closing workshop: phones join by the code on the wall, write, vote and decide, and the operator leads them and closes the room. */
export async function holdWorkshop(desk: Desk): Promise<void> {
  const code = /\b[2-9C-Y]{3} [2-9C-Y]{3}\b/.exec((await desk.open(ROOM)).text)?.[0] ?? '';
  const phones = CARDS.map(() => desk.newBrowser());
  for (const phone of phones) await join(phone, code);
  await leadTo(desk, 'write');
  for (const [seat, phone] of phones.entries()) await send(phone, 'write', 'card', () => ({ question: 'worked', text: CARDS[seat] }));
  await leadTo(desk, 'vote');
  for (const phone of phones) await send(phone, 'vote', 'vote', (form) => ({ 'on-worked': optionsOf(form, 'on-worked').slice(0, 2) }));
  await leadTo(desk, 'decide');
  for (const phone of phones.slice(0, 1)) await send(phone, 'decide', 'decide', () => DECISION);
  const room = await desk.open(ROOM);
  await desk.send(room, formToDo(room, 'close'));
}

/** Sends the minutes to those who asked for them. */
export async function sendMinutes(desk: Desk): Promise<void> {
  const page = await desk.open(MINUTES);
  await desk.send(page, formToDo(page, 'send'));
}

async function join(phone: Visitor, code: string): Promise<void> {
  const page = await phone.open('/room');
  mustBeFine(await phone.submit(page, formTo(page, '/room'), { code }));
}

async function leadTo(desk: Desk, phase: string): Promise<void> {
  const page = await desk.open(ROOM);
  const form = page.forms.find(({ fields }) => fields.get('phase')?.includes(phase) === true);
  if (form !== undefined) await desk.send(page, form);
}

async function send(phone: Visitor, part: string, act: string, answers: (form: Page['forms'][number]) => Answers): Promise<void> {
  const page = await phone.open(`/room/now?part=${part}`);
  const form = formToDo(page, act);
  mustBeFine(await phone.submit(page, form, answers(form)));
}
