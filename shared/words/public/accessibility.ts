import { contactOf } from '../../round/contact.ts';
import { hasWorkshop } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { begunMail, GONE_THROUGH, type Notice } from './notice.ts';

/** How accessible the pages are, as the law asks a public body to say. */
export const accessibility =
  (say: Say): Notice =>
  (round) => {
    const contact = contactOf(round);
    const name = say(round.name);
    const university = say(round.hosts.university.name);
    const gone = say.dayAndYear(GONE_THROUGH.accessibility);
    return {
      title: say({ sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' }),
      lead: say({
        sv: `${university} står bakom den här webbplatsen, tillsammans med ${say(round.hosts.company.name)}. Så många som möjligt ska kunna använda den. Redogörelsen gäller webbplatsen för ${name}: inbjudan, ansökan och deltagarnas sidor. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du rapporterar brister.`,
        en: `${university} is behind this website, together with ${say(round.hosts.company.name)}. As many people as possible should be able to use it. The statement is about the website of ${name}: the call, the application and participants’ pages. It says how far the site meets the Swedish Act on Accessibility to Digital Public Services, which shortcomings we know of and how you report them.`,
      }),
      sections: [
        {
          heading: say({ sv: 'Hur tillgänglig webbplatsen är', en: 'How accessible the website is' }),
          lines: [
            say({
              sv: 'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service, på grund av bristerna nedan. Den är byggd för att följa WCAG 2.2 på nivå AA, men är inte provad fullt ut.',
              en: 'The website is partially compliant with the Act on Accessibility to Digital Public Services, because of the shortcomings below. It is made to follow WCAG 2.2 at level AA, but has not been tested in full.',
            }),
          ],
        },
        {
          heading: say({ sv: 'Innehåll som inte är tillgängligt', en: 'Content that is not accessible' }),
          points: [
            say({
              sv: 'Det som andra har skrivit, till exempel i sin ansökan, kan vara på ett annat språk än sidan utan att det är märkt. En skärmläsare kan läsa det med fel uttal (WCAG 3.1.2). Skälet är att vi inte frågar vilket språk en text är skriven på.',
              en: 'What others have written, for example in their application, may be in another language than the page without being marked. A screen reader may read it with the wrong pronunciation (WCAG 3.1.2). The reason is that we do not ask in which language a text is written.',
            }),
            say({
              sv: 'Vi vet inte om sidorna fungerar i alla delar med skärmläsare, röststyrning och andra hjälpmedel. Skälet är att ingen har provat dem så än.',
              en: 'We do not know whether every part of the pages works with screen readers, voice control and other assistive technology. The reason is that nobody has tested them so yet.',
            }),
            say({
              sv: 'Intyget som PDF har titel, språk och taggar som säger i vilken ordning det läses, men vi har inte prövat det mot standarden för tillgänglig PDF (PDF/UA). Skälet är att vi inte har gjort den granskningen än. Samma innehåll finns som webbsida och som ren text.',
              en: 'The certificate as a PDF has a title, a language and tags that say in which order it is read, but we have not checked it against the standard for accessible PDF (PDF/UA). The reason is that we have not made that check yet. The same content is there as a web page and as plain text.',
            }),
          ],
          lines: [
            say({
              sv: 'Inget har undantagits som oskäligt betungande att anpassa.',
              en: 'Nothing has been exempted as a disproportionate burden.',
            }),
          ],
        },
        {
          heading: say({ sv: 'Hur vi har provat', en: 'How we have tested' }),
          points: [
            say({
              sv: 'automatisk granskning med axe av inbjudan, ansökan, sidorna om personuppgifter, den här redogörelsen och deltagarnas sidor, på smal och bred skärm, och av färgerna i mörkt läge',
              en: 'the automatic checker axe on the call, the application, the pages on personal data, this statement and participants’ pages, on narrow and wide screens, and on the colours in dark mode',
            }),
            ...(hasWorkshop(round)
              ? [say({ sv: 'samma granskning av rummet på avslutningen', en: 'the same checks on the room of the closing workshop' })]
              : []),
            say({
              sv: 'att hela ansökan går att fylla i och skicka med bara tangentbord och utan JavaScript',
              en: 'that the whole application can be filled in and sent with the keyboard alone and without JavaScript',
            }),
            say({
              sv: 'att sidorna går att läsa på en skärm som är 320 punkter bred, också när avstånden i texten ökas',
              en: 'that the pages can be read on a screen 320 points wide, also with more space in the text',
            }),
            say({
              sv: 'att det valda svaret och veckorna syns när datorn bestämmer färgerna (hög kontrast)',
              en: 'that the chosen answer and the weeks can be seen when the computer decides the colours (high contrast)',
            }),
          ],
          lines: [
            say({
              sv: 'Det är en självskattning, gjord av dem som bygger sidorna. Ingen utomstående har granskat dem.',
              en: 'It is a self-assessment, made by those who build the pages. Nobody from outside has audited them.',
            }),
            say({
              sv: 'Vi har inte provat skärmläsare som NVDA, JAWS och VoiceOver, andra webbläsare än Chromium, eller alla mejlprogram. Varje mejl har en textdel med samma innehåll.',
              en: 'We have not tested screen readers such as NVDA, JAWS and VoiceOver, browsers other than Chromium, or every email program. Each email has a text part with the same content.',
            }),
            say({
              sv: `Bedömningen gjordes ${gone}, och redogörelsen uppdaterades samma dag.`,
              en: `The assessment was made on ${gone}, and the statement was updated on the same day.`,
            }),
          ],
        },
        {
          heading: say({ sv: 'Rapportera brister till oss', en: 'Report shortcomings to us' }),
          isToReport: true,
          lines: [
            say({
              sv: `Det går också bra att mejla: skriv till ${contact.name}${contact.phone === undefined ? '' : `, eller ring ${contact.phone}`}. Länken öppnar ett mejl där det står vad vi behöver veta.`,
              en: `You can also email us: write to ${contact.name}${contact.phone === undefined ? '' : `, or call ${contact.phone}`}. The link opens an email that says what we need to know.`,
            }),
          ],
          links: [
            {
              href: begunMail(
                contact.email,
                say({ sv: `Brist i tillgänglighet: ${name}`, en: `Accessibility problem: ${name}` }),
                say({
                  sv: 'Vilken sida gäller det (adressen)?\n\nVad hände, och vad ville du göra?\n\nVilket hjälpmedel och vilken webbläsare använder du? (frivilligt)\n',
                  en: 'Which page is it about (the address)?\n\nWhat happened, and what did you want to do?\n\nWhich assistive technology and browser do you use? (optional)\n',
                }),
              ),
              text: say({ sv: `Rapportera en brist till ${contact.email}`, en: `Report a shortcoming to ${contact.email}` }),
            },
          ],
        },
        {
          heading: say({ sv: 'Tillsyn', en: 'Supervision' }),
          lines: [
            say({
              sv: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi hanterar det du har rapporterat kan du anmäla det till Digg.',
              en: 'The Swedish Agency for Digital Government, Digg, supervises the Act. If you are not satisfied with how we handle what you have reported, you can report it to Digg.',
            }),
          ],
          links: [{ href: 'https://www.digg.se/tdosanmalan', text: say({ sv: 'Anmäl till Digg', en: 'Report to Digg (in Swedish)' }) }],
        },
      ],
    };
  };
