import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says on which the round is closed for good. */
export const closeWords = (say: Say) => ({
  title: say({ sv: 'Avsluta omgången', en: 'Close the round' }),
  closed: (when: string) => say({ sv: `Omgången stängdes ${when}.`, en: `The round was closed on ${when}.` }),
  early: (day: string) =>
    say({
      sv: `Omgången kan stängas när utvärderingen har börjat. Enligt planen stängs den ${day}.`,
      en: `The round can be closed when the evaluation has begun. By the plan it closes on ${day}.`,
    }),
  does: {
    title: say({ sv: 'När du stänger', en: 'When you close' }),
    items: (kept: string) => [
      say({
        sv: 'får alla i par ett tackmejl, som leder till deras intyg, och ni får länken till slutrapporten; det får också de vars par slutade efter att de hade setts',
        en: 'everybody in a pair gets a letter of thanks, which leads to their certificate, and you get the link to the closing report; so do those whose pair ended after they had met',
      }),
      say({
        sv: 'slutar alla påminnelser och andra mejl; de som har sagt ja till det får tre frågor om tre månader, och den som ber om en ny länk till sin sida får en',
        en: 'all reminders and other emails stop; those who said yes to it get three questions in three months, and whoever asks for a new link to their page gets one',
      }),
      say({
        sv: 'går det inte längre att boka, svara på utvärderingen eller ändra uppgifter; intyg kan hämtas även sedan',
        en: 'nobody can book, answer the evaluation or change details any more; certificates can be had afterwards too',
      }),
      say({ sv: 'kan ingen öppna omgången igen', en: 'nobody can open the round again' }),
      say({
        sv: `börjar tiden räknas som uppgifterna finns kvar. ${kept}`,
        en: `the time begins for which data are kept. ${kept}`,
      }),
    ],
  },
  open: {
    title: say({ sv: 'Kontrollera först', en: 'Check first' }),
    none: say({ sv: 'Inget är halvfärdigt.', en: 'Nothing is half done.' }),
    meetings: (count: number) =>
      count === 1
        ? say({
            sv: 'Ett möte har en tid men ingen har sagt att det blev av.',
            en: 'One meeting has a time but nobody has said that it took place.',
          })
        : say({
            sv: `${count} möten har en tid men ingen har sagt att de blev av.`,
            en: `${count} meetings have a time but nobody has said that they took place.`,
          }),
    waiting: (count: number) =>
      say({
        sv: count === 1 ? 'En sak väntar på er i översikten.' : `${count} saker väntar på er i översikten.`,
        en: count === 1 ? 'One thing is waiting for you in the overview.' : `${count} things are waiting for you in the overview.`,
      }),
    held: (count: number) =>
      count === 1
        ? say({
            sv: 'En person är på vänt. När du stänger får den veta att ni inte hade bestämt er.',
            en: 'One person is on hold. When you close they are told that you had not decided.',
          })
        : say({
            sv: `${count} personer är på vänt. När du stänger får de veta att ni inte hade bestämt er.`,
            en: `${count} people are on hold. When you close they are told that you had not decided.`,
          }),
    evaluations: (answered: number, asked: number) =>
      say({
        sv: `${answered} av ${asked} har svarat på utvärderingen. Efter stängningen kan ingen svara.`,
        en: `${answered} of ${asked} have answered the evaluation. After closing nobody can.`,
      }),
  },
  keepCheck: say({
    sv: 'Intyg kontrolleras med en fil. Spara den nu, hos båda värdarna: när omgångens servrar har tagits bort finns den inte här längre, och då är det er man får den av.',
    en: 'Certificates are checked with a file. Save it now, at both hosts: once the servers of the round are removed it is no longer here, and you are the ones to ask for it.',
  }),
  keepCheckLink: say({ sv: 'Sidan om hur intyg kontrolleras', en: 'The page on how certificates are checked' }),
  report: say({ sv: 'Läs slutrapporten', en: 'Read the closing report' }),
  figures: say({ sv: 'Hämta siffrorna som CSV', en: 'Download the figures as CSV' }),
  reportWhat: say({
    sv: 'Rapporten görs av det som finns nu. Den går att läsa, skriva ut och spara både före och efter att omgången stängs.',
    en: 'The report is made of what there is now. It can be read, printed and kept both before and after the round closes.',
  }),
  form: {
    title: say({ sv: 'Stäng', en: 'Close' }),
    id: (id: string) =>
      say({
        sv: `Skriv omgångens namn i systemet, ${id}, så att ingen stänger av misstag`,
        en: `Type the round’s name in the system, ${id}, so that nobody closes by mistake`,
      }),
    question: say({ sv: 'Vill du stänga omgången för gott?', en: 'Do you want to close the round for good?' }),
    yes: say({ sv: 'Ja, stäng omgången', en: 'Yes, close the round' }),
    no: say(TERMS.noDoNothing),
    act: say(TERMS.goOn),
    wrongId: (id: string) => say({ sv: `Skriv ${id}`, en: `Type ${id}` }),
    choose: say(TERMS.chooseYesOrNo),
  },
});
