import type { Say } from '../say.ts';

/** What the page says on which operators enter a list of people. */
export const enteringListWords = (say: Say) => ({
  title: say({ sv: 'Skriv in en lista', en: 'Enter a list' }),
  lead: say({
    sv: 'Klistra in en lista eller välj en fil från Excel (CSV). Första raden är rubriker, på svenska eller engelska i vilken ordning som helst. Namn och mejladress behövs. Högst 1 000 rader och 2 MB.',
    en: 'Paste a list or choose a file from Excel (CSV). The first line holds headings, in Swedish or English in any order. A name and an email address are needed. At most 1,000 rows and 2 MB.',
  }),
  first: say({
    sv: 'Först ser du rad för rad vad som har förståtts och vad som går ut. Ingen skrivs in förrän du trycker en gång till.',
    en: 'First you see row by row what was understood and what is sent. Nobody is entered until you press once more.',
  }),
  list: say({ sv: 'Listan', en: 'The list' }),
  file: say({ sv: 'Eller en fil', en: 'Or a file' }),
  role: say({ sv: 'De som listan inte säger något annat om är', en: 'Those of whom the list says nothing else are' }),
  look: say({ sv: 'Visa vad som förstås', en: 'Show what is understood' }),
  faults: {
    empty: say({
      sv: 'Listan är tom. Klistra in rubriker och minst en rad, eller välj en fil.',
      en: 'The list is empty. Paste headings and at least one row, or choose a file.',
    }),
    'too many rows': say({
      sv: 'Listan har fler än 1 000 rader. Dela den. Inget är inskrivet.',
      en: 'The list has more than 1,000 rows. Split it. Nothing was entered.',
    }),
    'too many columns': say({
      sv: 'Listan har fler än 60 kolumner. Ta bort dem som inte behövs. Inget är inskrivet.',
      en: 'The list has more than 60 columns. Take away those that are not needed. Nothing was entered.',
    }),
    'no list': say({
      sv: 'Det går inte att läsa som en lista. Spara arket som CSV och försök igen. Inget är inskrivet.',
      en: 'This cannot be read as a list. Save the sheet as CSV and try again. Nothing was entered.',
    }),
    name: say({
      sv: 'Ingen kolumn heter ”Namn”. Ge den med namnen den rubriken.',
      en: 'No column is called “Name”. Give the one with the names that heading.',
    }),
    email: say({
      sv: 'Ingen kolumn heter ”E-post”. Ge den med adresserna den rubriken.',
      en: 'No column is called “Email”. Give the one with the addresses that heading.',
    }),
  },
  back: {
    title: say({ sv: 'Ta tillbaka en lista', en: 'Take a list back' }),
    list: (people: number, open: number, by: string, at: string) =>
      say({
        sv: `${people} inskrivna av ${by} ${at}. ${open} har inte svarat.`,
        en: `${people} entered by ${by}, ${at}. ${open} have not answered.`,
      }),
    look: say({ sv: 'Ta tillbaka', en: 'Take back' }),
    what: (answered: number) =>
      say({
        sv: `De som inte har svarat tas ut ur omgången. De får inget mejl om det, och ett mejl som inte har gått än går inte. Den som öppnar länken i mejlet får veta att ni har tagit tillbaka inskrivningen.${answered === 0 ? '' : ` ${answered} har svarat eller lämnat, och berörs inte.`} Ni kan skriva in dem igen.`,
        en: `Those who have not answered are taken out of the round. They get no email about it, and one that has not gone yet does not go. Whoever opens the link in the email reads that you have taken the entry back.${answered === 0 ? '' : ` ${answered} have answered or left, and are not touched.`} You can enter them again.`,
      }),
    act: (count: number) =>
      say({
        sv: count === 1 ? 'Ta ut 1 person' : `Ta ut ${count} personer`,
        en: count === 1 ? 'Take 1 person out' : `Take ${count} people out`,
      }),
    no: say({ sv: 'Nej, låt dem vara kvar', en: 'No, let them stay' }),
  },
  seen: {
    goOn: (entered: number, left: number) =>
      say({
        sv: `${entered} är inskrivna, men tiden tog slut. ${left} är kvar: tryck igen längst ner.`,
        en: `${entered} are entered, but time ran out. ${left} are left: press again at the bottom.`,
      }),
    again: say({
      sv: 'Avbryts det på vägen kan du trycka igen: ingen skrivs in två gånger och ingen får mejlet två gånger.',
      en: 'If it is interrupted on the way you can press again: nobody is entered twice, and nobody gets the email twice.',
    }),
    title: say({ sv: 'Så förstås listan', en: 'How the list is understood' }),
    counted: (entered: number, not: number) =>
      say({
        sv: `${entered} skrivs in och får mejlet nedan. ${not} skrivs inte in; raden säger varför.`,
        en: `${entered} will be entered and get the email below. ${not} will not; the row says why.`,
      }),
    ignored: (headings: string) => say({ sv: `Kolumner som inte används: ${headings}.`, en: `Columns that are not used: ${headings}.` }),
    caption: say({ sv: 'Rad för rad', en: 'Row by row' }),
    line: say({ sv: 'Rad', en: 'Row' }),
    name: say({ sv: 'Namn', en: 'Name' }),
    email: say({ sv: 'Mejladress', en: 'Email address' }),
    side: say({ sv: 'Sida', en: 'Side' }),
    state: say({ sv: 'Vad som händer', en: 'What happens' }),
    entered: say({ sv: 'Skrivs in', en: 'Will be entered' }),
    missing: (fields: string) => say({ sv: `Personen får fylla i: ${fields}.`, en: `The person is asked for: ${fields}.` }),
    act: (count: number) =>
      count === 1
        ? say({ sv: 'Skriv in 1 person och skicka', en: 'Enter 1 person and send' })
        : say({ sv: `Skriv in ${count} personer och skicka`, en: `Enter ${count} people and send` }),
    nobody: say({ sv: 'Listan har ingen att skriva in.', en: 'The list has nobody to enter.' }),
    back: say({ sv: 'En annan lista', en: 'Another list' }),
  },
  whyNot: {
    'no name': say({ sv: 'Skrivs inte in: namnet saknas.', en: 'Not entered: the name is missing.' }),
    'no address': say({ sv: 'Skrivs inte in: mejladressen saknas.', en: 'Not entered: the email address is missing.' }),
    'name in the address column': say({
      sv: 'Skrivs inte in: där adressen ska stå står något annat.',
      en: 'Not entered: where the address should be stands something else.',
    }),
    'several addresses': say({ sv: 'Skrivs inte in: flera adresser i en ruta.', en: 'Not entered: several addresses in one cell.' }),
    'not an address': say({ sv: 'Skrivs inte in: det är ingen mejladress.', en: 'Not entered: that is no email address.' }),
    'not your side': say({
      sv: 'Skrivs inte in: den hör till den andra sidan, som du inte ser.',
      en: 'Not entered: they belong to the other side, which you do not see.',
    }),
    'same row twice': say({
      sv: 'Skrivs inte in igen: samma person står högre upp.',
      en: 'Not entered again: the same person stands above.',
    }),
    'address of two': say({
      sv: 'Skrivs inte in: två personer i listan har samma adress, kanske en assistents. Ge var och en sin egen.',
      en: 'Not entered: two people in the list have the same address, perhaps an assistant’s. Give each their own.',
    }),
    'address of the other side': say({
      sv: 'Skrivs inte in: adressen hör till någon på andra sidan.',
      en: 'Not entered: the address belongs to somebody on the other side.',
    }),
    'cannot be taken': say({ sv: 'Skrivs inte in: namnet kan inte vara ett namn.', en: 'Not entered: the name cannot be a name.' }),
    'address of ours': say({
      sv: 'Skrivs inte in: adressen hör till er som driver omgången, och ingen kan vara med med den. Be personen om en annan.',
      en: 'Not entered: the address belongs to you who run the round, and nobody can take part with it. Ask the person for another.',
    }),
    'there already': say({ sv: 'Finns redan. Får inget nytt mejl.', en: 'There already. Gets no other email.' }),
    'has left': say({
      sv: 'Har lämnat eller sagt nej. Skriv in för hand om personen vill vara med igen.',
      en: 'Has left or said no. Enter by hand if the person would like to take part again.',
    }),
  },
  doubts: {
    slip: (meant: string) => say({ sv: `Menas kanske ${meant}?`, en: `Perhaps ${meant} is meant?` }),
    'left out': (what: string) => say({ sv: `Förstås inte och lämnas öppet: ${what}.`, en: `Not understood and left open: ${what}.` }),
    'not used': (what: string) => say({ sv: `Förstås inte och används inte: ${what}.`, en: `Not understood and not used: ${what}.` }),
    'half an assistant': (what: string) =>
      say({
        sv: `Assistenten lämnas öppen, för det behövs både namn och adress. Här står bara ${what}.`,
        en: `The assistant is left open, because it takes both a name and an address. Here stands only ${what}.`,
      }),
    'address of ours': (address: string) =>
      say({
        sv: `Assistenten lämnas öppen: ${address} hör till er som driver omgången, och ingen kan vara med eller boka med den.`,
        en: `The assistant is left open: ${address} belongs to you who run the round, and nobody can take part or book with it.`,
      }),
    'own address': (address: string) =>
      say({
        sv: `Assistenten lämnas öppen: ${address} är chefens egen adress.`,
        en: `The assistant is left open: ${address} is the manager’s own address.`,
      }),
    'not a phone number': (what: string) =>
      say({ sv: `Telefonnumret lämnas öppet: ${what} är inget telefonnummer.`, en: `The phone number is left open: ${what} is none.` }),
    'personal number': (what: string) =>
      say({
        sv: `Lämnas öppet, för det ser ut att hålla ett personnummer: ${what}.`,
        en: `Left open, because it seems to hold a personal number: ${what}.`,
      }),
    silent: (address: string) =>
      say({
        sv: `Den som har ${address} har velat att allt om sig tas bort, så mejlet går inte fram. Fråga personen först.`,
        en: `Whoever has ${address} wanted everything about them to be erased, so the email does not get through. Ask the person first.`,
      }),
    'books for': (manager: string) =>
      say({
        sv: `Adressen har den som bokar åt ${manager}. Är den personens egen?`,
        en: `The address is that of whoever books for ${manager}. Is it the person’s own?`,
      }),
    'same name': (name: string) => say({ sv: `Det finns redan någon som heter ${name}.`, en: `Somebody is called ${name} already.` }),
  },
});
