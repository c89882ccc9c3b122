import { LINK_DAYS } from '../../domain/access-link.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import type { Common } from './facts.ts';

/** What stands at the end of every letter. */
export const footer = (say: Say) => ({
  whyApplicant: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att du är med i eller har sökt till ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det. Länkarna här gäller i minst ${LINK_DAYS.place} dagar.`,
      en: `You get this email because you are in, or have applied to, ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it. The links here are valid for at least ${LINK_DAYS.place} days.`,
    }),
  whyLeaving: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att du är med i eller har sökt till ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det. Länkarna här gäller tills uppgifterna om dig är borttagna.`,
      en: `You get this email because you are in, or have applied to, ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it. The links here are valid until the data about you have been removed.`,
    }),
  whyUnconfirmed: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att någon har angett den här adressen i en ansökan till ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det.`,
      en: `You get this email because somebody gave this address in an application to ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it.`,
    }),
  whyEntered: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att någon som samordnar ${say(round.name)} har skrivit in dig. Svara på det om du undrar något, så läser ${contact.name} det.`,
      en: `You get this email because somebody who coordinates ${say(round.name)} has entered you. If you have any questions, reply to it and ${contact.name} will read it.`,
    }),
  whyAssistant: ({ round, contact }: Common, manager: string, namedBy: string) =>
    say({
      sv: `Du får det här mejlet för att ${namedBy} har angett dig som den som bokar möten${namedBy === manager ? '' : ` åt ${manager}`} i ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det. Länkarna här gäller i minst ${LINK_DAYS.book} dagar.`,
      en: `You get this email because ${namedBy} has named you as the one who books meetings${namedBy === manager ? '' : ` for ${manager}`} in ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it. The links here are valid for at least ${LINK_DAYS.book} days.`,
    }),
  whyFormerAssistant: ({ round, contact }: Common, manager: string) =>
    say({
      sv: `Du får det här mejlet för att du har bokat möten åt ${manager} i ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det.`,
      en: `You get this email because you have booked meetings for ${manager} in ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it.`,
    }),
  whyAsked: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att någon ställde en fråga om ${say(round.name)} och angav den här adressen. Svara på det om du undrar något mer, så läser ${contact.name} det.`,
      en: `You get this email because somebody asked a question about ${say(round.name)} and gave this address. If there is anything else, reply to it and ${contact.name} will read it.`,
    }),
  whyCurious: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att någon har lämnat den här adressen på sidan om ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det.`,
      en: `You get this email because somebody left this address on the page about ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it.`,
    }),
  whyErased: ({ round, contact }: Common) =>
    say({
      sv: `Du får det här mejlet för att uppgifterna om dig tas bort ur ${say(round.name)}. Svara på det om du undrar något, så läser ${contact.name} det.`,
      en: `You get this email because the data about you are being removed from ${say(round.name)}. If you have any questions, reply to it and ${contact.name} will read it.`,
    }),
  whyOperator: ({ round }: Common) =>
    say({
      sv: `Du får det här mejlet för att du samordnar ${say(round.name)}.`,
      en: `You get this email because you coordinate ${say(round.name)}.`,
    }),
  booking: say({ sv: 'Sidan där du bokar', en: 'The page where you book' }),
  sayNo: say({ sv: 'Jag vill inte boka åt någon', en: 'I do not want to book for anybody' }),
  privacy: say(TERMS.privacy),
  place: say({ sv: 'Min sida', en: 'My page' }),
  why: say({ sv: 'Varför fick jag det här?', en: 'Why did I get this?' }),
  forget: say({ sv: 'Ta bort min adress', en: 'Remove my address' }),
  leave: say({ sv: 'Jag vill inte vara med längre', en: 'I no longer want to take part' }),
  stop: say({ sv: 'Inga fler påminnelser', en: 'No more reminders' }),
  console: say({ sv: 'Konsolen', en: 'The console' }),
});
