import type { OwnPairData } from '../../../shared/commands/privacy/own-data.ts';
import { type Meeting, openProposal } from '../../../shared/domain/pair/meeting.ts';
import type { What } from '../../../shared/domain/privacy/what-is-kept.ts';
import { pairStatus } from '../../../shared/words/console/statuses.ts';
import { answers as answerTexts } from '../../../shared/words/participant/answers.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import { whyYouTwo } from '../../../shared/words/why-you-two.ts';
import { at, type Given, some } from './given.ts';

type WithOthers = Extract<What, 'pairing' | 'answer to offer' | 'meetings' | 'what happened' | 'how it was' | 'own words' | 'pauses'>;

/** What there is of somebody and those they were asked about or meet, line by line: nothing of what the other one said. */
export function withOthers(given: Given): Readonly<Record<WithOthers, readonly string[]>> {
  const each = (lines: (of: OwnPairData) => readonly string[]) => given.data.pairs.flatMap(lines);
  const eachMeeting = (lines: (meeting: Meeting, of: OwnPairData) => readonly string[]) =>
    each((of) => of.pair.meetings.flatMap((meeting) => lines(meeting, of)));
  return {
    pairing: each((of) => pairing(given, of)),
    'answer to offer': each((of) => ownAnswers(given, of)),
    meetings: eachMeeting((meeting, of) => times(given, meeting, of)),
    'what happened': eachMeeting((meeting, of) => outcome(given, meeting, of)),
    'how it was': [...eachMeeting((meeting, of) => rating(given, meeting, of)), ...each((of) => pulses(given, of))],
    'own words': [...eachMeeting((meeting, of) => takeaway(given, meeting, of)), ...each((of) => notes(given, of))],
    pauses: each(({ pair, partner }) =>
      (pair.pauses ?? []).map(({ from, until }) =>
        ownDataWords(given.say).pause(partner, given.say.dayAndYear(from), given.say.dayAndYear(until)),
      ),
    ),
  };
}

function pairing({ round, isClosed, say }: Given, { pair, role, partner }: OwnPairData): readonly string[] {
  const words = ownDataWords(say);
  const asked = [...(pair.lapses ?? []).map(({ offeredAt }) => offeredAt), pair.offeredAt];
  return [
    ...asked.map((moment) => words.asked(partner, at({ say }, moment))),
    words.of(partner, pairStatus(pair.status, say, isClosed)),
    ...whyYouTwo(pair.fit, round, role, say),
  ];
}

function ownAnswers(given: Given, { pair, role, partner }: OwnPairData): readonly string[] {
  const words = ownDataWords(given.say);
  return [...(pair.lapses ?? []).map(({ answers }) => answers), pair.answers].flatMap((answers) => {
    const mine = answers[role];
    if (mine === undefined) return [];
    return [words[mine.answer === 'yes' ? 'saidYes' : 'saidNo'](partner, at(given, mine.at))];
  });
}

function times(given: Given, meeting: Meeting, { partner }: OwnPairData): readonly string[] {
  const { say } = given;
  const words = ownDataWords(say);
  const proposal = openProposal(meeting);
  const placed = (what: string, place: string | undefined) => [what, ...some(place)].join(', ');
  const said = [
    ...meeting.calledOff.map(({ startsAt, place }) => words.calledOff(placed(at(given, startsAt), place))),
    ...(meeting.status === 'agreed' ? [placed(at(given, meeting.startsAt), meeting.place)] : []),
    ...(proposal === undefined ? [] : [placed(words.proposed(say.list(proposal.times.map((time) => at(given, time)))), proposal.place)]),
    ...(meeting.status === 'planned' ? [words.planned(say.week(meeting.week))] : []),
  ];
  return said.map((what) => words.of(words.meeting(meeting.number, partner), what));
}

function outcome({ say }: Given, meeting: Meeting, { role, partner }: OwnPairData): readonly string[] {
  if (meeting.status !== 'agreed') return [];
  const words = ownDataWords(say);
  const report = meeting.reports[role];
  const said = [
    ...(report === undefined ? [] : [report.held ? words.tookPlace : words.didNot]),
    ...(meeting.settled === undefined ? [] : [words.settled(meeting.settled.held)]),
    ...(meeting.recorded === undefined ? [] : [words.recorded]),
  ];
  return said.length === 0 ? [] : [words.of(words.meeting(meeting.number, partner), said.join(', '))];
}

function rating({ say }: Given, meeting: Meeting, { role, partner }: OwnPairData): readonly string[] {
  const report = meeting.status === 'agreed' ? meeting.reports[role] : undefined;
  if (report === undefined) return [];
  const words = ownDataWords(say);
  const { answers } = answerTexts(say).report.rating;
  const said = [...some(answers[(report.rating ?? 0) - 1]), ...(report.wantsContact ? [words.wantsContact] : [])];
  return said.length === 0 ? [] : [words.of(words.meeting(meeting.number, partner), said.join(', '))];
}

function takeaway({ say }: Given, meeting: Meeting, { role, partner }: OwnPairData): readonly string[] {
  const words = ownDataWords(say);
  const report = meeting.status === 'agreed' ? meeting.reports[role] : undefined;
  return some(report?.takeaway).map((text) => words.of(words.meeting(meeting.number, partner), text));
}

const PULSES = [1, 2] as const;

function pulses({ say }: Given, { pair, role, partner }: OwnPairData): readonly string[] {
  const words = ownDataWords(say);
  const { going, time, goingRow, timeRow } = answerTexts(say).pulse;
  return PULSES.flatMap((number) => {
    const mine = pair.pulses[number]?.[role];
    if (mine === undefined) return [];
    const said = [
      ...some(going.answers[mine.going - 1]).map((value) => words.of(goingRow, value)),
      ...some(time.answers[mine.time - 1]).map((value) => words.of(timeRow, value)),
      ...(mine.wantsContact ? [words.wantsContact] : []),
    ];
    return [words.of(words.pulse(number, partner), said.join(', '))];
  });
}

function notes({ say }: Given, { pair, role, partner }: OwnPairData): readonly string[] {
  const words = ownDataWords(say);
  return [
    ...PULSES.flatMap((number) => some(pair.pulses[number]?.[role]?.note).map((text) => words.of(words.pulse(number, partner), text))),
    ...(pair.pauses ?? []).flatMap(({ by, from, until, reason }) =>
      by === role ? some(reason).map((text) => words.of(words.pause(partner, say.dayAndYear(from), say.dayAndYear(until)), text)) : [],
    ),
  ];
}
