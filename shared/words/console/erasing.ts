import { HOURS_TO_UNDO } from '../../domain/application/application.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says of somebody who wants everything about them to be erased. */
export const erasingWords = (say: Say) => ({
  link: say({ sv: 'Radera allt om personen', en: 'Erase everything about the person' }),
  title: (name: string) => say({ sv: `Radera allt om ${name}`, en: `Erase everything about ${name}` }),
  what: say({
    sv: `Gör det här när personen har sagt att den vill det och inte kan göra det själv på sin sida. Personen lämnar programmet direkt och kan ångra sig i ${HOURS_TO_UNDO} timmar. Sedan tas allt bort, och då kan ingen ta tillbaka det.`,
    en: `Do this when the person has said that they want it and cannot do it themselves on their own page. They leave the programme at once and can change their mind for ${HOURS_TO_UNDO} hours. Then everything is erased, and nobody can bring it back.`,
  }),
  goes: say({
    sv: 'Det som tas bort är namn, adress, svar, mejl, era anteckningar och det personen har skrivit om möten och i utvärderingen. Siffrorna i rapporten är desamma efteråt, men citaten är borta.',
    en: 'What is erased is the name, the address, the answers, the emails, your notes, and what the person wrote about meetings and in the evaluation. The figures of the report are the same afterwards, but the quotations are gone.',
  }),
  inPair: (name: string) =>
    say({
      sv: `${name} får veta att mentorskapet är avslutat, men inte varför, och står sedan på er lista.`,
      en: `${name} will be told that the mentorship has ended, but not why, and is then on your list.`,
    }),
  offered: (name: string) =>
    say({
      sv: `${name} får veta att det inte blir av, men inte varför.`,
      en: `${name} will be told that it will not happen, but not why.`,
    }),
  closed: say({
    sv: 'Omgången är stängd, så ingen annan får veta något.',
    en: 'The round is closed, so nobody else is told anything.',
  }),
  by: (until: string, by: string) =>
    say({
      sv: `Säger du ja nu kan personen ångra sig till ${until}, och allt är borttaget senast ${by}.`,
      en: `If you say yes now, the person can change their mind until ${until}, and everything is erased by ${by}.`,
    }),
  letter: say({ sv: 'Det här mejlet går till personen direkt', en: 'This email goes to the person at once' }),
  to: say(TERMS.to),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  sure: {
    question: say({ sv: 'Har personen bett om det?', en: 'Has the person asked for it?' }),
    yes: say({ sv: 'Ja, radera allt om personen', en: 'Yes, erase everything about the person' }),
    no: say({ sv: 'Nej', en: 'No' }),
    choose: say(TERMS.chooseYesOrNo),
  },
  act: say({ sv: 'Spara', en: 'Save' }),
  pending: {
    title: say({ sv: 'Ska tas bort', en: 'To be removed' }),
    open: (until: string, by: string) =>
      say({
        sv: `Uppgifterna om personen ska tas bort, på egen begäran. Det går att ångra till ${until}. Annars är det borttaget senast ${by}.`,
        en: `The person’s data are to be removed, at their own wish. That can be undone until ${until}. Otherwise it is done by ${by}.`,
      }),
    over: (by: string) =>
      say({
        sv: `Uppgifterna om personen är borttagna senast ${by}. Det går inte längre att ångra.`,
        en: `The person’s data are removed by ${by}. That can no longer be undone.`,
      }),
    keep: say({ sv: 'Personen har ångrat sig: behåll uppgifterna', en: 'The person has changed their mind: keep the data' }),
  },
  gone: {
    title: say({ sv: 'Borttagen person', en: 'Erased person' }),
    ownWish: (day: string) =>
      say({
        sv: `Allt om personen togs bort ${day}, på egen begäran.`,
        en: `Everything about the person was erased on ${day}, at their own wish.`,
      }),
    byRule: (day: string) =>
      say({
        sv: `Allt om personen togs bort ${day}, för att tiden var slut som det sparas.`,
        en: `Everything about the person was erased on ${day}, because the time for which it is kept was over.`,
      }),
    byDecision: (day: string) =>
      say({
        sv: `Uppgifterna om personen gallrades ${day}, efter ett beslut. Det som ska bevaras står i arkivet.`,
        en: `The person’s data were disposed of on ${day}, by a decision. What is to be kept stands in the archive.`,
      }),
    stays: say({
      sv: 'Kvar är siffror och ett internt nummer som inte säger vem det var. På andra sidor står N. N. i stället för namnet.',
      en: 'What stays is figures and an internal number that does not say who it was. Other pages say N. N. instead of the name.',
    }),
  },
});
