import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import type { Leaving } from './leaving.ts';
import { nextSteps } from './next-step.ts';

/** What one's own page says. */
export const home = (say: Say) => ({
  next: nextSteps(say),
  allOfIt: say({ sv: 'Se allt vi har om dig', en: 'See all we have about you' }),
  also: say({ sv: 'Det här är också på gång', en: 'Also going on now' }),
  late: {
    text: say({
      sv: 'Det du skrev när länken var för gammal är kvar, men inte skickat.',
      en: 'What you wrote when the link was too old is kept, but not sent.',
    }),
    link: say({ sv: 'Läs igenom och skicka', en: 'Read it through and send it' }),
  },
  you: (name: string) => say({ sv: `${name}, det här är din sida i programmet.`, en: `${name}, this is your page in the programme.` }),
  partner: {
    title: {
      mentor: (name: string) => say({ sv: `Du är mentor åt ${name}`, en: `You are the mentor of ${name}` }),
      mentee: (name: string) => say({ sv: `${name} är din mentor`, en: `${name} is your mentor` }),
    } satisfies Readonly<Record<Role, (name: string) => string>>,
    name: say(TERMS.name),
    work: say(TERMS.worksAs),
    part: say(TERMS.partOfCompany),
    studies: say(TERMS.studies),
    mail: say(TERMS.email),
    phone: say(TERMS.phone),
    writes: (name: string) => say({ sv: `${name} skriver:`, en: `${name} writes:` }),
    why: say(TERMS.whyYouTwo),
  },
  meeting: {
    next: (number: number) => say({ sv: `Nästa möte: nummer ${number}`, en: `Next meeting: number ${number}` }),
    change: say({ sv: 'Flytta, ställ in eller läs mer', en: 'Move, cancel or read more' }),
    guide: (number: number) => say({ sv: `Guide till möte ${number}`, en: `Guide to meeting ${number}` }),
  },
  plan: {
    title: say({ sv: 'Ert halvår', en: 'Your half-year' }),
    about: (meetings: string) =>
      say({
        sv: `Planen är ${meetings}. Veckorna är förslag; ni bestämmer själva när ni ses.`,
        en: `The plan is ${meetings}. The weeks are suggestions; you decide when you meet.`,
      }),
    meeting: (number: number) => say({ sv: `Möte ${number}`, en: `Meeting ${number}` }),
    kickOff: say(TERMS.kickOff),
    workshop: say(TERMS.workshop),
    was: (meetings: string) => say({ sv: `Planen var ${meetings}.`, en: `The plan was ${meetings}.` }),
    never: say({ sv: 'Inget möte blev bokat', en: 'No meeting was booked' }),
    planned: (week: string) => say({ sv: `Planerat till ${week}`, en: `Planned for ${week}` }),
    calledOff: (week: string) =>
      say({ sv: `Inställt, ingen ny tid än. Planerat till ${week}`, en: `Cancelled, no new time yet. Planned for ${week}` }),
    proposedByMe: (name: string) => say({ sv: `Du har föreslagit tider, ${name} väljer`, en: `You have proposed times, ${name} chooses` }),
    proposedByOther: (name: string) => say({ sv: `${name} har föreslagit tider, du väljer`, en: `${name} has proposed times, you choose` }),
    timesPassed: say({ sv: 'Tiderna som föreslogs har passerat', en: 'The times proposed have passed' }),
    agreed: (time: string) => say({ sv: `Bokat: ${time}`, en: `Booked: ${time}` }),
    moving: (time: string) => say({ sv: `Bokat: ${time}. En ny tid är föreslagen`, en: `Booked: ${time}. A new time is proposed` }),
    unreported: (day: string) => say({ sv: `${day}. Blev det av?`, en: `${day}. Did it take place?` }),
    neverSaid: (day: string) =>
      say({ sv: `${day}. Ingen av er sa om det blev av`, en: `${day}. Neither of you said whether it took place` }),
    held: (day: string) => say({ sv: `${day}. Ni sågs`, en: `${day}. You met` }),
    notHeld: (day: string) => say({ sv: `${day}. Ni sågs inte`, en: `${day}. You did not meet` }),
    another: say({ sv: 'Föreslå ett möte till', en: 'Propose one more meeting' }),
  },
  workshop: {
    title: say(TERMS.workshop),
    asks: say({ sv: 'Fundera gärna på de här frågorna innan:', en: 'Have a think about these questions beforehand:' }),
  },
  yours: {
    title: say({ sv: 'Dina val', en: 'Your choices' }),
    mailTo: (address: string) => say({ sv: `Vi mejlar dig på ${address}.`, en: `We email you at ${address}.` }),
    /** When the link to the page ends, and how there comes a new one. */
    link: (until: string) =>
      say({
        sv: `Länken hit gäller till ${until}. I varje nytt mejl finns en ny, och den som har gått ut kan du byta mot en ny här.`,
        en: `The link to this page is valid until ${until}. Each new email has a new one, and here you can exchange one that has expired.`,
      }),
    mails: say({ sv: 'Välj vilka mejl du får', en: 'Choose which emails you get' }),
    leave: {
      inPair: say({ sv: 'Lämna programmet', en: 'Leave the programme' }),
      beforePair: say({ sv: 'Ta tillbaka ansökan', en: 'Withdraw your application' }),
    } satisfies Readonly<Record<Leaving, string>>,
    evaluation: (closes: string) =>
      say({ sv: `Ändra dina svar om programmet (till ${closes})`, en: `Change your answers about the programme (until ${closes})` }),
  },
  data: {
    title: say({ sv: 'Dina uppgifter', en: 'Your data' }),
    unused: (since: string) =>
      say({ sv: `De används inte sedan ${since}, som du har begärt.`, en: `They have not been used since ${since}, as you asked.` }),
    requests: say({
      sv: 'Invänd, begränsa eller rätta hur uppgifterna används',
      en: 'Object to, restrict or correct how the data are used',
    }),
  },
  confirm: {
    ask: say({ sv: 'Är adressen din, och vill du vara med?', en: 'Is the address yours, and do you want to take part?' }),
    yes: say({ sv: 'Ja, adressen är min och jag vill vara med', en: 'Yes, the address is mine and I want to take part' }),
    no: say({ sv: 'Nej, jag vill inte vara med', en: 'No, I do not want to take part' }),
    button: say(TERMS.sendAnswer),
    missing: say(TERMS.chooseYesOrNo),
  },
  comeBack: {
    ask: say({ sv: 'Vill du vara med igen?', en: 'Would you like to rejoin the programme?' }),
    yes: say({ sv: 'Ja, ta tillbaka min plats', en: 'Yes, I would like to rejoin' }),
    no: say({ sv: 'Nej, jag har slutat', en: 'No, I have left for good' }),
    button: say(TERMS.sendAnswer),
    missing: say(TERMS.chooseYesOrNo),
  },
});
