import type { Occasion, Round } from './round-file.ts';

/**
 * What people are told of a round and its agenda is made of: each part as text, by its path in the round file. Letters, calendars and the
 * agenda follow the plan a round was opened with.
 */
export type Plan = Readonly<Record<string, string>>;

/** A part of the plan that is another one in the round file than when the round was opened. */
export type PlanChange = { readonly path: string; readonly was: string; readonly is: string };

export function planOf(round: Round): Plan {
  const { call, offers, meetings, evaluation, mail } = round;
  return {
    zone: round.zone,
    'mail.address': mail.address,
    'call.opens': call.opens,
    'call.deadline': call.deadline,
    'call.graceMinutes': String(call.graceMinutes),
    'call.extensionDays': String(call.extensionDays),
    'call.answerBy': call.answerBy,
    'call.checkDays': call.checkDays.join(', '),
    'offers.remindDays': offers.remindDays.join(', '),
    'offers.operatorDay': String(offers.operatorDay),
    'offers.lapseDays': String(offers.lapseDays),
    ...gathering('kickOff', round.kickOff, round),
    'meetings.count': String(meetings.count),
    'meetings.minutes': String(meetings.minutes),
    'meetings.preparation.mentor': String(meetings.preparation.mentor),
    'meetings.preparation.mentee': String(meetings.preparation.mentee),
    'meetings.avoid': meetings.avoid.map(({ from, to }) => `${from} to ${to}`).join(', '),
    ...gathering('workshop', round.workshop, round),
    'evaluation.opens': evaluation.opens,
    'evaluation.closes': evaluation.closes,
    closes: round.closes,
  };
}

/** Of a workshop that is not held each part is said to be empty, so that having one is another plan than having none. */
function gathering(name: 'kickOff' | 'workshop', occasion: Occasion | undefined, { languages }: Round): Plan {
  return {
    [`${name}.date`]: occasion?.date ?? '',
    [`${name}.time`]: occasion?.time ?? '',
    [`${name}.minutes`]: String(occasion?.minutes ?? ''),
    [`${name}.link`]: occasion?.link ?? '',
    ...Object.fromEntries(languages.map((language) => [`${name}.place.${language}`, occasion?.place[language] ?? ''])),
  };
}

/** What differs between the plan a round was opened with and its file. A part that only one of them knows is no difference. */
export function planChanges(opened: Plan, round: Round): readonly PlanChange[] {
  return Object.entries(planOf(round)).flatMap(([path, is]) => {
    const was = opened[path];
    return was === undefined || was === is ? [] : [{ path, was, is }];
  });
}
