import { linksIn } from '../../domain/links-in-text.ts';
import type { Occasion } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import type { Booked, Person } from './facts.ts';
import { ordinal } from './meeting-blocks.ts';

/** `comingLink` is where the reader says whether they come, as long as they are asked to. */
type AtGathering = Pick<Person, 'round' | 'homeLink'> & { readonly occasion: Occasion; readonly comingLink: string | undefined };

/** Calendar entries say no more than the name of the round: others may see a calendar. */
export const calendar = (say: Say) => ({
  joining: say({ sv: 'Anslut till videomötet', en: 'Join the video meeting' }),
  meeting: (meeting: Booked) => ({
    summary: say({
      sv: `${say(meeting.round.name)}: möte ${ordinal(meeting, say)}`,
      en: `${say(meeting.round.name)}: meeting ${ordinal(meeting, say)}`,
    }),
    description: say({
      sv: `Med ${meeting.partner.name}.\n${videoLink(meeting, say)}Flytta, ställ in, läs guiden eller säg efteråt hur det gick: ${meeting.homeLink}\nSvar från kalendern läser ingen.`,
      en: `With ${meeting.partner.name}.\n${videoLink(meeting, say)}Move, cancel, read the guide, or say afterwards how it went: ${meeting.homeLink}\nNobody reads answers from the calendar.`,
    }),
  }),
  /** For whoever books for the manager. */
  meetingOfManager: (meeting: Booked, manager: string) => ({
    summary: say({
      sv: `${say(meeting.round.name)}: möte ${ordinal(meeting, say)}`,
      en: `${say(meeting.round.name)}: meeting ${ordinal(meeting, say)}`,
    }),
    description: say({
      sv: `${manager} och ${meeting.partner.name}.\n${videoLink(meeting, say)}Flytta, ställ in eller ändra plats: ${meeting.homeLink}\nSvar från kalendern läser ingen.`,
      en: `${manager} and ${meeting.partner.name}.\n${videoLink(meeting, say)}Move, cancel or change the place: ${meeting.homeLink}\nNobody reads answers from the calendar.`,
    }),
  }),
  kickOff: ({ round, occasion, homeLink, comingLink }: AtGathering) => ({
    summary: say({ sv: `${say(round.name)}: kick-off`, en: `${say(round.name)}: kick-off` }),
    description: say({
      sv: `Alla mentorer och adepter ses för första gången.\n${fromAfar(occasion, say)}Din sida: ${homeLink}\n${whereToAnswer(comingLink, say)}`,
      en: `Everybody meets for the first time.\n${fromAfar(occasion, say)}Your page: ${homeLink}\n${whereToAnswer(comingLink, say)}`,
    }),
  }),
  workshop: ({ round, occasion, homeLink, comingLink }: AtGathering) => ({
    summary: say({ sv: `${say(round.name)}: avslutning`, en: `${say(round.name)}: closing workshop` }),
    description: say({
      sv: `Alla går igenom programmet tillsammans.\n${fromAfar(occasion, say)}Din sida: ${homeLink}\n${whereToAnswer(comingLink, say)}`,
      en: `Everybody goes through the programme together.\n${fromAfar(occasion, say)}Your page: ${homeLink}\n${whereToAnswer(comingLink, say)}`,
    }),
  }),
});

/** Not every calendar makes a link of the place. */
function videoLink({ place = '' }: Booked, say: Say): string {
  return linksIn(place)
    .map((link) => say({ sv: `Länk: ${link}\n`, en: `Link: ${link}\n` }))
    .join('');
}

/** For those who cannot come to where it is. */
function fromAfar({ link }: Occasion, say: Say): string {
  return link === undefined ? '' : say({ sv: `Kan du inte komma dit: ${link}\n`, en: `If you cannot come there: ${link}\n` });
}

/** Answers from a calendar go to the address mails come from, which nobody reads: whether one comes is said on one's own page. */
function whereToAnswer(comingLink: string | undefined, say: Say): string {
  const nobody = say({ sv: 'Svar från kalendern läser ingen.', en: 'Nobody reads answers from the calendar.' });
  if (comingLink === undefined) return nobody;
  return say({
    sv: `Säg här om du kommer, också om du ändrar dig: ${comingLink}\n${nobody}`,
    en: `Say here whether you are coming, also if you change your mind: ${comingLink}\n${nobody}`,
  });
}
