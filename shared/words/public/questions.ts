import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

export type Hosts = {
  readonly university: string;
  readonly company: string;
  /** The names of those whose coordinators read what somebody of this side answers: both, unless one sees its own side alone. */
  readonly readers: string;
  /** Whether applications are public documents: the round is held by the rules of a public authority. */
  readonly isPublic: boolean;
};

/** Who reads what somebody needs and whom they know: the coordinators of both organisations, and the public where applications are public documents and it is not secret. */
const unseen = (say: Say, isPublic: boolean) =>
  isPublic
    ? say({
        sv: 'Den du träffar ser det inte. De som samordnar programmet gör det, och ansökan är en allmän handling.',
        en: 'The person you meet does not see it. The coordinators do, and an application is a public document.',
      })
    : say({
        sv: 'Den du träffar ser det inte, men de som samordnar programmet gör det.',
        en: 'The person you meet does not see it, but the coordinators do.',
      });

/** The fields every round has, by name; the round's own questions bring their own words. */
export const FIELD_NAMES = [
  'name',
  'email',
  'phone',
  'phoneShown',
  'title',
  'assistantName',
  'assistantEmail',
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

/** How the form asks for each of them, by side. */
export const questionWords = (say: Say, role: Role, { company, isPublic }: Hosts) => ({
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
    hint: say({ sv: 'Till exempel ”marknadschef”.', en: 'For example “head of marketing”.' }),
    missing: say({ sv: 'Skriv din titel', en: 'Enter your title' }),
  },
  assistantName: {
    label: say({ sv: 'Assistent som bokar åt dig: namn', en: 'An assistant who books for you: name' }),
    hint: say({
      sv: 'En assistent får en egen länk och kan boka, flytta och ställa in möten. Inget annat.',
      en: 'An assistant gets a link of their own, and can book, move and cancel meetings. Nothing else.',
    }),
    missing: say({ sv: 'Skriv assistentens namn', en: 'Enter the assistant’s name' }),
  },
  assistantEmail: {
    label: say({ sv: 'Assistentens mejladress', en: 'The assistant’s email address' }),
    hint: say({
      sv: 'Vi mejlar assistenten när du har bekräftat din egen adress. Du kan ändra det när som helst på din sida.',
      en: 'We email the assistant once you have confirmed your own address. You can change this at any time on your page.',
    }),
    missing: say({ sv: 'Skriv assistentens mejladress', en: 'Enter the assistant’s email address' }),
  },
  field:
    role === 'mentor'
      ? {
          label: say({ sv: 'Vad läser du?', en: 'What do you study?' }),
          hint: say({ sv: 'Till exempel ”statsvetenskap, tredje terminen”.', en: 'For example “political science, third term”.' }),
          missing: say({ sv: 'Skriv vad du läser', en: 'Enter what you study' }),
        }
      : {
          label: say({ sv: 'Din del av företaget', en: 'Your part of the company' }),
          hint: say({ sv: 'Till exempel ”marknad” eller ”forskning”.', en: 'For example “marketing” or “research”.' }),
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
            en: 'For example “what it is like to have three group chats and a part-time job” or “why I stop reading job adverts half-way”. The person you meet can read it. No more than 500 characters.',
          }),
        }
      : {
          label: say({ sv: 'Något du skulle vilja förstå bättre?', en: 'Something you would like to understand better?' }),
          hint: say({
            sv: 'Till exempel ”vad som får någon att lita på ett företag”. Den du träffar får läsa det. Högst 500 tecken.',
            en: 'For example “what makes people trust a company”. The person you meet can read it. No more than 500 characters.',
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
      sv: `Till exempel en lokal utan trappsteg eller att få frågorna i förväg. Skriv vad du behöver, inte varför. ${unseen(say, isPublic)} Högst 500 tecken.`,
      en: `For example step-free access, or getting the questions beforehand. Write what you need, not why. ${unseen(say, isPublic)} No more than 500 characters.`,
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
            sv: `Fyll i om du svarade ja. Ett namn räcker. ${unseen(say, isPublic)}`,
            en: `Fill this in if you answered yes. A name is enough. ${unseen(say, isPublic)}`,
          }),
          missing: say({ sv: 'Skriv vem, eller var du arbetar', en: 'Enter who, or where you work' }),
        }
      : {
          label: say({ sv: 'Känner du någon student som kanske söker?', en: 'Do you know a student who may be applying?' }),
          hint: say({
            sv: `Skriv namnet, så får du träffa någon annan. ${unseen(say, isPublic)}`,
            en: `Write the name, and you will meet somebody else. ${unseen(say, isPublic)}`,
          }),
          missing: say({ sv: 'Skriv vem du känner', en: 'Enter who you know' }),
        },
});
