import { MOST_TIMES } from '../../../domain/pair/meeting.ts';
import { givenName, shortName } from '../../../pages/words/names.ts';
import { type Block, button, facts, linked, list, note, text } from '../../blocks.ts';
import type { CalledOff, TimesProposed } from '../facts.ts';
import type { Chapter } from '../mail-book.ts';
import { capital, minutes, times } from './amounts.ts';
import { change, ordinal, when } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** Letters that find, move and cancel the times of meetings. */
export const booking: Chapter<'booking'> = {
  'times proposed': (meeting) => ({
    subject: `Choose a ${meeting.moves ? 'new time' : 'time'} for meeting ${meeting.number} with ${shortName(meeting.partner.name, 23)}`,
    preheader: `Proposed: ${offered(meeting)}.`,
    title: `Choose a ${meeting.moves ? 'new time' : 'time'} for meeting ${meeting.number}`,
    blocks: [greeting(meeting), text(`${meeting.partner.name} ${asks(meeting)}`), ...choice(meeting)],
  }),

  'answer times': (meeting) => ({
    subject: `Meeting ${meeting.number} is waiting for you to choose a time`,
    preheader: `${shortName(givenName(meeting.partner.name), 20)} has proposed ${times(meeting.times.length, meeting.say)}. Choose the one that suits you best.`,
    title: `Which time suits you for meeting ${meeting.number}?`,
    blocks: [
      greeting(meeting),
      text(
        `${meeting.partner.name} is waiting for an answer about meeting ${meeting.number}. If none of the times suits you, that is an answer too: propose others on the same page.`,
      ),
      ...choice(meeting),
    ],
  }),

  'book meeting': (meeting) => {
    const { role, say, weekOf, number, round, partner } = meeting;
    return {
      subject:
        role === 'mentee'
          ? `Propose times for meeting ${number} with ${shortName(partner.name, 25)}`
          : `Meeting ${number} with ${shortName(partner.name, 28)} has no time yet`,
      preheader: `According to the plan it is due ${say.week(weekOf)}. Booking takes a minute or so.`,
      title: role === 'mentee' ? `Propose times for meeting ${number}` : `Meeting ${number} has no time yet`,
      blocks: [
        greeting(meeting),
        text(
          role === 'mentee'
            ? `You and ${partner.name} have no time for your next meeting. Propose up to ${times(MOST_TIMES, say)}, and ${givenName(partner.name)} chooses one.`
            : `You and ${partner.name} have no time for your next meeting. The manager proposes times, and the reminders come from us. If you like, you can propose times yourself.`,
        ),
        facts(['Meeting', ordinal(meeting)], ['In the plan', say.week(weekOf)], ['Length', minutes(round.meetings.minutes)]),
        button('Propose times', meeting.placeLink),
      ],
    };
  },

  'meeting invitation': (meeting) => ({
    subject: `Meeting ${meeting.number}: ${meeting.say.dayAndTime(meeting.startsAt)}`,
    preheader: `With ${shortName(meeting.partner.name, 25)}. The meeting for your calendar is in this email.`,
    title: `Meeting ${meeting.number} is booked`,
    blocks: [
      greeting(meeting),
      text(`You and ${meeting.partner.name} have a time. The meeting is in this email: add it to your calendar from there.`),
      when(meeting),
      ...change(meeting),
      note('A guide to the conversation comes before the meeting.'),
    ],
  }),

  'meeting moved': (meeting) => ({
    subject: `New time: ${meeting.say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    preheader: `With ${shortName(meeting.partner.name, 25)}. The old time in your calendar is replaced.`,
    title: `Meeting ${meeting.number} has a new time`,
    blocks: [
      greeting(meeting),
      text(
        `The meeting with ${meeting.partner.name} has been moved. The new time is in this email and replaces the old one in your calendar.`,
      ),
      when(meeting),
      ...change(meeting),
    ],
  }),

  'place changed': (meeting) => ({
    subject: `${meeting.place === undefined ? 'No place yet' : 'New place'}: meeting ${meeting.number}, ${meeting.say.dayAndTime(meeting.startsAt)}`,
    preheader: `With ${shortName(meeting.partner.name, 25)}. The time stands, and the place in your calendar changes.`,
    title: meeting.place === undefined ? `Meeting ${meeting.number} has no place yet` : `Meeting ${meeting.number} has a new place`,
    blocks: [
      greeting(meeting),
      text(
        `${meeting.byMe ? 'You have' : `${meeting.partner.name} has`} ${meeting.place === undefined ? 'taken the place away' : 'changed the place'}. The time stands. The change is in this email and replaces what is in your calendar.`,
      ),
      when(meeting),
      ...change(meeting),
    ],
  }),

  'meeting cancelled': (meeting) => ({
    subject: `Cancelled: ${meeting.say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    preheader: !meeting.goesOn
      ? 'Your mentorship has ended, so the meeting is removed from your calendar.'
      : 'The meeting is removed from your calendar. You can propose a new time at once.',
    title: `Meeting ${meeting.number} is cancelled`,
    blocks: [
      greeting(meeting),
      text(whoCancelled(meeting)),
      facts(['Meeting', ordinal(meeting)], ['Cancelled time', meeting.say.dayAndTime(meeting.startsAt)]),
      ...(!meeting.goesOn
        ? [button('Open my page', meeting.placeLink)]
        : [text(whatNow(meeting)), button('Propose new times', meeting.placeLink)]),
    ],
  }),
};

function asks({ moves, number }: TimesProposed): string {
  return moves
    ? `would like to move meeting ${number}. The old time stands until you have chosen a new one.`
    : `has proposed when you could have meeting ${number}.`;
}

function offered({ times: all, say }: TimesProposed): string {
  const [first] = all;
  const more = all.length - 1;
  return `${first === undefined ? '' : say.dayAndTime(first)}${more > 0 ? ` and ${say.number(more)} more` : ', if that suits you'}`;
}

function choice({ times: all, say, place, round, placeLink }: TimesProposed): readonly Block[] {
  return [
    list(...all.map((time) => capital(say.dayAndTime(time)))),
    facts(['Length', minutes(round.meetings.minutes)], ...(place === undefined ? [] : [['Place', linked(place)] as const])),
    button('Choose a time', placeLink),
    note(`${all.length === 1 ? 'Does it not suit you' : 'Does none of them suit you'}? Propose others on the same page.`),
  ];
}

function whoCancelled({ byMe, pairEnds, partner: { name } }: CalledOff): string {
  if (pairEnds) return `The meeting with ${name} is cancelled, because your mentorship has ended.`;
  return byMe ? `You have cancelled the meeting with ${name}. We have told them.` : `${name} cannot come this time and has cancelled.`;
}

/** A student whose manager cancels need not chase anybody. */
function whatNow({ byMe, role, say }: CalledOff): string {
  return role === 'mentor' && !byMe
    ? 'The manager proposes new times, and the reminders come from us. If you like, you can propose times yourself.'
    : `Propose up to ${times(MOST_TIMES, say)} now, while you have your calendar at hand.`;
}
