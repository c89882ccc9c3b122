import { MOST_CORRECTIONS } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { ApplyTexts } from './texts.ts';

/** Who reads what somebody needs and whom they know: the coordinators of both organisations, and the public unless it is secret. */
const UNSEEN = 'Den du träffar ser det inte. De som samordnar programmet gör det, och ansökan är en allmän handling.';

export const sv: ApplyTexts = {
  back: 'Tillbaka',
  next: 'Fortsätt',
  later: 'Spara och fortsätt senare',
  send: 'Skicka ansökan',
  toCall: 'Läs om programmet',
  change: 'Ändra',
  answer: 'Svara',
  trap: 'Lämna det här fältet tomt',
  errorTitle: 'Något behöver rättas',
  errorPrefix: 'Fel: ',
  progress: (number, of) => `Fråga ${number} av ${of}`,
  optional: 'Frivilligt.',
  noneOfThem: 'Spelar ingen roll',
  ties: { no: 'Nej', yes: 'Ja' },

  fields: (role, { company }) => ({
    name: {
      label: 'Ditt namn',
      hint: 'Som du vill att andra ska säga det.',
      missing: 'Skriv ditt namn',
    },
    email: {
      label: 'Din mejladress',
      hint: 'Vi mejlar en länk dit, så att vi vet att adressen är din. Den du paras ihop med får också se den.',
      missing: 'Skriv din mejladress',
    },
    title: { label: 'Din titel', hint: 'Till exempel ”marknadschef”.', missing: 'Skriv din titel' },
    field:
      role === 'mentor'
        ? { label: 'Vad läser du?', hint: 'Till exempel ”statsvetenskap, tredje terminen”.', missing: 'Skriv vad du läser' }
        : {
            label: 'Din del av företaget',
            hint: 'Till exempel ”marknad” eller ”forskning”.',
            missing: 'Skriv vilken del av företaget du arbetar i',
          },
    topics:
      role === 'mentor'
        ? {
            label: 'Vad pratar du gärna om?',
            hint: 'Välj det som lockar. Ett räcker. Du behöver inte kunna något särskilt om det.',
            missing: 'Välj minst ett tema',
          }
        : {
            label: 'Vad är du nyfiken på?',
            hint: 'Välj det du har frågor om. Ett räcker.',
            missing: 'Välj minst ett tema',
          },
    foremost: { label: 'Vilket lockar mest?' },
    wish:
      role === 'mentor'
        ? {
            label: 'Något du skulle vilja att en chef förstod?',
            hint: 'Till exempel ”hur det är att ha tre gruppchattar och ett extrajobb” eller ”varför jag slutar läsa platsannonser halvvägs”. Den du paras ihop med får läsa det. Högst 500 tecken.',
          }
        : {
            label: 'Något du skulle vilja förstå bättre?',
            hint: 'Till exempel ”vad som får någon att lita på ett företag”. Den du paras ihop med får läsa det. Högst 500 tecken.',
          },
    goals: { label: 'Vad hoppas du att samtalen ger?' },
    slots: {
      label: 'När kan du oftast ses?',
      hint: 'Kryssa för allt som brukar gå. Förmiddag är 9–12, eftermiddag 13–16 och sen eftermiddag 16–19. De exakta tiderna bestämmer ni två.',
      missing: 'Välj minst en tid som brukar gå',
    },
    languages: { label: 'Vilka språk kan du tänka dig att prata?', hint: 'Välj ett eller flera.', missing: 'Välj minst ett språk' },
    format: { label: 'Hur vill du helst ses?', missing: 'Välj hur du helst vill ses' },
    access: {
      label: 'Är det något annat som skulle göra det lättare?',
      hint: `Till exempel en lokal utan trappsteg eller att få frågorna i förväg. Skriv vad du behöver, inte varför. ${UNSEEN} Högst 500 tecken.`,
    },
    ties: {
      label: `Känner du någon på ${company}, eller arbetar du där själv?`,
      hint: 'Det är inget hinder. Vi frågar för att du ska få träffa någon ny.',
      missing: 'Välj nej eller ja',
    },
    tiesWith:
      role === 'mentor'
        ? {
            label: 'Vem, eller vad arbetar du med där?',
            hint: `Fyll i om du svarade ja. Ett namn räcker. ${UNSEEN}`,
            missing: 'Skriv vem, eller var du arbetar',
          }
        : {
            label: 'Känner du någon student som kanske söker?',
            hint: `Skriv namnet, så får du träffa någon annan. ${UNSEEN}`,
            missing: 'Skriv vem du känner',
          },
  }),
  headings: { you: 'Vem är du?', easier: 'Hur vill du ses?' },
  unanswered: 'Svara på frågan',
  faults: (most, found) => ({
    'more than one': 'Ge bara ett svar',
    'not an option': 'Välj bland svaren här',
    'too long': `Skriv högst ${most} tecken. Nu är det ${found}`,
    'line break': 'Skriv på en rad',
    'link in a name': 'Skriv namnet utan länk',
    'personal number': `${found} ser ut som ett personnummer. Vi behöver det inte: ta bort det. Ska det stå kvar trycker du en gång till`,
    'not an address': 'Skriv hela mejladressen, till exempel namn@exempel.se',
    'several addresses': 'Skriv en enda mejladress, utan komma och hakparenteser',
    'address too long': 'Skriv en kortare mejladress. Den här är längre än en adress kan vara',
    'letters mail cannot carry': `Byt ${found} före @ mot en vanlig bokstav, a–z. Mejl kan inte bära andra tecken där, inte heller sådana som ser likadana ut`,
  }),
  again: {
    open: 'Sidan har varit öppen länge. Det du skrev är kvar: tryck en gång till.',
    quick: 'Det gick så fort att vi vill vara säkra. Inget är skickat än. Titta igenom svaren och tryck en gång till.',
    field:
      'Något fyllde i ett fält som inte syns, kanske din webbläsare. Inget är skickat än, och det du skrev är kvar: tryck en gång till.',
    changed: 'Svaren har ändrats i ett annat fönster sedan sidan visades. Inget är skickat än. Titta igenom dem och tryck en gång till.',
  },
  protected: {
    link: 'Har du skyddade personuppgifter?',
    page: (contact) => ({
      title: 'Skyddade personuppgifter',
      lines: [
        'Fyll inte i ansökan här. Inget du gör på den här sidan sparas.',
        `Ring eller mejla ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Skriv inte själva uppgifterna i mejlet. Ni tar reda på om och hur du kan vara med.`,
      ],
    }),
  },
  check: {
    title: 'Kontrollera dina svar och skicka',
    lead: 'Inget är skickat än. Ändra det du vill.',
    unanswered: 'Inget svar',
    slip: (meant) => `Menade du ${meant}? Ändra i så fall.`,
    privacy: ({ university, company }) =>
      `När du skickar får ${university} och ${company} alla dina svar, för att föreslå par. Ansökan till ett universitet är en allmän handling.`,
  },
  privacyLink: 'Så hanterar vi dina uppgifter',
  laterPage: {
    title: 'Vart ska vi mejla länken?',
    lead: 'Det du har skrivit är sparat. Med länken kan du fortsätta på vilken telefon eller dator du vill.',
    label: 'Din mejladress',
    button: 'Mejla länken',
  },
  saved: (days, deadline, say, { email, meant }) => ({
    title: 'Sparat. Fortsätt när du vill',
    lines: [
      `Vi mejlar en länk till ${email ?? 'adressen du skrev'}. Den öppnar ansökan på vilken telefon eller dator du vill.`,
      ...(meant === undefined ? [] : [`Menade du ${meant}? Ändra i så fall, och be om länken igen.`]),
      'En adress får högst en sådan länk om dagen, och tre i hela omgången. Har den redan fått en i dag kommer ingen ny.',
      `Det du har skrivit sparas i ${days} dagar. Sista dag att söka är ${say.day(deadline)}.`,
      'I den här webbläsaren kan du fortsätta direkt, tills du har skickat ansökan.',
    ],
  }),
  changeAddress: 'Ändra adressen',
  received: {
    page: ({ status, corrections = 0, submittedAt }, answerBy, say, contact) => {
      const sentAt = say.dayAndTime(instantOf(submittedAt));
      const ask = `Annars frågar du ${contact.name}, ${contact.email}.`;
      switch (status) {
        case 'submitted':
          return {
            title: 'Ett steg kvar: bekräfta din mejladress',
            stored: `Vi har tagit emot ansökan (${sentAt}) och mejlar nu en länk till`,
            lines: [
              'Öppna mejlet och bekräfta att adressen är din. Först då kan vi föreslå någon för dig.',
              `När du har bekräftat får du svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`,
              `Inget mejl inom tio minuter? Titta i skräpposten. En adress får högst tre sådana mejl om dagen; fler kommer nästa vardag. ${ask}`,
              ...(corrections < MOST_CORRECTIONS ? [] : ['Adressen har rättats så många gånger att det inte går här längre.']),
            ],
          };
        case 'confirmed':
          return {
            title: 'Ansökan är klar',
            stored: `Ansökan (${sentAt}) är bekräftad med adressen`,
            lines: [`Du får svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`],
          };
        case 'withdrawn':
        case 'left':
          return {
            title: 'Ansökan är tillbakadragen',
            stored: `Ansökan (${sentAt}) är tillbakadragen. Den skickades med adressen`,
            lines: [ask],
          };
      }
    },
    correct: {
      label: 'Är adressen fel? Rätta den här',
      hint: 'Då mejlar vi en ny länk dit, och den första slutar gälla.',
      button: 'Rätta adressen',
      slip: (meant) => `Menade du ${meant}?`,
    },
    missing: 'Skriv din mejladress',
    late: ({ name, email }) =>
      `Ändringen sparades inte: ansökan var redan skickad. Vill du ändra något fyller du i en ny ansökan och bekräftar den i stället, eller mejlar ${name}, ${email}.`,
    unknown: ({ name, email }, late) => ({
      title: 'Här finns ingen ansökan att visa',
      lines: [
        ...(late === undefined ? [] : [late]),
        'Vi visar en ansökan bara i webbläsaren den skickades från, och bara en stund. Skickade du en nyss kommer ett mejl med en länk.',
        `Inget mejl inom tio minuter? Titta i skräpposten. Annars frågar du ${name}, ${email}.`,
      ],
    }),
    crowded: (minutes) => ({
      title: 'Det kommer mycket från samma nätverk just nu',
      lines: [
        `Adressen är inte rättad, och inget nytt mejl är skickat. Försök igen om ${minutes === 1 ? 'en minut' : `${minutes} minuter`}.`,
      ],
    }),
  },
  whose: {
    page: (initials, role, savedAt) => ({
      title: initials === '' ? 'Fortsätta på det som är påbörjat?' : `Fortsätta som ${initials}?`,
      lines: [
        `I den här webbläsaren finns en påbörjad ansökan som ${role === 'mentor' ? 'student' : 'chef'}, sparad ${savedAt}. Är den din?`,
        'Börjar du om går den påbörjade inte längre att öppna här, bara med länken i mejlet om den som började har bett om en.',
      ],
    }),
    goOn: (initials) => (initials === '' ? 'Fortsätt på den' : `Fortsätt som ${initials}`),
    anew: 'Börja på en ny ansökan',
  },
  noDraft: (days) => ({
    title: 'Här finns ingen påbörjad ansökan',
    lines: [
      'Har du nyss skickat din ansökan kommer ett mejl med en länk. Kommer inget mejl är den inte skickad.',
      `Annars har den antingen legat orörd i mer än ${days} dagar, eller så sparar din webbläsare inga kakor. Vi behöver en kaka för att hitta tillbaka till det du skriver.`,
      'Har du fått en länk i ett mejl öppnar den ansökan igen.',
    ],
  }),
  resume: {
    title: 'Fortsätt din ansökan',
    lines: [
      'Det du skrev är sparat. Knappen öppnar det i den här webbläsaren.',
      'Är det inte din dator? Tänk på att nästa person kan läsa det tills du har skickat ansökan.',
    ],
    instead: (initials) =>
      `I den här webbläsaren är en annan ansökan påbörjad${initials === '' ? '' : ` (${initials})`}. Fortsätter du här går den inte längre att öppna i den här webbläsaren.`,
    button: 'Fortsätt ansökan',
  },
  crowded: (minutes) => ({
    title: 'Det kommer många ansökningar från samma nätverk just nu',
    lines: [
      `Dina svar är sparade men inte skickade. Öppna sidan med dina svar igen om ${minutes === 1 ? 'en minut' : `${minutes} minuter`} och tryck på Skicka ansökan.`,
      'Du kan också skicka från ett annat nätverk, till exempel mobilens.',
    ],
  }),
  crowdedLink: (minutes) => ({
    title: 'Det kommer mycket från samma nätverk just nu',
    lines: [
      `Det du skrev är sparat, men länken är inte mejlad. Gå tillbaka om ${minutes === 1 ? 'en minut' : `${minutes} minuter`} och tryck igen, eller fortsätt i den här webbläsaren.`,
    ],
  }),
  closed: {
    ahead: 'Ansökan har inte öppnat än',
    over: 'Ansökan är stängd',
    kept: (days) => `Inget har skickats. Det du har sparat ligger kvar i ${days} dagar.`,
  },
};
