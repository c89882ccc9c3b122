import type { Typed } from '../../../../shared/domain/form/field.ts';
import { readLine } from '../../../../shared/domain/typed-text.ts';
import { readDay, readTimeOfDay } from '../../../../shared/domain/typed-time.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { inEveryLanguage, type Language } from '../../../../shared/round/languages.ts';
import { laidOver, type Planned, plannedIn, type SomePlanned } from '../../../../shared/round/planned.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import type { planPageWords } from '../../../../shared/words/console/plan.ts';
import { firstValue } from '../../form-body.ts';

type WrongWords = ReturnType<typeof planPageWords>['wrong'];
type Read = { readonly plan: SomePlanned; readonly problems: readonly FieldProblem[] };

/** The most periods without meetings a plan has, as in a round file. */
export const MOST_PERIODS = 20;
const MOST = { place: 400, why: 80, link: 300 } as const;

/** A plan as the form shows it before anything is typed. */
export function asTyped(plan: Planned, languages: readonly Language[]): Typed {
  const inEach = (name: string, words: Planned['kickOff']['place']) =>
    languages.map((language) => [`${name}.${language}`, words[language]]);
  const gathering = (name: 'kickOff' | 'workshop') => {
    const { date, time, minutes, place, link = '' } = plan[name];
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

/** A plan as it was typed. What a form leaves out stays as it is. */
export function readPlan(typed: Typed, round: Round, words: WrongWords): Read {
  const problems: FieldProblem[] = [];
  const has = (name: string) => typed[name] !== undefined;
  const wrong = <Value>(field: string, message: string, otherwise: Value): Value => {
    problems.push({ field, message });
    return otherwise;
  };
  const text = (name: string) => firstValue(typed, name).trim();
  const date = (name: string, now: string) => {
    if (!has(name)) return now;
    const read = readDay(firstValue(typed, name));
    return 'value' in read ? read.value.toString() : wrong(name, words.date, now);
  };
  const line = (name: string, most: number, now: string) => {
    if (!has(name)) return now;
    const read = readLine(firstValue(typed, name), most);
    return 'value' in read && read.value !== '' ? read.value : wrong(name, words.words(most), now);
  };
  const inLanguages = (name: string, most: number, now: Planned['kickOff']['place']) => {
    const typedIn = new Map(round.languages.map((language) => [language, line(`${name}.${language}`, most, now[language])] as const));
    const [first = ''] = typedIn.values();
    return inEveryLanguage((language) => typedIn.get(language) ?? first);
  };

  const before = plannedIn(round);
  const time = (name: string, now: string) => {
    if (!has(name)) return now;
    const read = readTimeOfDay(firstValue(typed, name));
    return read === undefined ? wrong(name, words.time, now) : read.toString({ smallestUnit: 'minute' });
  };
  const length = (name: string, now: number) => {
    if (!has(name)) return now;
    const value = /^\d{2,3}$/.test(text(name)) ? Number(text(name)) : 0;
    return value >= 15 && value <= 480 ? value : wrong(name, words.minutes, now);
  };
  const link = (name: string, now: string | undefined) => {
    if (!has(name)) return now;
    const value = text(name);
    if (value === '') return undefined;
    const isAddress = value.startsWith('https://') && value.length <= MOST.link && URL.canParse(value);
    return isAddress ? value : wrong(name, words.link, now);
  };
  const gathering = (name: 'kickOff' | 'workshop'): Planned['kickOff'] => {
    const now = before[name];
    const given = link(`${name}.link`, now.link);
    return {
      date: date(`${name}.date`, now.date),
      time: time(`${name}.time`, now.time),
      minutes: length(`${name}.minutes`, now.minutes),
      place: inLanguages(`${name}.place`, MOST.place, now.place),
      ...(given === undefined ? {} : { link: given }),
    };
  };
  const period = (index: number): Planned['avoid'] => {
    const name = `avoid.${index}`;
    const isEmpty = text(`${name}.from`) === '' && text(`${name}.to`) === '';
    const now = before.avoid[index];
    return isEmpty
      ? []
      : [
          {
            from: date(`${name}.from`, now?.from ?? ''),
            to: date(`${name}.to`, now?.to ?? ''),
            why: inLanguages(`${name}.why`, MOST.why, now?.why ?? inEveryLanguage(() => '')),
          },
        ];
  };

  const plan: SomePlanned = {
    deadline: date('deadline', before.deadline),
    answerBy: date('answerBy', before.answerBy),
    kickOff: gathering('kickOff'),
    avoid: has('avoid.0.from') ? Array.from({ length: MOST_PERIODS }, (_, index) => period(index)).flat() : before.avoid,
    workshop: gathering('workshop'),
    evaluation: {
      opens: date('evaluation.opens', before.evaluation.opens),
      closes: date('evaluation.closes', before.evaluation.closes),
    },
    closes: date('closes', before.closes),
  };
  return { plan: laidOver(before, plan), problems };
}
