import type { Round } from '../../round/round-file.ts';
import { givenName } from '../names.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import type { Hosts } from './questions.ts';

/** What the page says on which an address is confirmed. */
export const confirmWords = (say: Say) => ({
  ask: (round: Round) => ({
    title: say({ sv: 'Är det här din ansökan?', en: 'Is this your application?' }),
    lines: [
      say({
        sv: `Det finns en ansökan till ${say(round.name)} med din mejladress. Läs vad den säger. Är den din bekräftar du, och då räknas den.`,
        en: `There is an application to ${say(round.name)} with your email address. Read what it says. If it is yours, confirm it, and it counts.`,
      }),
    ],
    button: say({ sv: 'Ja, den är min: bekräfta', en: 'Yes, it is mine: confirm' }),
    notYou: say({
      sv: 'Känner du inte igen den? Stäng sidan. Då räknas den inte.',
      en: 'You do not know it? Close the page. Then it does not count.',
    }),
  }),
  entered: (round: Round, by: string) => ({
    title: say({ sv: 'Vill du vara med?', en: 'Would you like to take part?' }),
    lines: [
      say({
        sv: `${by} har skrivit in dig till ${say(round.name)}. Ingen får frågan om dig innan du har svarat här.`,
        en: `${by} has entered you for ${say(round.name)}. Nobody is asked about you before you have answered here.`,
      }),
    ],
    why: say({ sv: 'Varför', en: 'Why' }),
    missing: say({
      sv: 'Något måste du svara på själv. Det som är ifyllt kan du ändra.',
      en: 'Some questions you have to answer yourself. What is filled in you can change.',
    }),
    complete: say({ sv: 'Allt är ifyllt. Stämmer det?', en: 'All is filled in. Is it right?' }),
    answer: say({ sv: 'Ja, svara på resten', en: 'Yes, answer the rest' }),
    change: say({ sv: 'Ändra något', en: 'Change something' }),
    yes: say({ sv: 'Ja, det stämmer: jag vill vara med', en: 'Yes, that is right: I would like to take part' }),
    no: say({ sv: 'Nej tack', en: 'No, thank you' }),
    afterNo: say({
      sv: 'Säger du nej får du ett mejl om det, och kan ångra dig i ett dygn.',
      en: 'If you say no you get an email about it, and can change your mind for a day.',
    }),
    privacy: ({ readers }: Hosts) =>
      say({
        sv: `När du säger ja får de som samordnar programmet på ${readers} läsa dina svar.`,
        en: `When you say yes, those who coordinate the programme at ${readers} can read your answers.`,
      }),
    privacyLink: say({ sv: 'Så hanterar vi dina uppgifter', en: 'How we handle your data' }),
  }),
  answers: {
    title: say({ sv: 'Dina svar', en: 'Your answers' }),
    lead: say({
      sv: 'Fyll i det som saknas och ändra det som är fel. När du sparar är du med.',
      en: 'Fill in what is missing and change what is wrong. When you save, you take part.',
    }),
    button: say({ sv: 'Spara och var med', en: 'Save and take part' }),
  },
  /** Said to whoever changed their answers when somebody had been found for them by the old ones. */
  notKept: (contact: string) =>
    say({
      sv: `Dina nya svar sparades inte: vi har redan hittat någon åt dig. Undrar du något frågar du ${contact}.`,
      en: `Your new answers were not kept: we have found somebody for you already. If you have a question, ask ${contact}.`,
    }),
  changeAnswers: say({ sv: 'Se och ändra dina svar', en: 'See and change your answers' }),
  labels: {
    name: say(TERMS.name),
    as: say({ sv: 'Söker som', en: 'Applies as' }),
    enteredAs: say({ sv: 'Inskriven som', en: 'Entered as' }),
    title: say(TERMS.title),
    studies: say(TERMS.studies),
    work: say({ sv: 'Arbetar med', en: 'Works with' }),
    topics: say({ sv: 'Vill prata om', en: 'Would like to talk about' }),
    wish: say({ sv: 'Önskar', en: 'Wish' }),
    email: say({ sv: 'Mejladress', en: 'Email address' }),
    phone: say(TERMS.phone),
    sent: say({ sv: 'Skickades', en: 'Sent' }),
  },
  roles: { mentor: 'student, mentor', mentee: say({ sv: 'chef', en: 'manager' }) },
  /** Before the other applications with the address: while one may choose, and when one has been confirmed. */
  others: say({
    sv: 'Fler ansökningar har skickats med samma adress, och var och en har sitt eget mejl. Bara en av dem kan bekräftas:',
    en: 'More applications have been sent with the same address, and each has an email of its own. Only one of them can be confirmed:',
  }),
  othersLeft: say({
    sv: 'Det här har också skickats med din adress. Det är inte bekräftat, och räknas inte:',
    en: 'This has also been sent with your address. It is not confirmed, and does not count:',
  }),
  more: (count: number) => say({ sv: `Och ${count} till.`, en: `And ${count} more.` }),
  taken: (name: string, sentAt: string, contact: string) => ({
    title: say({ sv: 'Adressen har redan en bekräftad ansökan', en: 'The address has a confirmed application already' }),
    lines: [
      say({
        sv: `Ansökan för ${name}, skickad ${sentAt}, är bekräftad med den här adressen. En adress kan ha en bekräftad ansökan, så ansökan nedan är sparad men räknas inte.`,
        en: `The application for ${name}, sent ${sentAt}, is confirmed with this address. An address can have one confirmed application, so the one below is kept but does not count.`,
      }),
      say({
        sv: 'Är den för någon annan, till exempel en annan chef? Skicka den en gång till med den personens egen adress.',
        en: 'Is it for somebody else, such as another manager? Send it once more with that person’s own address.',
      }),
      say({
        sv: 'Ska den ersätta den första? Ta tillbaka den första på dess sida. Öppna sedan den här länken igen och bekräfta.',
        en: 'Is it to replace the first one? Withdraw the first on its page. Then open this link again and confirm.',
      }),
      say({ sv: `Är du osäker frågar du ${contact}.`, en: `If you are not sure, ask ${contact}.` }),
    ],
    button: say({ sv: 'Mejla mig länken till den första ansökans sida', en: 'Email me the link to the first application’s page' }),
  }),
  /** No day is named to whoever has been found somebody to meet: what they wait for, or are to do, stands on their own page. */
  done: (name: string, answerBy: string | undefined) => ({
    title: say({ sv: `Tack, ${givenName(name)}`, en: `Thank you, ${givenName(name)}` }),
    lines:
      answerBy === undefined
        ? [
            say({
              sv: 'Din adress är bekräftad. Vad som gäller nu ser du på din sida.',
              en: 'Your address is confirmed. Your own page says where things stand now.',
            }),
          ]
        : [
            say({
              sv: 'Din adress är bekräftad, och ansökan är klar. Du behöver inte göra något mer nu.',
              en: 'Your address is confirmed, and the application is complete. There is nothing more to do now.',
            }),
            say({
              sv: `Du får svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`,
              en: `You will hear from us by ${say.day(answerBy)}, whatever the answer.`,
            }),
          ],
    place: say({ sv: 'Min sida', en: 'My page' }),
  }),
  answered: (contact: string) => ({
    title: say({ sv: 'Din ansökan har redan fått svar', en: 'Your application has been answered already' }),
    lines: [
      say({
        sv: 'De som samordnar programmet har svarat på en tidigare ansökan från den här adressen, och det svaret gäller i den här omgången. Den nya räknas inte.',
        en: 'The coordinators have answered an earlier application from this address, and that answer stands in this round. The new one does not count.',
      }),
      say({
        sv: `Tycker du att det är fel, eller är den nya för någon annan? Fråga ${contact}.`,
        en: `If you think that is wrong, or the new one is for somebody else, ask ${contact}.`,
      }),
    ],
  }),
  putOut: (contact: string) => ({
    title: say({ sv: 'Den här ansökan räknas inte längre', en: 'This application no longer counts' }),
    lines: [
      say({
        sv: `De som samordnar programmet har svarat på den, så den går inte att bekräfta. Undrar du något, fråga ${contact}.`,
        en: `The coordinators have answered it, so it cannot be confirmed. If you want to ask something, ask ${contact}.`,
      }),
    ],
  }),
  hasLeft: (contact: string) => ({
    title: say({ sv: 'Ansökan är tillbakadragen', en: 'The application has been withdrawn' }),
    lines: [
      say({
        sv: 'Den här ansökan har dragits tillbaka, så den går inte att bekräfta.',
        en: 'This application has been withdrawn, so it cannot be confirmed.',
      }),
      say({
        sv: `Ångrar du dig? Använd länken i mejlet du fick då, eller fråga ${contact}.`,
        en: `Have you changed your mind? Use the link in the email you got then, or ask ${contact}.`,
      }),
    ],
  }),
  takenBack: (contact: string) => ({
    title: say({ sv: 'Du är inte med i programmet', en: 'You are not in the programme' }),
    lines: [
      say({
        sv: 'De som samordnar skrev in dig och har tagit tillbaka det. Du behöver inte göra något.',
        en: 'Those who coordinate entered you and have taken it back. There is nothing you need to do.',
      }),
      say({ sv: `Undrar du över något? Fråga ${contact}.`, en: `Is there anything you wonder about? Ask ${contact}.` }),
    ],
  }),
  closed: (contact: string) => ({
    title: say({ sv: 'Programmet är avslutat', en: 'The programme is over' }),
    lines: [
      say({
        sv: 'Inget kan bekräftas eller ändras längre, och vi mejlar inga nya länkar.',
        en: 'Nothing can be confirmed or changed any more, and we email no new links.',
      }),
      say({ sv: `Undrar du något frågar du ${contact}.`, en: `If you have a question, ask ${contact}.` }),
    ],
  }),
  outOfDate: {
    title: say({ sv: 'Länken gäller inte längre', en: 'This link has expired' }),
    lines: [
      say({
        sv: 'Inget har hänt med ansökan. Tryck på knappen, så mejlar vi en ny länk till adressen som ansökan kom från.',
        en: 'Nothing has happened to the application. Press the button and we will email a new link to the address it came from.',
      }),
    ],
    button: say({ sv: 'Mejla en ny länk', en: 'Email a new link' }),
  },
  linkSent: {
    title: say({ sv: 'En ny länk är på väg', en: 'A new link is on its way' }),
    lines: [
      say({
        sv: 'Vi mejlar den till adressen som ansökan kom från. Du kan få en om dagen.',
        en: 'We email it to the address the application came from. You can get one a day.',
      }),
      say({
        sv: 'Inget mejl inom tio minuter? Titta i skräpposten, eller fråga oss.',
        en: 'No email within ten minutes? Check your spam folder, or ask us.',
      }),
    ],
  },
});
export type ConfirmWords = ReturnType<typeof confirmWords>;
