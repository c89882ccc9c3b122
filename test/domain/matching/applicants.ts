import type { Answers } from '../../../shared/domain/application/answers.ts';
import { FORMATS, GOALS, SLOTS } from '../../../shared/domain/application/form.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import { dice } from './random-problem.ts';

const THEMES = ['social-media', 'marketing', 'recruiting'];
const FIELDS = [
  'Biologi',
  'Juridik',
  'Nationalekonomi',
  'Data- och systemvetenskap',
  'Marknadsföring',
  'Psykologi',
  'IT',
  'Finans och ekonomi',
];

const USUAL = {
  field: 'Biologi',
  topics: ['social-media', 'recruiting'],
  goals: ['perspective'],
  slots: ['mon-am', 'tue-pm', 'wed-eve'],
  languages: ['sv'],
  format: 'either',
  own: {},
} satisfies Partial<Answers>;

export type Given = Partial<Omit<Answers, 'role'>>;

export function student(id: string, answers: Given = {}): Applicant {
  return { id, answers: { role: 'mentor', name: `Student ${id}`, ...USUAL, ...answers } };
}

export function manager(id: string, answers: Given = {}): Applicant {
  return { id, answers: { role: 'mentee', name: `Chef ${id}`, title: 'Chef', ...USUAL, field: 'Inköp', ...answers } };
}

/** So many of each side with answers of all kinds, always the same for a seed. */
export function manyApplicants(seed: number, students: number, managers: number, themes: readonly string[] = THEMES): Applicant[] {
  const roll = dice(seed);
  const some = <Item>(list: readonly Item[], percent: number): Item[] => {
    const chosen = list.filter(() => roll(100) < percent);
    return chosen.length > 0 ? chosen : [list[roll(list.length)]!];
  };
  const answers = (): Given => {
    const topics = some(themes, 50);
    return {
      field: FIELDS[roll(FIELDS.length)]!,
      topics,
      ...(roll(3) === 0 ? {} : { foremost: topics[roll(topics.length)]! }),
      goals: roll(5) === 0 ? [] : some(GOALS, 35),
      slots: some(SLOTS, 30),
      languages: some(['sv', 'en'] as const, 70),
      format: FORMATS[roll(FORMATS.length)]!,
    };
  };
  return [
    ...Array.from({ length: students }, (_, index) => student(`s${index}`, answers())),
    ...Array.from({ length: managers }, (_, index) => manager(`c${index}`, answers())),
  ];
}
