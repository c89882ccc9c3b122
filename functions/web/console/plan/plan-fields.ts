import type { Asked } from '../../../../shared/pages/form/asked.tsx';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { planFieldLabel, planPageWords } from '../../../../shared/words/console/plan.ts';
import { formWords } from '../../../../shared/words/form.ts';
import type { PlanPart } from '../../../../shared/words/plan.ts';
import type { Say } from '../../../../shared/words/say.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** The most periods without meetings a plan has, as in a round file. */
export const MOST_PERIODS = 20;
const MOST = { place: 400, why: 80 } as const;
/** How long everybody may be together. */
const MINUTES = [15, 480] as const;

/** What is asked of each part of a plan but of its periods, by the names of the fields. */
export function partFields({ say, tools }: OperatorVisit): Readonly<Record<Exclude<PlanPart, 'avoid'>, Fields>> {
  const { round } = tools;
  const hint = formWords(say).dayHint(dayOf(round, tools.now()).toString());
  return {
    deadline: { deadline: { ...dayField('deadline', say), hint } },
    answerBy: { answerBy: dayField('answerBy', say) },
    kickOff: gatheringFields('kickOff', round.languages, say),
    workshop: gatheringFields('workshop', round.languages, say),
    evaluation: Object.fromEntries(['evaluation.opens', 'evaluation.closes'].map((name) => [name, dayField(name, say)])),
    closes: { closes: dayField('closes', say) },
  };
}

/** What is asked of one period without meetings. */
export function periodFields(index: number, { say, tools }: OperatorVisit): Fields {
  const days = [`avoid.${index}.from`, `avoid.${index}.to`].map((name) => [name, dayField(name, say)] as const);
  return { ...Object.fromEntries(days), ...inEachLanguage(`avoid.${index}.why`, MOST.why, tools.round.languages, say) };
}

/** One of the days of a plan. */
export function dayField(name: string, say: Say) {
  return { kind: 'day', required: true, label: planFieldLabel(name, say), missing: planPageWords(say).missing.day } satisfies Asked;
}

function gatheringFields(part: 'kickOff' | 'workshop', languages: readonly string[], say: Say): Fields {
  const { fields, missing } = planPageWords(say);
  const label = (name: string) => planFieldLabel(`${part}.${name}`, say);
  return {
    [`${part}.date`]: dayField(`${part}.date`, say),
    [`${part}.time`]: { kind: 'time', required: true, label: label('time'), missing: missing.time },
    [`${part}.minutes`]: { kind: 'number', range: MINUTES, required: true, label: label('minutes'), missing: missing.minutes },
    ...inEachLanguage(`${part}.place`, MOST.place, languages, say),
    [`${part}.link`]: { kind: 'link', required: false, label: label('link'), hint: fields.linkHint },
  };
}

function inEachLanguage(name: string, most: number, languages: readonly string[], say: Say): Fields {
  const { words: missing } = planPageWords(say).missing;
  const asked = (field: string) => ({ kind: 'line', required: true, most, label: planFieldLabel(field, say), missing }) satisfies Asked;
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, asked(`${name}.${language}`)]));
}
