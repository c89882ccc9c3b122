import type { Component } from '../../domain/fit.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** How well two people go together, as an operator reads it. */
export const fitWords = (say: Say) => ({
  score: (score: number) => say({ sv: `Poäng ${score} av 100`, en: `Score ${score} of 100` }),
  parts: {
    topics: say({ sv: 'Teman chefen vill ha och studenten kan', en: 'Themes the manager wants and the student knows' }),
    used: say({ sv: 'Studentens teman som kommer till nytta', en: 'Themes of the student that come to use' }),
    goals: say({ sv: 'Vad båda vill få ut', en: 'What both want to get out of it' }),
    times: say({ sv: 'Tider båda kan', en: 'Times both can' }),
    format: say({ sv: 'Hur de vill ses', en: 'How they want to meet' }),
    languages: say({ sv: 'Språk', en: 'Languages' }),
    fields: say({ sv: 'Olika områden', en: 'Different fields' }),
  } satisfies Readonly<Record<Component, string>>,
  noTopic: say({ sv: 'inget gemensamt tema', en: 'no theme in common' }),
  noSlot: say(TERMS.noSharedTime),
  slots: (count: number) =>
    count === 1
      ? say({ sv: 'en gemensam tid', en: 'one time in common' })
      : say({ sv: `${count} gemensamma tider`, en: `${count} times in common` }),
  goals: (count: number) =>
    count === 1
      ? say({ sv: 'ett gemensamt mål', en: 'one goal in common' })
      : say({ sv: `${count} gemensamma mål`, en: `${count} goals in common` }),
  onlyIn: (language: string) => say({ sv: `bara ${language}`, en: `only ${language}` }),
  allSlots: say({ sv: 'Kan båda', en: 'Both can' }),
  allGoals: say({ sv: 'Vill båda', en: 'Both want to' }),
  notCovered: (themes: string) => say({ sv: `Täcks inte: ${themes}`, en: `Not covered: ${themes}` }),
  apart: say({ sv: 'olika områden', en: 'different fields' }),
  adds: say({ sv: 'Så räknas poängen ihop', en: 'How the score adds up' }),
  ownQuestions: say({
    sv: 'Svaren på omgångens egna frågor räknas inte.',
    en: 'Answers to the round’s own questions do not count.',
  }),
  basedOn: (percent: number) =>
    say({
      sv: `Bygger på ${percent} procent av svaren; det som inte är besvarat räknas till hälften.`,
      en: `Rests on ${percent} per cent of the answers; what was not answered counts half.`,
    }),
});
