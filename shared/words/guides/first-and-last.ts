import type { Say } from '../say.ts';
import type { Guide } from './guide.ts';

/** The guide to the first meeting of every pair. */
export const first = (say: Say): Guide => ({
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
});

/** A guide for two who have been through what there is to their themes. */
export const lookBack = (say: Say): Guide => ({
  title: say({ sv: 'Se tillbaka: det ni tar med er', en: 'Looking back: what you take with you' }),
  idea: say({
    sv: 'Ni går igenom det ni har pratat om och provat, och bestämmer vad som ska leva vidare.',
    en: 'You go through what you have talked about and tried, and decide what is to live on.',
  }),
  prepare: {
    mentor: say({
      sv: 'Skriv ned något chefen har ändrat eller tänkt om, och något du själv ser annorlunda på.',
      en: 'Note something the manager has changed or come to see differently, and something you do yourself.',
    }),
    mentee: say({
      sv: 'Ta med det du har provat sedan ni började, också det som inte fungerade.',
      en: 'Bring what you have tried since you began, also what did not work.',
    }),
  },
  together: say({
    sv: 'Lägg fram allt ni har med er och sortera: det här behåller vi, det här släpper vi, det här är inte färdigt.',
    en: 'Lay out all you have brought and sort it: this we keep, this we let go, this is not finished.',
  }),
  during: {
    mentor: say({
      sv: 'Säg vad samtalen har kostat dig och vad de har gett. Båda delarna hör hit.',
      en: 'Say what these conversations have cost you and what they have given. Both belong here.',
    }),
    mentee: say({
      sv: 'Säg vad du gör annorlunda nu, med ett exempel. Fråga vad som saknades.',
      en: 'Say what you do differently now, with an example. Ask what was missing.',
    }),
  },
  questions: [
    say({ sv: 'Vilket av våra samtal har du tänkt mest på?', en: 'Which of our conversations have you thought of most?' }),
    say({ sv: 'Vad frågade jag aldrig om?', en: 'What did I never ask about?' }),
    say({
      sv: 'Vad skulle du säga till nästa student som ska träffa en chef?',
      en: 'What would you tell the next student who is to meet a manager?',
    }),
    say({ sv: 'Hur vill du att vi hörs framöver, om vi gör det?', en: 'How would you like to keep in touch, if we do?' }),
  ],
  end: say({
    sv: 'Tacka varandra för en bestämd sak. Säg sedan om ni vill fortsätta höras; det är lika bra att låta bli.',
    en: 'Thank each other for one particular thing. Then say whether you want to keep in touch; not to is just as good.',
  }),
});
