import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { hoursInAll, meetingWeeks } from '../../shared/round/half-year.ts';
import type { Role, Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';

/** What a round asks of people, as figures: days as dates, weeks as their Mondays, `hours` each side gives in all. */
export function roundInShort(round: Round) {
  return {
    id: round.id,
    pairs: round.seats,
    call: { opens: round.call.opens, deadline: round.call.deadline, days: callDays(round), answerBy: round.call.answerBy },
    kickOff: { date: round.kickOff.date, time: round.kickOff.time, minutes: round.kickOff.minutes },
    meetings: { count: round.meetings.count, minutes: round.meetings.minutes, weeks: meetingWeeks(round).map(String) },
    ...(round.workshop === undefined
      ? {}
      : { workshop: { date: round.workshop.date, time: round.workshop.time, minutes: round.workshop.minutes } }),
    closes: round.closes,
    hours: { mentor: hoursInAll(round, 'mentor'), mentee: hoursInAll(round, 'mentee') },
    contact: contactOf(round).name,
  };
}

/** The same as lines to read, in English. */
export function roundInLines(round: Round): readonly string[] {
  const say = sayIn('en', round.zone);
  const { call, kickOff, meetings, workshop, evaluation } = round;
  const contact = contactOf(round);
  const weeks = meetingWeeks(round).map((monday) => monday.toLocaleString('en-GB', { day: 'numeric', month: 'long' }));
  return [
    `${say(round.name)}: ${say(round.hosts.university.name)} and ${say(round.hosts.company.name)}, ${counted(round.seats, 'pair')}`,
    row('The call', `${say.day(call.opens)} to ${say.day(call.deadline)} ${yearOf(call.deadline)}, ${counted(callDays(round), 'day')}`),
    row('Answers', `everybody has one by ${say.day(call.answerBy)}`),
    row('Kick-off', occasion(kickOff)),
    row('Meetings', `${meetings.count} of ${meetings.minutes} minutes, in the weeks of ${say.list(weeks)}`),
    row('Workshop', workshop === undefined ? 'none: the meetings are over when the evaluation opens' : occasion(workshop)),
    row('Evaluation', `${say.day(evaluation.opens)} to ${say.day(evaluation.closes)}; the round closes on ${say.dayAndYear(round.closes)}`),
    row('A mentor', gives('mentor')),
    row('A mentee', gives('mentee')),
    row('Contact', [contact.name, contact.email, contact.phone].filter((part) => part !== undefined).join(', ')),
  ];

  function occasion(part: Round['kickOff']): string {
    const at = say.time(instantAt(round, part.date, part.time));
    return `${say.day(part.date)} ${yearOf(part.date)} at ${at}, ${part.minutes} minutes, ${say(part.place)}`;
  }

  function gives(role: Role): string {
    const parts = `${meetings.count} × ${meetings.minutes} minutes of meetings, ${meetings.count} × ${meetings.preparation[role]} to prepare`;
    const together = `${kickOff.minutes} kick-off${workshop === undefined ? '' : `, ${workshop.minutes} workshop`}`;
    return `${say.figure(hoursInAll(round, role))} hours in all: ${parts}, ${together}`;
  }
}

function row(what: string, says: string): string {
  return `  ${what.padEnd(12)}${says}`;
}

/** Days on which one can apply, the first and the last among them. */
function callDays({ call }: Round): number {
  return Temporal.PlainDate.from(call.opens).until(call.deadline).days + 1;
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** "1 pair", "6 pairs". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
