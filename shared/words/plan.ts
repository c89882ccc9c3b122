import { isDeepStrictEqual } from 'node:util';
import { instantAt } from '../round/calendar.ts';
import type { Planned } from '../round/planned.ts';
import type { Round } from '../round/round-file.ts';
import { minutes } from './amounts.ts';
import { type Say, sayIn } from './say.ts';
import { TERMS } from './terms.ts';

export type PlanPart = keyof Planned;

/** What the parts of a plan are called, wherever a change of it is told. */
export function partName(part: PlanPart, say: Say): string {
  switch (part) {
    case 'deadline':
      return say(TERMS.lastDayToApply);
    case 'answerBy':
      return say({ sv: 'Svar till alla som har sökt', en: 'Answer to everybody who applied' });
    case 'kickOff':
      return say(TERMS.kickOff);
    case 'avoid':
      return say({ sv: 'Veckor utan möten', en: 'Weeks without meetings' });
    case 'workshop':
      return say({ sv: 'Avslutning', en: 'Closing workshop' });
    case 'evaluation':
      return say(TERMS.evaluation);
    case 'closes':
      return say({ sv: 'Programmet avslutas', en: 'The programme ends' });
  }
}

type Row = { readonly label: string; readonly value: string };

type DayWords = (date: string) => string;

/** A part of a plan in words, line by line. */
function partRows(part: Exclude<PlanPart, 'avoid'>, plan: Planned, round: Pick<Round, 'zone'>, say: Say, day: DayWords): readonly Row[] {
  switch (part) {
    case 'deadline':
    case 'answerBy':
      return [{ label: say({ sv: 'Senast', en: 'By' }), value: day(plan[part]) }];
    case 'closes':
      return [{ label: say({ sv: 'Dag', en: 'Day' }), value: day(plan.closes) }];
    case 'kickOff':
    case 'workshop':
      return gatheringRows(plan[part], round, say, day);
    case 'evaluation':
      return [
        { label: say({ sv: 'Öppnar', en: 'Opens' }), value: day(plan.evaluation.opens) },
        { label: say(TERMS.answerBy), value: day(plan.evaluation.closes) },
      ];
  }
}

/** The years a part of a plan lies in. */
function yearsOf(part: PlanPart, plan: Planned): string {
  return [...new Set(datesOf(part, plan).map((date) => date.slice(0, 4)))].toSorted().join();
}

function datesOf(part: PlanPart, plan: Planned): readonly string[] {
  switch (part) {
    case 'deadline':
    case 'answerBy':
    case 'closes':
      return [plan[part]];
    case 'kickOff':
    case 'workshop':
      return plan[part] === undefined ? [] : [plan[part].date];
    case 'avoid':
      return plan.avoid.flatMap(({ from, to }) => [from, to]);
    case 'evaluation':
      return [plan.evaluation.opens, plan.evaluation.closes];
  }
}

/** When and where a gathering of the round is, and how to be there without coming; nothing for one it does not have. */
export function rowsOfGathering(gathering: 'kickOff' | 'workshop', round: Round, say: Say): readonly Row[] {
  return gatheringRows(round[gathering], round, say);
}

function gatheringRows(occasion: Planned['workshop'], round: Pick<Round, 'zone'>, say: Say, day: DayWords = say.day): readonly Row[] {
  if (occasion === undefined) return [];
  const { date, time, minutes: length, place, link } = occasion;
  const clock = say.time(instantAt(round, date, time));
  return [
    { label: say(TERMS.time), value: say({ sv: `${day(date)} ${clock}`, en: `${day(date)} at ${clock}` }) },
    { label: say(TERMS.length), value: minutes(length, say) },
    { label: say(TERMS.place), value: say(place) },
    ...(link === undefined ? [] : [{ label: say({ sv: 'Kan du inte komma dit', en: 'If you cannot come' }), value: link }]),
  ];
}

function avoidedWords(avoid: Planned['avoid'], say: Say, day: DayWords): string {
  return say.list(avoid.map(({ from, to, why }) => `${day(from)} – ${day(to)} (${say(why)})`));
}

type Change = { readonly was: Planned; readonly is: Planned };

/**
 * What holds now in a part that was changed, each line with what it was before where that is another. A year is said where it is another. What
 * changed in other languages alone, as a place may, is said in those.
 */
export function changedRows(part: PlanPart, change: Change, round: Pick<Round, 'zone' | 'languages'>, say: Say): readonly Row[] {
  const rows = rowsIn(part, change, round, say);
  if (newRows(part, change, round, say).length > 0) return rows;
  const others = round.languages.filter((language) => language !== say.language);
  return [...rows, ...others.flatMap((language) => newRows(part, change, round, sayIn(language, round.zone)))];
}

/** Those that would be others if nothing had changed. */
function newRows(part: PlanPart, change: Change, round: Pick<Round, 'zone'>, say: Say): readonly Row[] {
  const same = rowsIn(part, { was: change.was, is: change.was }, round, say);
  return rowsIn(part, change, round, say).filter((row) => !same.some((other) => isDeepStrictEqual(other, row)));
}

function rowsIn(part: PlanPart, { was, is }: Change, round: Pick<Round, 'zone'>, say: Say): readonly Row[] {
  const isSameYear = yearsOf(part, was) === yearsOf(part, is);
  const day: DayWords = (date) => (isSameYear ? say.day(date) : `${say.day(date)} ${date.slice(0, 4)}`);
  if (part === 'avoid') return avoidChanges(was.avoid, is.avoid, say, day);
  const before = partRows(part, was, round, say, day);
  const now = partRows(part, is, round, say, day);
  const gone = before.filter(({ label }) => !now.some((row) => row.label === label));
  return [
    ...now.map(({ label, value }) => {
      const old = before.find((row) => row.label === label)?.value;
      return { label, value: old === value || old === undefined ? value : withOld(value, old, say) };
    }),
    ...gone.map(({ label, value }) => ({ label, value: withOld(say({ sv: 'finns inte längre', en: 'is no more' }), value, say) })),
  ];
}

/** A part of the plan as it is. */
export function factsOfPart(part: PlanPart, plan: Planned, round: Pick<Round, 'zone'>, say: Say): readonly Row[] {
  if (part !== 'avoid') return partRows(part, plan, round, say, say.day);
  const none = say({ sv: 'inga', en: 'none' });
  return [
    { label: say({ sv: 'Perioder', en: 'Periods' }), value: plan.avoid.length === 0 ? none : avoidedWords(plan.avoid, say, say.day) },
  ];
}

/** Periods without meetings: those that are new, those that stay, and those that are no more. */
function avoidChanges(was: Planned['avoid'], is: Planned['avoid'], say: Say, day: DayWords): readonly Row[] {
  const isIn = (periods: Planned['avoid']) => (period: Planned['avoid'][number]) =>
    periods.some((other) => isDeepStrictEqual(other, period));
  const rows = [
    { label: say({ sv: 'Nytt', en: 'New' }), periods: is.filter((period) => !isIn(was)(period)) },
    { label: say({ sv: 'Som förut', en: 'As before' }), periods: is.filter(isIn(was)) },
    { label: say({ sv: 'Inte längre', en: 'No longer' }), periods: was.filter((period) => !isIn(is)(period)) },
  ];
  return rows.flatMap(({ label, periods }) => (periods.length === 0 ? [] : [{ label, value: avoidedWords(periods, say, day) }]));
}

function withOld(value: string, old: string, say: Say): string {
  return say({ sv: `${value} (förut ${old})`, en: `${value} (before: ${old})` });
}
