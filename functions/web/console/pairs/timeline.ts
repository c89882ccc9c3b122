import { instantOf } from '../../../../shared/domain/decision.ts';
import type { AgreedMeeting, Meeting } from '../../../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { isLow, type PulseNumber } from '../../../../shared/domain/pair/pulse.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { timelineWords } from '../../../../shared/words/console/pair-timeline.ts';
import type { Say } from '../../../../shared/words/say.ts';

/** Something that happened to a pair: when, what, and what stands out about it. */
export type Happening = { readonly at: string; readonly what: string; readonly more: readonly string[] };

export type Names = Readonly<Record<Role, string>>;

/**
 * Everything that happened to a pair, the latest first. What people wrote in their own words is not in it; how they rated, and that they want
 * to be contacted, is for those sides alone that the reader may know it of.
 */
export function timelineOf(pair: Pair, names: Names, say: Say, known: readonly Role[] = ROLES): readonly Happening[] {
  const words = timelineWords(say);
  const happened: readonly Happening[] = [
    ...(pair.lapses ?? []).flatMap((lapse) => [
      ...offerHappenings(lapse, names, say),
      plain(lapse.endedAt, words.over[lapse.declined === true ? 'declined' : 'lapsed']),
    ]),
    ...offerHappenings(pair, names, say),
    ...(pair.formedAt === undefined ? [] : [plain(pair.formedAt, words.formed)]),
    ...pair.meetings.flatMap((meeting) => meetingHappenings(meeting, names, say, known)),
    ...([1, 2] as const).flatMap((pulse) => ROLES.flatMap((role) => pulseHappenings(pair, pulse, role, names, say, known))),
    ...pauseHappenings(pair, names, say),
    ...overHappenings(pair, say),
  ];
  return happened.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function offerHappenings({ offeredAt, answers }: Pick<Pair, 'offeredAt' | 'answers'>, names: Names, say: Say): readonly Happening[] {
  const words = timelineWords(say);
  const answered = ROLES.flatMap((role) => {
    const given = answers[role];
    if (given === undefined || given.goesOn === true) return [];
    const { at, answer, heardOn } = given;
    return [plain(at, heardOn === undefined ? words.answered(names[role], answer) : words.heard(names[role], answer, say.day(heardOn)))];
  });
  const asked = ROLES.filter((role) => answers[role]?.goesOn !== true).map((role) => names[role]);
  const offered = asked.length === ROLES.length ? words.offered : words.askedToTakeOver(say.list(asked));
  return [...(asked.length === 0 ? [] : [plain(offeredAt, offered)]), ...answered];
}

function plain(at: string, what: string): Happening {
  return { at, what, more: [] };
}

function pauseHappenings({ pauses = [] }: Pair, names: Names, say: Say): readonly Happening[] {
  const words = timelineWords(say);
  return pauses.flatMap(({ by, at, from, until, endedAt }) => [
    plain(
      at,
      words.paused(by === 'operator' ? words.coordinators : names[by], say.day(from), endedAt === undefined ? say.day(until) : undefined),
    ),
    ...(endedAt === undefined ? [] : [plain(endedAt, words.pauseEnded)]),
  ]);
}

function overHappenings({ status, endedAt }: Pair, say: Say): readonly Happening[] {
  if (endedAt === undefined || status === 'offered' || status === 'formed') return [];
  return [plain(endedAt, timelineWords(say).over[status])];
}

function meetingHappenings(meeting: Meeting, names: Names, say: Say, known: readonly Role[]): readonly Happening[] {
  const words = timelineWords(say);
  const when = (startsAt: string) => say.dayAndTime(instantOf(startsAt));
  const calledOff = meeting.calledOff.map(({ at, startsAt, by, hand }) =>
    plain(at, words.calledOff(meeting.number, when(startsAt), by, hand?.kind)),
  );
  if (meeting.status !== 'agreed') return calledOff;
  const reported = ROLES.flatMap((role) => {
    const report = meeting.reports[role];
    if (report === undefined) return [];
    const said = [
      ...(report.rating === undefined ? [] : [words.rated(report.rating)]),
      ...(report.wantsContact ? [words.wantsContact] : []),
    ];
    return [{ at: report.at, what: words.reported(meeting.number, names[role], report.held), more: known.includes(role) ? said : [] }];
  });
  const { settled } = meeting;
  return [
    ...calledOff,
    beginningOf(meeting, names, say),
    ...reported,
    ...(settled === undefined ? [] : [plain(settled.at, words.settled(meeting.number, settled.held))]),
  ];
}

/** That a meeting got its time, or that it had been held before anybody had heard of it. */
function beginningOf({ number, recorded, agreedAt, startsAt, agreedHand }: AgreedMeeting, names: Names, say: Say): Happening {
  const words = timelineWords(say);
  if (recorded === undefined) return plain(agreedAt, words.agreed(number, say.dayAndTime(instantOf(startsAt)), agreedHand?.kind));
  const who = recorded.by === 'operator' ? words.coordinators : names[recorded.by];
  return plain(recorded.at, words.recorded(number, who, say.day(instantOf(startsAt))));
}

function pulseHappenings(pair: Pair, pulse: PulseNumber, role: Role, names: Names, say: Say, known: readonly Role[]): readonly Happening[] {
  const words = timelineWords(say);
  const given = pair.pulses[pulse]?.[role];
  if (given === undefined) return [];
  const said = [
    words.pulseScores(given.going, given.time),
    ...(isLow(given) ? [words.low] : []),
    ...(given.wantsContact ? [words.wantsContact] : []),
  ];
  return [{ at: given.at, what: words.pulse(pulse, names[role]), more: known.includes(role) ? said : [] }];
}

/** What the two wrote to the coordinators, with what it is about, of the sides the reader may know it of. */
export function writtenIn(
  pair: Pair,
  names: Names,
  say: Say,
  known: readonly Role[] = ROLES,
): readonly (readonly [about: string, text: string])[] {
  const words = timelineWords(say);
  const takeaways = pair.meetings.flatMap((meeting) =>
    meeting.status === 'agreed'
      ? known.map((role) => [words.takeaway(names[role], meeting.number), meeting.reports[role]?.takeaway] as const)
      : [],
  );
  const notes = ([1, 2] as const).flatMap((pulse) =>
    known.map((role) => [words.note(names[role], pulse), pair.pulses[pulse]?.[role]?.note] as const),
  );
  const pauses = (pair.pauses ?? []).filter(({ by }) => by === 'operator' || known.includes(by));
  const reasons = pauses.map(({ by, reason }) => [words.reason(by === 'operator' ? words.coordinators : names[by]), reason] as const);
  return [...takeaways, ...notes, ...reasons].flatMap(([about, text]) =>
    text === undefined || text === '' ? [] : [[about, text] as const],
  );
}
