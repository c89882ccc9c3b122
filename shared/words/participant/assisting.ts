import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { times } from '../amounts.ts';
import { doubtsOfTwo } from '../doubts-of-two.ts';
import { givenName } from '../names.ts';
import type { Say } from '../say.ts';
import { meeting } from './meeting.ts';
import { type Texts, textsIn } from './texts.ts';

/** What the pages of meetings say to whoever books for a manager: the same, about her and the student. */
export const assistingTexts = (say: Say, managerName: string): Texts => {
  const manager = givenName(managerName);
  const own = textsIn(say);
  return {
    ...own,
    common: {
      ...own.common,
      back: say({ sv: 'Till sidan där du bokar', en: 'To the page where you book' }),
      refusals: {
        ...own.common.refusals,
        'has left': say({
          sv: `${manager} är inte med i programmet just nu, så det finns inget att boka.`,
          en: `${manager} is not in the programme right now, so there is nothing to book.`,
        }),
        'pair meets then': say({
          sv: 'De har redan ett annat möte då. Välj en annan tid.',
          en: 'They have another meeting then. Choose another time.',
        }),
      },
    },
    leaving: {
      ...own.leaving,
      outOfDate: {
        ...own.leaving.outOfDate,
        text: say({
          sv: `Länkar i mejl gäller en viss tid, så att ingen annan ska kunna använda dem senare. Vi kan skicka en ny till den adress vi har till dig som bokar åt ${manager}.`,
          en: `Links in emails are valid for a certain time, so that nobody else can use them later. We can send a new one to the address we have of you who book for ${manager}.`,
        }),
        sent: say({
          sv: `Den kommer till den adress vi har, oftast inom några minuter. Titta i skräpposten om den inte syns. Du kan få en ny länk om dagen.`,
          en: `It comes to the address we have, most often within a few minutes. Check your spam folder if you do not see it. You can get one new link a day.`,
        }),
      },
    },
    meeting: meetingOf(say, manager),
  };
};

function meetingOf(say: Say, manager: string): Texts['meeting'] {
  const own = meeting(say);
  return {
    ...own,
    title: (number, of, name) =>
      say({ sv: `Möte ${number} av ${of}: ${manager} och ${name}`, en: `Meeting ${number} of ${of}: ${manager} and ${name}` }),
    youProposed: (name) =>
      say({
        sv: `De här tiderna är föreslagna åt ${manager}. ${name} väljer en.`,
        en: `These times are proposed for ${manager}. ${name} chooses one.`,
      }),
    youProposedMove: (name) =>
      say({
        sv: `Nya tider är föreslagna åt ${manager}. Den bokade gäller tills ${name} har valt.`,
        en: `New times are proposed for ${manager}. The booked one stands until ${name} has chosen.`,
      }),
    pick: {
      ...own.pick,
      ask: (name) =>
        say({
          sv: `${name} har föreslagit de här tiderna. Vilken passar ${manager}?`,
          en: `${name} has proposed these times. Which one suits ${manager}?`,
        }),
      askMove: (name) =>
        say({
          sv: `${name} vill flytta mötet. Vilken tid passar ${manager}?`,
          en: `${name} wants to move the meeting. Which time suits ${manager}?`,
        }),
      keeps: (time) =>
        say({
          sv: `Det bokade mötet gäller tills en tid är vald: ${time}.`,
          en: `The booked meeting stands until a time is chosen: ${time}.`,
        }),
    },
    times: {
      ...own.times,
      title: (number, name) =>
        say({ sv: `När kan ${manager} träffa ${name} för möte ${number}?`, en: `When can ${manager} meet ${name} for meeting ${number}?` }),
      titleMove: (number, name) =>
        say({
          sv: `Till när ska möte ${number} mellan ${manager} och ${name} flyttas?`,
          en: `When is meeting ${number} of ${manager} and ${name} to be moved to?`,
        }),
      lead: (name) =>
        say({
          sv: `Föreslå upp till ${times(MOST_TIMES, say)}. ${name} väljer en, och då får de båda en kalenderinbjudan, och du.`,
          en: `Propose up to ${times(MOST_TIMES, say)}. ${name} chooses one, and then both get a calendar invitation, and so do you.`,
        }),
      suggested: say({ sv: 'Tider som troligen passar båda', en: 'Times that probably suit both' }),
      suggestedHint: say({
        sv: `De brukar kunna ses då. Välj dem ${manager} kan.`,
        en: `They can usually meet then. Choose those ${manager} can.`,
      }),
      noOverlap: say({
        sv: 'Vi har inga tider att föreslå. Skriv gärna flera.',
        en: 'We have no times to suggest. Please write several.',
      }),
      faults: {
        ...own.times.faults,
        'pair meets then': say({
          sv: 'De har redan ett annat möte då. Välj en annan tid',
          en: 'They have another meeting then. Choose another time',
        }),
      },
    },
    placing: {
      ...own.placing,
      title: (number, name) =>
        say({
          sv: `Var ses ${manager} och ${name} för möte ${number}?`,
          en: `Where do ${manager} and ${name} meet for meeting ${number}?`,
        }),
      booked: (time, name) =>
        say({
          sv: `Tiden är bokad och ändras inte: ${time}. ${manager}, ${name} och du får den nya platsen med ett mejl, och den ändras i era kalendrar.`,
          en: `The time is booked and stands: ${time}. ${manager}, ${name} and you get the new place by email, and it changes in your calendars.`,
        }),
      proposed: (name) =>
        say({
          sv: `Tiderna som är föreslagna ändras inte. ${name} ser platsen när det är dags att välja tid.`,
          en: `The times that are proposed stand. ${name} sees the place when choosing one of them.`,
        }),
    },
    sure: {
      ...own.sure,
      doubts: { ...own.sure.doubts, ...doubtsOfTwo(say) },
    },
    cancelling: {
      ...own.cancelling,
      lead: (name) =>
        say({
          sv: `${manager} och ${name} får veta det med ett mejl, och mötet ställs in i era kalendrar. Du behöver inte säga varför. Behövs bara en annan tid, flytta mötet i stället.`,
          en: `An email tells ${manager} and ${name}, and the meeting is cancelled in your calendars. You do not need to say why. If only another time is needed, move the meeting instead.`,
        }),
    },
  };
}

/** What the pages say that are the assistant's alone. */
export const bookingWords = (say: Say, managerName: string) => {
  const manager = givenName(managerName);
  return {
    title: say({ sv: `Boka möten åt ${managerName}`, en: `Book meetings for ${managerName}` }),
    you: (name: string) =>
      say({
        sv: `${name}, här bokar du åt ${manager}. Du ser bara vem, när och var.`,
        en: `${name}, this is where you book for ${manager}. You see who, when and where, and nothing else.`,
      }),
    nobody: say({
      sv: `${manager} har ingen att träffa just nu. Vi mejlar dig när det finns något att boka.`,
      en: `${manager} has nobody to meet right now. We email you when there is something to book.`,
    }),
    hasLeft: say({
      sv: `${manager} är inte med i programmet just nu, så det finns inget att boka.`,
      en: `${manager} is not in the programme right now, so there is nothing to book.`,
    }),
    closed: say({
      sv: 'Programmet är avslutat, så det finns inget mer att boka.',
      en: 'The programme is closed, so there is nothing more to book.',
    }),
    with: (name: string) => say({ sv: `${manager} och ${name}`, en: `${manager} and ${name}` }),
    planSoon: say({ sv: 'Planen för deras möten görs just nu.', en: 'The plan of their meetings is being made right now.' }),
    pickNow: (number: number) => say({ sv: `Välj tid för möte ${number}`, en: `Choose a time for meeting ${number}` }),
    proposeNow: (number: number) => say({ sv: `Föreslå tider för möte ${number}`, en: `Propose times for meeting ${number}` }),
    meeting: (number: number) => say({ sv: `Möte ${number}`, en: `Meeting ${number}` }),
    planned: (week: string) => say({ sv: `ingen tid än, enligt planen ${week}`, en: `no time yet, in the plan ${week}` }),
    choose: (name: string) => say({ sv: `välj bland tiderna ${name} har föreslagit`, en: `choose among the times ${name} has proposed` }),
    waits: (name: string) => say({ sv: `tider är föreslagna, ${name} väljer`, en: `times are proposed, ${name} chooses` }),
    agreed: (time: string) => say({ sv: `bokat: ${time}`, en: `booked: ${time}` }),
    moving: (time: string) => say({ sv: `bokat: ${time}, en ny tid är föreslagen`, en: `booked: ${time}, a new time is proposed` }),
    was: (day: string) => say({ sv: `tid: ${day}`, en: `time: ${day}` }),
    notHeld: say({ sv: 'blev inte av, kan bokas igen', en: 'did not take place, can be booked again' }),
    another: say({ sv: 'Boka ett möte till', en: 'Book another meeting' }),
    yours: say({ sv: 'Dina val', en: 'Your choices' }),
    mailTo: (address: string, until: string) =>
      say({
        sv: `Vi mejlar dig på ${address}. Länken hit gäller till ${until}, och i varje nytt mejl finns en ny.`,
        en: `We email you at ${address}. The link to this page is valid until ${until}, and each new email has a new one.`,
      }),
    mails: say({ sv: 'Påminnelser och språk', en: 'Reminders and language' }),
    no: {
      link: say({ sv: `Jag vill inte boka åt ${manager}`, en: `I do not want to book for ${manager}` }),
      title: say({ sv: `Vill du sluta boka åt ${managerName}?`, en: `Do you want to stop booking for ${managerName}?` }),
      lead: say({
        sv: `Du får inga fler mejl om ${manager}s möten, länken slutar gälla, och det som är bokat tas bort ur din kalender men hålls som planerat. ${manager} får veta det.`,
        en: `You get no more emails about ${manager}’s meetings, the link stops working, and what is booked leaves your calendar but takes place as planned. ${manager} is told.`,
      }),
      ask: say({ sv: 'Ditt svar', en: 'Your answer' }),
      yes: say({ sv: 'Ja, jag bokar inte längre', en: 'Yes, I no longer book' }),
      no: say({ sv: 'Nej, jag fortsätter', en: 'No, I go on' }),
      button: say({ sv: 'Skicka svaret', en: 'Send your answer' }),
      missing: say({ sv: 'Välj ja eller nej', en: 'Choose yes or no' }),
    },
    over: {
      title: say({ sv: `Du bokar inte längre åt ${managerName}`, en: `You no longer book for ${managerName}` }),
      text: say({
        sv: `Länken öppnar därför inget mer, och du får inga fler mejl. Ska du boka ändå kan ${manager} ange dig på nytt på sin sida.`,
        en: `So this link opens nothing any more, and no more emails come. If you are to book after all, ${manager} can name you again on their own page.`,
      }),
    },
    choices: {
      title: say({ sv: 'Påminnelser och språk', en: 'Reminders and language' }),
      lead: say({
        sv: 'Tider att välja mellan och det som bokas, flyttas och ställs in kommer alltid. Påminnelser om att boka och välja kan du slippa.',
        en: 'Times to choose among and what is booked, moved and cancelled always come. You can do without reminders to book and choose.',
      }),
      reminders: say({ sv: 'Vilka mejl vill du få?', en: 'Which emails do you want?' }),
      all: say({ sv: 'Alla, också påminnelser', en: 'All, reminders too' }),
      fewer: say({ sv: 'Inga påminnelser', en: 'No reminders' }),
      missing: say({ sv: 'Välj vilka mejl du vill få', en: 'Choose which emails you want' }),
      language: say({ sv: 'På vilket språk?', en: 'In which language?' }),
      missingLanguage: say({ sv: 'Välj ett språk', en: 'Choose a language' }),
      button: say({ sv: 'Spara', en: 'Save' }),
      saved: say({ sv: 'Ditt val är sparat.', en: 'Your choice is saved.' }),
    },
  };
};
