import type { Phase } from '../../domain/workshop/run-of-show.ts';
import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What happens in each part of the closing workshop, in a few words. */
export const phaseWords = (say: Say) =>
  ({
    arrive: say({ sv: 'Välkomna', en: 'Welcome' }),
    answers: say({ sv: 'Det ni har svarat', en: 'What you have answered' }),
    write: say({ sv: 'Skriv lappar', en: 'Write cards' }),
    group: say({ sv: 'Sortera lapparna', en: 'Group the cards' }),
    vote: say({ sv: 'Rösta', en: 'Vote' }),
    decide: say({ sv: 'Bestäm hur vi går vidare', en: 'Decide how to go on' }),
    end: say({ sv: 'Det här tar vi med oss', en: 'What we take along' }),
  }) satisfies Readonly<Record<Phase, string>>;

/** What everybody does in it, as the wall and the phones say it. */
export const phaseTasks = (say: Say) =>
  ({
    arrive: say({
      sv: 'Gå med från din telefon, så kan du skriva och rösta.',
      en: 'Join from your phone, so that you can write and vote.',
    }),
    answers: say({
      sv: 'Läs vad båda sidor svarade i förväg. Vad känner du igen? Vad förvånar dig?',
      en: 'Read what both sides answered beforehand. What do you recognise? What surprises you?',
    }),
    write: say({
      sv: 'En tanke på varje lapp. Ingen får se vem som skrev den.',
      en: 'One thought on each card. Nobody sees who wrote it.',
    }),
    group: say({
      sv: 'Lägg det som hör ihop under en rubrik. Alla får flytta alla lappar.',
      en: 'Put what belongs together under a heading. Everybody may move every card.',
    }),
    vote: say({
      sv: 'Sätt dina prickar på det som är viktigast för hur vi går vidare. Du kan flytta dem.',
      en: 'Put your dots on what matters most for how we go on. You can move them.',
    }),
    decide: say({
      sv: 'Vad gör vi, vem ser till det, och när? Skriv det så att någon som inte var här förstår.',
      en: 'What do we do, who sees to it, and when? Write it so that somebody who was not here understands.',
    }),
    end: say({
      sv: 'Tack för i dag. Anteckningarna skickas till alla som vill ha dem.',
      en: 'Thank you for today. The minutes go to all who want them.',
    }),
  }) satisfies Readonly<Record<Phase, string>>;

/** The two sides, many of each. */
export function sideWords(role: Role, say: Say): string {
  return role === 'mentor' ? say({ sv: 'Studenterna', en: 'The students' }) : say({ sv: 'Cheferna', en: 'The managers' });
}

/** From which side a card was written, where its writer said so. */
export function fromSide(role: Role, say: Say): string {
  return say(role === 'mentor' ? TERMS.student : TERMS.manager);
}
