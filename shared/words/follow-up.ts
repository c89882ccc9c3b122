import type { Say } from './say.ts';

/** The three questions some months after the programme, in the letter, on the page and in the report. */
export const followUpWords = (say: Say) => {
  const inTouch = say({
    sv: 'Har du haft kontakt med den du träffade, sedan programmet slutade?',
    en: 'Have you been in touch with the person you met since the programme ended?',
  });
  const recommend = say({
    sv: 'Skulle du råda någon som du att vara med?',
    en: 'Would you tell somebody like you to take part?',
  });
  const text = say({ sv: 'Vad har det blivit av det ni talade om?', en: 'What has come of what you talked about?' });
  return {
    inTouch,
    recommend,
    text,
    questions: [inTouch, recommend, text] as const,
    title: say({ sv: 'Hur blev det sedan?', en: 'How has it been since?' }),
    lead: (last: string) =>
      say({
        sv: `Tre frågor. Du kan svara och ändra till och med ${last}.`,
        en: `Three questions. You can answer and change until the end of ${last}.`,
      }),
    whoSees: (operators: string) =>
      say({
        sv: `Svaren på de två första räknas ihop med de andras. Det du skriver i den tredje kan stå i slutrapporten, utan ditt namn. Rapporten har de som samordnar programmet: ${operators}.`,
        en: `The answers to the first two are added up with those of the others. What you write in the third may stand in the closing report, without your name. The coordinators have the report: ${operators}.`,
      }),
    yes: say({ sv: 'Ja', en: 'Yes' }),
    no: say({ sv: 'Nej', en: 'No' }),
    missingInTouch: say({ sv: 'Välj om ni har haft kontakt', en: 'Choose whether you have been in touch' }),
    missingRecommend: say({ sv: 'Välj om du skulle råda någon att vara med', en: 'Choose whether you would tell somebody to take part' }),
    scale: [
      say({ sv: 'nej', en: 'no' }),
      say({ sv: 'troligen inte', en: 'probably not' }),
      say({ sv: 'kanske', en: 'perhaps' }),
      say({ sv: 'troligen', en: 'probably' }),
      say({ sv: 'ja, gärna', en: 'yes, definitely' }),
    ],
    optional: say({
      sv: 'Frivilligt. Skriv inget som bara ni två ska veta.',
      en: 'Optional. Write nothing that only the two of you should know.',
    }),
    button: say({ sv: 'Spara', en: 'Save' }),
    link: say({ sv: 'Svara på de tre frågorna', en: 'Answer the three questions' }),
  };
};
