import { FUNNEL_STEPS } from '../../domain/application/recruiting.ts';
import { type ClosingInput, closingFigures } from '../../domain/closing/figures.ts';
import type { Average } from '../../domain/closing/small-groups.ts';
import type { Language } from '../../round/languages.ts';
import { ROLES } from '../../round/round-file.ts';
import { reportWords } from '../../words/report.ts';
import { sayIn } from '../../words/say.ts';

/** The figures of the report as rows for a file: what, about whom, the figure, and how many it is about where it is an average. */
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
    average === undefined ? [] : [[what, whom, figure(average.average), average.people]];
  return [
    [numbers.figure, words.group, numbers.value, words.peopleColumn],
    ...ROLES.flatMap((role) => [
      ...FUNNEL_STEPS.map((step) => [numbers.steps[step], sides[role], figures.funnel[role][step], '']),
      [numbers.withdrew, sides[role], figures.funnel[role].withdrawn, ''],
    ]),
    ...(['seats', 'offered', 'formed', 'completed', 'ended', 'declined', 'lapsed'] as const).map((name) => [
      numbers.pairFigures[name],
      bothSides,
      figures.pairs[name],
      '',
    ]),
    ...(['planned', 'held', 'missed', 'unclear', 'calledOff'] as const).map((name) => [
      `${numbers.meetingsColumn}: ${numbers.meetingFigures[name]}`,
      bothSides,
      figures.meetings[name],
      '',
    ]),
    ...averages.flatMap(([what, by]) => [
      ...row(what, bothSides, by.all),
      ...row(what, sides.mentor, by.mentor),
      ...row(what, sides.mentee, by.mentee),
    ]),
  ];
}
