import type { WhySuppressed } from '../../domain/letter.ts';
import type { Asked } from '../../domain/unanswered.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the list of those who applied says, and the page of one of them. */
export const applicantWords = (say: Say) => ({
  title: say({ sv: 'Sökande', en: 'Applicants' }),
  backTo: (name: string) => say({ sv: `Tillbaka till ${name}`, en: `Back to ${name}` }),
  list: {
    caption: say({
      sv: 'De som har sökt eller är inskrivna av er, de senaste först',
      en: 'Those who applied or were entered by you, latest first',
    }),
    name: say(TERMS.name),
    role: say(TERMS.side),
    status: say(TERMS.status),
    field: say({ sv: 'Ämne eller del av företaget', en: 'Subject or part of the company' }),
    applied: say({ sv: 'Kom in', en: 'Came in' }),
    pairs: say(TERMS.pairs),
    none: say({ sv: 'Ingen här.', en: 'Nobody here.' }),
    noPair: say({ sv: 'Inget', en: 'None' }),
    inPair: (count: number) =>
      count === 1 ? say({ sv: 'I ett par', en: 'In a pair' }) : say({ sv: `I ${count} par`, en: `In ${count} pairs` }),
    needs: say({ sv: 'Behov', en: 'Needs' }),
    hasNeeds: say({ sv: 'Ja', en: 'Yes' }),
    unanswered: say({ sv: 'Har inte svarat', en: 'Has not answered' }),
  },
  file: {
    phoneShown: say({ sv: 'Numret visas för den andra', en: 'Phone shown to the other' }),
    foremost: say({ sv: 'Tema som lockar mest', en: 'Theme that appeals most' }),
    ties: say({ sv: 'Känner någon på andra sidan', en: 'Knows somebody on the other side' }),
    partners: say({ sv: 'Tillfrågad om eller i par med', en: 'Asked about or paired with' }),
    yes: say({ sv: 'Ja', en: 'Yes' }),
    no: say({ sv: 'Nej', en: 'No' }),
  },
  found: {
    by: (typed: string) =>
      say({ sv: `De vars namn eller adress har ”${typed}” i sig.`, en: `Those whose name or address holds “${typed}”.` }),
    nobody: say({ sv: 'Ingen har det i sitt namn eller sin adress.', en: 'Nobody has that in their name or address.' }),
    all: say({ sv: 'Visa alla', en: 'Show all' }),
    empty: say({
      sv: 'Skriv ett namn eller en adress, eller en del av det, i sökrutan överst.',
      en: 'Type a name or an address, or part of it, in the search box at the top.',
    }),
    over: say({ sv: 'En sökning finns kvar i en timme. Sök igen.', en: 'A search is kept for an hour. Please search again.' }),
  },
  asked: {
    offer: say({ sv: 'på förslaget', en: 'the offer' }),
    times: say({ sv: 'på tider', en: 'the times' }),
    report: say({ sv: 'om mötet blev av', en: 'whether they met' }),
    coming: say({ sv: 'om personen kommer', en: 'whether they come' }),
    evaluation: say({ sv: 'på utvärderingen', en: 'the evaluation' }),
  } satisfies Readonly<Record<Asked, string>>,
  filter: {
    role: say(TERMS.side),
    roleAt: (side: string, host: string) => `${side}, ${host}`,
    status: say(TERMS.status),
    channel: say(TERMS.channel),
    noChannel: say(TERMS.noChannel),
    entered: say({ sv: 'Inskrivna av er', en: 'Entered by you' }),
    needs: say({ sv: 'Behov', en: 'Needs' }),
    withNeeds: say({ sv: 'Har ett behov', en: 'Has a need' }),
    unanswered: say({ sv: 'Har inte svarat', en: 'Has not answered' }),
    all: say(TERMS.all),
    act: say(TERMS.show),
  },
  pager: {
    label: say({ sv: 'Fler sökande', en: 'More applicants' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  download: say(TERMS.downloadAll),
  person: {
    email: say({ sv: 'Adress', en: 'Address' }),
    phone: say(TERMS.phone),
    phoneShown: say({ sv: 'visas också för den personen träffar', en: 'shown to whom they meet as well' }),
    phoneHidden: say({ sv: 'bara för er', en: 'for you alone' }),
    field: say({ sv: 'Studerar', en: 'Studies' }),
    work: say(TERMS.partOfCompany),
    titleOf: say(TERMS.title),
    language: say({ sv: 'Språk i mejl', en: 'Language of emails' }),
    languages: say({ sv: 'Kan träffas på', en: 'Can meet in' }),
    topics: say({ sv: 'Teman', en: 'Themes' }),
    goals: say({ sv: 'Vill', en: 'Wants to' }),
    slots: say({ sv: 'Kan ses', en: 'Can meet' }),
    format: say({ sv: 'Träffas helst', en: 'Would rather' }),
    channel: say({ sv: 'Kom genom', en: 'Came through' }),
    applied: say({ sv: 'Sökte', en: 'Applied' }),
    stopReminders: say({ sv: 'Stoppa påminnelser', en: 'Stop reminders' }),
    letRemindersCome: say({ sv: 'Låt påminnelser komma igen', en: 'Let reminders come again' }),
    reminders: say({
      sv: 'Den som ber om det slipper påminnelser och andra mejl som går att tacka nej till. Ingen får mejl om det, och personen kan själv ändra det.',
      en: 'Whoever asks for it is spared reminders and other emails that can be declined. Nobody gets an email about it, and the person can change it.',
    }),
    noReminders: say({ sv: 'Har tackat nej till påminnelser.', en: 'Has declined reminders.' }),
    nothing: say({ sv: 'Inget kryssat', en: 'Nothing ticked' }),
    needs: say({ sv: 'Behov', en: 'Needs' }),
    hasNeeds: say({ sv: 'Har skrivit vad som gör det lättare att delta', en: 'Has written what makes it easier to take part' }),
  },
  written: {
    title: say({ sv: 'Det personen har skrivit själv', en: 'What the person wrote' }),
    closed: say({
      sv: 'Här kan det stå privata saker, till exempel om hälsa. Att du öppnar står i loggen.',
      en: 'This may hold private matters, such as health. The log will say that you opened it.',
    }),
    tie: say({
      sv: 'Personen har skrivit att den känner eller arbetar med någon på andra sidan. Läs det före matchningen.',
      en: 'The person has written that they know or work with somebody on the other side. Read it before matching.',
    }),
    act: say({ sv: 'Öppna texten', en: 'Open the text' }),
    wish: say({ sv: 'Vill att den andra ska förstå', en: 'Would like the other one to understand' }),
    access: say({ sv: 'Gör det lättare att delta', en: 'Makes it easier to take part' }),
    tiesWith: say({ sv: 'Känner eller arbetar med', en: 'Knows or works with' }),
    none: say({ sv: 'Personen har inte skrivit något.', en: 'The person has written nothing.' }),
    seen: say(TERMS.shownAWhile),
  },
  sameAddress: {
    title: say({ sv: 'Fler ansökningar med samma adress', en: 'More applications with the same address' }),
    what: say({
      sv: 'En av dem kan bekräftas med adressen. De andra räknas inte så länge den är bekräftad.',
      en: 'One of them can be confirmed with the address. The others do not count as long as it is.',
    }),
  },
  pairs: { title: say(TERMS.pairs), none: say({ sv: 'Inte i något par.', en: 'In no pair.' }) },
  letters: {
    title: say({ sv: 'Mejl till personen', en: 'Email to the person' }),
    letter: say(TERMS.email),
    fate: say(TERMS.whatHappened),
    when: say(TERMS.when),
    again: say({ sv: 'Skicka igen', en: 'Send again' }),
    none: say({ sv: 'Inga mejl än.', en: 'No email yet.' }),
    does: say(TERMS.act),
  },
  address: {
    title: say({ sv: 'Rätta adressen', en: 'Correct the address' }),
    stopped: {
      bounced: say({
        sv: 'Ett mejl kom tillbaka. Adressen får inga fler förrän du rättar den eller säger att den fungerar.',
        en: 'An email came back. The address gets no more until you correct it or say that it works.',
      }),
      'complained about': say({
        sv: 'Ett mejl anmäldes som skräppost. Adressen får inga fler. Fråga personen innan du ändrar det.',
        en: 'An email was reported as spam. The address gets no more. Ask the person before you change that.',
      }),
      erased: say({
        sv: 'Den som har adressen har velat att allt om sig tas bort, så den får inga mejl. Fråga personen innan du ändrar det.',
        en: 'Whoever has the address wanted everything about them to be erased, so it gets no email. Ask the person before you change that.',
      }),
    } satisfies Readonly<Record<WhySuppressed, string>>,
    label: say({ sv: 'Rätt adress', en: 'The right address' }),
    hint: say({
      sv: 'Fråga personen på annat sätt först. Länkar som gick till den gamla adressen slutar gälla.',
      en: 'Ask the person some other way first. Links that went to the old address stop working.',
    }),
    send: say({ sv: 'Skicka också igen', en: 'Also send again' }),
    noLetter: say({ sv: 'Inget mejl', en: 'No email' }),
    act: say({ sv: 'Rätta adressen', en: 'Correct the address' }),
    allow: say({ sv: 'Adressen fungerar, börja skicka igen', en: 'The address works, start sending again' }),
    same: say({ sv: 'Det är den adress vi redan har. Skriv den rätta.', en: 'That is the address we have. Type the right one.' }),
    silent: say({
      sv: 'Den som har adressen har velat att allt om sig tas bort, så den får inga mejl. Fråga personen. Vill den ha mejl dit, tryck en gång till: då går de igen.',
      en: 'Whoever has the address wanted everything about them to be erased, so it gets no email. Ask the person. If they want email there, press once more: then emails go again.',
    }),
    slip: (meant: string) =>
      say({
        sv: `Menade du ${meant}? Tryck en gång till om adressen stämmer som den är.`,
        en: `Did you mean ${meant}? Press once more if the address is right as it is.`,
      }),
    taken: say({
      sv: 'Adressen hör redan till en annan ansökan. Skriv en annan.',
      en: 'The address belongs to another application. Type another one.',
    }),
    wrong: say({ sv: 'Skriv en mejladress, till exempel namn@universitet.se', en: 'Type an email address, such as name@university.edu' }),
  },
  phone: {
    title: say({ sv: 'Rätta telefonnumret', en: 'Correct the phone number' }),
    label: say({ sv: 'Telefonnummer', en: 'Phone number' }),
    hint: say({
      sv: 'Det personen har gett er. Lämna tomt för att ta bort numret.',
      en: 'What the person has given you. Leave empty to take the number away.',
    }),
    shown: say({ sv: 'Får den personen träffar se numret?', en: 'May whom they meet see the number?' }),
    mayShow: say({ sv: 'Ja, personen har sagt det', en: 'Yes, the person has said so' }),
    act: say({ sv: 'Spara numret', en: 'Save the number' }),
  },
  withdraw: {
    title: say({ sv: 'Dra tillbaka på personens begäran', en: 'Withdraw at the person’s request' }),
    what: say({
      sv: 'Personen får ett mejl om det och kan ångra sig i ett dygn. Sedan avslutas paren och den andra får veta det, utan skäl.',
      en: 'The person gets an email about it and may come back for a day. After that their pairs end, and the other one is told, without a reason.',
    }),
    question: say({ sv: 'Har personen bett om det?', en: 'Has the person asked for it?' }),
    yes: say({ sv: 'Ja, dra tillbaka ansökan', en: 'Yes, withdraw the application' }),
    no: say(TERMS.noDoNothing),
    act: say({ sv: 'Skicka', en: 'Send' }),
    choose: say(TERMS.chooseYesOrNo),
    left: say({ sv: 'Personen har dragit tillbaka sin ansökan.', en: 'The person has withdrawn their application.' }),
  },
});
