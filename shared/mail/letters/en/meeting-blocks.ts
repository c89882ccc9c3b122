import { givenName } from '../../../pages/words/names.ts';
import { type Block, button, facts, linked, note } from '../../blocks.ts';
import type { Booked, Meeting } from '../facts.ts';
import { minutes } from './amounts.ts';

/** When, how long, with whom and where. */
export function when(meeting: Booked): Block {
  const { say, startsAt, endsAt, place, partner } = meeting;
  return facts(
    ['Time', say.dayAndTime(startsAt)],
    ['Length', minutes(startsAt.until(endsAt).total('minutes'))],
    ['With', partner.name],
    ['Place', place === undefined ? 'not decided yet, you set it on your page' : linked(place)],
  );
}

/** How to move or cancel; an answer from the calendar reaches nobody. */
export function change({ placeLink, partner }: Meeting): readonly Block[] {
  return [
    button('Move, cancel or set the place', placeLink),
    note(`If something comes up, change it here. Nobody reads answers from the calendar, so they do not reach ${givenName(partner.name)}.`),
  ];
}

/** "2 of 5" */
export function ordinal({ number, ofMeetings }: Meeting): string {
  return `${number} of ${ofMeetings}`;
}
