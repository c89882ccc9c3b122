import type { LettersTo } from '../domain/application/entered.ts';
import type { Operator } from '../round/contact.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** What is said of somebody with protected identity: to the operators, to the one they meet, and to themselves. */
export const protectedWords = (say: Say) => ({
  link: say({ sv: 'Skriv in någon med skyddad identitet', en: 'Enter somebody with protected identity' }),
  title: say({ sv: 'Skriv in någon med skyddad identitet', en: 'Enter somebody with protected identity' }),
  lead: say({
    sv: 'Personen är med under ett påhittat namn. Verkligt namn, mejladress, telefonnummer och annan adress skrivs inte in här: ha dem där er organisation har skyddade uppgifter. Då når de varken den som personen träffar, en lista eller en export.',
    en: 'The person takes part under a made-up name. Their real name, email address, telephone number and other address are not entered here: keep them where your organisation keeps protected details. So they reach neither the one they meet, nor a list, nor an export.',
  }),
  agreed: say({
    sv: 'Gå igenom det här med personen först: att den vill vara med, vad den som den träffar får veta, och hur ni hörs.',
    en: 'Go through this with the person first: that they want to take part, what the one they meet is told, and how you reach each other.',
  }),
  name: say({ sv: 'Påhittat namn', en: 'Made-up name' }),
  nameHint: say({ sv: 'Det namnet ser alla, också den som personen träffar.', en: 'Everybody sees that name, the one they meet too.' }),
  nameTaken: (name: string) =>
    say({ sv: `${name} finns redan. Hitta på ett annat namn.`, en: `${name} is there already. Make up another name.` }),
  fieldHint: say({
    sv: 'Skriv så allmänt att det inte pekar ut personen.',
    en: 'Write it so generally that it does not point the person out.',
  }),
  letters: say({ sv: 'Vart ska mejlen till personen gå?', en: 'Where should emails to the person go?' }),
  lettersMissing: say({ sv: 'Välj vart mejlen går', en: 'Choose where the emails go' }),
  choices: {
    operators: {
      label: say({ sv: 'Till mig, och jag ger dem vidare', en: 'To me, and I pass them on' }),
      hint: say({
        sv: 'Varje mejl till personen kommer till din adress och säger överst vem det är till. Länkarna i det är personens egna.',
        en: 'Each email to the person comes to your address and says at the top who it is for. The links in it are the person’s own.',
      }),
    },
    nowhere: {
      label: say({ sv: 'Ingenstans, vi hörs på telefon eller på annat sätt', en: 'Nowhere, we talk by telephone or in another way' }),
      hint: say({
        sv: 'Inga mejl skickas. Ni svarar och bokar åt personen här, och berättar för den.',
        en: 'No emails are sent. You answer and book for the person here, and tell them.',
      }),
    },
  } satisfies Readonly<Record<LettersTo, { readonly label: string; readonly hint: string }>>,
  why: say({ sv: 'Varför skriver du in personen?', en: 'Why do you enter the person?' }),
  act: say({ sv: 'Skriv in', en: 'Enter' }),
  back: say({ sv: 'Tillbaka till de sökande', en: 'Back to the applicants' }),
  /** Instead of an address, on the console. */
  reached: (letters: LettersTo, name: string) =>
    letters === 'operators'
      ? say({
          sv: `Skyddad identitet. Mejlen går till ${name}, som ger dem vidare.`,
          en: `Protected identity. The emails go to ${name}, who passes them on.`,
        })
      : say({
          sv: `Skyddad identitet. Inga mejl går ut; ${name} talar med personen.`,
          en: `Protected identity. No emails go out; ${name} talks to the person.`,
        }),
  /** The same to the person. */
  yours: (letters: LettersTo, name: string) =>
    letters === 'operators'
      ? say({
          sv: `Mejlen till dig går till ${name}, som ger dem vidare till dig.`,
          en: `Emails to you go to ${name}, who passes them on to you.`,
        })
      : say({ sv: `Du får inga mejl: ${name} talar med dig.`, en: `You get no emails: ${name} talks to you.` }),
  /** Instead of an address, to the one they meet. */
  through: ({ name, email }: Operator) => say({ sv: `Genom ${name}, ${email}`, en: `Through ${name}, ${email}` }),
  /** At the top of an email that is passed on. */
  passOn: (name: string) =>
    say({
      sv: `Till dig som samordnar: mejlet är till ${name}, som har skyddad identitet. Ge det vidare så som ni har kommit överens om. Länkarna är personens egna.`,
      en: `To you who coordinate: this email is for ${name}, whose identity is protected. Pass it on in the way you have agreed. The links are that person’s own.`,
    }),
  email: say(TERMS.email),
});
