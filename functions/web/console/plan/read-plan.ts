import { Temporal } from 'temporal-polyfill';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { type Fields, readForm, type Values } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { inEveryLanguage, type Language } from '../../../../shared/round/languages.ts';
import { type Planned, partsOf, plannedIn } from '../../../../shared/round/planned.ts';
import type { Occasion, Round } from '../../../../shared/round/round-file.ts';
import { firstValue } from '../../form-body.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { MOST_PERIODS, partFields, periodFields } from './plan-fields.ts';

/** A plan as the form shows it before anything is typed. */
export function asTyped(plan: Planned, languages: readonly Language[]): Typed {
  const inEach = (name: string, words: Planned['kickOff']['place']) =>
    languages.map((language) => [`${name}.${language}`, words[language]]);
  const gathering = (name: 'kickOff' | 'workshop') => {
    const occasion = plan[name];
    if (occasion === undefined) return [];
    const { date, time, minutes, place, link = '' } = occasion;
    return [
      [`${name}.date`, date],
      [`${name}.time`, time],
      [`${name}.minutes`, String(minutes)],
      ...inEach(`${name}.place`, place),
      [`${name}.link`, link],
    ];
  };
  const all = [
    ['deadline', plan.deadline],
    ['answerBy', plan.answerBy],
    ...gathering('kickOff'),
    ...plan.avoid.flatMap(({ from, to, why }, index) => [
      [`avoid.${index}.from`, from],
      [`avoid.${index}.to`, to],
      ...inEach(`avoid.${index}.why`, why),
    ]),
    ...gathering('workshop'),
    ['evaluation.opens', plan.evaluation.opens],
    ['evaluation.closes', plan.evaluation.closes],
    ['closes', plan.closes],
  ];
  return Object.fromEntries(all.map(([name = '', value = '']) => [name, [value]]));
}

/** What somebody typed that is another than the plan their form showed; the periods stand or fall together, as one may have moved up. */
export function ownChanges(typed: Typed, shown: Typed): Typed {
  const isOther = (name: string) => firstValue(typed, name).trim() !== firstValue(shown, name);
  const isPeriod = (name: string) => name.startsWith('avoid.');
  const periods = Object.keys({ ...shown, ...typed }).filter(isPeriod);
  const areOther = periods.some((name) => typed[name] !== undefined && isOther(name));
  return Object.fromEntries(Object.entries(typed).filter(([name]) => (isPeriod(name) ? areOther : isOther(name))));
}

type ReadPlan = { readonly plan: Planned } | { readonly problems: readonly FieldProblem[] };

/** A plan as it was typed, or what is wrong with it. What a form leaves out stays as it is; a period without days is none. */
export function readPlan(typed: Typed, round: Round, visit: OperatorVisit): ReadPlan {
  const periods = Array.from({ length: MOST_PERIODS }, (_, index) => index).filter((index) =>
    ['from', 'to'].some((end) => firstValue(typed, `avoid.${index}.${end}`).trim() !== ''),
  );
  const parts = partFields(visit);
  const plan = plannedIn(round);
  const asked = partsOf(plan).flatMap((part) => (part === 'avoid' ? periods.map((index) => periodFields(index, visit)) : [parts[part]]));
  const sent = asked.flatMap((fields) => Object.entries(fields)).filter(([name]) => typed[name] !== undefined);
  const read = readForm(Object.fromEntries(sent), typed, visit.say);
  if ('problems' in read) return read;
  const own = { ...plan, avoid: typed['avoid.0.from'] === undefined ? plan.avoid : periods.map((index) => plan.avoid[index] ?? NO_PERIOD) };
  return { plan: withValues(own, read.values, periods, round.languages) };
}

const NO_PERIOD: Planned['avoid'][number] = { from: '', to: '', why: inEveryLanguage(() => '') };

/** A plan with what was read laid over it; the periods by the numbers they have in the form. */
function withValues(plan: Planned, values: Values<Fields>, periods: readonly number[], languages: readonly Language[]): Planned {
  const day = (name: string, now: string) => (values[name] instanceof Temporal.PlainDate ? values[name].toString() : now);
  const text = (name: string, now: string) => (typeof values[name] === 'string' ? values[name] : now);
  const inLanguages = (name: string, now: Planned['kickOff']['place']) => {
    const [first = ''] = languages.map((language) => text(`${name}.${language}`, now[language]));
    return inEveryLanguage((language) => (languages.includes(language) ? text(`${name}.${language}`, now[language]) : first));
  };
  const gathering = (name: 'kickOff' | 'workshop', { link: before, ...now }: Occasion): Occasion => {
    const { [`${name}.time`]: time, [`${name}.minutes`]: minutes, [`${name}.link`]: given } = values;
    const link = Object.hasOwn(values, `${name}.link`) ? given : before;
    return {
      date: day(`${name}.date`, now.date),
      time: time instanceof Temporal.PlainTime ? time.toString({ smallestUnit: 'minute' }) : now.time,
      minutes: typeof minutes === 'number' ? minutes : now.minutes,
      place: inLanguages(`${name}.place`, now.place),
      ...(typeof link === 'string' ? { link } : {}),
    };
  };
  return {
    deadline: day('deadline', plan.deadline),
    answerBy: day('answerBy', plan.answerBy),
    kickOff: gathering('kickOff', plan.kickOff),
    avoid: plan.avoid.map(({ from, to, why }, place) => {
      const name = `avoid.${periods[place]}`;
      return { from: day(`${name}.from`, from), to: day(`${name}.to`, to), why: inLanguages(`${name}.why`, why) };
    }),
    ...(plan.workshop === undefined ? {} : { workshop: gathering('workshop', plan.workshop) }),
    evaluation: {
      opens: day('evaluation.opens', plan.evaluation.opens),
      closes: day('evaluation.closes', plan.evaluation.closes),
    },
    closes: day('closes', plan.closes),
  };
}
