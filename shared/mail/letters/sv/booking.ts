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
    subject: `Välj ${meeting.moves ? 'ny tid' : 'tid'} för möte ${meeting.number} med ${shortName(meeting.partner.name, 31)}`,
    preheader: `Förslag: ${offered(meeting)}.`,
    title: `Välj ${meeting.moves ? 'en ny tid' : 'en tid'} för möte ${meeting.number}`,
    blocks: [greeting(meeting), text(`${meeting.partner.name} ${asks(meeting)}`), ...choice(meeting)],
  }),

  'answer times': (meeting) => ({
    subject: `Möte ${meeting.number} väntar på att du väljer tid`,
    preheader: `${shortName(givenName(meeting.partner.name), 20)} har föreslagit ${times(meeting.times.length, meeting.say)}. Välj den som passar bäst.`,
    title: `Vilken tid passar för möte ${meeting.number}?`,
    blocks: [
      greeting(meeting),
      text(
        `${meeting.partner.name} väntar på svar om möte ${meeting.number}. Passar ingen av tiderna är det också ett svar: föreslå andra på samma sida.`,
      ),
      ...choice(meeting),
    ],
  }),

  'book meeting': (meeting) => {
    const { role, say, weekOf, number, round, partner } = meeting;
    return {
      subject:
        role === 'mentee'
          ? `Föreslå tider för möte ${number} med ${shortName(partner.name, 28)}`
          : `Möte ${number} med ${shortName(partner.name, 28)} har ingen tid än`,
      preheader: `Enligt planen är det dags ${say.week(weekOf)}. Att boka tar någon minut.`,
      title: role === 'mentee' ? `Föreslå tider för möte ${number}` : `Möte ${number} har ingen tid än`,
      blocks: [
        greeting(meeting),
        text(
          role === 'mentee'
            ? `Du och ${partner.name} har ingen tid för nästa möte. Föreslå upp till ${times(MOST_TIMES, say)}, så väljer ${givenName(partner.name)} en.`
            : `Du och ${partner.name} har ingen tid för nästa möte. Det är chefen som föreslår tider, och det är vi som påminner. Vill du kan du föreslå tider själv.`,
        ),
        facts(['Möte', ordinal(meeting)], ['Enligt planen', say.week(weekOf)], ['Längd', minutes(round.meetings.minutes)]),
        button('Föreslå tider', meeting.placeLink),
      ],
    };
  },

  'meeting invitation': (meeting) => ({
    subject: `Möte ${meeting.number}: ${meeting.say.dayAndTime(meeting.startsAt)}`,
    preheader: `Med ${shortName(meeting.partner.name, 25)}. Mötet till din kalender ligger i mejlet.`,
    title: `Möte ${meeting.number} är bokat`,
    blocks: [
      greeting(meeting),
      text(`Du och ${meeting.partner.name} har en tid. Mötet ligger i mejlet: lägg till det i din kalender därifrån.`),
      when(meeting),
      ...change(meeting),
      note('En guide till samtalet kommer före mötet.'),
    ],
  }),

  'meeting moved': (meeting) => ({
    subject: `Ny tid: ${meeting.say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
    preheader: `Med ${shortName(meeting.partner.name, 25)}. Den gamla tiden i din kalender byts ut.`,
    title: `Möte ${meeting.number} har fått en ny tid`,
    blocks: [
      greeting(meeting),
      text(`Mötet med ${meeting.partner.name} är flyttat. Den nya tiden ligger i mejlet och ersätter den gamla i din kalender.`),
      when(meeting),
      ...change(meeting),
    ],
  }),

  'place changed': (meeting) => ({
    subject: `${meeting.place === undefined ? 'Ingen plats än' : 'Ny plats'}: möte ${meeting.number} ${meeting.say.dayAndTime(meeting.startsAt)}`,
    preheader: `Med ${shortName(meeting.partner.name, 25)}. Tiden är densamma, och platsen i din kalender byts ut.`,
    title: meeting.place === undefined ? `Möte ${meeting.number} har ingen plats än` : `Möte ${meeting.number} har fått en ny plats`,
    blocks: [
      greeting(meeting),
      text(
        `${meeting.byMe ? 'Du' : meeting.partner.name} har ${meeting.place === undefined ? 'tagit bort' : 'ändrat'} platsen. Tiden är densamma. Ändringen ligger i mejlet och ersätter det som står i din kalender.`,
      ),
      when(meeting),
      ...change(meeting),
    ],
  }),

  'meeting cancelled': (meeting) => ({
    subject: `Inställt: ${meeting.say.dayAndTime(meeting.startsAt)}, möte ${meeting.number}`,
    preheader: !meeting.goesOn
      ? 'Ert mentorskap är avslutat, så mötet tas bort ur din kalender.'
      : 'Mötet tas bort ur din kalender. En ny tid går att föreslå direkt.',
    title: `Möte ${meeting.number} är inställt`,
    blocks: [
      greeting(meeting),
      text(whoCancelled(meeting)),
      facts(['Möte', ordinal(meeting)], ['Inställd tid', meeting.say.dayAndTime(meeting.startsAt)]),
      ...(!meeting.goesOn
        ? [button('Öppna min sida', meeting.placeLink)]
        : [text(whatNow(meeting)), button('Föreslå nya tider', meeting.placeLink)]),
    ],
  }),
};

function asks({ moves, number }: TimesProposed): string {
  return moves
    ? `vill flytta möte ${number}. Den gamla tiden gäller tills du har valt en ny.`
    : `har föreslagit när ni kan ses för möte ${number}.`;
}

function offered({ times: all, say }: TimesProposed): string {
  const [first] = all;
  const more = all.length - 1;
  return `${first === undefined ? '' : say.dayAndTime(first)}${more > 0 ? ` och ${times(more, say)} till` : ', om det passar'}`;
}

function choice({ times: all, say, place, round, placeLink }: TimesProposed): readonly Block[] {
  return [
    list(...all.map((time) => capital(say.dayAndTime(time)))),
    facts(['Längd', minutes(round.meetings.minutes)], ...(place === undefined ? [] : [['Plats', linked(place)] as const])),
    button('Välj en tid', placeLink),
    note(`${all.length === 1 ? 'Passar den inte' : 'Passar ingen av dem'}? Föreslå andra på samma sida.`),
  ];
}

function whoCancelled({ byMe, pairEnds, partner: { name } }: CalledOff): string {
  if (pairEnds) return `Mötet med ${name} är inställt, eftersom ert mentorskap är avslutat.`;
  return byMe ? `Du har ställt in mötet med ${name}. Vi har sagt till.` : `${name} kan inte den här gången och har ställt in mötet.`;
}

/** A student whose manager cancels need not chase anybody. */
function whatNow({ byMe, role, say }: CalledOff): string {
  return role === 'mentor' && !byMe
    ? 'Det är chefen som föreslår nya tider, och det är vi som påminner. Vill du kan du föreslå tider själv.'
    : `Föreslå upp till ${times(MOST_TIMES, say)} redan nu, medan du har kalendern framme.`;
}
