import { meetings, minutes } from '../amounts.ts';
import { keptWords } from '../kept.ts';
import { givenName, shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { button, heading, list, note, text } from './blocks.ts';
import { whenOf } from './booking-for.ts';
import type { Chapter } from './chapters.ts';
import type { Assisting, NoLonger } from './facts.ts';
import { greeting } from './person-blocks.ts';

/** Letters to whoever a manager has named to book for her, about that alone. */
export const assisting = (say: Say): Chapter<'assisting'> => ({
  'assistant named': (assistant) => ({
    subject:
      assistant.namedBy === undefined
        ? say({
            sv: `${shortName(assistant.manager, 35)} vill att du bokar möten`,
            en: `${shortName(assistant.manager, 30)} wants you to book meetings`,
          })
        : say({
            sv: `Du är den som bokar åt ${shortName(assistant.manager, 30)}`,
            en: `You are to book for ${shortName(assistant.manager, 35)}`,
          }),
    preheader: say({
      sv: 'Du behöver inget konto. Vill du inte säger du nej med en länk.',
      en: 'You need no account. If you would rather not, say no with a link.',
    }),
    title: say({ sv: `Boka möten åt ${assistant.manager}`, en: `Book meetings for ${assistant.manager}` }),
    blocks: [
      greeting(assistant, say),
      text(about(assistant, say)),
      heading(say({ sv: 'Det här kan du göra', en: 'What you can do' })),
      list(
        say({
          sv: 'Föreslå tider, och välja bland tider som studenten föreslår.',
          en: 'Propose times, and choose among times that the student proposes.',
        }),
        say({ sv: 'Flytta och ställa in möten, och ändra platsen.', en: 'Move and cancel meetings, and change the place.' }),
        say({
          sv: `Se vem ${givenName(assistant.manager)} träffar, när och var. Inget annat: inte vad någon har svarat eller skrivit.`,
          en: `See who ${givenName(assistant.manager)} meets, when and where. Nothing else: not what anybody has answered or written.`,
        }),
      ),
      text(
        say({
          sv: `När det finns något att boka mejlar vi dig, och det som bokas får du till din kalender. ${givenName(assistant.manager)} får samma mejl.`,
          en: `When there is something to book we email you, and what is booked comes for your calendar. ${givenName(assistant.manager)} gets the same emails.`,
        }),
      ),
      button(say({ sv: 'Öppna sidan där du bokar', en: 'Open the page where you book' }), assistant.homeLink),
      note(
        say({
          sv: `Länken är din. ${givenName(assistant.manager)} har en egen. Vill du inte boka säger du nej på sidan eller längst ner i varje mejl, så slutar vi mejla dig och säger till.`,
          en: `The link is yours. ${givenName(assistant.manager)} has another. If you do not want to book, say no on the page or at the foot of any email: we stop emailing you and say so.`,
        }),
      ),
      note(yourData(assistant, say)),
    ],
  }),

  'assistant link': (assistant) => ({
    subject: say({ sv: 'Här är din nya länk för att boka', en: 'Here is your new link to book' }),
    preheader: say({
      sv: 'Den gamla har slutat gälla. Den nya öppnar samma sida.',
      en: 'The old one has stopped working. The new one opens the same page.',
    }),
    title: say({ sv: 'Din nya länk', en: 'Your new link' }),
    blocks: [
      greeting(assistant, say),
      text(
        say({
          sv: `Någon öppnade din länk för att boka möten åt ${assistant.manager}, men den gäller inte längre. Här är en ny.`,
          en: `Somebody opened your link to book meetings for ${assistant.manager}, but it no longer works. Here is a new one.`,
        }),
      ),
      button(say({ sv: 'Öppna sidan där du bokar', en: 'Open the page where you book' }), assistant.homeLink),
      note(
        say({
          sv: 'Var det inte du som bad om den behöver du inte göra något.',
          en: 'If you did not ask for it, please ignore this email.',
        }),
      ),
    ],
  }),

  'assistant gone': ({ meeting, why, ...assistant }) => ({
    subject: say({
      sv: `Du bokar inte längre åt ${shortName(assistant.manager, 35)}`,
      en: `You no longer book for ${shortName(assistant.manager, 36)}`,
    }),
    preheader:
      meeting === undefined
        ? say({
            sv: 'Du får inga fler mejl om bokningar, och länken öppnar inget.',
            en: 'No more emails about bookings come, and the link opens nothing.',
          })
        : say({
            sv: 'Ett möte tas bort ur din kalender. Det hålls som bokat, utan dig.',
            en: 'A meeting is removed from your calendar. It takes place, without you.',
          }),
    title: say({ sv: `Du bokar inte längre åt ${assistant.manager}`, en: `You no longer book for ${assistant.manager}` }),
    blocks: [
      greeting(assistant, say),
      text(whyNoLonger(assistant.manager, why, say)),
      ...(meeting === undefined
        ? []
        : [
            text(
              say({
                sv: 'Det här mötet tas bort ur din kalender. För dem som ska ses ändras inget.',
                en: 'This meeting is removed from your calendar. For those who meet nothing changes.',
              }),
            ),
            whenOf(meeting, say),
          ]),
    ],
  }),
});

function about({ round, manager, namedBy }: Assisting, say: Say): string {
  const times = meetings(round.meetings.count, say);
  const length = minutes(round.meetings.minutes, say);
  if (namedBy !== undefined)
    return say({
      sv: `${manager} är med i ${say(round.name)}, där en chef och en student ses ${times} på ${length} under ett halvår. ${namedBy}, som samordnar det, har angett dig som den som bokar dem.`,
      en: `${manager} is in ${say(round.name)}, where a manager and a student have ${times} of ${length} in half a year. ${namedBy}, who coordinates it, has named you as the one who books them.`,
    });
  return say({
    sv: `${manager} är med i ${say(round.name)}, där en chef och en student ses ${times} på ${length} under ett halvår, och har angett dig som den som bokar dem.`,
    en: `${manager} is in ${say(round.name)}, where a manager and a student have ${times} of ${length} in half a year, and has named you as the one who books them.`,
  });
}

function yourData({ round, manager, namedBy = manager }: Assisting, say: Say): string {
  return say({
    sv: `Ditt namn och din adress har vi från ${namedBy}, och använder dem bara till det här. ${keptWords(say).assistant(round, manager)}`,
    en: `We have your name and address from ${namedBy}, and use them for this alone. ${keptWords(say).assistant(round, manager)}`,
  });
}

function whyNoLonger(manager: string, why: NoLonger['why'], say: Say): string {
  switch (why) {
    case 'said no':
      return say({
        sv: `Du har sagt nej till att boka möten åt ${manager}.`,
        en: `You have said no to booking meetings for ${manager}.`,
      });
    case 'not named':
      return say({
        sv: `${manager} har inte längre dig som den som bokar. Länken du har fått öppnar inget mer.`,
        en: `${manager} no longer has you as the one who books. The link you were given opens nothing any more.`,
      });
    case 'manager left':
      return say({
        sv: `${manager} är inte längre med i programmet. Du har inget mer att boka, och länken du har fått bokar inget.`,
        en: `${manager} is no longer in the programme. There is nothing more for you to book, and the link you were given books nothing.`,
      });
  }
}
