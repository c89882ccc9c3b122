import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { comingWords } from '../coming.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** Whether somebody who leaves has a mentorship to end, or only an application to take back. */
export type Leaving = 'inPair' | 'beforePair';

/** What the pages say on which one leaves, or wants fewer emails. */
export const leaving = (say: Say) => ({
  leave: {
    title: {
      inPair: say({ sv: 'Vill du lämna programmet?', en: 'Do you want to leave the programme?' }),
      beforePair: say({ sv: 'Vill du ta tillbaka din ansökan?', en: 'Do you want to withdraw your application?' }),
    } satisfies Readonly<Record<Leaving, string>>,
    inPair: (names: string) =>
      say({
        sv: `${names} får veta att ert mentorskap är avslutat, och bokade möten ställs in, men först när tiden att ångra sig är slut. Du behöver inte säga varför.`,
        en: `${names} will be told that your mentorship has ended, and booked meetings are cancelled, but only when the time to change your mind is over. You do not need to say why.`,
      }),
    beforePair: say({
      sv: 'Om du tar tillbaka den räknas din ansökan inte längre. Du behöver inte säga varför.',
      en: 'If you withdraw, your application will no longer be considered. You do not need to say why.',
    }),
    undo: (hours: number) => say({ sv: `Du kan ångra dig i ${hours} timmar.`, en: `You can change your mind for ${hours} hours.` }),
    yourData: say({ sv: 'Dina uppgifter finns kvar en tid.', en: 'Your data are kept for a time.' }),
    ask: say(TERMS.yourAnswer),
    stay: {
      inPair: say({ sv: 'Nej, jag stannar', en: 'No, I will stay' }),
      beforePair: say({ sv: 'Nej, den ska gälla', en: 'No, it should stand' }),
    } satisfies Readonly<Record<Leaving, string>>,
    leave: {
      inPair: say({ sv: 'Ja, jag lämnar programmet', en: 'Yes, I am leaving the programme' }),
      beforePair: say({ sv: 'Ja, jag tar tillbaka ansökan', en: 'Yes, I withdraw it' }),
    } satisfies Readonly<Record<Leaving, string>>,
    button: say(TERMS.sendAnswer),
    missing: say(TERMS.chooseYesOrNo),
  },
  mails: {
    title: say({ sv: 'Vilka mejl vill du få?', en: 'Which emails do you want?' }),
    stopped: say({ sv: 'Just nu får du inga påminnelser.', en: 'Right now you get no reminders.' }),
    coming: say({ sv: 'Just nu får du alla mejl.', en: 'Right now you get all emails.' }),
    stops: say({ sv: 'De här mejlen kan du slippa:', en: 'You can do without these emails:' }),
    stopping: (round: Round) => [
      say({ sv: 'påminnelser före och efter möten', en: 'reminders before and after meetings' }),
      say({ sv: 'påminnelser om att boka eller välja tid', en: 'reminders to book or choose a time' }),
      say({
        sv: `påminnelser om ${comingWords(say).theOnesOf(round)}, och frågan en gång till om du kommer`,
        en: `reminders of ${comingWords(say).theOnesOf(round)}, and being asked again whether you are coming`,
      }),
      say({ sv: 'frågor om hur det går och om vad programmet gav', en: 'questions about how it is going and what you got out of it' }),
    ],
    stays: say({ sv: 'De här kommer ändå:', en: 'These come all the same:' }),
    staying: (round: Round) => [
      say({ sv: 'svar på det du själv gör', en: 'answers to what you do yourself' }),
      say({ sv: 'förslag om vem du kan träffa, och besked', en: 'suggestions of who to meet, and our decisions' }),
      say({ sv: 'tider som föreslås, bokas, flyttas och ställs in', en: 'times that are proposed, booked, moved and cancelled' }),
      say({
        sv: 'ändringar i programmets plan, pauser och det som noteras om era möten',
        en: 'changes to the plan of the programme, pauses, and what is noted of your meetings',
      }),
      hasWorkshop(round)
        ? say({
            sv: 'inbjudan till avslutningen, och ett mejl när programmet är slut',
            en: 'the invitation to the closing workshop, and an email when the programme is over',
          })
        : say({ sv: 'ett mejl när programmet är slut', en: 'an email when the programme is over' }),
      say({ sv: 'det de som samordnar själva skriver till dig', en: 'what the coordinators themselves write to you' }),
    ],
    written: say({ sv: 'Det de som samordnar har skrivit till dig', en: 'What the coordinators have written to you' }),
    ask: say({ sv: 'Ditt val', en: 'Your choice' }),
    all: say({ sv: 'Skicka alla mejl, också påminnelser', en: 'Send all emails, reminders too' }),
    fewer: say({ sv: 'Skicka inga påminnelser', en: 'Send no reminders' }),
    button: say({ sv: 'Spara', en: 'Save' }),
    missing: say({ sv: 'Välj vilka mejl du vill få', en: 'Choose which emails you want' }),
    left: say({
      sv: 'Du är inte längre med i programmet och får inga påminnelser.',
      en: 'You are no longer in the programme and get no reminders.',
    }),
    closed: say({ sv: 'Programmet är avslutat. Du får inga påminnelser.', en: 'The programme is closed. You get no reminders.' }),
  },
  outOfDate: {
    title: say({ sv: 'Länken gäller inte längre', en: 'This link has expired' }),
    text: say({
      sv: 'Länkar i mejl gäller en viss tid, så att ingen annan ska kunna använda dem senare. Vi kan skicka en ny till den adress du sökte med.',
      en: 'Links in emails are valid for a certain time, so that nobody else can use them later. We can send a new one to the address you applied with.',
    }),
    button: say({ sv: 'Skicka en ny länk', en: 'Send a new link' }),
    unkept: say({
      sv: 'Det du skrev sparas inte hos oss. Kopiera det härifrån, så kan du lägga in det igen när du har den nya länken:',
      en: 'What you wrote is not kept by us. Copy it from here, and you can put it in again once you have the new link:',
    }),
    sentTitle: say({ sv: 'En ny länk är på väg', en: 'A new link is on its way' }),
    sent: say({
      sv: 'Den kommer till den adress du sökte med, oftast inom några minuter. Titta i skräpposten om den inte syns. Du kan få en ny länk om dagen.',
      en: 'It comes to the address you applied with, most often within a few minutes. Check your spam folder if you do not see it. You can get one new link a day.',
    }),
    kept: (time: string) =>
      say({
        sv: `Det du nyss skickade är inte lämnat än, men det är kvar i ${time}. Öppna den nya länken, så står det där du skrev det och kan skickas.`,
        en: `What you just sent has not been handed in yet, but it is kept for ${time}. Open the new link, and it stands where you wrote it and can be sent.`,
      }),
  },
});
