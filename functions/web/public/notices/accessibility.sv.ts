import { contactOf } from '../../../../shared/round/contact.ts';
import { begunMail, GONE_THROUGH, type Notice } from './notice.ts';

export const accessibility: Notice = (round, say) => {
  const contact = contactOf(round);
  const name = say.words(round.name);
  const university = say.words(round.hosts.university.name);
  const gone = say.dayAndYear(GONE_THROUGH.accessibility);
  return {
    title: 'Tillgänglighetsredogörelse',
    lead: `${university} står bakom den här webbplatsen, tillsammans med ${say.words(round.hosts.company.name)}. Så många som möjligt ska kunna använda den. Redogörelsen gäller webbplatsen för ${name}: inbjudan, ansökan och deltagarnas sidor. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du rapporterar brister.`,
    sections: [
      {
        heading: 'Hur tillgänglig webbplatsen är',
        lines: [
          'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service, på grund av bristerna nedan. Den är byggd för att följa WCAG 2.2 på nivå AA, men är inte provad fullt ut.',
        ],
      },
      {
        heading: 'Innehåll som inte är tillgängligt',
        points: [
          'Det som andra har skrivit, till exempel i sin ansökan, kan vara på ett annat språk än sidan utan att det är märkt. En skärmläsare kan läsa det med fel uttal (WCAG 3.1.2). Skälet är att vi inte frågar vilket språk en text är skriven på.',
          'Vi vet inte om sidorna fungerar i alla delar med skärmläsare, röststyrning och andra hjälpmedel. Skälet är att ingen har provat dem så än.',
        ],
        lines: ['Inget har undantagits som oskäligt betungande att anpassa.'],
      },
      {
        heading: 'Hur vi har provat',
        points: [
          'automatisk granskning med axe av varje slags sida, i ljust och mörkt läge, på smal och bred skärm',
          'att hela ansökan går att fylla i och skicka med bara tangentbord och utan JavaScript',
          'att sidorna går att läsa på en skärm som är 320 punkter bred, också när avstånden i texten ökas',
          'att det valda svaret och veckorna syns när datorn bestämmer färgerna (hög kontrast)',
        ],
        lines: [
          'Det är en självskattning, gjord av dem som bygger sidorna. Ingen utomstående har granskat dem.',
          'Vi har inte provat skärmläsare som NVDA, JAWS och VoiceOver, andra webbläsare än Chromium, eller alla mejlprogram. Varje mejl har en textdel med samma innehåll.',
          `Bedömningen gjordes ${gone}, och redogörelsen uppdaterades samma dag.`,
        ],
      },
      {
        heading: 'Rapportera brister till oss',
        isToReport: true,
        lines: [
          `Det går också bra att mejla: skriv till ${contact.name}${contact.phone === undefined ? '' : `, eller ring ${contact.phone}`}. Länken öppnar ett mejl där det står vad vi behöver veta.`,
        ],
        links: [
          {
            href: begunMail(
              contact.email,
              `Brist i tillgänglighet: ${name}`,
              'Vilken sida gäller det (adressen)?\n\nVad hände, och vad ville du göra?\n\nVilket hjälpmedel och vilken webbläsare använder du? (frivilligt)\n',
            ),
            text: `Rapportera en brist till ${contact.email}`,
          },
        ],
      },
      {
        heading: 'Tillsyn',
        lines: [
          'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi hanterar det du har rapporterat kan du anmäla det till Digg.',
        ],
        links: [{ href: 'https://www.digg.se/tdosanmalan', text: 'Anmäl till Digg' }],
      },
    ],
  };
};
