import type { Application } from '../../domain/application/application.ts';
import { MOST_CORRECTIONS } from '../../domain/application/application.ts';
import type { Step } from '../../domain/application/form.ts';
import { instantOf } from '../../domain/decision.ts';
import type { Operator } from '../../round/contact.ts';
import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import type { Hosts } from './questions.ts';

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
          sv: `Ring eller mejla ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Skriv inte själva uppgifterna i mejlet.`,
          en: `Call or email ${contact.name}${contact.phone === undefined ? '' : `, ${contact.phone}`}, ${contact.email}. Do not put the details themselves in the email.`,
        }),
        say({
          sv: `Du kan vara med under ett påhittat namn. ${contact.name} skriver in dig: ditt namn, din adress och ditt nummer sparas inte här, och den du träffar får inte veta dem. Mejlen till dig går till ${contact.name}, som ger dem vidare, eller skickas inte alls, som ni kommer överens om.`,
          en: `You can take part under a made-up name. ${contact.name} enters you: your name, address and number are not kept here, and the person you meet is not told them. Emails to you go to ${contact.name}, who passes them on, or are not sent at all, as you two agree.`,
        }),
      ],
    }),
  },
  check: {
    title: say({ sv: 'Kontrollera dina svar och skicka', en: 'Check your answers and send them' }),
    lead: say({ sv: 'Inget är skickat än. Ändra det du vill.', en: 'Nothing has been sent yet. Change what you like.' }),
    slip: (meant: string) => say({ sv: `Menade du ${meant}? Ändra i så fall.`, en: `Did you mean ${meant}? Then change it.` }),
    privacy: ({ readers, isPublic }: Hosts) =>
      isPublic
        ? say({
            sv: `När du skickar får ${readers} alla dina svar, för att föreslå par. Ansökan till ett universitet är en allmän handling.`,
            en: `When you send them, all your answers go to ${readers}, in order to suggest pairs. An application to a Swedish university is a public document.`,
          })
        : say({
            sv: `När du skickar får ${readers} alla dina svar, för att föreslå par.`,
            en: `When you send them, all your answers go to ${readers}, in order to suggest pairs.`,
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
