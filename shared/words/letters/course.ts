import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { type Block, button, facts, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import type { Noted } from './facts.ts';
import { isItSo, ordinal, theyMet } from './meeting-blocks.ts';
import { greeting } from './person-blocks.ts';

/** Letters about a course of meetings that goes otherwise than by the plan. */
export const course = (say: Say): Chapter<'course'> => ({
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
