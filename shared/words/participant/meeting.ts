import type { TooLate } from '../../domain/decision.ts';
import type { Doubt } from '../../domain/pair/doubts.ts';
import { MOST_TIMES } from '../../domain/pair/meeting.ts';
import { times } from '../amounts.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What is wrong with the times proposed together. */
export type TimesFault =
  | 'none'
  | 'too many'
  | 'twice'
  | 'passed'
  | TooLate
  | 'the same as now'
  | 'pair meets then'
  | 'not an option'
  | 'clock skips it';

/** What the pages of one meeting say. */
export const meeting = (say: Say) => ({
  title: (number: number, of: number, name: string) =>
    say({ sv: `Möte ${number} av ${of} med ${name}`, en: `Meeting ${number} of ${of} with ${name}` }),
  plannedFor: say(TERMS.inThePlan),
  time: say(TERMS.time),
  length: say(TERMS.length),
  with: say(TERMS.with),
  place: say(TERMS.place),
  venueThen: say({ sv: 'Plats om mötet flyttas', en: 'Place if the meeting moves' }),
  venueOpen: say({ sv: 'inte bestämd än', en: 'not decided yet' }),
  changeVenue: say({ sv: 'Ändra plats eller videolänk', en: 'Change the place or video link' }),
  move: say({ sv: 'Flytta mötet', en: 'Move the meeting' }),
  cancel: say({ sv: 'Ställ in mötet', en: 'Cancel the meeting' }),
  hasTime: say({ sv: 'Mötet har redan en tid. Så här är det nu.', en: 'The meeting has a time already. This is how it stands.' }),
  tellHowItWent: say({ sv: 'Berätta hur det gick', en: 'Tell us how it went' }),
  changeReport: say({ sv: 'Ändra det du har sagt om mötet', en: 'Change what you said about the meeting' }),
  bookAgain: say({ sv: 'Föreslå en ny tid', en: 'Propose a new time' }),
  begun: say({ sv: 'Mötet har börjat eller är över.', en: 'The meeting has begun or is over.' }),
  youProposed: (name: string) =>
    say({ sv: `Du har föreslagit de här tiderna. ${name} väljer en.`, en: `You have proposed these times. ${name} chooses one.` }),
  youProposedMove: (name: string) =>
    say({
      sv: `Du har föreslagit nya tider. Den bokade gäller tills ${name} har valt.`,
      en: `You have proposed new times. The booked one stands until ${name} has chosen.`,
    }),
  propose: say(TERMS.proposeTimes),
  proposeOthers: say({ sv: 'Föreslå andra tider', en: 'Propose other times' }),
  timesPassed: say({ sv: 'Tiderna som föreslogs har passerat. Föreslå nya.', en: 'The times proposed have passed. Propose new ones.' }),
  pick: {
    ask: (name: string) =>
      say({
        sv: `${name} har föreslagit de här tiderna. Vilken passar dig?`,
        en: `${name} has proposed these times. Which one suits you?`,
      }),
    askMove: (name: string) =>
      say({ sv: `${name} vill flytta mötet. Vilken tid passar dig?`, en: `${name} wants to move the meeting. Which time suits you?` }),
    keeps: (time: string) =>
      say({ sv: `Det bokade mötet gäller tills du har valt: ${time}.`, en: `The booked meeting stands until you have chosen: ${time}.` }),
    none: say({ sv: 'Ingen av dem, jag föreslår andra', en: 'None of them, I propose others' }),
    nothing: say({
      sv: 'Det finns inga tider att välja mellan längre. Så här är det nu.',
      en: 'There are no times to choose from any more. This is how it stands.',
    }),
    button: say({ sv: 'Spara valet', en: 'Save your choice' }),
    missing: say({ sv: 'Välj en tid, eller att ingen passar', en: 'Choose a time, or that none suits' }),
  },
  times: {
    title: (number: number, name: string) =>
      say({ sv: `När kan du träffa ${name} för möte ${number}?`, en: `When can you meet ${name} for meeting ${number}?` }),
    titleMove: (number: number, name: string) =>
      say({ sv: `Till när vill du flytta möte ${number} med ${name}?`, en: `When do you want to move meeting ${number} with ${name} to?` }),
    lead: (name: string) =>
      say({
        sv: `Föreslå upp till ${times(MOST_TIMES, say)}. ${name} väljer en, och då får ni båda en kalenderinbjudan.`,
        en: `Propose up to ${times(MOST_TIMES, say)}. ${name} chooses one, and then you both get a calendar invitation.`,
      }),
    keeps: (time: string) =>
      say({
        sv: `Den bokade tiden gäller tills en ny är vald: ${time}.`,
        en: `The booked time stands until a new one is chosen: ${time}.`,
      }),
    suggested: say({ sv: 'Tider som troligen passar er båda', en: 'Times that probably suit you both' }),
    suggestedHint: say({
      sv: 'Vi har jämfört vad ni kryssade för i ansökan. Välj dem du kan.',
      en: 'We have compared what you ticked in your applications. Choose those you can.',
    }),
    noOverlap: say({
      sv: 'Tiderna ni kryssade för i ansökan möts inte, så vi har inga förslag. Skriv gärna flera tider.',
      en: 'The times you ticked in your applications do not meet, so we have none to suggest. Please write several.',
    }),
    own: say({ sv: 'Andra tider', en: 'Other times' }),
    ownHint: (date: string) =>
      say({
        sv: `Lämna raderna tomma om du inte behöver dem. Visar din webbläsare ingen kalender skriver du datumet så här: ${date}.`,
        en: `Leave the rows you do not need empty. If your browser shows no calendar, write the date like this: ${date}.`,
      }),
    ownTime: (index: number) => say({ sv: `Egen tid ${index}`, en: `Another time ${index}` }),
    date: say({ sv: 'Datum', en: 'Date' }),
    clock: say({ sv: 'Klockslag', en: 'Time of day' }),
    place: say({ sv: 'Plats eller videolänk (frivilligt)', en: 'Place or video link (optional)' }),
    venueHint: say({
      sv: 'Till exempel receptionen, ett kafé eller en länk till ett videomöte.',
      en: 'For example the reception, a café or a link to a video meeting.',
    }),
    button: say({ sv: 'Skicka tiderna', en: 'Send the times' }),
    missing: {
      date: say({ sv: 'Skriv datum också', en: 'Write the date too' }),
      clock: say({ sv: 'Skriv klockslag också', en: 'Write the time of day too' }),
    },
    faults: {
      'clock skips it': say({
        sv: 'Klockan ställs fram den natten, så tiden finns inte. Välj ett annat klockslag',
        en: 'The clocks go forward that night, so the time does not exist. Choose another time of day',
      }),
      none: say({ sv: 'Välj eller skriv minst en tid', en: 'Choose or write at least one time' }),
      'too many': say({ sv: `Välj högst ${MOST_TIMES} tider`, en: `Choose no more than ${MOST_TIMES} times` }),
      twice: say({ sv: 'Samma tid finns två gånger. Ta bort den ena', en: 'The same time is there twice. Remove one of them' }),
      passed: say({
        sv: 'Tiden har redan passerat. Välj en tid som ligger framåt',
        en: 'The time has already passed. Choose one that lies ahead',
      }),
      'after the evaluation opens': say({
        sv: 'Tiden ligger efter att utvärderingen har öppnat. Välj en tidigare tid',
        en: 'The time is after the evaluation has opened. Choose an earlier one',
      }),
      'after the workshop': say({
        sv: 'Tiden ligger efter avslutningen. Välj en tidigare tid',
        en: 'The time is after the closing workshop. Choose an earlier one',
      }),
      'the same as now': say({
        sv: 'Mötet har redan den tiden. Välj en annan, eller ta bort den om bara platsen ska ändras',
        en: 'The meeting has that time already. Choose another, or take it away if only the place is to change',
      }),
      'pair meets then': say({
        sv: 'Ni har redan ett annat möte då. Välj en annan tid',
        en: 'The two of you have another meeting then. Choose another time',
      }),
      'not an option': say({ sv: 'Välj bland tiderna, eller skriv en egen', en: 'Choose among the times, or write one of your own' }),
    } satisfies Readonly<Record<TimesFault, string>>,
  },
  placing: {
    title: (number: number, name: string) =>
      say({ sv: `Var ses du och ${name} för möte ${number}?`, en: `Where do you and ${name} meet for meeting ${number}?` }),
    booked: (time: string, name: string) =>
      say({
        sv: `Tiden är bokad och ändras inte: ${time}. Du och ${name} får den nya platsen med ett mejl, och den ändras i era kalendrar.`,
        en: `The time is booked and stands: ${time}. You and ${name} get the new place by email, and it changes in your calendars.`,
      }),
    proposed: (name: string) =>
      say({
        sv: `Tiderna du har föreslagit ändras inte. ${name} ser platsen när det är dags att välja tid.`,
        en: `The times you have proposed stand. ${name} sees the place when choosing one of them.`,
      }),
    button: say({ sv: 'Spara platsen', en: 'Save the place' }),
  },
  /** Where a time may be a slip. */
  sure: {
    problem: say({ sv: 'Kryssa för att tiden stämmer, eller välj en annan', en: 'Tick that you mean the time, or choose another' }),
    problemDay: say({ sv: 'Kryssa för att dagen stämmer, eller skriv en annan', en: 'Tick that you mean the day, or write another' }),
    ask: say({ sv: 'Stämmer tiden?', en: 'Do you mean this time?' }),
    askDay: say({ sv: 'Stämmer dagen?', en: 'Do you mean this day?' }),
    yes: (time: string) => say({ sv: `Ja, ${time}`, en: `Yes, ${time}` }),
    doubts: {
      night: say({ sv: 'Det är natt eller sen kväll.', en: 'It is at night or late in the evening.' }),
      'day off': say({ sv: 'De flesta är lediga den dagen.', en: 'Most people are off work that day.' }),
      'day to avoid': say({ sv: 'Det är en dag då inga möten planeras.', en: 'It is a day on which no meetings are planned.' }),
      'before the kick-off': say({ sv: 'Det är före kick-offen.', en: 'It is before the kick-off.' }),
      'day of a gathering': say({
        sv: 'Den dagen sågs alla i programmet. Sågs ni två dessutom för er själva?',
        en: 'Everybody in the programme met that day. Did the two of you also meet on your own?',
      }),
      'met about then': say({
        sv: 'Ni har redan ett möte noterat eller bokat nära den dagen. Menar du ett till?',
        en: 'A meeting of yours is noted or booked close to that day. Do you mean another one?',
      }),
      'met since': say({
        sv: 'Ni har noterat ett möte som var senare än så.',
        en: 'You have noted a meeting that was later than that.',
      }),
      'in the pause': say({ sv: 'Ni pausar den dagen.', en: 'You are pausing on that day.' }),
      'during the workshop': say({
        sv: 'Mötet hinner inte sluta före avslutningen.',
        en: 'The meeting would not be over when the closing workshop begins.',
      }),
      'proposed already': say({
        sv: 'Tiden är redan föreslagen för ett annat av era möten.',
        en: 'The time is proposed for another of your meetings already.',
      }),
      'other meeting': say({
        sv: 'En av er har ett annat möte i programmet då.',
        en: 'One of you has another meeting of the programme then.',
      }),
    } satisfies Readonly<Record<Doubt, string>>,
  },
  /** Where two have met without having booked it. */
  met: {
    link: say({ sv: 'Vi har setts utan att boka', en: 'We have met without booking' }),
    title: (name: string) => say({ sv: `När sågs du och ${name}?`, en: `When did you and ${name} meet?` }),
    lead: (name: string) =>
      say({
        sv: `Ett samtal räknas också när ni inte hade bokat det. ${name} får frågan om det stämmer, en gång. Svarar ${name} inte räknas det som hållet.`,
        en: `A conversation counts also when you had not booked it. ${name} is asked once whether that is so. If ${name} does not answer, it counts as held.`,
      }),
    day: say({ sv: 'Dagen ni sågs', en: 'The day you met' }),
    dayMissing: say({ sv: 'Skriv dagen ni sågs', en: 'Write the day you met' }),
    ask: say({ sv: 'Vilket möte var det?', en: 'Which meeting was it?' }),
    counts: (number: number) => say({ sv: `Det räknas som möte ${number}.`, en: `It counts as meeting ${number}.` }),
    next: (number: number) => say({ sv: `Möte ${number}, som inte har någon tid än`, en: `Meeting ${number}, which has no time yet` }),
    more: (number: number) => say({ sv: `Ett möte till, nummer ${number}`, en: `One more meeting, number ${number}` }),
    instead: (number: number, time: string) =>
      say({ sv: `Möte ${number}, i stället för ${time}`, en: `Meeting ${number}, instead of ${time}` }),
    timesFall: say({ sv: 'Tiderna som är föreslagna för det gäller inte längre.', en: 'The times proposed for it no longer stand.' }),
    isCancelled: say({
      sv: 'Det bokade mötet ställs in och tas bort ur era kalendrar.',
      en: 'The booked meeting is cancelled and removed from your calendars.',
    }),
    missing: say({ sv: 'Välj vilket möte det var', en: 'Choose which meeting it was' }),
    faults: {
      'day ahead': say({ sv: 'Den dagen har inte varit än. Skriv dagen ni sågs', en: 'That day has not come yet. Write the day you met' }),
      'before the pair': say({
        sv: 'Den dagen var ni inte mentor och adept än. Skriv en senare dag',
        en: 'You were not mentor and mentee yet on that day. Write a later one',
      }),
      'pair meets then': say({
        sv: 'Ni har ett möte bokat senare den dagen. Berätta efter det hur det gick',
        en: 'You have a meeting booked for later that day. Say how it went once it is over',
      }),
    },
    whoSees: (name: string, coordinators: string) =>
      say({
        sv: `Det du skriver nedanför dagen ser du och de som samordnar: ${coordinators}. ${name} ser bara dagen.`,
        en: `What you write below the day is seen by you and the coordinators: ${coordinators}. ${name} sees the day alone.`,
      }),
    button: say({ sv: 'Spara', en: 'Save' }),
    unbooked: say({ sv: 'Ni sågs utan att ha bokat det.', en: 'You met without having booked it.' }),
  },
  settled: (held: boolean) =>
    held
      ? say({
          sv: 'De som samordnar har noterat att mötet blev av. Stämmer det inte, säg det här så hör de av sig.',
          en: 'The coordinators have noted that the meeting took place. If that is not right, say so here and they will be in touch.',
        })
      : say({
          sv: 'De som samordnar har noterat att mötet inte blev av. Stämmer det inte, säg det här så hör de av sig.',
          en: 'The coordinators have noted that the meeting did not take place. If that is not right, say so here and they will be in touch.',
        }),
  day: say(TERMS.day),
  cancelling: {
    title: (number: number) => say({ sv: `Vill du ställa in möte ${number}?`, en: `Do you want to cancel meeting ${number}?` }),
    lead: (name: string) =>
      say({
        sv: `${name} får veta det med ett mejl, och mötet ställs in i era kalendrar. Du behöver inte säga varför. Vill ni bara byta tid, flytta mötet i stället.`,
        en: `An email tells ${name}, and the meeting is cancelled in your calendars. You do not need to say why. If you only want another time, move the meeting instead.`,
      }),
    ask: say(TERMS.yourAnswer),
    yes: say({ sv: 'Ja, ställ in mötet', en: 'Yes, cancel the meeting' }),
    no: say({ sv: 'Nej, behåll mötet', en: 'No, keep the meeting' }),
    button: say(TERMS.sendAnswer),
    missing: say({ sv: 'Välj om mötet ska ställas in eller inte', en: 'Choose whether to cancel the meeting or not' }),
  },
});
