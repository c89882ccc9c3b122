import type { Say } from '../say.ts';
import type { GuideBook } from './guide.ts';

/** The guides every round has, and how one is made for a theme nobody has written one for. */
export const guideBook = (say: Say): GuideBook => ({
  guides: {
    first: {
      title: say({ sv: 'Första mötet: säg vad ni väntar er', en: 'The first meeting: say what you expect' }),
      idea: say({
        sv: 'Ni lär känna varandra och bestämmer hur ni vill ha det. Inget ska lösas i dag.',
        en: 'You get to know each other and decide how you want this to work. Nothing has to be solved today.',
      }),
      prepare: {
        mentor: say({
          sv: 'Skriv en mening om vad du hoppas att samtalen ger dig. Välj sedan ut några saker i din telefon som visar hur en vanlig dag ser ut: ett konto, en grupp, ett schema.',
          en: 'Write one sentence about what you hope these conversations will give you. Then pick a few things on your phone that show what an ordinary day is like: an account, a group, a timetable.',
        }),
        mentee: say({
          sv: 'Skriv en mening om vad du hoppas att samtalen ger dig. Skriv också ned det du har undrat om studenter men aldrig haft någon att fråga.',
          en: 'Write one sentence about what you hope these conversations will give you. Note down, too, what you have wondered about students and never had anybody to ask.',
        }),
      },
      together: say({
        sv: 'Bestäm först vad som stannar mellan er, och läs sedan upp era meningar för varandra. Lägg studentens telefon på bordet och gå igenom en vanlig dag, från väckarklockan till kvällen. Ses ni på video delar studenten skärmen. Studenten väljer vad som visas.',
        en: 'First agree on what stays between you, then read your sentences aloud to each other. Put the student’s phone on the table and go through an ordinary day, from the alarm to the evening. If you meet by video, the student shares the screen. The student chooses what to show.',
      }),
      during: {
        mentor: say({
          sv: 'Du leder samtalet. Visa först och förklara sedan. ”Det vet jag inte” är ett bra svar.',
          en: 'You lead. Show first, explain afterwards. “I don’t know” is a good answer.',
        }),
        mentee: say({
          sv: 'Du frågar och lyssnar. Vänta med att förklara hur företaget tänker. När det blir tyst, räkna till tre innan du säger något.',
          en: 'You ask and listen. Leave explaining how the company thinks for later. When it goes quiet, count to three before you speak.',
        }),
      },
      questions: [
        say({
          sv: 'Hur såg din senaste tisdag ut, från det att du vaknade?',
          en: 'What was last Tuesday like, from the moment you woke up?',
        }),
        say({ sv: 'Vad tror du att jag gör en vanlig tisdag?', en: 'What do you think I do on an ordinary Tuesday?' }),
        say({
          sv: 'Vad har ändrats i din vardag på några år utan att någon i min ålder verkar ha märkt det?',
          en: 'What has changed in your daily life over the past few years that people my age do not seem to have noticed?',
        }),
        say({
          sv: 'När sa en chef senast något om studenter som inte stämde?',
          en: 'When did a manager last say something about students that was not true?',
        }),
        say({ sv: 'Vad skulle få dig att ångra att du tackade ja till det här?', en: 'What would make you regret saying yes to this?' }),
      ],
      end: say({
        sv: 'Bestäm hur ni når varandra och vad nästa möte ska handla om. Säg var sin sak ni tar med er, och gå när tiden är ute.',
        en: 'Decide how to reach each other and what the next meeting is about. Each say one thing you take along, and leave when time is up.',
      }),
    },
    'social-media': {
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
    marketing: {
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
    recruiting: {
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
  },
  themeGuide: ({ name, about, example, questions }) => ({
    title: name,
    idea: about.replace(/\.?$/, '.'),
    prepare: {
      mentor: say({
        sv: 'Välj något ur din vardag som visar hur du ser på temat: en bild, en sida, en händelse. Ta med det.',
        en: 'Pick something from your daily life that shows how you see the theme: a picture, a page, an event. Bring it along.',
      }),
      mentee: say({
        sv: 'Ta med något från arbetet som hör till temat och som du gärna vill ha någon annans blick på. Skriv ned det du undrar mest.',
        en: 'Bring something from work that belongs to the theme and that you would like somebody else to look at. Note down what you would most like to know.',
      }),
    },
    together: say({
      sv: `Det ni har med er. Börja med studentens sak, ta sedan chefens. Så här kan det låta: ”${example}”`,
      en: `What you have brought. Start with the student’s, then take the manager’s. It can sound like this: “${example}”`,
    }),
    during: {
      mentor: say({
        sv: 'Du leder samtalet. Visa först och förklara sedan. ”Det vet jag inte” är ett bra svar.',
        en: 'You lead. Show first, explain afterwards. “I don’t know” is a good answer.',
      }),
      mentee: say({
        sv: 'Du frågar och lyssnar. Vänta med att förklara hur företaget tänker till mot slutet.',
        en: 'You ask and listen. Leave explaining how the company thinks until near the end.',
      }),
    },
    questions:
      questions.length > 0
        ? questions
        : [
            say({ sv: 'När stötte du på det här senast?', en: 'When did you last come across this?' }),
            say({ sv: 'Vad ser du här som jag troligen missar?', en: 'What do you see here that I probably miss?' }),
            say({
              sv: 'Vad tror du att vi missförstår om studenter när det gäller det här?',
              en: 'What do you think we get wrong about students when it comes to this?',
            }),
            say({
              sv: 'Om du fick ändra en sak hos oss, vad skulle det vara?',
              en: 'If you could change one thing here, what would it be?',
            }),
          ],
    end: say({
      sv: 'Säg var sin sak ni tar med er. Chefen väljer en sak att prova och säger när.',
      en: 'Each say one thing you take along. The manager picks one thing to try, and says when.',
    }),
  }),
});
