import { type ClosingInput, closingFigures } from '../../domain/closing/figures.ts';
import { roundFigures } from '../../domain/closing/round-figures.ts';
import type { Average } from '../../domain/closing/small-groups.ts';
import type { Language } from '../../round/languages.ts';
import { flatFigures } from '../../round/round-figures.ts';
import { figureLabel } from '../../words/compared.ts';
import { reportWords } from '../../words/report.ts';
import { sayIn } from '../../words/say.ts';

/** What stands above the names by which `omvant compare` reads the figures again, whatever the language of the file. */
export const KEY = 'key';

/**
 * The figures of the report as rows for a file: what, about whom, the figure, how many it is about where it is an average, and the name it has
 * in any language.
 */
export function figureRows(input: ClosingInput, language: Language): readonly (readonly (string | number)[])[] {
  const figures = closingFigures(input);
  const say = sayIn(language, input.round.zone);
  const words = reportWords(say);
  const { numbers, sides, bothSides } = words;
  const { figure } = say;
  const averages = [
    ...([1, 2] as const).flatMap((pulse) => [
      [`${numbers.pulse(pulse)}: ${numbers.going}`, figures.pulses[pulse].going] as const,
      [`${numbers.pulse(pulse)}: ${numbers.time}`, figures.pulses[pulse].time] as const,
    ]),
    [numbers.ratings, figures.ratings] as const,
    [numbers.again, figures.again] as const,
  ];
  const row = (what: string, whom: string, average: Average | undefined) =>
    average === undefined ? [] : [[what, whom, figure(average.average), average.people, '']];
  const single = flatFigures(roundFigures(input, figures));
  return [
    [numbers.figure, words.group, numbers.value, words.peopleColumn, KEY],
    ...Object.entries(single).map(([key, value]) => [...figureLabel(key, input.round, say), value, '', key]),
    ...averages.flatMap(([what, by]) => [
      ...row(what, bothSides, by.all),
      ...row(what, sides.mentor, by.mentor),
      ...row(what, sides.mentee, by.mentee),
    ]),
  ];
}
