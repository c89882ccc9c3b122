import type { Say } from '../say.ts';
import type { ThemeWords, ThreeGuides } from './guide.ts';

/** Guides to a theme nobody has written any for, made of what the round file says of it. */
export const anyTheme = (say: Say, { name, about, example }: ThemeWords): ThreeGuides => {
  const idea = about.replace(/\.?$/, '.');
  return [
    {
      title: name,
      idea,
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
      questions: [
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
    },
    {
      title: say({ sv: `${name}: andras ord`, en: `${name}: in the words of others` }),
      idea,
      prepare: {
        mentor: say({
          sv: 'Fråga några du känner om temat och skriv ned vad de svarar, med deras egna ord. Namnen behövs inte.',
          en: 'Ask a few people you know about the theme and write down what they answer, in their own words. Leave out the names.',
        }),
        mentee: say({
          sv: 'Skriv ned vad ni på arbetet brukar säga om temat, utan att göra det finare.',
          en: 'Write down what you usually say about the theme at work, without making it nicer.',
        }),
      },
      together: say({
        sv: 'Läs upp svaren för varandra, ett i taget. Var låter det som om de handlar om olika saker?',
        en: 'Read the answers to each other, one at a time. Where do they sound as if they were about different things?',
      }),
      during: {
        mentor: say({
          sv: 'Säg var du håller med och var du inte gör det. Du talar för dig själv, inte för alla studenter.',
          en: 'Say where you agree and where you do not. You speak for yourself, not for all students.',
        }),
        mentee: say({
          sv: 'Fråga om orden i svaren. Vänta med ditt eget svar tills du har hört alla.',
          en: 'Ask about the words in the answers. Keep your own answer until you have heard them all.',
        }),
      },
      questions: [
        say({ sv: 'Vilket av svaren förvånade dig?', en: 'Which of the answers surprised you?' }),
        say({ sv: 'Vad tror du att vi på arbetet inte hör?', en: 'What do you think we do not hear at work?' }),
        say({ sv: 'Vem borde jag fråga härnäst?', en: 'Whom should I ask next?' }),
        say({ sv: 'Vad skulle du själv ha svarat för några år sedan?', en: 'What would you have answered yourself a few years ago?' }),
      ],
      end: say({
        sv: 'Välj det svar ni vill ta med er, och bestäm vem på arbetet som ska få höra det.',
        en: 'Choose the answer you want to keep, and decide who at work is to hear it.',
      }),
    },
    {
      title: say({ sv: `${name}: en sak att prova`, en: `${name}: one thing to try` }),
      idea,
      prepare: {
        mentor: say({
          sv: 'Tänk ut något som skulle märkas om det ändrades, om än litet. Ta med det som visar varför.',
          en: 'Think of something people would notice if it changed, however small. Bring what shows why.',
        }),
        mentee: say({
          sv: 'Ta reda på vad som har provats förut, och vad som hindrade det.',
          en: 'Find out what has been tried before, and what stood in its way.',
        }),
      },
      together: say({
        sv: 'Skriv ned studentens förslag på ett papper. Gör det mindre, tills det går att prova den här månaden.',
        en: 'Write the student’s suggestion on a sheet of paper. Make it smaller, until it can be tried this month.',
      }),
      during: {
        mentor: say({
          sv: 'Håll fast vid det som är viktigt i förslaget. Släpp resten.',
          en: 'Hold on to what matters in the suggestion. Let go of the rest.',
        }),
        mentee: say({
          sv: 'Säg vad som skulle krävas i stället för att säga att det inte går.',
          en: 'Say what it would take, instead of saying that it cannot be done.',
        }),
      },
      questions: [
        say({ sv: 'Vem skulle märka det först?', en: 'Who would notice first?' }),
        say({ sv: 'Hur vet vi om det hjälpte?', en: 'How will we know whether it helped?' }),
        say({ sv: 'Vad gör vi om det inte fungerar?', en: 'What do we do if it does not work?' }),
        say({ sv: 'Vad får det absolut inte bli?', en: 'What must it not turn into?' }),
      ],
      end: say({
        sv: 'Bestäm vem som gör vad, och när ni berättar för varandra hur det gick.',
        en: 'Decide who does what, and when you will tell each other how it went.',
      }),
    },
  ];
};
