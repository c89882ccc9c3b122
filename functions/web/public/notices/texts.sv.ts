import { LINK_DAYS } from '../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { NoticeTexts } from './texts.ts';

export const sv: NoticeTexts = {
  privacy: (round, say) => {
    const university = say.words(round.hosts.university.name);
    const company = say.words(round.hosts.company.name);
    return {
      title: 'Så hanterar vi dina uppgifter',
      lead: `Vi behöver några uppgifter om dig för att föreslå vem du ska träffa och för att rundan ska fungera. Här står vilka, varför och hur länge.`,
      sections: [
        {
          heading: 'Vem som ansvarar',
          lines: ['De här är personuppgiftsansvariga. Dit vänder du dig med frågor om dina uppgifter, också till dataskyddsombudet.'],
          links: round.privacy.controllers.map(({ name, contact }) => ({ href: `mailto:${contact}`, text: `${name}: ${contact}` })),
        },
        {
          heading: 'Varför vi får göra det',
          lines: [say.words(round.privacy.basis), 'Vi ber inte om ditt samtycke, men du kan när som helst invända eller lämna rundan.'],
        },
        {
          heading: 'Vad vi sparar',
          points: [
            'det du skriver i ansökan: namn, mejladress, vad du läser eller arbetar med, ämnen, tider och det du själv väljer att berätta',
            'om du får en plats: vem du träffar, mötestider, om mötena blev av och dina svar på korta frågor om hur det går',
            'vilka mejl vi har skickat till dig och om de kom fram',
          ],
          lines: [
            'Uppgifterna kommer från dig. Du måste inte lämna dem, men utan namn, adress och ämnen kan vi inte föreslå ett par. Vi frågar inte efter personnummer, och ansökan tar inte emot det.',
          ],
        },
        {
          heading: 'Vem som ser dem',
          points: [
            `de som håller i rundan på ${university} och ${company}`,
            'den du paras ihop med ser ditt namn, din mejladress, vad du läser eller arbetar med och det du har skrivit till den personen',
            'Amazon Web Services, som driver servrarna åt oss i datacenter inom EU. Bolaget har ett amerikanskt moderbolag',
          ],
          lines: ['Vi säljer inget och visar inga annonser. Sidorna hämtar inget från andra webbplatser.'],
        },
        {
          heading: 'Hur paren blir till',
          lines: [
            'Ett program räknar ut vilka par som passar: gemensamma ämnen, tider, språk och mål. En människa går igenom förslagen, och du säger själv ja eller nej. Inget beslut om dig tas av programmet ensamt.',
          ],
        },
        {
          heading: 'Hur länge',
          lines: [
            say.words(round.privacy.kept),
            `En ansökan som inte skickas tas bort ${DRAFT_DAYS} dagar efter att du senast sparade den. Säkerhetskopior skrivs över inom 35 dagar.`,
          ],
        },
        {
          heading: 'Allmänna handlingar',
          lines: [
            `${university} är en myndighet. En ansökan som kommer in dit är en allmän handling: den som ber om det kan få läsa den, om den inte är sekretessbelagd. Lagar om arkiv kan göra att en del måste bevaras.`,
          ],
        },
        {
          heading: 'Dina rättigheter',
          points: [
            'få veta vad vi har om dig, och få det som en fil',
            'få fel rättade',
            'få uppgifter raderade eller begränsade, så långt arkivlagarna tillåter',
            'invända mot att vi använder dem',
          ],
          lines: [
            `Mycket kan du göra själv på din sida, som du når genom länken i våra mejl. Den gäller i minst ${LINK_DAYS.place} dagar, i en kalenderpost räknat från mötet, och kommer ny med varje mejl. Annars svarar vi inom en månad.`,
            'Är du missnöjd med hur vi gör kan du klaga hos Integritetsskyddsmyndigheten, IMY.',
          ],
          links: [{ href: 'https://www.imy.se/', text: 'Till IMY' }],
        },
        {
          heading: 'Kakor och statistik',
          lines: [
            'När du börjar en ansökan sätter vi en kaka för att hitta tillbaka till det du skriver och en som håller reda på att det är du som sitter kvar. De tas bort när ansökan skickas. Då sätter vi en som i en halvtimme låter dig se och rätta adressen. Alla tre behövs för formuläret. Vi räknar hur många som öppnar inbjudan, men inte vilka.',
          ],
        },
      ],
    };
  },

  accessibility: (round, say) => {
    const contact = contactOf(round);
    return {
      title: 'Tillgänglighet',
      lead: `${say.words(round.hosts.university.name)} och ${say.words(round.hosts.company.name)} står bakom den här webbplatsen. Den ska gå att använda för alla. Här står hur långt vi har kommit, och vad du gör om något hindrar dig.`,
      sections: [
        {
          heading: 'Hur tillgänglig den är',
          lines: [
            'Sidorna är byggda för att följa WCAG 2.2 på nivå AA, som går längre än lagen om tillgänglighet till digital offentlig service. Vi känner inte till några brister i dem. Ingen utomstående har granskat dem.',
          ],
        },
        {
          heading: 'Vad vi har provat',
          points: [
            'automatisk granskning med axe av varje slags sida, i ljust och mörkt läge, på smal och bred skärm',
            'att hela ansökan går att fylla i och skicka med bara tangentbord och utan JavaScript',
            'att sidorna går att läsa på en skärm som är 320 punkter bred',
            'att färger mot bakgrund har tillräcklig kontrast, och att inget förklaras med bara färg',
          ],
        },
        {
          heading: 'Vad vi inte har provat',
          points: [
            'skärmläsare, till exempel NVDA, JAWS och VoiceOver',
            'andra webbläsare än Chromium',
            'sidorna tillsammans med människor som använder hjälpmedel',
            'alla mejlprogram. Varje mejl har en textdel med samma innehåll',
          ],
        },
        {
          heading: 'Säg till oss',
          lines: [
            `Är det något du inte kan använda, eller behöver du innehållet på ett annat sätt? Hör av dig till ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}. Vi svarar inom två arbetsdagar. Du kan också söka på annat sätt än här, om du behöver.`,
          ],
          links: [{ href: `mailto:${contact.email}`, text: contact.email }],
        },
        {
          heading: 'Om vi inte rättar till det',
          lines: ['Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Dit kan du anmäla brister.'],
          links: [{ href: 'https://www.digg.se/tdosanmalan', text: 'Anmäl till Digg' }],
        },
      ],
    };
  },
};
