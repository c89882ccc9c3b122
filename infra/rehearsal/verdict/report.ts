import { outcomeOf } from '../../../shared/domain/pair/meeting.ts';
import { contactOf } from '../../../shared/round/contact.ts';
import { reportWords } from '../../../shared/words/report.ts';
import { sayIn } from '../../../shared/words/say.ts';
import type { Evidence } from './evidence.ts';

/** Figures of the closing report that are not what happened, counted from the events and the pairs. */
export function reportFaults(evidence: Evidence): readonly string[] {
  const { round, report, figures, happenings, pairs } = evidence;
  const { pairFigures, meetingFigures, meetingsColumn } = reportWords(sayIn(contactOf(round).language, round.zone)).numbers;
  const rows = new Map(
    report.csv
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(';'))
      .map(([what = '', , figure = '']) => [what, figure]),
  );
  const times = (name: string) => happenings.filter((happening) => happening.name === name).length;
  // Two pairs that exchanged partners end and two are formed, and nothing came to nothing.
  const swapped = pairs.filter(({ ending }) => ending?.why === 'swapped').length;
  const meetings = pairs.flatMap((pair) => (pair.formedAt === undefined ? [] : pair.meetings));
  const happened: readonly (readonly [what: string, figure: number])[] = [
    [pairFigures.offered, times('pair offered')],
    [pairFigures.formed, times('pair formed') - swapped],
    [pairFigures.ended, times('pair ended') - swapped],
    [pairFigures.completed, times('pair formed') - times('pair ended')],
    [pairFigures.lapsed, times('pair lapsed')],
    [pairFigures.declined, times('pair declined')],
    [`${meetingsColumn}: ${meetingFigures.held}`, meetings.filter((meeting) => outcomeOf(meeting) === 'held').length],
    [`${meetingsColumn}: ${meetingFigures.calledOff}`, figures.meetings.cancelled],
  ];
  return happened
    .filter(([what, figure]) => rows.get(what) !== String(figure))
    .map(([what, figure]) => `the report says "${what}: ${rows.get(what) ?? 'nothing'}", and it was ${figure}`);
}
