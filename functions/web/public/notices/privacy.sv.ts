import { LINK_DAYS } from '../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { GONE_THROUGH, later, type Notice } from './notice.ts';

export const privacy: Notice = ({ privacy: told, hosts, mail }, say) => {
  const university = say.words(hosts.university.name);
  const company = say.words(hosts.company.name);
  return {
    title: 'Så hanterar vi dina uppgifter',
    lead: 'Vi behöver några uppgifter om dig för att föreslå vem du ska träffa och för att programmet ska fungera. Här står vilka, varför och hur länge.',
    sections: [
      {
        heading: 'Vem som ansvarar',
        lines: [
          'De här är personuppgiftsansvariga. Dit vänder du dig med frågor om dina uppgifter, också till dataskyddsombudet.',
          told.together === undefined
            ? 'Hur de har delat upp ansvaret mellan sig får du veta av dem. Du kan vända dig till vem som helst av dem.'
            : say.words(told.together),
        ],
        links: told.controllers.map(({ name, contact }) => ({ href: `mailto:${contact}`, text: `${name}: ${contact}` })),
      },
      {
        heading: 'Varför vi får göra det',
        lines: [
          say.words(told.basis),
          told.interest === undefined ? `Vilket intresse ${company} väger mot ditt får du veta av ${company}.` : say.words(told.interest),
          'Citat ur utvärderingen bygger på ditt samtycke, ett svar i taget. Du kan invända mot att vi använder dina uppgifter, och du kan lämna programmet när du vill.',
        ],
      },
      {
        heading: 'Vad vi sparar',
        points: [
          'det du skriver i ansökan: namn, mejladress, vad du läser eller arbetar med, teman, tider och det du själv väljer att berätta',
          'om du får en plats: vem du träffar, mötestider och platser, om mötena blev av och dina svar på korta frågor om hur det går',
          'dina svar i utvärderingen, och vilka av dem som får citeras',
          'vilka mejl vi har skickat till dig, om de kom fram och om de anmäldes som skräppost',
          'om du rapporterar en brist i tillgängligheten: det du skriver, och mejladressen om du fyller i en. De som samordnar programmet läser det, och det ligger kvar tills hela omgången tas bort',
        ],
        lines: [
          'Det mesta kommer från dig. En del kommer från den du träffar: om ni sågs, hur det går mellan er, och vad den personen skriver i sina svar.',
          'Du måste inte lämna några uppgifter, men utan dem som ansökan kräver kan vi inte föreslå någon för dig. Vi frågar inte efter personnummer.',
        ],
      },
      {
        heading: 'Om du berättar vad du behöver',
        lines: [
          'I ansökan kan du skriva vad som gör det lättare för dig. Det är frivilligt. Skriv vad du behöver och inte varför: ett behov kan säga något om din hälsa, och sådana uppgifter är känsliga enligt artikel 9 i dataskyddsförordningen.',
          told.health === undefined
            ? 'Vilket undantag i artikel 9 som gör att de får hanteras får du veta av dem som ansvarar.'
            : say.words(told.health),
        ],
      },
      {
        heading: 'Om andra än du',
        lines: [
          'Skriver du om någon annan, till exempel vem du känner, sparas det som en del av din ansökan. Den personen får inget mejl från oss om det. Skriv inte mer än vi frågar efter.',
        ],
      },
      {
        heading: 'Vem som ser dem',
        points: [
          `de som samordnar programmet på ${university} och på ${company} ser allt, också dina behov och vem du känner. Vem av dem som har öppnat det du har skrivit fritt antecknas`,
          'den vi föreslår för dig ser ditt namn, vad du läser eller arbetar med och det du har skrivit till den personen. Säger ni båda ja ser den också din mejladress',
          'i slutrapporten, som de som samordnar kan dela i båda organisationerna, står siffror om alla tillsammans och de svar ur utvärderingen som du har kryssat för, utan namn. Är ni få kan någon ändå känna igen dig',
          'den som sköter driften av servrarna kan komma åt databasen',
        ],
        lines: ['Vi säljer inget och visar inga annonser. Sidorna hämtar inget från andra webbplatser.'],
      },
      {
        heading: 'Var uppgifterna finns',
        lines: [
          told.cloud === undefined
            ? 'Amazon Web Services (AWS) driver servrarna och skickar mejlen åt oss. Bolaget har ett amerikanskt moderbolag. Var servrarna står och vad som skyddar uppgifter som kan hamna utanför EU får du veta av dem som ansvarar.'
            : say.words(told.cloud),
          `Svarar du på ett mejl kommer svaret till ${mail.replyTo}. Den brevlådan ligger utanför det här systemet: de som samordnar läser den och gallrar den.`,
        ],
      },
      {
        heading: 'Hur förslagen blir till',
        lines: [
          'Ett program räknar ut vilka som passar ihop: gemensamma teman, tider, språk och mål. En människa går igenom förslagen, och du säger själv ja eller nej. Inget beslut om dig tas av programmet ensamt.',
        ],
      },
      {
        heading: 'Hur länge',
        points: [
          `en ansökan som inte skickas kan öppnas i ${DRAFT_DAYS} dagar efter att du senast sparade den, och tas sedan bort av sig själv`,
          'loggar över hur systemet fungerar tas bort efter en månad. I dem står tider och interna nummer, men inga namn, adresser eller texter',
          'när någon skickar en ansökan, ber om en länk eller rapporterar en brist räknar vi hur många som kommer från samma nätverk på en stund. Nätverket sparas som en kod, som tas bort inom några dagar',
          'allt annat ligger kvar tills hela omgången tas bort. Inget av det tas bort av sig självt',
          'säkerhetskopior skrivs över inom 35 dagar',
        ],
        lines: [say.words(told.kept)],
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
          'få veta vad vi har om dig, och få en kopia',
          'få fel rättade',
          'få uppgifter raderade eller begränsade, så långt arkivlagarna tillåter',
          'invända mot att vi använder dem',
          'ta tillbaka ett samtycke till att bli citerad',
        ],
        lines: [
          `På din sida kan du ta tillbaka ansökan eller lämna programmet, välja vilka mejl du får och, så länge frågorna är öppna, ändra dina svar och vad som får citeras. Dit leder länken i våra mejl. Den gäller i minst ${LINK_DAYS.place} dagar, och i en kalenderpost räknas de från mötet. Allt annat gör en människa: skriv till någon av dem som ansvarar. Du ska få svar inom en månad.`,
          'Är du missnöjd med hur vi gör kan du klaga hos Integritetsskyddsmyndigheten, IMY.',
        ],
        links: [{ href: 'https://www.imy.se/', text: 'Till IMY' }],
      },
      {
        heading: 'Kakor och statistik',
        lines: [
          'När du börjar en ansökan sätter vi en kaka för att hitta tillbaka till det du skriver och en som håller reda på att det är du som sitter kvar. De tas bort när ansökan skickas. Då sätter vi en som i en halvtimme låter dig se och rätta adressen. Alla tre behövs för formuläret. De som samordnar får kakor när de loggar in. Vi räknar hur många som öppnar inbjudan, men inte vilka.',
        ],
      },
      {
        heading: 'När texten ändrades',
        lines: [`Texten gicks igenom senast ${say.dayAndYear(later(GONE_THROUGH.privacy, told.updated))}.`],
      },
    ],
  };
};
