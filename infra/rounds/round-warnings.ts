import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { lettersOf } from '../../shared/domain/letter.ts';
import { extensionOf } from '../../shared/domain/round-state.ts';
import type { Fault } from '../../shared/round/fault.ts';
import { changesOfClocks, daysOff } from '../../shared/round/rarely-meant.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { sayIn } from '../../shared/words/say.ts';

/** What does not stop the call but is rarely meant. `file` is the path of the round file, `today` the day where the round is held. */
export function roundWarnings(round: Round, file: string, today: Temporal.PlainDate): readonly Fault[] {
  return [
    ...nameWarnings(round, file),
    ...pastWarnings(round, today),
    ...senderWarnings(round),
    ...callWarnings(round),
    ...letterWarnings(round),
    ...regimeWarnings(round),
    ...dayOffWarnings(round),
    ...avoidedWarnings(round),
    ...clockWarnings(round),
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

function letterWarnings(round: Round): readonly Fault[] {
  const sent = lettersOf(round);
  return Object.keys(round.letters ?? {})
    .filter((name) => !sent.some((letter) => letter === name))
    .map((name) => ({
      path: ['letters', name],
      wrong: 'the round has no closing workshop, so nobody gets this letter',
      write: 'take it away, or write when and where the workshop is',
    }));
}

/** What public authorities are called, in Swedish or English: most universities are one, and so is every municipality and region. */
const AUTHORITY =
  /universitet(et)?\b|university\b|högskola(n)?\b|\bkommun(en)?\b|\bmunicipality\b|\bregion(en)?\b|myndighet(en)?\b|\b(public )?authority\b|\bagency\b|verket\b|länsstyrelse/i;

/** Unsaid, a round is held as a company holds one: an authority has to say that it is one, and whoever only sounds like one that it is not. */
function regimeWarnings({ hosts, privacy }: Round): readonly Fault[] {
  if (privacy.regime !== undefined) return [];
  const names = [...privacy.controllers.map(({ name }) => name), ...Object.values(hosts).flatMap(({ name }) => Object.values(name))];
  const sounds = names.find((name) => AUTHORITY.test(name));
  return sounds === undefined
    ? []
    : [
        {
          path: ['privacy', 'regime'],
          wrong: `is left out, and so private: data are removed by themselves. If ${sounds} is a Swedish public authority, as most universities are, an application is a public document and may only be removed by a decision`,
          write: 'write regime: authority and the decision; or regime: private, if no authority holds the round',
        },
      ];
}

const OFF: Readonly<Record<string, (reason: string) => string>> = {
  'call.deadline': (reason) => `the last day to apply is ${reason}: nobody answers questions then`,
  'call.answerBy': (reason) => `the day of the answer is ${reason}, a day off`,
  'kickOff.date': (reason) => `the kick-off is ${reason}, a day off`,
  'workshop.date': (reason) => `the closing workshop is ${reason}, a day off`,
};

function dayOffWarnings(round: Round): readonly Fault[] {
  const { day } = sayIn('en', round.zone);
  return daysOff(round).map(({ path, date, name }) => {
    const reason = name === undefined ? day(date) : `${day(date)}, ${name}`;
    return { path, wrong: OFF[path.join('.')]?.(reason) ?? reason, write: 'write a working day, unless this is meant' };
  });
}

function avoidedWarnings(round: Round): readonly Fault[] {
  return (['kickOff', 'workshop'] as const).flatMap((part) => {
    const date = round[part]?.date;
    const avoided = round.meetings.avoid.find(({ from, to }) => date !== undefined && from <= date && date <= to);
    if (avoided === undefined) return [];
    return [
      {
        path: [part, 'date'],
        wrong: `the ${part === 'kickOff' ? 'kick-off' : 'closing workshop'} is on ${date}, on which nobody is to meet (${avoided.why.en}, meetings.avoid)`,
        write: 'write another day, or change meetings.avoid',
      },
    ];
  });
}

function clockWarnings(round: Round): readonly Fault[] {
  return changesOfClocks(round).map(({ path, is, date, time, held }) =>
    is === 'no such time'
      ? {
          path,
          wrong: `on ${date} there is no ${time}: the clocks go forward, so it is held at ${held}`,
          write: `write "${held}", or another time`,
        }
      : {
          path,
          wrong: `on ${date} ${time} comes twice: the clocks go back, and the first one is meant`,
          write: 'write a time that comes once',
        },
  );
}
