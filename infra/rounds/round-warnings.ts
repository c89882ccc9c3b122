import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { extensionOf } from '../../shared/domain/round-state.ts';
import { instantAt, isWorkingDay } from '../../shared/round/calendar.ts';
import type { Fault } from '../../shared/round/fault.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';

/** What does not stop the call but is rarely meant. `file` is the path of the round file, `today` the day where the round is held. */
export function roundWarnings(round: Round, file: string, today: Temporal.PlainDate): readonly Fault[] {
  return [
    ...nameWarnings(round, file),
    ...pastWarnings(round, today),
    ...senderWarnings(round),
    ...callWarnings(round),
    ...dayOffWarnings(round),
    ...clockWarnings(round, 'kickOff'),
    ...clockWarnings(round, 'workshop'),
  ];
}

function nameWarnings({ id }: Round, file: string): readonly Fault[] {
  const name = basename(file).replace(/\.ya?ml$/, '');
  return name === id
    ? []
    : [
        {
          path: ['id'],
          wrong: `the round is called ${id} and its file ${basename(file)}`,
          write: 'give both one name: two rounds with the same id would be one stack',
        },
      ];
}

function pastWarnings(round: Round, today: Temporal.PlainDate): readonly Fault[] {
  return round.closes >= today.toString()
    ? []
    : [
        {
          path: ['closes'],
          wrong: `the whole round lies in the past: it closes on ${round.closes}`,
          write: 'move all dates, if this is a new round',
        },
      ];
}

function senderWarnings({ mail }: Round): readonly Fault[] {
  const [sender, reply] = [mail.address, mail.replyTo].map((address) => address.slice(address.lastIndexOf('@')).toLowerCase());
  return sender === reply
    ? []
    : [
        {
          path: ['mail', 'replyTo'],
          wrong: `answers go to ${reply}, mails come from ${sender}: mail filters trust that less`,
          write: 'write two addresses of the same domain if you can',
        },
      ];
}

function callWarnings(round: Round): readonly Fault[] {
  const { opens, deadline, checkDays, answerBy, extensionDays } = round.call;
  const days = Temporal.PlainDate.from(opens).until(deadline).days;
  const late = checkDays.filter((day) => day > days);
  const extended = extensionOf(round);
  return [
    ...late.map((day) => ({
      path: ['call', 'checkDays'],
      wrong: `day ${day} comes after the deadline, which is day ${days}: nothing will be checked then`,
      write: `write days up to ${days}`,
    })),
    ...(extended < answerBy
      ? []
      : [
          {
            path: ['call', 'extensionDays'],
            wrong: `extended by ${extensionDays} days the call ends on ${extended}, when everybody should have an answer (${answerBy})`,
            write: 'write fewer days, or a later call.answerBy',
          },
        ]),
  ];
}

function dayOffWarnings(round: Round): readonly Fault[] {
  const { day } = sayIn('en', round.zone);
  const reason = (date: string) => {
    const red = round.publicHolidays.find((holiday) => holiday.date === date);
    return red === undefined ? day(date) : `${day(date)}, ${red.name}`;
  };
  const red = new Set(round.publicHolidays.map(({ date }) => date));
  const deadline = red.has(round.call.deadline)
    ? [{ path: ['call', 'deadline'], wrong: `the last day to apply is ${reason(round.call.deadline)}: nobody answers questions then` }]
    : [];
  const working = [
    { path: ['call', 'answerBy'], what: 'the day of the answer', date: round.call.answerBy },
    { path: ['kickOff', 'date'], what: 'the kick-off', date: round.kickOff.date },
    { path: ['workshop', 'date'], what: 'the closing workshop', date: round.workshop.date },
  ]
    .filter(({ date }) => !isWorkingDay(round, Temporal.PlainDate.from(date)))
    .map(({ path, what, date }) => ({ path, wrong: `${what} is ${reason(date)}, a day off` }));
  return [...deadline, ...working].map((warning) => ({ ...warning, write: 'write a working day, unless this is meant' }));
}

/** Two nights a year the clocks change, and a time may not exist or come twice. */
function clockWarnings(round: Round, part: 'kickOff' | 'workshop'): readonly Fault[] {
  const { date, time } = round[part];
  const held = instantAt(round, date, time);
  const shown = held.toZonedDateTimeISO(round.zone).toPlainTime().toString({ smallestUnit: 'minute' });
  const later = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(round.zone, { disambiguation: 'later' }).toInstant();
  const path = [part, 'time'];
  if (shown !== time)
    return [
      {
        path,
        wrong: `on ${date} there is no ${time}: the clocks go forward, so it is held at ${shown}`,
        write: `write "${shown}", or another time`,
      },
    ];
  return later.equals(held)
    ? []
    : [
        {
          path,
          wrong: `on ${date} ${time} comes twice: the clocks go back, and the first one is meant`,
          write: 'write a time that comes once',
        },
      ];
}
