import { LATE_HOURS, LINK_DAYS } from '../../domain/access-link.ts';
import { needsDecision } from '../../domain/privacy/needs-decision.ts';
import { UNCONFIRMED_DAYS } from '../../domain/visitor/curious.ts';
import { QUESTION_DAYS } from '../../domain/visitor/question.ts';
import { coordinatingHosts } from '../../round/contact.ts';
import { EVENT_ARCHIVE_DAYS, logDaysOf } from '../../round/retention.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { comingWords } from '../coming.ts';
import { controllersIn } from '../controllers.ts';
import { keptWords } from '../kept.ts';
import { limitsOf, whoSeesWords } from '../privacy/who-sees.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { GONE_THROUGH, later, type Notice } from './notice.ts';

/** How personal data are handled. */
export const privacy =
  (say: Say): Notice =>
  (round) => {
    const { privacy: told, hosts, mail, account } = round;
    const gatherings = comingWords(say).theOnesOf(round);
    const company = say(hosts.company.name);
    const coordinating = say.list(coordinatingHosts(round).map((host) => say(hosts[host].name)));
    const exceptions = limitsOf(round, say)
      .map((limit) => say({ sv: ` Undantag: ${limit}`, en: ` An exception: ${limit}` }))
      .join('');
    const withTheLast = whoSeesWords(say).rules('took part', round);
    return {
      title: say(TERMS.privacy),
      lead: say({
        sv: 'Vi behöver några uppgifter om dig för att föreslå vem du ska träffa och för att programmet ska fungera. Här står vilka, varför och hur länge.',
        en: 'We need to know a few things about you to suggest who you should meet and to make the programme work. Here is what, why and for how long.',
      }),
      sections: [
        {
          heading: say({ sv: 'Vem som ansvarar', en: 'Who is responsible' }),
          lines: [
            say({
              sv: 'De här är personuppgiftsansvariga. Dit vänder du dig med frågor om dina uppgifter, också till dataskyddsombudet.',
              en: 'These are the controllers of the personal data. Write to them, or to their data protection officer, with any question about your data.',
            }),
            told.together === undefined
              ? say({
                  sv: 'Hur de har delat upp ansvaret mellan sig får du veta av dem. Du kan vända dig till vem som helst av dem.',
                  en: 'Ask them how they have divided the responsibility between them. You can turn to any of them.',
                })
              : say(told.together),
          ],
          links: controllersIn(round, say).map(({ name, contact }) => ({ href: `mailto:${contact}`, text: `${name}: ${contact}` })),
        },
        {
          heading: say({ sv: 'Varför, och varför vi får göra det', en: 'Why, and why we may do this' }),
          points: Object.values(whoSeesWords(say).purposes),
          lines: [
            say(told.basis),
            told.interest === undefined
              ? say({
                  sv: `Vilket intresse ${company} väger mot ditt får du veta av ${company}.`,
                  en: `Ask ${company} which interest it weighs against yours.`,
                })
              : say(told.interest),
            say({
              sv: 'Citat ur utvärderingen bygger på ditt samtycke, ett svar i taget. Du kan invända mot att vi använder dina uppgifter, och du kan lämna programmet när du vill.',
              en: 'Quotes from the evaluation rest on your consent, one answer at a time. You can object to our using your data, and leave the programme at any time.',
            }),
          ],
        },
        {
          heading: say({ sv: 'Vad vi sparar', en: 'What we keep' }),
          points: [
            say({
              sv: 'det du skriver i ansökan: namn, mejladress, telefonnummer om du ger oss det, vad du läser eller arbetar med, teman, tider och det du själv väljer att berätta',
              en: 'what you write in the application: your name, email address, phone number if you give us one, what you study or work with, themes, times and what you choose to tell',
            }),
            say({
              sv: 'om du får en plats: vem du träffar, mötestider och platser, pauser med skälet om någon skriver det, om mötena blev av och dina svar på korta frågor om hur det går',
              en: 'if you get a place: who you meet, meeting times and places, pauses with their reason if somebody writes one, whether the meetings took place, and your answers to short questions on how it is going',
            }),
            say({
              sv: `om du kommer till ${gatherings}, vad köket och lokalen behöver veta om du skriver det, och om du var där`,
              en: `whether you come to ${gatherings}, what the kitchen and the room must know if you write it, and whether you were there`,
            }),
            say({
              sv: 'dina svar i utvärderingen, och vilka av dem som får citeras',
              en: 'your answers in the evaluation, and which of them may be quoted',
            }),
            ...(hasWorkshop(round)
              ? [
                  say({
                    sv: `vad du svarar inför avslutningen, och kort, röster och beslut i rummet där, utan namn. Det som skrevs i rummet ligger kvar ${withTheLast}`,
                    en: `what you answer before the closing workshop, and cards, votes and decisions in the room there, without names. What was written in the room stays ${withTheLast}`,
                  }),
                ]
              : []),
            say({
              sv: 'om du säger ja till något efter programmet: vad, och dina svar tre månader senare. Vill du höra om nästa omgång, eller prata med den som tänker söka, tar de som samordnar med sig ditt namn och din adress utanför det här systemet. Säg till dem om du ångrar dig',
              en: 'if you say yes to something after the programme: what, and your answers three months later. If you want to hear of the next round, or to talk to those who think of applying, the coordinators take your name and address with them outside this system. Tell them if you change your mind',
            }),
            say({
              sv: 'intyg och utkast till rekommendationsbrev görs när någon ber om dem, och sparas inte',
              en: 'certificates and drafts of letters of recommendation are made when somebody asks for them, and are not kept',
            }),
            say({
              sv: 'vilka mejl vi har skickat till dig, om de kom fram och om de anmäldes som skräppost',
              en: 'which emails we have sent you, whether they arrived and whether they were reported as spam',
            }),
            say({
              sv: 'det de som samordnar programmet antecknar för varandra när de hjälper dig med något',
              en: 'what the coordinators note for each other when they help you with something',
            }),
            say({
              sv: `om du rapporterar en brist i tillgängligheten: det du skriver, och mejladressen om du fyller i en. De som samordnar programmet läser det, och det ligger kvar ${withTheLast}`,
              en: `if you report a shortcoming in accessibility: what you write, and your email address if you fill one in. Those who coordinate the programme read it, and it stays ${withTheLast}`,
            }),
            say({
              sv: `om du ställer en fråga utan att söka: det du skriver, svaret, och mejladressen om du fyller i en. Det tas bort ${QUESTION_DAYS} dagar efter att du har skickat den; visas frågan på sidan om programmet är det utan något om dig`,
              en: `if you ask a question without applying: what you write, the answer, and your email address if you fill one in. It is removed ${QUESTION_DAYS} days after you send it; if the question is shown on the page about the programme, nothing about you is`,
            }),
            say({
              sv: `om du lämnar din adress för att bli påmind eller prata med en tidigare mentor: adressen, med ditt samtycke. Den tas bort när ansökan stänger, ${UNCONFIRMED_DAYS} dagar efter att du lämnade den om du inte bekräftar den, eller när du ber om det`,
              en: `if you leave your address to be reminded or to talk to a former mentor: the address, with your consent. It is removed when the call closes, ${UNCONFIRMED_DAYS} days after you left it if you do not confirm it, or when you ask for it`,
            }),
          ],
          lines: [
            say({
              sv: 'Det mesta kommer från dig. En del kommer från den du träffar: om ni sågs, hur det går mellan er, och vad den personen skriver i sina svar.',
              en: 'Most of it comes from you. Some comes from the person you meet: whether you met, how it is going between you, and what that person writes in their answers.',
            }),
            say({
              sv: 'Har du inte sökt själv har någon av dem som samordnar programmet skrivit in dig, kanske efter en lista från din arbetsgivare. Du får då ett mejl som säger vem och varför, med en länk där du kan läsa, rätta eller säga nej.',
              en: 'If you did not apply yourself, one of the coordinators has entered you, perhaps from a list of your employer’s. You then get an email that says who and why, with a link where you can read it, correct it or say no.',
            }),
            say({
              sv: 'Du måste inte lämna några uppgifter, men utan dem som ansökan kräver kan vi inte föreslå någon för dig. Vi frågar inte efter personnummer.',
              en: 'You do not have to give us any data, but without what the application requires we cannot suggest anybody for you. We do not ask for personal numbers.',
            }),
          ],
        },
        {
          heading: say({ sv: 'Om du berättar vad du behöver', en: 'If you tell us what you need' }),
          lines: [
            say({
              sv: `I ansökan kan du skriva vad som gör det lättare för dig, och inför ${gatherings} vad köket och lokalen behöver veta. Det är frivilligt. Skriv vad du behöver och inte varför: ett behov kan säga något om din hälsa, och sådana uppgifter är känsliga enligt artikel 9 i dataskyddsförordningen.`,
              en: `In the application you can write what would make it easier for you, and before ${gatherings} what the kitchen and the room must know. It is optional. Write what you need and not why: a need can say something about your health, and such data are sensitive under Article 9 of the GDPR.`,
            }),
            told.health === undefined
              ? say({
                  sv: 'Vilket undantag i artikel 9 som gör att de får hanteras får du veta av dem som ansvarar.',
                  en: 'Ask those responsible which exception in Article 9 allows them to be handled.',
                })
              : say(told.health),
          ],
        },
        {
          heading: say({ sv: 'Om andra än du', en: 'About others than you' }),
          lines: [
            say({
              sv: 'Skriver du om någon annan, till exempel vem du känner, sparas det som en del av din ansökan. Den personen får inget mejl från oss om det. Skriv inte mer än vi frågar efter.',
              en: 'If you write about somebody else, such as who you know, it is kept as part of your application. That person gets no email from us about it. Please write no more than we ask for.',
            }),
            say({
              sv: `Anger du en assistent som bokar åt dig sparas assistentens namn och mejladress som en del av din ansökan. Assistenten får ett mejl om det, kan säga nej, och ser vem du träffar, när och var. Uppgifterna kommer från dig och används bara till bokningarna. ${goTogether({ privacy: told }, say)}`,
              en: `If you name an assistant who books for you, the assistant’s name and email address are kept as part of your application. The assistant gets an email about it, can say no, and sees who you meet, when and where. The details come from you and are used for the bookings alone. ${goTogether({ privacy: told }, say)}`,
            }),
          ],
        },
        {
          heading: say({ sv: 'Vem som ser dem', en: 'Who sees it' }),
          points: [
            say({
              sv: `de som samordnar programmet på ${coordinating} ser allt, också dina behov och vem du känner.${exceptions} Vem av dem som har öppnat det du har skrivit fritt antecknas. Till köket och lokalen säger de det som behövs där`,
              en: `those who coordinate the programme at ${coordinating} see everything, what you need and who you know too.${exceptions} Which of them has opened what you wrote in your own words is noted. They tell the kitchen and the room what is needed there`,
            }),
            ...onlookers(round, say),
            say({
              sv: 'den vi föreslår för dig ser ditt namn, vad du läser eller arbetar med och det du har skrivit till den personen. Säger ni båda ja ser den också din mejladress, och ditt telefonnummer bara om du har kryssat för det',
              en: 'the person we suggest for you sees your name, what you study or work with, and what you have written to that person. If you both say yes, they see your email address too, and your phone number only if you ticked that they may',
            }),
            say({
              sv: 'i slutrapporten, som de som samordnar kan dela i båda organisationerna, står siffror om alla tillsammans och de svar ur utvärderingen som du har kryssat för, utan namn. Är ni få kan någon ändå känna igen dig',
              en: 'the closing report, which the coordinators may share in both organisations, holds figures about everybody together and the answers from the evaluation that you ticked, without names. When there are few of you, somebody may recognise you all the same',
            }),
            say({
              sv: 'den som sköter driften av servrarna kan komma åt databasen',
              en: 'those who run the servers can reach the database',
            }),
          ],
          lines: [
            say({
              sv: 'Vi säljer inget och visar inga annonser. Sidorna hämtar inget från andra webbplatser.',
              en: 'We sell nothing and show no advertisements. The pages fetch nothing from other sites.',
            }),
          ],
          links: [{ href: `/${say.language}/privacy/who-sees-what`, text: whoSeesWords(say).link }],
        },
        {
          heading: say({ sv: 'Var uppgifterna finns', en: 'Where the data are' }),
          lines: [
            told.cloud === undefined
              ? say({
                  sv: 'Amazon Web Services (AWS) driver servrarna och skickar mejlen åt oss. Bolaget har ett amerikanskt moderbolag. Var servrarna står och vad som skyddar uppgifter som kan hamna utanför EU får du veta av dem som ansvarar.',
                  en: 'Amazon Web Services (AWS) runs the servers and sends the emails for us. The company has an American parent. Ask those responsible where the servers are and what protects data that may end up outside the EU.',
                })
              : say(told.cloud),
            say({
              sv: `Svarar du på ett mejl kommer svaret till ${mail.replyTo}. Den brevlådan ligger utanför det här systemet: de som samordnar läser den och tömmer den.`,
              en: `If you reply to an email, your answer goes to ${mail.replyTo}. That mailbox is outside this system: the coordinators read it and clear it out.`,
            }),
          ],
        },
        {
          heading: say({ sv: 'Hur förslagen blir till', en: 'How suggestions come about' }),
          lines: [
            say({
              sv: 'Ett program räknar ut vilka som passar ihop: gemensamma teman, tider, språk och mål. En människa går igenom förslagen, och du säger själv ja eller nej. Inget beslut om dig tas av programmet ensamt.',
              en: 'A program works out who goes together: shared themes, times, languages and goals. A human being goes through its suggestions, and you say yes or no yourself. No decision about you is made by the program alone.',
            }),
          ],
        },
        {
          heading: say({ sv: 'Hur länge', en: 'For how long' }),
          points: [
            ...keptWords(say).points({ privacy: told }),
            say({
              sv: `loggar över hur systemet fungerar tas bort efter ${logDaysOf({ account })} dagar, och listan över händelser efter ${EVENT_ARCHIVE_DAYS}. I dem står tider och interna nummer, men inga namn, adresser eller texter`,
              en: `logs of how the system works are removed after ${logDaysOf({ account })} days, and the list of events after ${EVENT_ARCHIVE_DAYS}. They hold times and internal numbers, but no names, addresses or texts`,
            }),
            say({
              sv: 'när någon skickar en ansökan, ber om en länk eller rapporterar en brist räknar vi hur många som kommer från samma nätverk på en stund. Nätverket sparas som en kod, som tas bort inom några dagar',
              en: 'when somebody sends an application, asks for a link or reports a shortcoming, we count how many come from the same network in a while. The network is kept as a code, which is removed within a few days',
            }),
            say({
              sv: `det du skriver i ett formulär som inte kan tas emot visas för dig igen i en timme, och det du skickar genom en länk som är för gammal i ${LATE_HOURS} timmar. Sedan tas det bort av sig självt inom några dagar`,
              en: `what you write in a form that cannot be taken is shown to you again for an hour, and what you send by a link that is too old for ${LATE_HOURS} hours. It is then removed by itself within a few days`,
            }),
            say({
              sv: 'mejl och kalenderposter som har kommit fram ligger i brevlådan hos den som fick dem, också hos den du träffade och hos dem som samordnar. Dem kan vi inte ta tillbaka. Listor och filer som de som samordnar har hämtat ligger hos dem, och i loggen står vem som hämtade vad',
              en: 'emails and calendar entries that have arrived lie in the mailbox of whoever got them, the one you met and the coordinators too. We cannot take them back. Lists and files that the coordinators have downloaded lie with them, and the record says who downloaded what',
            }),
          ],
          lines: told.kept === undefined ? [] : [say(told.kept)],
        },
        ...publicDocuments(round, say),
        {
          heading: say({ sv: 'Dina rättigheter', en: 'Your rights' }),
          points: [
            say({ sv: 'få veta vad vi har om dig, och få en kopia', en: 'to know what we have about you, and to get a copy' }),
            say({ sv: 'få fel rättade', en: 'to have errors corrected' }),
            needsDecision({ privacy: told })
              ? say({
                  sv: 'begära att uppgifter tas bort, så långt arkivlagarna tillåter, eller att de ligger orörda',
                  en: 'to ask for data to be removed, as far as the laws on archives allow, or for them to be left alone',
                })
              : say({
                  sv: 'få uppgifter raderade eller begränsade',
                  en: 'to have data erased or their use restricted',
                }),
            say({ sv: 'invända mot att vi använder dem', en: 'to object to our using them' }),
            say({
              sv: 'ta tillbaka ett samtycke när du vill, till exempel till att bli citerad: det gör du på sidan med allt vi har om dig. Det som gjordes innan var ändå tillåtet',
              en: 'to withdraw a consent at any time, such as one to being quoted: you do that on the page with all we have about you. What was done before that stays lawful',
            }),
            say({
              sv: 'få ut det du har lämnat som en fil som andra program kan läsa (dataportabilitet)',
              en: 'to get what you gave us as a file that other programs can read (data portability)',
            }),
          ],
          lines: [
            say({
              sv: `På din sida kan du se och hämta allt vi har om dig, ta tillbaka ansökan, lämna programmet eller ${erases(told, say)}, invända mot att uppgifterna används, begära att de ligger orörda eller rättas, välja vilka mejl du får och, så länge frågorna är öppna, ändra dina svar och vad som får citeras. Dit leder länken i våra mejl. Den gäller i minst ${LINK_DAYS.place} dagar, och i en kalenderpost räknas de från mötet. Invänder du, eller ber du att uppgifterna ligger orörda, används de inte från den stunden. Allt annat gör en människa: skriv till någon av dem som ansvarar. Du ska få svar inom en månad.`,
              en: `On your page you can see and download all we have about you, withdraw your application, leave the programme or ${erases(told, say)}, object to our using your data, ask for them to be left alone or corrected, choose which emails you get and, while the questions are open, change your answers and what may be quoted. The link in our emails leads there. It works for at least ${LINK_DAYS.place} days, in a calendar entry counted from the meeting. If you object, or ask for your data to be left alone, they are not used from that moment. Everything else is done by a human being: write to one of those responsible. You are to have an answer within a month.`,
            }),
            say({
              sv: 'Är du missnöjd med hur vi gör kan du klaga hos Integritetsskyddsmyndigheten, IMY.',
              en: 'If you are not satisfied with what we do, you can complain to the Swedish Authority for Privacy Protection, IMY.',
            }),
          ],
          links: [{ href: say({ sv: 'https://www.imy.se/', en: 'https://www.imy.se/en/' }), text: say({ sv: 'Till IMY', en: 'To IMY' }) }],
        },
        {
          heading: say({ sv: 'Kakor och statistik', en: 'Cookies and statistics' }),
          lines: [
            say({
              sv: 'När du börjar en ansökan sätter vi en kaka för att hitta tillbaka till det du skriver och en som håller reda på att det är du som sitter kvar. De tas bort när ansökan skickas. Då sätter vi en som i en halvtimme låter dig se och rätta adressen. Alla tre behövs för formuläret. De som samordnar får kakor när de loggar in. Vi räknar hur många som öppnar inbjudan, men inte vilka.',
              en: 'When you begin an application we set one cookie to find the way back to what you write, and one that knows that it is still you who sits there. They are removed when the application is sent. Then we set one that for half an hour lets you see and correct the address. The form needs all three. Coordinators get cookies when they sign in. We count how many people open the call, but not who they are.',
            }),
          ],
        },
        {
          heading: say({ sv: 'När texten ändrades', en: 'When this text changed' }),
          lines: [
            say({
              sv: `Texten gicks igenom senast ${say.dayAndYear(later(GONE_THROUGH.privacy, told.updated))}.`,
              en: `The text was last gone through on ${say.dayAndYear(later(GONE_THROUGH.privacy, told.updated))}.`,
            }),
          ],
        },
      ],
    };
  };

/** What an application is where a public authority holds the round; elsewhere nobody outside has a right to it. */
function publicDocuments(round: Round, say: Say): ReturnType<Notice>['sections'] {
  if (!needsDecision(round)) return [];
  const university = say(round.hosts.university.name);
  return [
    {
      heading: say({ sv: 'Allmänna handlingar', en: 'Public documents' }),
      lines: [
        say({
          sv: `${university} är en myndighet. En ansökan eller fråga som kommer in dit är en allmän handling så länge den finns kvar: den som ber om det kan få läsa den, om den inte är sekretessbelagd. Arkivlagen kan göra att en del måste bevaras.`,
          en: `${university} is a public authority. An application or a question that reaches it is a public document under Swedish law as long as it is kept: anybody who asks may read it, unless it is covered by secrecy. The law on archives can mean that some of it has to be kept.`,
        }),
      ],
    },
  ];
}

/** What becomes of what was named beside somebody's own data. */
function goTogether(round: Pick<Round, 'privacy'>, say: Say): string {
  return needsDecision(round)
    ? say({ sv: 'De gallras tillsammans med dina andra uppgifter.', en: 'They are disposed of together with your other details.' })
    : say({ sv: 'De tas bort samtidigt som dina andra uppgifter.', en: 'They are removed together with your other details.' });
}

/** What somebody can do on their own page, as the regime of the round has it. */
function erases(privacy: Round['privacy'], say: Say): string {
  return needsDecision({ privacy })
    ? say({ sv: 'begära att allt om dig tas bort', en: 'ask for everything about you to be removed' })
    : say({ sv: 'ta bort allt om dig', en: 'have everything about you erased' });
}

/** What those see who may read on the console and do nothing, where there are any. */
function onlookers({ operators }: Round, say: Say): readonly string[] {
  return operators.some(({ access }) => access === 'viewer')
    ? [
        say({
          sv: 'den som bara får titta ser namn, mejladresser, svar om teman och tider, par och möten, men inte vad någon behöver, betyg eller det som är skrivet i förtroende',
          en: 'those who may only look see names, email addresses, answers about themes and times, pairs and meetings, but not what anybody needs, ratings, or what was written in confidence',
        }),
      ]
    : [];
}
