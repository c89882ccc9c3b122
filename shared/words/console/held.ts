import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says that shows the emails of a restored round before they go. */
export const heldWords = (say: Say) => ({
  title: say({ sv: 'Mejl som hålls inne', en: 'Emails that are held' }),
  nothing: say({ sv: 'Inga mejl hålls inne.', en: 'No emails are held.' }),
  what: [
    say({
      sv: 'Omgångens data har återställts till en tidigare tidpunkt. Mycket av det som hände efter den minns systemet inte, till exempel vilka mejl som gick ut.',
      en: 'The round’s data were taken back to an earlier moment. Much of what happened after it the system does not remember, such as which emails went out.',
    }),
    say({
      sv: 'Därför går inget mejl ut, inte heller kvitton till dem som söker nu. Listan visar allt som annars hade gått. Se först till att ansökan är tillbakadragen för var och en som har lämnat sedan dess, och välj bort mejl som redan har gått.',
      en: 'So no email goes out, nor receipts to people who apply now. The list shows all that would have gone. First see that the application of everybody who has left since is withdrawn, and leave out emails that went already.',
    }),
  ],
  catchingUp: say({
    sv: 'Det som skulle ha hänt sedan dess gås fortfarande igenom. Titta igen om några minuter: då är listan hel.',
    en: 'What should have happened since is still being gone through. Look again in a few minutes: the list is whole then.',
  }),
  none: say({ sv: 'Inget mejl väntar.', en: 'No email is waiting.' }),
  caption: say({ sv: 'Mejl som väntar, de äldsta först', en: 'Emails that wait, the oldest first' }),
  to: say(TERMS.to),
  letter: say(TERMS.email),
  asked: say({ sv: 'Begärt', en: 'Asked for' }),
  pick: say({ sv: 'Skicka inte', en: 'Do not send' }),
  about: (letter: string, to: string) => say({ sv: `${letter} till ${to}`, en: `${letter} to ${to}` }),
  drop: say({ sv: 'Skicka inte de valda', en: 'Do not send the chosen ones' }),
  dropAll: say({ sv: 'Skicka inget av dem', en: 'Send none of them' }),
  choose: say({ sv: 'Välj minst ett mejl', en: 'Choose at least one email' }),
  go: {
    title: say({ sv: 'Släpp mejlen', en: 'Let the emails go' }),
    hint: (count: number) =>
      count === 0
        ? say({
            sv: 'Inget mejl väntar. Från och med nu går mejl ut som vanligt.',
            en: 'No email is waiting. From now on emails go out as usual.',
          })
        : say({
            sv: `${count} mejl går ut, och från och med nu går mejl ut som vanligt. Det går inte att ångra.`,
            en: `${count === 1 ? '1 email goes' : `${count} emails go`} out, and from now on emails go out as usual. It cannot be undone.`,
          }),
    question: say({ sv: 'Har du tittat igenom listan?', en: 'Have you looked through the list?' }),
    yes: say({ sv: 'Ja, släpp mejlen', en: 'Yes, let the emails go' }),
    no: say({ sv: 'Nej, vänta', en: 'No, wait' }),
    act: say(TERMS.goOn),
    choose: say(TERMS.chooseYesOrNo),
  },
});
