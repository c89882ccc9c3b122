import type { Application } from '../../domain/application/application.ts';
import { MOST_CORRECTIONS } from '../../domain/application/application.ts';
import type { Step } from '../../domain/application/form.ts';
import { instantOf } from '../../domain/decision.ts';
import type { Operator } from '../../round/contact.ts';
import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** Who reads what somebody needs and whom they know: the coordinators of both organisations, and the public unless it is secret. */
const unseen = (say: Say) =>
  say({
    sv: 'Den du träffar ser det inte. De som samordnar programmet gör det, och ansökan är en allmän handling.',
    en: 'The person you meet does not see it. The coordinators do, and an application is a public document.',
  });

/** The fields every round has, by name; the round's own questions bring their own words. */
export const FIELD_NAMES = [
  'name',
  'email',
  'phone',
  'phoneShown',
  'title',
  'field',
  'topics',
  'foremost',
  'wish',
  'goals',
  'slots',
  'languages',
  'format',
  'access',
  'ties',
  'tiesWith',
] as const;

export type Hosts = { readonly university: string; readonly company: string };

/** What the form and the pages around it say. */
export const applyWords = (say: Say) => ({
  back: say({ sv: 'Tillbaka', en: 'Back' }),
  next: say(TERMS.goOn),
  later: say({ sv: 'Spara och fortsätt senare', en: 'Save and continue later' }),
  send: say({ sv: 'Skicka ansökan', en: 'Send the application' }),
  toCall: say({ sv: 'Läs om programmet', en: 'Read about the programme' }),
  change: say({ sv: 'Ändra', en: 'Change' }),
  answer: say({ sv: 'Svara', en: 'Answer' }),
  trap: say({ sv: 'Lämna det här fältet tomt', en: 'Leave this field empty' }),
  errorTitle: say({ sv: 'Något behöver rättas', en: 'There is a problem' }),
  /** Before the title of a page on which something is wrong, where screen readers and tabs begin. */
  errorPrefix: say({ sv: 'Fel: ', en: 'Error: ' }),
  progress: (number: number, of: number) => say({ sv: `Fråga ${number} av ${of}`, en: `Question ${number} of ${of}` }),
  phoneShown: say({ sv: 'Ja, visa det när vi båda har sagt ja', en: 'Yes, show it once we have both said yes' }),
  ties: { no: say({ sv: 'Nej', en: 'No' }), yes: say({ sv: 'Ja', en: 'Yes' }) },

  fields: (role: Role, { company }: Hosts) => ({
    name: {
      label: say({ sv: 'Ditt namn', en: 'Your name' }),
      hint: say({ sv: 'Som du vill att andra ska säga det.', en: 'As you would like others to say it.' }),
      missing: say({ sv: 'Skriv ditt namn', en: 'Enter your name' }),
    },
    email: {
      label: say(TERMS.yourAddress),
      hint: say({
        sv: 'Vi mejlar en länk dit, så att vi vet att adressen är din. Den du träffar får också se den.',
        en: 'We email a link to it, to know that the address is yours. The person you meet will see it too.',
      }),
      missing: say({ sv: 'Skriv din mejladress', en: 'Enter your email address' }),
    },
    phone: {
      label: say({ sv: 'Ditt telefonnummer', en: 'Your phone number' }),
      hint: say({
        sv: 'De som samordnar programmet använder det om något hänger upp sig. Med eller utan +46; en anknytning går bra: 08-123 45 67 ankn. 89.',
        en: 'The coordinators use it if something gets stuck. With or without +46; an extension is fine: 08-123 45 67 ext. 89.',
      }),
    },
    phoneShown: { label: say({ sv: 'Får den du träffar se numret?', en: 'May the person you meet see the number?' }) },
    title: {
      label: say({ sv: 'Din titel', en: 'Your title' }),
      hint: say({ sv: 'Till exempel ”marknadschef”.', en: 'For example ‘head of marketing’.' }),
      missing: say({ sv: 'Skriv din titel', en: 'Enter your title' }),
    },
    field:
      role === 'mentor'
        ? {
            label: say({ sv: 'Vad läser du?', en: 'What do you study?' }),
            hint: say({ sv: 'Till exempel ”statsvetenskap, tredje terminen”.', en: 'For example ‘political science, third term’.' }),
            missing: say({ sv: 'Skriv vad du läser', en: 'Enter what you study' }),
          }
        : {
            label: say({ sv: 'Din del av företaget', en: 'Your part of the company' }),
            hint: say({ sv: 'Till exempel ”marknad” eller ”forskning”.', en: 'For example ‘marketing’ or ‘research’.' }),
            missing: say({ sv: 'Skriv vilken del av företaget du arbetar i', en: 'Enter which part of the company you work in' }),
          },
    topics:
      role === 'mentor'
        ? {
            label: say({ sv: 'Vad pratar du gärna om?', en: 'What would you like to talk about?' }),
            hint: say({
              sv: 'Välj det som lockar. Ett räcker. Du behöver inte kunna något särskilt om det.',
              en: 'Choose what appeals to you. One is enough. You do not need to know anything special about it.',
            }),
            missing: say({ sv: 'Välj minst ett tema', en: 'Choose at least one theme' }),
          }
        : {
            label: say({ sv: 'Vad är du nyfiken på?', en: 'What are you curious about?' }),
            hint: say({ sv: 'Välj det du har frågor om. Ett räcker.', en: 'Choose what you have questions about. One is enough.' }),
            missing: say({ sv: 'Välj minst ett tema', en: 'Choose at least one theme' }),
          },
    foremost: { label: say({ sv: 'Vilket lockar mest?', en: 'Which one appeals most?' }) },
    wish:
      role === 'mentor'
        ? {
            label: say({ sv: 'Något du skulle vilja att en chef förstod?', en: 'Something you would like a manager to understand?' }),
            hint: say({
              sv: 'Till exempel ”hur det är att ha tre gruppchattar och ett extrajobb” eller ”varför jag slutar läsa platsannonser halvvägs”. Den du träffar får läsa det. Högst 500 tecken.',
              en: 'For example ‘what it is like to have three group chats and a part-time job’ or ‘why I stop reading job adverts half-way’. The person you meet can read it. No more than 500 characters.',
            }),
          }
        : {
            label: say({ sv: 'Något du skulle vilja förstå bättre?', en: 'Something you would like to understand better?' }),
            hint: say({
              sv: 'Till exempel ”vad som får någon att lita på ett företag”. Den du träffar får läsa det. Högst 500 tecken.',
              en: 'For example ‘what makes people trust a company’. The person you meet can read it. No more than 500 characters.',
            }),
          },
    goals: { label: say({ sv: 'Vad hoppas du att samtalen ger?', en: 'What do you hope to get out of it?' }) },
    slots: {
      label: say({ sv: 'När kan du oftast ses?', en: 'When can you usually meet?' }),
      hint: say({
        sv: 'Kryssa för allt som brukar gå. Förmiddag är 9–12, eftermiddag 13–16 och sen eftermiddag 16–19. De exakta tiderna bestämmer ni två.',
        en: 'Tick everything that usually works. Morning is 9:00–12:00, afternoon 13:00–16:00 and late afternoon 16:00–19:00. The two of you decide the exact times.',
      }),
      missing: say({ sv: 'Välj minst en tid som brukar gå', en: 'Choose at least one time that usually works' }),
    },
    languages: {
      label: say({ sv: 'Vilka språk kan du tänka dig att prata?', en: 'Which languages can you meet in?' }),
      hint: say({ sv: 'Välj ett eller flera.', en: 'Choose those you are happy with.' }),
      missing: say({ sv: 'Välj minst ett språk', en: 'Choose at least one language' }),
    },
    format: {
      label: say({ sv: 'Hur vill du helst ses?', en: 'How would you rather meet?' }),
      missing: say({ sv: 'Välj hur du helst vill ses', en: 'Choose how you would rather meet' }),
    },
    access: {
      label: say({ sv: 'Är det något annat som skulle göra det lättare?', en: 'Is there anything else that would make it easier?' }),
      hint: say({
        sv: `Till exempel en lokal utan trappsteg eller att få frågorna i förväg. Skriv vad du behöver, inte varför. ${unseen(say)} Högst 500 tecken.`,
        en: `For example step-free access, or getting the questions beforehand. Write what you need, not why. ${unseen(say)} No more than 500 characters.`,
      }),
    },
    ties: {
      label: say({
        sv: `Känner du någon på ${company}, eller arbetar du där själv?`,
        en: `Do you know anybody at ${company}, or work there yourself?`,
      }),
      hint: say({
        sv: 'Det är inget hinder. Vi frågar för att du ska få träffa någon ny.',
        en: 'It is no obstacle. We ask so that you get to meet somebody new.',
      }),
      missing: say({ sv: 'Välj nej eller ja', en: 'Choose no or yes' }),
    },
    tiesWith:
      role === 'mentor'
        ? {
            label: say({ sv: 'Vem, eller vad arbetar du med där?', en: 'Who, or what do you do there?' }),
            hint: say({
              sv: `Fyll i om du svarade ja. Ett namn räcker. ${unseen(say)}`,
              en: `Fill this in if you answered yes. A name is enough. ${unseen(say)}`,
            }),
            missing: say({ sv: 'Skriv vem, eller var du arbetar', en: 'Enter who, or where you work' }),
          }
        : {
            label: say({ sv: 'Känner du någon student som kanske söker?', en: 'Do you know a student who may be applying?' }),
            hint: say({
              sv: `Skriv namnet, så får du träffa någon annan. ${unseen(say)}`,
              en: `Write the name, and you will meet somebody else. ${unseen(say)}`,
            }),
            missing: say({ sv: 'Skriv vem du känner', en: 'Enter who you know' }),
          },
  }),
  /** Where a page asks several small things; a page that asks one has the question as its heading. */
  heading: (step: Step['id']) => headings(say)[step],
  /** Why a page that was sent is shown once more, though nothing is wrong with the answers. */
  again: {
    open: say({
      sv: 'Sidan har varit öppen länge. Det du skrev är kvar: tryck en gång till.',
      en: 'The page has been open for a long time. What you wrote is still here: press once more.',
    }),
    quick: say({
      sv: 'Det gick så fort att vi vill vara säkra. Inget är skickat än. Titta igenom svaren och tryck en gång till.',
      en: 'That was so quick that we would like to be sure. Nothing has been sent yet. Look through your answers and press once more.',
    }),
    field: say({
      sv: 'Något fyllde i ett fält som inte syns, kanske din webbläsare. Inget är skickat än, och det du skrev är kvar: tryck en gång till.',
      en: 'Something filled in a field that cannot be seen, perhaps your browser. Nothing has been sent yet, and what you wrote is still here: press once more.',
    }),
    changed: say({
      sv: 'Svaren har ändrats i ett annat fönster sedan sidan visades. Inget är skickat än. Titta igenom dem och tryck en gång till.',
      en: 'The answers have changed in another window since the page was shown. Nothing has been sent yet. Look through them and press once more.',
    }),
  },
  protected: {
    link: say({ sv: 'Har du skyddade personuppgifter?', en: 'Do you have protected personal data (skyddade personuppgifter)?' }),
    page: (contact: Operator) => ({
      title: say({ sv: 'Skyddade personuppgifter', en: 'Protected personal data' }),
      lines: [
        say({
          sv: 'Fyll inte i ansökan här. Inget du gör på den här sidan sparas.',
          en: 'Do not fill in the application here. Nothing you do on this page is saved.',
        }),
        say({
          sv: `Ring eller mejla ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Skriv inte själva uppgifterna i mejlet. Ni tar reda på om och hur du kan vara med.`,
          en: `Call or email ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Do not put the details themselves in the email. Together you find out whether and how you can take part.`,
        }),
      ],
    }),
  },
  check: {
    title: say({ sv: 'Kontrollera dina svar och skicka', en: 'Check your answers and send them' }),
    lead: say({ sv: 'Inget är skickat än. Ändra det du vill.', en: 'Nothing has been sent yet. Change what you like.' }),
    slip: (meant: string) => say({ sv: `Menade du ${meant}? Ändra i så fall.`, en: `Did you mean ${meant}? Then change it.` }),
    privacy: ({ university, company }: Hosts) =>
      say({
        sv: `När du skickar får ${university} och ${company} alla dina svar, för att föreslå par. Ansökan till ett universitet är en allmän handling.`,
        en: `When you send them, ${university} and ${company} get all your answers, in order to suggest pairs. An application to a Swedish university is a public document.`,
      }),
  },
  privacyLink: say(TERMS.privacy),
  laterPage: {
    title: say({ sv: 'Vart ska vi mejla länken?', en: 'Where shall we email the link?' }),
    lead: say({
      sv: 'Det du har skrivit är sparat. Med länken kan du fortsätta på vilken telefon eller dator du vill.',
      en: 'What you have written is saved. With the link you can continue on any phone or computer.',
    }),
    label: say(TERMS.yourAddress),
    button: say({ sv: 'Mejla länken', en: 'Email the link' }),
  },
  saved: (
    days: number,
    deadline: string,
    { email, meant }: { readonly email: string | undefined; readonly meant: string | undefined },
  ) => ({
    title: say({ sv: 'Sparat. Fortsätt när du vill', en: 'Saved. Continue when you like' }),
    lines: [
      say({
        sv: `Vi mejlar en länk till ${email ?? 'adressen du skrev'}. Den öppnar ansökan på vilken telefon eller dator du vill.`,
        en: `We email a link to ${email ?? 'the address you wrote'}. It opens the application on any phone or computer.`,
      }),
      ...(meant === undefined
        ? []
        : [
            say({
              sv: `Menade du ${meant}? Ändra i så fall, och be om länken igen.`,
              en: `Did you mean ${meant}? Then change it, and ask for the link again.`,
            }),
          ]),
      say({
        sv: 'En adress får högst en sådan länk om dagen, och tre i hela omgången. Har den redan fått en i dag kommer ingen ny.',
        en: 'An address gets one such link a day at most, and three in the whole round. If it has had one today, no other comes.',
      }),
      say({
        sv: `Det du har skrivit sparas i ${days} dagar. Sista dag att söka är ${say.day(deadline)}.`,
        en: `What you have written is kept for ${days} days. The last day to apply is ${say.day(deadline)}.`,
      }),
      say({
        sv: 'I den här webbläsaren kan du fortsätta direkt, tills du har skickat ansökan.',
        en: 'In this browser you can continue straight away, until you have sent the application.',
      }),
    ],
  }),
  changeAddress: say({ sv: 'Ändra adressen', en: 'Change the address' }),
  received: {
    /** What is stored of an application; the address stands after `stored`. */
    page: ({ status, corrections = 0, submittedAt }: Application, answerBy: string, contact: Operator) => {
      const sentAt = say.dayAndTime(instantOf(submittedAt));
      const ask = say({
        sv: `Annars frågar du ${contact.name}, ${contact.email}.`,
        en: `Otherwise ask ${contact.name}, ${contact.email}.`,
      });
      switch (status) {
        case 'submitted':
          return {
            title: say({ sv: 'Ett steg kvar: bekräfta din mejladress', en: 'One step left: confirm your email address' }),
            stored: say({
              sv: `Vi har tagit emot ansökan (${sentAt}) och mejlar nu en länk till`,
              en: `We have received the application (${sentAt}) and are emailing a link to`,
            }),
            lines: [
              say({
                sv: 'Öppna mejlet och bekräfta att adressen är din. Först då kan vi föreslå någon för dig.',
                en: 'Open the email and confirm that the address is yours. Only then can we suggest somebody for you to meet.',
              }),
              say({
                sv: `När du har bekräftat får du svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`,
                en: `Once you have confirmed, you will hear from us by ${say.day(answerBy)}, whatever the answer.`,
              }),
              say({
                sv: `Inget mejl inom tio minuter? Titta i skräpposten. En adress får högst tre sådana mejl om dagen; fler kommer nästa vardag. ${ask}`,
                en: `No email within ten minutes? Check your spam folder. An address gets three such emails a day at most; more come on the next working day. ${ask}`,
              }),
              ...(corrections < MOST_CORRECTIONS
                ? []
                : [
                    say({
                      sv: 'Adressen har rättats så många gånger att det inte går här längre.',
                      en: 'The address has been put right so often that it cannot be done here any more.',
                    }),
                  ]),
            ],
          };
        case 'confirmed':
          return {
            title: say({ sv: 'Ansökan är klar', en: 'The application is complete' }),
            stored: say({
              sv: `Ansökan (${sentAt}) är bekräftad med adressen`,
              en: `The application (${sentAt}) is confirmed with the address`,
            }),
            lines: [
              say({
                sv: `Du får svar senast ${say.day(answerBy)}, oavsett vad svaret blir.`,
                en: `You will hear from us by ${say.day(answerBy)}, whatever the answer.`,
              }),
            ],
          };
        case 'withdrawn':
        case 'left':
          return {
            title: say({ sv: 'Ansökan är tillbakadragen', en: 'The application has been withdrawn' }),
            stored: say({
              sv: `Ansökan (${sentAt}) är tillbakadragen. Den skickades med adressen`,
              en: `The application (${sentAt}) has been withdrawn. It was sent with the address`,
            }),
            lines: [ask],
          };
      }
    },
    correct: {
      label: say({ sv: 'Är adressen fel? Rätta den här', en: 'Is the address wrong? Put it right here' }),
      hint: say({
        sv: 'Då mejlar vi en ny länk dit, och den första slutar gälla.',
        en: 'We then email a new link to it, and the first one stops working.',
      }),
      button: say({ sv: 'Rätta adressen', en: 'Put the address right' }),
      slip: (meant: string) => say({ sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` }),
    },
    missing: say({ sv: 'Skriv din mejladress', en: 'Write your email address' }),
    late: ({ name, email }: Operator) =>
      say({
        sv: `Ändringen sparades inte: ansökan var redan skickad. Vill du ändra något fyller du i en ny ansökan och bekräftar den i stället, eller mejlar ${name}, ${email}.`,
        en: `The change was not kept: the application had been sent already. To change something, fill in a new application and confirm that one instead, or email ${name}, ${email}.`,
      }),
    unknown: ({ name, email }: Operator, late: string | undefined) => ({
      title: say({ sv: 'Här finns ingen ansökan att visa', en: 'There is no application to show here' }),
      lines: [
        ...(late === undefined ? [] : [late]),
        say({
          sv: 'Vi visar en ansökan bara i webbläsaren den skickades från, och bara en stund. Skickade du en nyss kommer ett mejl med en länk.',
          en: 'We show an application only in the browser it was sent from, and only for a while. If you have just sent one, an email with a link is coming.',
        }),
        say({
          sv: `Inget mejl inom tio minuter? Titta i skräpposten. Annars frågar du ${name}, ${email}.`,
          en: `No email within ten minutes? Check your spam folder. Otherwise ask ${name}, ${email}.`,
        }),
      ],
    }),
    crowded: (minutes: number) => ({
      title: say(TERMS.crowded),
      lines: [
        say({
          sv: `Adressen är inte rättad, och inget nytt mejl är skickat. Försök igen om ${minutes === 1 ? 'en minut' : `${minutes} minuter`}.`,
          en: `The address has not been put right, and no new email has been sent. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
        }),
      ],
    }),
  },
  /** What is begun in this browser may be another person's; `initials` are empty when no name was typed. */
  whose: {
    page: (initials: string, role: Role, savedAt: string) => ({
      title:
        initials === ''
          ? say({ sv: 'Fortsätta på det som är påbörjat?', en: 'Continue with what was begun?' })
          : say({ sv: `Fortsätta som ${initials}?`, en: `Continue as ${initials}?` }),
      lines: [
        say({
          sv: `I den här webbläsaren finns en påbörjad ansökan som ${role === 'mentor' ? 'student' : 'chef'}, sparad ${savedAt}. Är den din?`,
          en: `In this browser an application as a ${role === 'mentor' ? 'student' : 'manager'} has been begun and was saved ${savedAt}. Is it yours?`,
        }),
        say({
          sv: 'Börjar du om går den påbörjade inte längre att öppna här, bara med länken i mejlet om den som började har bett om en.',
          en: 'If you begin a new one, the one already begun can no longer be opened here, only by the link in the email, if its owner asked for one.',
        }),
      ],
    }),
    goOn: (initials: string) =>
      initials === ''
        ? say({ sv: 'Fortsätt på den', en: 'Continue with it' })
        : say({ sv: `Fortsätt som ${initials}`, en: `Continue as ${initials}` }),
    anew: say({ sv: 'Börja på en ny ansökan', en: 'Begin a new application' }),
  },
  noDraft: (days: number) => ({
    title: say({ sv: 'Här finns ingen påbörjad ansökan', en: 'There is no unfinished application here' }),
    lines: [
      say({
        sv: 'Har du nyss skickat din ansökan kommer ett mejl med en länk. Kommer inget mejl är den inte skickad.',
        en: 'If you have just sent your application, an email with a link is coming. If no email comes, it has not been sent.',
      }),
      say({
        sv: `Annars har den antingen legat orörd i mer än ${days} dagar, eller så sparar din webbläsare inga kakor. Vi behöver en kaka för att hitta tillbaka till det du skriver.`,
        en: `Otherwise it has either lain untouched for more than ${days} days, or your browser keeps no cookies. We need one to find the way back to what you write.`,
      }),
      say({
        sv: 'Har du fått en länk i ett mejl öppnar den ansökan igen.',
        en: 'If you got a link in an email, it opens the application again.',
      }),
    ],
  }),
  resume: {
    title: say({ sv: 'Fortsätt din ansökan', en: 'Continue your application' }),
    lines: [
      say({
        sv: 'Det du skrev är sparat. Knappen öppnar det i den här webbläsaren.',
        en: 'What you wrote is saved. The button opens it in this browser.',
      }),
      say({
        sv: 'Är det inte din dator? Tänk på att nästa person kan läsa det tills du har skickat ansökan.',
        en: 'Not your computer? Remember that the next person can read it until you have sent the application.',
      }),
    ],
    /** When another application is open in the browser. */
    instead: (initials: string) =>
      say({
        sv: `I den här webbläsaren är en annan ansökan påbörjad${initials === '' ? '' : ` (${initials})`}. Fortsätter du här går den inte längre att öppna i den här webbläsaren.`,
        en: `In this browser another application has been begun${initials === '' ? '' : ` (${initials})`}. If you continue here, that one can no longer be opened in this browser.`,
      }),
    button: say({ sv: 'Fortsätt ansökan', en: 'Continue your application' }),
  },
  crowded: (minutes: number) => ({
    title: say({
      sv: 'Det kommer många ansökningar från samma nätverk just nu',
      en: 'Many applications are coming from the same network just now',
    }),
    lines: [
      say({
        sv: `Dina svar är sparade men inte skickade. Öppna sidan med dina svar igen om ${minutes === 1 ? 'en minut' : `${minutes} minuter`} och tryck på Skicka ansökan.`,
        en: `Your answers are saved but not sent. Open the page with your answers again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and press Send the application.`,
      }),
      say({
        sv: 'Du kan också skicka från ett annat nätverk, till exempel mobilens.',
        en: 'You can also send from another network, such as your phone’s.',
      }),
    ],
  }),
  crowdedLink: (minutes: number) => ({
    title: say(TERMS.crowded),
    lines: [
      say({
        sv: `Det du skrev är sparat, men länken är inte mejlad. Gå tillbaka om ${minutes === 1 ? 'en minut' : `${minutes} minuter`} och tryck igen, eller fortsätt i den här webbläsaren.`,
        en: `What you wrote is saved, but the link has not been emailed. Go back in ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and press again, or continue in this browser.`,
      }),
    ],
  }),
  closed: {
    ahead: say({ sv: 'Ansökan har inte öppnat än', en: 'Applications are not open yet' }),
    over: say({ sv: 'Ansökan är stängd', en: 'Applications are closed' }),
    kept: (days: number) =>
      say({
        sv: `Inget har skickats. Det du har sparat ligger kvar i ${days} dagar.`,
        en: `Nothing has been sent. What you have saved is kept for ${days} days.`,
      }),
  },
});
export type ApplyWords = ReturnType<typeof applyWords>;

const headings = (say: Say): Readonly<Partial<Record<Step['id'], string>>> => ({
  you: say({ sv: 'Vem är du?', en: 'Who are you?' }),
  easier: say({ sv: 'Hur vill du ses?', en: 'How would you like to meet?' }),
});
