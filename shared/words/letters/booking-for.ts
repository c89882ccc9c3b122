import type { AssistantLetter } from '../../domain/letter.ts';
import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { capital, minutes, times } from '../amounts.ts';
import { shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, linked, list, note, text } from './blocks.ts';
import { whoHas } from './doer.ts';
import type { Booked, CalledOff, Letters, TimesProposed } from './facts.ts';
import { ordinal } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** The letters that whoever books for `manager` gets beside her, in words that are true for them. */
export const bookingFor = (
  say: Say,
  manager: string,
): Pick<Letters, Exclude<AssistantLetter, 'assistant named' | 'assistant link' | 'assistant gone'>> => ({
  'times proposed': (meeting) => ({
    subject: say({
      sv: `Välj ${meeting.moves ? 'ny tid' : 'tid'} för möte ${meeting.number} åt ${shortName(manager, 31)}`,
      en: `Choose a ${meeting.moves ? 'new time' : 'time'} for meeting ${meeting.number} for ${shortName(manager, 22)}`,
    }),
    preheader: waiting(meeting, say),
    title: say({
      sv: `Välj ${meeting.moves ? 'en ny tid' : 'en tid'} för möte ${meeting.number} åt ${manager}`,
      en: `Choose ${meeting.moves ? 'a new time' : 'a time'} for meeting ${meeting.number} for ${manager}`,
    }),
    blocks: [greeting(meeting, say), text(asks(meeting, say)), ...choice(meeting, say)],
  }),

  'answer times': (meeting) => ({
    subject: say({
      sv: `Möte ${meeting.number} väntar på att någon väljer tid`,
      en: `Meeting ${meeting.number} is waiting for a time to be chosen`,
    }),
    preheader: waiting(meeting, say),
    title: say({
      sv: `Vilken tid passar ${manager} för möte ${meeting.number}?`,
      en: `Which time suits ${manager} for meeting ${meeting.number}?`,
    }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${meeting.partner.name} väntar på svar om möte ${meeting.number}. Passar ingen av tiderna föreslår du andra på samma sida.`,
          en: `${meeting.partner.name} is waiting for an answer about meeting ${meeting.number}. If none of the times suits, propose others on the same page.`,
        }),
      ),
      ...choice(meeting, say),
    ],
  }),

  'book meeting': (meeting) => ({
    subject: say({
      sv: `Föreslå tider för möte ${meeting.number} åt ${shortName(manager, 30)}`,
      en: `Propose times for meeting ${meeting.number} for ${shortName(manager, 24)}`,
    }),
    preheader: say({
      sv: `Enligt planen är det dags ${say.week(meeting.weekOf)}. Att boka tar någon minut.`,
      en: `According to the plan it is due ${say.week(meeting.weekOf)}. Booking takes a minute or so.`,
    }),
    title: say({ sv: `Föreslå tider för möte ${meeting.number}`, en: `Propose times for meeting ${meeting.number}` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${manager} och ${meeting.partner.name} har ingen tid för nästa möte. Föreslå upp till ${times(MOST_TIMES, say)}, så väljer ${meeting.partner.name} en.`,
          en: `${manager} and ${meeting.partner.name} have no time for their next meeting. Propose up to ${times(MOST_TIMES, say)}, and ${meeting.partner.name} chooses one.`,
        }),
      ),
      facts(
        [say(TERMS.meeting), ordinal(meeting, say)],
        [say(TERMS.inThePlan), say.week(meeting.weekOf)],
        [say(TERMS.length), minutes(meeting.round.meetings.minutes, say)],
      ),
      button(say(TERMS.proposeTimes), meeting.homeLink),
    ],
  }),

  'meeting invitation': (meeting) => ({
    subject: say({
      sv: `Möte ${meeting.number}: ${say.dayAndTime(meeting.startsAt)}`,
      en: `Meeting ${meeting.number}: ${say.dayAndTime(meeting.startsAt)}`,
    }),
    preheader: say({
      sv: `${shortName(manager, 35)} har en tid. Mötet till din kalender ligger i mejlet.`,
      en: `${shortName(manager, 35)} has a time. The entry for your calendar is in here.`,
    }),
    title: say({ sv: `Möte ${meeting.number} är bokat`, en: `Meeting ${meeting.number} is booked` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${manager} och ${meeting.partner.name} har en tid${bookedBy(meeting, say, manager)}. Mötet ligger i mejlet, om du vill ha det i din kalender.`,
          en: `${manager} and ${meeting.partner.name} have a time${bookedBy(meeting, say, manager)}. The meeting is in this email, if you want it in your calendar.`,
        }),
      ),
      whenOf(meeting, say),
      ...change(meeting, say),
    ],
  }),

  'meeting moved': (meeting) => ({
    subject: say({
      sv: `Ny tid: ${say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
      en: `New time: ${say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    }),
    preheader: say({
      sv: `För ${shortName(manager, 35)}. Den gamla tiden i din kalender byts ut.`,
      en: `For ${shortName(manager, 35)}. The old time in your calendar is replaced.`,
    }),
    title: say({ sv: `Möte ${meeting.number} har fått en ny tid`, en: `Meeting ${meeting.number} has a new time` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `Mötet mellan ${manager} och ${meeting.partner.name} är flyttat${bookedBy(meeting, say, manager)}. Den nya tiden ligger i mejlet.`,
          en: `The meeting between ${manager} and ${meeting.partner.name} has been moved${bookedBy(meeting, say, manager)}. The new time is in this email.`,
        }),
      ),
      whenOf(meeting, say),
      ...change(meeting, say),
    ],
  }),

  'place changed': (meeting) => ({
    subject: say({
      sv: `${meeting.place === undefined ? 'Ingen plats än' : 'Ny plats'}: möte ${meeting.number} ${say.dayAndTime(meeting.startsAt)}`,
      en: `${meeting.place === undefined ? 'No place yet' : 'New place'}: meeting ${meeting.number}, ${say.dayAndTime(meeting.startsAt)}`,
    }),
    preheader: say({
      sv: `För ${shortName(manager, 30)}. Tiden är densamma, platsen i din kalender byts ut.`,
      en: `For ${shortName(manager, 30)}. The time stands, the place in your calendar changes.`,
    }),
    title:
      meeting.place === undefined
        ? say({ sv: `Möte ${meeting.number} har ingen plats än`, en: `Meeting ${meeting.number} has no place yet` })
        : say({ sv: `Möte ${meeting.number} har fått en ny plats`, en: `Meeting ${meeting.number} has a new place` }),
    blocks: [
      greeting(meeting, say),
      text(
        say({
          sv: `${whoHas(meeting.by, namesIn(meeting, manager), say)} ${meeting.place === undefined ? 'tagit bort' : 'ändrat'} platsen. Tiden är densamma.`,
          en: `${whoHas(meeting.by, namesIn(meeting, manager), say)} ${meeting.place === undefined ? 'taken the place away' : 'changed the place'}. The time stands.`,
        }),
      ),
      whenOf(meeting, say),
      ...change(meeting, say),
    ],
  }),

  'meeting cancelled': (meeting) => ({
    subject: say({
      sv: `Inställt: ${say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
      en: `Cancelled: ${say.dayAndTime(meeting.startsAt)}, meeting ${meeting.number}`,
    }),
    preheader: say({
      sv: `För ${shortName(manager, 40)}. Mötet tas bort också ur din kalender.`,
      en: `For ${shortName(manager, 40)}. The meeting is removed from your calendar too.`,
    }),
    title: say({ sv: `Möte ${meeting.number} är inställt`, en: `Meeting ${meeting.number} is cancelled` }),
    blocks: [
      greeting(meeting, say),
      text(whyCancelled(meeting, say, manager)),
      facts(
        [say(TERMS.meeting), ordinal(meeting, say)],
        [say({ sv: 'Inställd tid', en: 'Cancelled time' }), say.dayAndTime(meeting.startsAt)],
      ),
      ...afterCancelling(meeting, say),
    ],
  }),
});

function namesIn({ round, partner }: Pick<Booked, 'round' | 'partner'>, manager: string) {
  return { round, partner: partner.name, manager };
}

function waiting({ partner, times: all }: TimesProposed, say: Say): string {
  return say({
    sv: `${shortName(partner.name, 25)} har föreslagit ${times(all.length, say)}. Välj den som passar.`,
    en: `${shortName(partner.name, 25)} has proposed ${times(all.length, say)}. Choose the one that suits.`,
  });
}

function asks({ moves, number, partner }: TimesProposed, say: Say): string {
  return moves
    ? say({
        sv: `${partner.name} vill flytta möte ${number}. Den gamla tiden gäller tills någon av er har valt en ny.`,
        en: `${partner.name} would like to move meeting ${number}. The old time stands until one of you has chosen a new one.`,
      })
    : say({
        sv: `${partner.name} har föreslagit tider för möte ${number}. Det räcker att en av er väljer.`,
        en: `${partner.name} has proposed times for meeting ${number}. It is enough that one of you chooses.`,
      });
}

function choice({ times: all, place, round, homeLink }: TimesProposed, say: Say): readonly Block[] {
  return [
    list(...all.map((time) => capital(say.dayAndTime(time)))),
    facts(
      [say(TERMS.length), minutes(round.meetings.minutes, say)],
      ...(place === undefined ? [] : [[say(TERMS.place), linked(place)] as const]),
    ),
    button(say({ sv: 'Välj en tid', en: 'Choose a time' }), homeLink),
  ];
}

function bookedBy({ bookedBy: doer, ...meeting }: Booked, say: Say, manager: string): string {
  if (doer === undefined) return '';
  const who = whoHas(doer, namesIn(meeting, manager), say);
  return say({ sv: `. ${who} bokat tiden`, en: `. ${who} booked the time` });
}

/** When, how long, with whom and where. */
export function whenOf({ startsAt, endsAt, place, partner }: Booked, say: Say): Block {
  return facts(
    [say(TERMS.time), say.dayAndTime(startsAt)],
    [say(TERMS.length), minutes(startsAt.until(endsAt).total('minutes'), say)],
    [say(TERMS.with), partner.name],
    [say(TERMS.place), place === undefined ? say({ sv: 'inte bestämd än', en: 'not decided yet' }) : linked(place)],
  );
}

function change({ homeLink }: Booked, say: Say): readonly Block[] {
  return [
    button(say({ sv: 'Flytta, ställ in eller ändra plats', en: 'Move, cancel or set the place' }), homeLink),
    note(say({ sv: 'Svar från kalendern läser ingen.', en: 'Nobody reads answers from the calendar.' })),
  ];
}

function whyCancelled({ by, pairEnds, pause, met, ...meeting }: CalledOff, say: Say, manager: string): string {
  const both = `${manager} ${say({ sv: 'och', en: 'and' })} ${meeting.partner.name}`;
  if (pause !== undefined) {
    return say({
      sv: `${both} pausar till och med ${say.day(pause.until)}. Mötet som var bokat är därför inställt.`,
      en: `${both} pause until ${say.day(pause.until)} inclusive. So the meeting that was booked is cancelled.`,
    });
  }
  if (met !== undefined) {
    return say({
      sv: `${both} har redan setts, så mötet som var bokat behövs inte.`,
      en: `${both} have met already, so the meeting that was booked is not needed.`,
    });
  }
  if (pairEnds) {
    return say({
      sv: `Mötet är inställt, eftersom mentorskapet mellan ${both} är avslutat.`,
      en: `The meeting is cancelled, because the mentorship of ${both} has ended.`,
    });
  }
  const who = whoHas(by, namesIn(meeting, manager), say);
  return say({ sv: `${who} ställt in mötet mellan ${both}.`, en: `${who} cancelled the meeting between ${both}.` });
}

/** A new time can be proposed at once, where there is one to find. */
function afterCancelling({ goesOn, pause, met, homeLink }: CalledOff, say: Say): readonly Block[] {
  if (!goesOn || pause !== undefined || met !== undefined)
    return [button(say({ sv: 'Öppna sidan där du bokar', en: 'Open the page where you book' }), homeLink)];
  return [button(say({ sv: 'Föreslå nya tider', en: 'Propose new times' }), homeLink)];
}
