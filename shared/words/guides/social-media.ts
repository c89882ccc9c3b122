import type { Say } from '../say.ts';
import type { ThreeGuides } from './guide.ts';

/** The guides to the theme “Social media”, in the order in which a pair meets about it. */
export const socialMedia = (say: Say): ThreeGuides => [
  {
    title: say({ sv: 'Sociala medier: det man visar och det man hoppar över', en: 'Social media: what people show and what they skip' }),
    idea: say({
      sv: 'Chefen får se flödet så som det ser ut för någon annan, och var företaget hamnar i det.',
      en: 'The manager sees a feed as it looks to somebody else, and where the company turns up in it.',
    }),
    prepare: {
      mentor: say({
        sv: 'Spara några inlägg du stannade vid den här veckan och några du scrollade förbi. Sök upp företaget: vad ser du först?',
        en: 'Save a few posts you stopped at this week and a few you scrolled past. Look the company up: what do you see first?',
      }),
      mentee: say({
        sv: 'Öppna företagets konto och ditt eget. Välj ett inlägg du är nöjd med, och ett du skrev men aldrig publicerade. Läs inte på, titta bara.',
        en: 'Open the company’s account and your own. Pick a post you are pleased with, and one you wrote but never published. Do not read up, just look.',
      }),
    },
    together: say({
      sv: 'Studentens telefon. Scrolla en stund under tystnad medan chefen tittar på. Öppna sedan företagets konto i samma telefon och gör likadant.',
      en: 'The student’s phone. Scroll for a while without talking, while the manager watches. Then open the company’s account on the same phone and do the same.',
    }),
    during: {
      mentor: say({
        sv: 'Säg vad du gör medan du gör det: här stannar jag, här går jag vidare. Du behöver inte kunna säga varför.',
        en: 'Say what you do as you do it: here I stop, here I move on. You do not need to be able to say why.',
      }),
      mentee: say({
        sv: 'Fråga om det du ser, inte om ”unga”. Försvara inget inlägg. Skriv ned orden studenten använder.',
        en: 'Ask about what you see, not about “young people”. Do not defend a post. Write down the words the student uses.',
      }),
    },
    questions: [
      say({
        sv: 'Vad stannade du vid senast, och vad var det som fick dig att stanna?',
        en: 'What did you last stop at, and what made you stop?',
      }),
      say({ sv: 'Hur märker du på en sekund att något är reklam?', en: 'How can you tell in a second that something is an advert?' }),
      say({ sv: 'Vilket av våra inlägg skulle du ta bort?', en: 'Which of our posts would you take down?' }),
      say({
        sv: 'Vad lägger du aldrig ut om dig själv, och var tycker du att gränsen går för någon som är chef?',
        en: 'What do you never post about yourself, and where is the line for somebody who is a manager?',
      }),
      say({
        sv: 'Vad tror du om en arbetsgivare som inte syns alls där du är?',
        en: 'What do you think of an employer who cannot be seen at all where you are?',
      }),
    ],
    end: say({
      sv: 'Chefen väljer en sak att prova eller sluta med, och säger när den är gjord. Studenten säger en sak som såg annorlunda ut från chefens håll.',
      en: 'The manager picks one thing to try or to stop, and tells the student when it is done. The student says one thing that looked different from the manager’s side.',
    }),
  },
  {
    title: say({ sv: 'Sociala medier: den man är på nätet', en: 'Social media: who one is online' }),
    idea: say({
      sv: 'Ni söker på varandra, med lov, och ser vem som kommer fram.',
      en: 'You look each other up, with permission, and see who turns up.',
    }),
    prepare: {
      mentor: say({
        sv: 'Sök på ditt eget namn utan att vara inloggad. Välj ut något som stämmer och något du gärna hade varit utan. Du bestämmer vad du visar.',
        en: 'Search for your own name without being signed in. Pick something that fits and something you would rather be without. You decide what to show.',
      }),
      mentee: say({
        sv: 'Gör likadant med ditt namn. Leta också upp den äldsta texten om dig själv, på er webbplats eller i ett nätverk för yrkeslivet.',
        en: 'Do the same with your name. Find the oldest text about yourself, too, on your website or on a network for working life.',
      }),
    },
    together: say({
      sv: 'Lägg två träfflistor bredvid varandra. Var och en beskriver den person som den andras träffar visar, som om ni aldrig hade setts. Sedan rättar ni varandra.',
      en: 'Put two lists of hits side by side. Each describes the person the other’s hits show, as if you had never met. Then put each other right.',
    }),
    during: {
      mentor: say({
        sv: 'Börja med chefens sida: vad tror du på, och var slutar du läsa? Säg till när något låter skrivet av någon annan.',
        en: 'Begin with the manager’s page: what do you believe, and where do you stop reading? Say so when something sounds written by somebody else.',
      }),
      mentee: say({
        sv: 'Förklara inte varför det står som det står. Fråga vad som saknas.',
        en: 'Do not explain why it says what it says. Ask what is missing.',
      }),
    },
    questions: [
      say({ sv: 'Vad är det äldsta du har lagt ut som du ångrar?', en: 'What is the oldest thing you have posted that you regret?' }),
      say({
        sv: 'Hur många olika du finns det på nätet, och vilka får se vem?',
        en: 'How many different yous are there online, and who gets to see which?',
      }),
      say({ sv: 'Vad tar du reda på om någon innan ni ska ses?', en: 'What do you find out about somebody before you meet?' }),
      say({
        sv: 'Vad i min presentation hade du aldrig skrivit om dig själv?',
        en: 'What in my profile would you never write about yourself?',
      }),
      say({ sv: 'Vad skulle en chef kunna visa som du skulle lita på?', en: 'What could a manager show that you would trust?' }),
    ],
    end: say({
      sv: 'Chefen skriver om en mening om sig själv medan ni sitter kvar. Studenten bestämmer en sak att ta bort eller låta stå.',
      en: 'The manager rewrites one sentence about themselves before you leave. The student decides on one thing to take down or to let stand.',
    }),
  },
  {
    title: say({ sv: 'Sociala medier: att fråga i stället för att sända', en: 'Social media: asking instead of broadcasting' }),
    idea: say({
      sv: 'Ni provar att få ett svar av någon, inte bara visningar.',
      en: 'You try to get an answer from somebody, not just views.',
    }),
    prepare: {
      mentor: say({
        sv: 'Leta upp ett ställe där folk i din ålder pratar om något företaget kan, utan att företaget är där: en tråd, en grupp, en kommentar.',
        en: 'Find a place where people your age talk about something the company knows about, without the company being there: a thread, a group, a comment.',
      }),
      mentee: say({
        sv: 'Ta med något ni tänker publicera den närmaste tiden, eller något ni nyss har publicerat som det blev tyst efter.',
        en: 'Bring something you mean to publish soon, or something you have just published that met with silence.',
      }),
    },
    together: say({
      sv: 'Läs tråden högt, med kommentarerna. Skriv sedan om chefens inlägg till en fråga som någon där skulle kunna svara på.',
      en: 'Read the thread aloud, comments and all. Then rewrite the manager’s post as a question that somebody there could answer.',
    }),
    during: {
      mentor: say({
        sv: 'Du är redaktören. Stryk allt som ingen skulle säga högt, och läs upp det som blir kvar.',
        en: 'You are the editor. Strike whatever nobody would say aloud, and read out what is left.',
      }),
      mentee: say({
        sv: 'Håll i pennan men inte i orden. Fråga varför något ströks innan du försvarar det.',
        en: 'Hold the pen but not the words. Ask why something was struck before you defend it.',
      }),
    },
    questions: [
      say({
        sv: 'När svarade du senast någon du inte känner, och varför?',
        en: 'When did you last answer somebody you do not know, and why?',
      }),
      say({ sv: 'Var pratar ni om sådant som vi tror att vi är bäst på?', en: 'Where do you talk about what we think we are best at?' }),
      say({ sv: 'När är det bättre att ett företag är tyst?', en: 'When is it better for a company to keep quiet?' }),
      say({ sv: 'Vem hos oss skulle du hellre höra än mig?', en: 'Who here would you rather hear from than me?' }),
    ],
    end: say({
      sv: 'Bestäm om frågan ska ställas på riktigt, var och av vem. Säg var sin sak ni inte visste när ni kom.',
      en: 'Decide whether to ask the question for real, where and by whom. Each say one thing you did not know when you came.',
    }),
  },
];
