import { givenName } from '../../../pages/words/names.ts';
import { type Block, button, facts, linked, note } from '../../blocks.ts';
import type { Booked, Meeting } from '../facts.ts';
import { minutes } from './amounts.ts';

/** When, how long, with whom and where. */
export function when(meeting: Booked): Block {
  const { say, startsAt, endsAt, place, partner } = meeting;
  return facts(
    ['Tid', say.dayAndTime(startsAt)],
    ['Längd', minutes(startsAt.until(endsAt).total('minutes'))],
    ['Med', partner.name],
    ['Plats', place === undefined ? 'inte bestämd än, den skriver ni på er sida' : linked(place)],
  );
}

/** How to move or cancel; an answer from the calendar reaches nobody. */
export function change({ placeLink, partner }: Meeting): readonly Block[] {
  return [
    button('Flytta, ställ in eller ändra plats', placeLink),
    note(`Får du förhinder ändrar du här. Svar från kalendern läser ingen, så de når inte ${givenName(partner.name)}.`),
  ];
}

/** "2 av 5" */
export function ordinal({ number, ofMeetings }: Meeting): string {
  return `${number} av ${ofMeetings}`;
}
