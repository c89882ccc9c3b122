import type { Temporal } from 'temporal-polyfill';
import { minutes } from '../amounts.ts';
import { givenName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, linked, note, text } from './blocks.ts';
import type { Booked, Meeting } from './facts.ts';

/** When, how long, with whom and where. */
export function when(meeting: Booked, say: Say): Block {
  const { startsAt, endsAt, place, partner } = meeting;
  return facts(
    [say(TERMS.time), say.dayAndTime(startsAt)],
    [say(TERMS.length), minutes(startsAt.until(endsAt).total('minutes'), say)],
    [say(TERMS.with), partner.name],
    [
      say(TERMS.place),
      place === undefined
        ? say({ sv: 'inte bestämd än, den skriver ni på er sida', en: 'not decided yet, you set it on your page' })
        : linked(place),
    ],
  );
}

/** How to move or cancel; an answer from the calendar reaches nobody. */
export function change({ homeLink, partner }: Meeting, say: Say): readonly Block[] {
  return [
    button(say({ sv: 'Flytta, ställ in eller ändra plats', en: 'Move, cancel or set the place' }), homeLink),
    note(
      say({
        sv: `Får du förhinder ändrar du här. Svar från kalendern läser ingen, så de når inte ${givenName(partner.name)}.`,
        en: `If something comes up, change it here. Nobody reads answers from the calendar, so they do not reach ${givenName(partner.name)}.`,
      }),
    ),
  ];
}

/** "2 av 5" */
export function ordinal({ number, ofMeetings }: Meeting, say: Say): string {
  return say({ sv: `${number} av ${ofMeetings}`, en: `${number} of ${ofMeetings}` });
}

/** That the reader, the other one or the coordinators have said that the two met without having booked it. */
export function theyMet(who: 'me' | 'partner' | 'coordinators', day: Temporal.Instant | undefined, name: string, say: Say): string {
  const when = day === undefined ? '' : say({ sv: ` ${say.day(day)}`, en: ` on ${say.day(day)}` });
  switch (who) {
    case 'me':
      return say({
        sv: `Du har noterat att du och ${name} redan har setts${when}.`,
        en: `You have noted that you and ${name} have met already${when}.`,
      });
    case 'partner':
      return say({
        sv: `${name} har noterat att ni redan har setts${when}.`,
        en: `${name} has noted that the two of you have met already${when}.`,
      });
    case 'coordinators':
      return say({
        sv: `De som samordnar har noterat att du och ${name} redan har setts${when}.`,
        en: `The coordinators have noted that you and ${name} have met already${when}.`,
      });
  }
}

/** Asks whether it is so, and says what follows from saying nothing. */
export function isItSo(say: Say): Block {
  return text(
    say({
      sv: 'Stämmer det? Svarar du nej hör de som samordnar av sig. Svarar du inte räknas mötet som hållet.',
      en: 'Is that so? If you say no, the coordinators will be in touch. If you say nothing, the meeting counts as held.',
    }),
  );
}

/** That the reader, the other one or the coordinators have let the two pause, and for how long. */
export function theyPause(
  who: 'me' | 'partner' | 'coordinators',
  { from, until }: { readonly from: string; readonly until: string },
  name: string,
  say: Say,
): string {
  const days =
    from === until
      ? say.day(from)
      : say({ sv: `${say.day(from)} till och med ${say.day(until)}`, en: `${say.day(from)} to ${say.day(until)} inclusive` });
  switch (who) {
    case 'me':
      return say({ sv: `Du har bestämt att du och ${name} pausar ${days}.`, en: `You have decided that you and ${name} pause: ${days}.` });
    case 'partner':
      return say({ sv: `${name} har bestämt att ni pausar ${days}.`, en: `${name} has decided that the two of you pause: ${days}.` });
    case 'coordinators':
      return say({
        sv: `De som samordnar har bestämt att du och ${name} pausar ${days}.`,
        en: `The coordinators have decided that you and ${name} pause: ${days}.`,
      });
  }
}

/** What a pause means. */
export function whilePausing(say: Say): string {
  return say({
    sv: 'Under pausen påminner vi er inte om att boka möten, och frågar inte hur det går mellan er. Planen för mötena som är kvar läggs om, och vi mejlar när pausen är slut. Ingen behöver säga varför.',
    en: 'While you pause we do not remind you to book meetings, or ask how it is going between you. The plan of the meetings that are left is laid anew, and we email you when the pause is over. Nobody has to say why.',
  });
}

export function seePause(say: Say): string {
  return say({ sv: 'Ändra eller avsluta pausen', en: 'Change or end the pause' });
}
