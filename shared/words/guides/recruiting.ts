import type { Say } from '../say.ts';
import type { ThreeGuides } from './guide.ts';

/** The guides to the theme “Recruiting”, in the order in which a pair meets about it. */
export const recruiting = (say: Say): ThreeGuides => [
  {
    title: say({ sv: 'Rekrytering: att söka eller låta bli', en: 'Recruiting: what makes people apply, or not' }),
    idea: say({
      sv: 'Ni läser en riktig platsannons tillsammans, från rubriken till sista knappen.',
      en: 'You read a real job advert together, from the headline to the last button.',
    }),
    prepare: {
      mentor: say({
        sv: 'Leta upp en annons du nästan sökte. Stryk under orden som avgjorde. Tänk också på ett jobb en kompis sökte, och varför.',
        en: 'Find an advert you almost answered. Underline the words that decided it. Think, too, of a job a friend applied for, and why.',
      }),
      mentee: say({
        sv: 'Ta med en av era egna annonser, helst en som fick färre sökande än ni hade hoppats. Ta reda på hur många steg ansökan har.',
        en: 'Bring one of your own adverts, preferably one that fewer people answered than you had hoped. Find out how many steps applying takes.',
      }),
    },
    together: say({
      sv: 'Annonsen. Studenten läser högt och stannar vid varje ord som får någon att tveka. Börja sedan fylla i ansökan i studentens telefon och se var det tar emot.',
      en: 'The advert. The student reads aloud and stops at every word that makes somebody hesitate. Then start filling in the application on the student’s phone and see where it gets stuck.',
    }),
    during: {
      mentor: say({
        sv: 'Läs som om det gällde dig. Säg stopp så fort du tvekar, även om du inte vet varför.',
        en: 'Read as if it were about you. Say stop as soon as you hesitate, even if you cannot say why.',
      }),
      mentee: say({
        sv: 'Räkna stoppen i stället för att svara på dem. Det här är ingen anställningsintervju, åt något håll.',
        en: 'Count the stops instead of answering them. This is not a job interview, in either direction.',
      }),
    },
    questions: [
      say({
        sv: 'Var letar du när du vill ha ett jobb, och vem frågar du först?',
        en: 'Where do you look when you want a job, and who do you ask first?',
      }),
      say({ sv: 'Vilka ord fick dig att tänka: det där är inte jag?', en: 'Which words made you think: that is not me?' }),
      say({
        sv: 'Vad vill du veta innan du söker, som nästan aldrig står där?',
        en: 'What do you want to know before applying that hardly ever stands there?',
      }),
      say({ sv: 'Vad har en arbetsgivare gjort som fick dig att dra dig ur?', en: 'What has an employer done that made you pull out?' }),
      say({ sv: 'Vad skulle få dig att stanna det första året?', en: 'What would make you stay the first year?' }),
    ],
    end: say({
      sv: 'Chefen väljer ett ord eller ett steg att ändra, och berättar för studenten när det är ändrat. Studenten säger en sak som blev tydligare om hur ett företag väljer.',
      en: 'The manager picks one word or one step to change, and tells the student when it has been changed. The student says one thing that became clearer about how a company chooses.',
    }),
  },
  {
    title: say({ sv: 'Rekrytering: när den som söker får välja', en: 'Recruiting: when the applicant gets to choose' }),
    idea: say({
      sv: 'Ni byter plats: studenten anställer och chefen söker.',
      en: 'You change places: the student hires and the manager applies.',
    }),
    prepare: {
      mentor: say({
        sv: 'Tänk ut något du själv skulle behöva folk till: ett grupparbete, en förening, en flytt. Skriv vad du verkligen vill veta om den som ska vara med.',
        en: 'Think of something you would need people for yourself: a group project, a society, moving house. Write down what you really want to know about whoever joins.',
      }),
      mentee: say({
        sv: 'Ta med de frågor ni brukar ställa när ni anställer. Fundera på vilket svar som senast fick dig att ändra dig.',
        en: 'Bring the questions you usually ask when you hire. Think of the answer that last made you change your mind.',
      }),
    },
    together: say({
      sv: 'Studenten intervjuar chefen med sina egna frågor. Läs sedan företagets frågor och sortera dem: vilka säger något, och vilka svarar alla likadant på?',
      en: 'The student interviews the manager with questions of their own. Then read the company’s questions and sort them: which tell you something, and which does everybody answer alike?',
    }),
    during: {
      mentor: say({
        sv: 'Ställ följdfrågorna som du själv hade velat få. Säg till när ett svar låter inövat.',
        en: 'Ask the follow-up questions you would have liked to get. Say so when an answer sounds rehearsed.',
      }),
      mentee: say({
        sv: 'Svara på riktigt, och lägg märke till när det blir obekvämt. Det är därför ni gör det.',
        en: 'Answer for real, and notice when it gets uncomfortable. That is why you do it.',
      }),
    },
    questions: [
      say({ sv: 'Hur vet du om någon går att arbeta med?', en: 'How do you know whether somebody is good to work with?' }),
      say({
        sv: 'Vilken fråga har du fått som inte sa något om dig?',
        en: 'What question have you been asked that said nothing about you?',
      }),
      say({
        sv: 'När vågade du säga att det fanns något du inte kunde?',
        en: 'When did you dare to say that there was something you could not do?',
      }),
      say({ sv: 'Vem missar vi med de här frågorna?', en: 'Whom do we miss with these questions?' }),
    ],
    end: say({
      sv: 'Stryk en fråga och skriv en ny. Chefen säger när den ska provas, och studenten säger hur det var att välja.',
      en: 'Strike one question and write a new one. The manager says when it will be tried, and the student says what choosing was like.',
    }),
  },
  {
    title: say({ sv: 'Rekrytering: att vilja stanna', en: 'Recruiting: wanting to stay' }),
    idea: say({
      sv: 'Ni går igenom den första tiden på jobbet, som den är och som den kunde vara.',
      en: 'You go through the first weeks at work, as they are and as they could be.',
    }),
    prepare: {
      mentor: say({
        sv: 'Minns när du var ny någonstans: ett jobb, en kurs, en stad. Vem tog emot dig, och vad förstod du först långt senare?',
        en: 'Remember being new somewhere: a job, a course, a town. Who received you, and what did you understand only much later?',
      }),
      mentee: say({
        sv: 'Fråga någon som nyss har börjat hos er vad som förvånade. Ta med svaret, utan namn.',
        en: 'Ask somebody who has just started with you what was surprising. Bring the answer, without the name.',
      }),
    },
    together: say({
      sv: 'Rita den första tiden hos företaget som en linje. Studenten markerar var man tvekar och var man känner sig väntad.',
      en: 'Draw the first weeks at the company as a line. The student marks where one would doubt, and where one would feel expected.',
    }),
    during: {
      mentor: say({
        sv: 'Fråga efter det som ingen skriver ned: var man äter, hur man ber om hjälp, när man får gå hem.',
        en: 'Ask for what nobody writes down: where people eat, how to ask for help, when one may go home.',
      }),
      mentee: say({
        sv: 'Svara på det du kan och skriv upp det du inte vet. Det är det andra som är viktigt.',
        en: 'Answer what you can and note what you do not know. It is the second that matters.',
      }),
    },
    questions: [
      say({
        sv: 'När har du slutat någonstans, och vad hade fått dig att stanna?',
        en: 'When have you left a place, and what would have made you stay?',
      }),
      say({ sv: 'Hur märker du att du är väntad?', en: 'How can you tell that you are expected?' }),
      say({ sv: 'Vad frågar du aldrig en chef om?', en: 'What do you never ask a manager?' }),
      say({ sv: 'Vad vill du ha lärt dig innan du går vidare?', en: 'What do you want to have learnt before you move on?' }),
    ],
    end: say({
      sv: 'Chefen väljer en sak på linjen att ändra för nästa person som börjar. Studenten säger vad som skulle få en kompis att söka.',
      en: 'The manager picks one thing on the line to change for the next person who starts. The student says what would make a friend apply.',
    }),
  },
];
