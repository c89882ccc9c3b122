import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the pages say on which operators see again what went to somebody, and send it again to several. */
export const letterTextWords = (say: Say) => ({
  read: say({ sv: 'Läs', en: 'Read' }),
  to: say(TERMS.to),
  fate: say(TERMS.whatHappened),
  when: say(TERMS.when),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  title: say({ sv: 'Mejlets text', en: 'The text of the email' }),
  kept: say({
    sv: 'Så här stod det i mejlet när det gick. Texten sparades då, utan de personliga länkarna.',
    en: 'This is what the email said as it went. The text was kept then, without the personal links.',
  }),
  notKept: say({
    sv: 'Ingen text är sparad: mejlet har inte gått, gick till någon som höll på att söka, eller gick innan texter sparades.',
    en: 'No text is kept: the email has not gone, went to somebody still applying, or went before texts were kept.',
  }),
  closed: say({
    sv: 'Mejlet kan innehålla det någon har skrivit om sig själv. Loggen säger vem som har läst det.',
    en: 'The email may hold what somebody wrote about themselves. The log says who has read it.',
  }),
  open: say({ sv: 'Visa texten', en: 'Show the text' }),
  seen: say(TERMS.shownAWhile),
  again: {
    pick: say({ sv: 'Skicka igen', en: 'Send again' }),
    about: (letter: string, name: string) => say({ sv: `${letter} till ${name}`, en: `${letter} to ${name}` }),
    look: say({ sv: 'Skicka de valda igen…', en: 'Send the chosen again…' }),
    title: say({ sv: 'Skicka igen till flera', en: 'Send again to several' }),
    lead: (count: number) =>
      count === 1
        ? say({
            sv: 'Ett mejl går en gång till, skrivet efter det som gäller nu.',
            en: 'One email goes once more, written by what holds now.',
          })
        : say({
            sv: `${count} mejl går en gång till, vart och ett skrivet efter det som gäller nu.`,
            en: `${count} emails go once more, each written by what holds now.`,
          }),
    dropped: say({
      sv: 'Det som inte längre stämmer går inte, till exempel ett förslag som redan är besvarat.',
      en: 'What is no longer so does not go, such as an offer that has been answered.',
    }),
    caption: say({ sv: 'Mejl som går igen', en: 'Email that goes again' }),
    letter: say(TERMS.email),
    send: say({ sv: 'Skicka', en: 'Send' }),
    none: say({ sv: 'Kryssa för minst ett mejl som har gått till någon', en: 'Tick at least one email that has gone to somebody' }),
    back: say({ sv: 'Tillbaka till mejlen', en: 'Back to the emails' }),
  },
});
