import type { Say } from './say.ts';

/** What the closing report says of the three questions some months later. */
export const laterWords = (say: Say) => ({
  title: say({ sv: 'Tre månader senare', en: 'Three months later' }),
  answered: (answered: number, asked: number) =>
    say({
      sv: `${answered} av de ${asked} som hade sagt ja till att bli frågade har svarat.`,
      en: `${answered} of the ${asked} who had said yes to being asked have answered.`,
    }),
  inTouch: (count: number, answered: number) =>
    say({
      sv: `${count} av ${answered} har haft kontakt med den de träffade, sedan programmet slutade.`,
      en: `${count} of ${answered} have been in touch with the person they met since the programme ended.`,
    }),
  recommend: (average: string, people: number) =>
    say({
      sv: `Skulle du råda någon som du att vara med? ${average} av 5, från ${people} personer.`,
      en: `Would you tell somebody like you to take part? ${average} of 5, from ${people} people.`,
    }),
  few: (least: number) =>
    say({
      sv: `Färre än ${least} har svarat, så svaren på de två första frågorna visas inte.`,
      en: `Fewer than ${least} have answered, so the answers to the first two questions are not shown.`,
    }),
});
