import type { Wish } from '../../domain/closing/afterwards.ts';
import type { Say } from '../say.ts';

/** What people are asked for the time after the programme, and where they find what they take along. */
export const afterwards = (say: Say) => ({
  title: say({ sv: 'När programmet är slut', en: 'When the programme is over' }),
  lead: say({
    sv: 'Kryssa för det du säger ja till. Det du inte kryssar för hör du inget om.',
    en: 'Tick what you say yes to. You hear nothing of what you do not tick.',
  }),
  takeBack: say({
    sv: 'Du kan ta tillbaka ett ja här när du vill. Uppgifterna sparas inte längre än det andra vi har om dig.',
    en: 'You can take a yes back here whenever you like. It is kept no longer than what else we have about you.',
  }),
  whoSees: (operators: string) =>
    say({
      sv: `Vad du har sagt ja till ser de som samordnar programmet: ${operators}. De kan ta med listan till nästa omgång.`,
      en: `What you have said yes to is seen by the coordinators: ${operators}. They may take the list along to the next round.`,
    }),
  ask: say({ sv: 'Vad säger du ja till? (frivilligt)', en: 'What do you say yes to? (optional)' }),
  wishes: {
    followUp: {
      label: say({ sv: 'Tre frågor om tre månader', en: 'Three questions in three months' }),
      hint: say({
        sv: 'Du får ett enda mejl, med en länk till frågorna.',
        en: 'You get one single email, with a link to the questions.',
      }),
    },
    nextCall: {
      label: say({ sv: 'Säg till när nästa omgång öppnar', en: 'Tell me when the next round opens' }),
      hint: say({
        sv: 'De som samordnar programmet hör av sig, om det blir en omgång till.',
        en: 'The coordinators get in touch, if there is another round.',
      }),
    },
    talk: {
      label: say({ sv: 'Den som funderar på att söka får prata med mig', en: 'Whoever thinks of applying may talk with me' }),
      hint: say({
        sv: 'De som samordnar programmet frågar dig först, varje gång. Ingen annan får din adress.',
        en: 'The coordinators ask you first, each time. Nobody else gets your address.',
      }),
    },
  } satisfies Readonly<Record<Wish, { label: string; hint: string }>>,
  button: say({ sv: 'Spara', en: 'Save' }),
  part: say({ sv: 'Att ta med dig', en: 'To take with you' }),
  link: say({ sv: 'Vad du vill höra efteråt', en: 'What you would like to hear afterwards' }),
});
export type AfterwardsTexts = ReturnType<typeof afterwards>;
