import type { Tools } from '../../../shared/commands/tools.ts';
import { joinedPhone, type RoomNow, readRoom } from '../../../shared/commands/workshop/read-room.ts';
import { hashOf } from '../../../shared/domain/access-link.ts';
import type { Phone } from '../../../shared/domain/workshop/phone.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { readCookie } from '../cookies.ts';
import { languageOf, type Visit } from '../visit.ts';

/** A visit to the room, and how that is now. */
export type RoomVisit = RoomNow & { readonly c: Visit; readonly tools: Tools; readonly say: Say };

/** The same by a phone that has joined. */
export type PhoneVisit = RoomVisit & { readonly phone: Phone };

/** Whoever comes: in the language they ask for, which is their browser's if they ask for none. Undefined in a round that has no room. */
export async function roomVisit(c: Visit): Promise<RoomVisit | undefined> {
  const tools = c.get('tools');
  const { round } = tools;
  const language = round.languages.find((one) => one === c.req.query('in')) ?? languageOf(c);
  const now = await readRoom(tools);
  return now && { ...now, c, tools, say: sayIn(language, round.zone) };
}

/** The same as a phone, in the language it joined in; undefined for one that has not joined. */
export async function phoneVisit(visit: RoomVisit): Promise<PhoneVisit | undefined> {
  const { c, room, tools } = visit;
  const secret = readCookie(c, 'phone');
  if (secret === undefined || secret === '') return undefined;
  const phone = await joinedPhone(hashOf(secret), room, tools);
  return phone === undefined ? undefined : { ...visit, phone, say: sayIn(phone.language, tools.round.zone) };
}
