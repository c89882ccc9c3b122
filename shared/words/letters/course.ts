import { shortName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Noted, Pausing, Resumed } from './facts.ts';
import { isItSo, ordinal, seePause, theyMet, theyPause, whilePausing } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** Letters about a course of meetings that goes otherwise than by the plan, and about whoever books them. */
export const course = (say: Say): Chapter<'course'> => ({
  'without assistant': ({ assistant: { name, email }, why, homeLink, ...manager }) => ({
    subject:
      why === 'said no'
        ? say({ sv: `${shortName(name, 30)} bokar inte åt dig`, en: `${shortName(name, 30)} does not book for you` })
        : say({ sv: `Mejlen når inte ${shortName(name, 35)}`, en: `Our emails do not reach ${shortName(name, 30)}` }),
    preheader: say({
      sv: 'Du får alla mejl om bokningar som förut, och kan ange någon annan.',
      en: 'You get all emails about bookings as before, and can name somebody else.',
    }),
    title:
      why === 'said no'
        ? say({ sv: `${name} bokar inte dina möten`, en: `${name} does not book your meetings` })
        : say({ sv: `Våra mejl når inte ${name}`, en: `Our emails do not reach ${name}` }),
    blocks: [
      greeting(manager, say),
      text(
        why === 'said no'
          ? say({
              sv: `${name}, som du angav som din assistent, har sagt nej till att boka och får inga mejl från oss längre.`,
              en: `${name}, named by you as your assistant, has said no to booking and gets no more emails from us.`,
            })
          : say({
              sv: `Du angav ${name} som din assistent, men mejlen till ${email} kommer inte fram. Är adressen fel kan du rätta den.`,
              en: `You named ${name} as your assistant, but the emails to ${email} do not arrive. If the address is wrong, you can put it right.`,
            }),
      ),
      text(
        say({
          sv: 'Tills någon annan är angiven bokar du själv. Det som är bokat gäller.',
          en: 'Until somebody else is named you book yourself. What is booked stands.',
        }),
      ),
      button(say({ sv: 'Ange vem som bokar', en: 'Say who books' }), homeLink),
    ],
  }),

  'pair paused': (pausing) => ({
    subject: say({ sv: `Ni pausar till och med ${say.day(pausing.until)}`, en: `You pause until ${say.day(pausing.until)} inclusive` }),
    preheader: say({
      sv: 'Ni behöver inte boka något under tiden. Vi mejlar när pausen är slut.',
      en: 'There is nothing to book meanwhile. We will email you when the pause is over.',
    }),
    title: say({ sv: 'Ni tar en paus', en: 'You are taking a pause' }),
    blocks: [
      greeting(pausing, say),
      text(theyPause(pausing.by, pausing, pausing.partner.name, say)),
      text(whilePausing(say)),
      ...nextMeeting(pausing, say),
      button(seePause(say), pausing.homeLink),
    ],
  }),

  'pause over': (resumed) => ({
    subject: resumed.never
      ? say({ sv: 'Det blir ingen paus', en: 'There will be no pause' })
      : say({
          sv: `Pausen är slut: möte med ${shortName(resumed.partner.name, 30)}`,
          en: `The pause is over: meeting ${shortName(resumed.partner.name, 28)}`,
        }),
    preheader: say({
      sv: 'Ert mentorskap går vidare, med en ny plan för mötena.',
      en: 'Your mentorship goes on, with a new plan of the meetings.',
    }),
    title: resumed.never
      ? say({ sv: 'Det blir ingen paus', en: 'There will be no pause' })
      : say({ sv: 'Pausen är slut', en: 'The pause is over' }),
    blocks: [
      greeting(resumed, say),
      text(howItEnded(resumed, say)),
      ...nextMeeting(resumed, say),
      button(say(TERMS.openMyPage), resumed.homeLink),
    ],
  }),

  'meeting noted': (noted) => ({
    subject: subjectOf(noted, say),
    preheader:
      noted.by === 'partner'
        ? say({ sv: 'Ja eller nej räcker. Det tar en halv minut.', en: 'Yes or no is enough. It takes half a minute.' })
        : say({ sv: 'Du behöver inte göra något om det stämmer.', en: 'There is nothing you need to do if that is right.' }),
    title:
      noted.by === 'partner'
        ? say({ sv: 'Stämmer det att ni sågs?', en: 'Is it so that you met?' })
        : noted.held
          ? say({ sv: `Möte ${noted.number} är noterat som hållet`, en: `Meeting ${noted.number} is noted as held` })
          : say({ sv: `Möte ${noted.number} är noterat som inte hållet`, en: `Meeting ${noted.number} is noted as not held` }),
    blocks: [greeting(noted, say), text(whatWasSaid(noted, say)), ...theMeeting(noted, say), ...answer(noted, say)],
  }),
});

function howItEnded({ never, early, partner: { name } }: Resumed, say: Say): string {
  if (never)
    return say({
      sv: `Pausen som var bestämd för dig och ${name} blir inte av.`,
      en: `The pause that was decided for you and ${name} will not take place.`,
    });
  return early
    ? say({
        sv: `Pausen för dig och ${name} är avslutad tidigare än det var sagt.`,
        en: `The pause of you and ${name} has been ended earlier than was said.`,
      })
    : say({
        sv: `Du och ${name} har pausat, och nu går ert mentorskap vidare.`,
        en: `You and ${name} have paused, and now your mentorship goes on.`,
      });
}

/** The meeting to book next, by the plan as it is now. */
function nextMeeting({ next, role }: Pausing, say: Say): readonly Block[] {
  if (next === undefined) return [];
  return [
    facts([
      say({ sv: 'Nästa möte', en: 'Next meeting' }),
      say({ sv: `möte ${next.number}, ${say.week(next.week)}`, en: `meeting ${next.number}, ${say.week(next.week)}` }),
    ]),
    text(
      role === 'mentee'
        ? say({ sv: 'Föreslå gärna tider för det redan nu, på din sida.', en: 'Please propose times for it now, on your page.' })
        : say({
            sv: 'Det är chefen som föreslår tider. Vill du kan du göra det själv.',
            en: 'The manager proposes times. If you like, you can do it yourself.',
          }),
    ),
  ];
}

function subjectOf({ by, held, number, day }: Noted, say: Say): string {
  if (by === 'partner' && day !== undefined) return say({ sv: `Sågs ni ${say.day(day)}?`, en: `Did you meet on ${say.day(day)}?` });
  return held
    ? say({ sv: `Möte ${number} är noterat som hållet`, en: `Meeting ${number} is noted as held` })
    : say({ sv: `Möte ${number} är noterat som inte hållet`, en: `Meeting ${number} is noted as not held` });
}

function whatWasSaid({ by, held, partner: { name }, day, number }: Noted, say: Say): string {
  if (by === 'partner') return theyMet(by, day, name, say);
  return held
    ? say({
        sv: `De som samordnar har noterat att möte ${number} med ${name} blev av.`,
        en: `The coordinators have noted that meeting ${number} with ${name} took place.`,
      })
    : say({
        sv: `De som samordnar har noterat att möte ${number} med ${name} inte blev av. Vill ni ha det mötet bokar ni en ny tid.`,
        en: `The coordinators have noted that meeting ${number} with ${name} did not take place. If you want that meeting, you book a new time.`,
      });
}

function theMeeting(noted: Noted, say: Say): readonly Block[] {
  return noted.day === undefined ? [] : [facts([say(TERMS.meeting), ordinal(noted, say)], [say(TERMS.day), say.day(noted.day)])];
}

function answer({ by, held, homeLink, contact }: Noted, say: Say): readonly Block[] {
  if (by === 'partner') return [isItSo(say), button(say(TERMS.sayYesOrNo), homeLink)];
  const label = held ? say({ sv: 'Säg hur det gick', en: 'Say how it went' }) : say(TERMS.openMyPage);
  return [
    button(label, homeLink),
    note(
      say({
        sv: `Stämmer det inte, svara på mejlet så läser ${contact.name} det.`,
        en: `If that is not right, reply to this email and ${contact.name} will read it.`,
      }),
    ),
  ];
}
