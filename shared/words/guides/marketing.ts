import type { Say } from '../say.ts';
import type { ThreeGuides } from './guide.ts';

/** The guides to the theme “Marketing”, in the order in which a pair meets about it. */
export const marketing = (say: Say): ThreeGuides => [
  {
    title: say({ sv: 'Marknadsföring: det som sägs och det som hörs', en: 'Marketing: what is said and what is heard' }),
    idea: say({
      sv: 'Ni tar en riktig kampanj och jämför vad den skulle säga med vad som går fram.',
      en: 'You take a real campaign and compare what it was meant to say with what gets through.',
    }),
    prepare: {
      mentor: say({
        sv: 'Leta upp reklam som fick dig att göra något: köpa, klicka eller berätta för någon. Ta också med en som fick dig att stänga av.',
        en: 'Find an advert that made you do something: buy, click or tell somebody. Bring one that made you switch off, too.',
      }),
      mentee: say({
        sv: 'Ta med en kampanj ni är stolta över och en som inte fungerade. Skriv en mening om vad var och en skulle säga. Visa den inte än.',
        en: 'Bring a campaign you are proud of and one that did not work. Write one sentence about what each was meant to say. Do not show it yet.',
      }),
    },
    together: say({
      sv: 'Chefens kampanj. Studenten säger högt vad den handlar om, vem den är till för och när uppmärksamheten tar slut. Först då läser chefen upp sin mening.',
      en: 'The manager’s campaign. The student says aloud what it is about, who it is for and when attention runs out. Only then does the manager read out the sentence.',
    }),
    during: {
      mentor: say({
        sv: 'Säg det första du tänker, även om det låter hårt. Det är kampanjen ni pratar om, inte den som gjorde den.',
        en: 'Say the first thing you think, even if it sounds harsh. You are talking about the campaign, not about whoever made it.',
      }),
      mentee: say({
        sv: 'Säg inte ”det vi menade var”. Fråga ”vad mer?” innan du går vidare till nästa fråga.',
        en: 'Do not say “what we meant was”. Ask “what else?” before you move on to the next question.',
      }),
    },
    questions: [
      say({
        sv: 'Vad köpte eller provade du senast, och hur fick du höra talas om det?',
        en: 'What did you last buy or try, and how did you hear of it?',
      }),
      say({ sv: 'Vad tror du att den här kampanjen vill att du gör?', en: 'What do you think this campaign wants you to do?' }),
      say({
        sv: 'Var märks det att den är gjord av någon som inte är som du?',
        en: 'Where does it show that it was made by somebody who is not like you?',
      }),
      say({ sv: 'Vem litar du på när du ska välja, och varför just den?', en: 'Who do you trust when you choose, and why them?' }),
      say({
        sv: 'Vad skulle vi behöva sluta säga för att du ska tro på resten?',
        en: 'What would we have to stop saying for you to believe the rest?',
      }),
    ],
    end: say({
      sv: 'Chefen skriver om kampanjens mening med studentens ord. Studenten säger vad som var svårare än det ser ut utifrån.',
      en: 'The manager rewrites the campaign’s sentence in the student’s words. The student says what turned out harder than it looks from outside.',
    }),
  },
  {
    title: say({ sv: 'Marknadsföring: vägen till ett beslut', en: 'Marketing: the way to a decision' }),
    idea: say({
      sv: 'Ni följer ett av studentens egna val, från första tanken till sista klicket.',
      en: 'You follow one of the student’s own choices, from the first thought to the last click.',
    }),
    prepare: {
      mentor: say({
        sv: 'Välj något du nyligen har skaffat eller valt bort. Skriv ned stegen i ordning: var du hörde om det, vem du frågade, vad som avgjorde.',
        en: 'Choose something you have lately bought or turned down. Note the steps in order: where you heard of it, whom you asked, what decided it.',
      }),
      mentee: say({
        sv: 'Rita hur du tror att någon hittar till er och blir kvar. En skiss på ett papper räcker. Fråga ingen annan.',
        en: 'Draw how you think people find you and stay. A sketch on a sheet of paper is enough. Do not ask anybody else.',
      }),
    },
    together: say({
      sv: 'Lägg de två vägarna bredvid varandra. Peka ut var de skiljer sig, och var företaget tror att något händer som aldrig hände.',
      en: 'Put the two ways side by side. Point out where they part, and where the company thinks something happens that never did.',
    }),
    during: {
      mentor: say({
        sv: 'Berätta som det var, också det som inte var genomtänkt. En kompis tips är ett steg.',
        en: 'Tell it as it was, also what you did not think through. A tip from a friend is a step.',
      }),
      mentee: say({
        sv: 'Fråga vad som hände före varje steg. Rita om din väg medan ni pratar.',
        en: 'Ask what came before each step. Redraw your way as you talk.',
      }),
    },
    questions: [
      say({ sv: 'Vad fick dig att börja leta?', en: 'What made you start looking?' }),
      say({ sv: 'Vem frågade du, och vad fick du för svar?', en: 'Whom did you ask, and what answer did you get?' }),
      say({ sv: 'När var du närmast att strunta i det?', en: 'When did you come closest to dropping it?' }),
      say({ sv: 'Var på vår väg hade du gått någon annanstans?', en: 'Where on our way would you have gone elsewhere?' }),
      say({ sv: 'Vad berättade du för andra efteråt?', en: 'What did you tell others afterwards?' }),
    ],
    end: say({
      sv: 'Chefen stryker ett steg eller lägger till ett, och säger vem som får se skissen. Studenten säger vad som var roligast att få veta.',
      en: 'The manager strikes a step or adds one, and says who gets to see the sketch. The student says what was most fun to find out.',
    }),
  },
  {
    title: say({ sv: 'Marknadsföring: löftet och verkligheten', en: 'Marketing: the promise and the real thing' }),
    idea: say({
      sv: 'Ni jämför det företaget lovar med det man får när man möter företaget.',
      en: 'You compare what the company promises with what people get when they meet it.',
    }),
    prepare: {
      mentor: say({
        sv: 'Läs det företaget säger om sig självt, och det andra säger om det. Ta med en mening av varje som inte går ihop.',
        en: 'Read what the company says about itself, and what others say about it. Bring one sentence of each that do not go together.',
      }),
      mentee: say({
        sv: 'Ta med ett löfte ni ger och ett klagomål ni har fått, ordagrant om det får visas.',
        en: 'Bring a promise you make and a complaint you have had, word for word if it may be shown.',
      }),
    },
    together: say({
      sv: 'Läs löftet först. Studenten säger vad man väntar sig efter det. Läs sedan klagomålet och gissa vad som gick snett på vägen.',
      en: 'Read the promise first. The student says what it makes one expect. Then read the complaint, and guess what went wrong in between.',
    }),
    during: {
      mentor: say({
        sv: 'Säg till när ett ord inte betyder något för dig. Fråga vad det skulle kosta att hålla löftet.',
        en: 'Say so when a word means nothing to you. Ask what it would cost to keep the promise.',
      }),
      mentee: say({
        sv: 'Svara om kostnaden så ärligt du får. Det du inte får berätta säger du att du inte får berätta.',
        en: 'Answer about the cost as honestly as you may. Of what you may not tell, say that you may not.',
      }),
    },
    questions: [
      say({
        sv: 'Vilket företag tror du mest på just nu, och vad har det gjort för det?',
        en: 'Which company do you believe most right now, and what has it done for that?',
      }),
      say({ sv: 'Vilka ord är så slitna att du inte hör dem längre?', en: 'Which words are so worn that you no longer hear them?' }),
      say({ sv: 'När förlåter du ett företag, och när är det för sent?', en: 'When do you forgive a company, and when is it too late?' }),
      say({ sv: 'Vad borde vi lova mindre av?', en: 'What should we promise less of?' }),
    ],
    end: say({
      sv: 'Skriv om löftet så att båda tror på det. Chefen säger vem som behöver se det.',
      en: 'Rewrite the promise so that both of you believe it. The manager says who needs to see it.',
    }),
  },
];
