import { Temporal } from 'temporal-polyfill';
import { planNow } from '../../round/planned.ts';
import { ROLES, type Round } from '../../round/round-file.ts';
import { byChannel, funnelOf } from '../application/recruiting.ts';
import { firstDeadline, wasExtended } from '../plan/plan-kept.ts';
import type { ClosingFigures } from './closing-figures.ts';
import type { ClosingInput } from './figures.ts';
import type { Proposal } from './proposal.ts';
import { mayShow } from './small-groups.ts';

/** A call that brought too few is proposed to be this much longer. */
const LONGER_DAYS = 14;
/** From here on, things took clearly more time than was told. */
const MUCH_TIME = 3.5;
/** A longer call opens earlier: what follows it keeps its day. */
export const CALL_OPENS = 'call.opens';
/** Where a channel that brought nobody is taken out. */
export const CALL_CHANNELS = 'call.channels';
/** Nobody gets to know another person in fewer meetings than this. */
const FEWEST_MEETINGS = 3;

/** What this round says about the next one, as changes to its file. Each rests on figures the report shows. */
export function proposalsFor(input: ClosingInput, figures: ClosingFigures): readonly Proposal[] {
  if (input.kept !== undefined) return input.kept.proposals;
  const { stage } = input.state;
  // What is not over yet says nothing: people may still apply, and pairs may still meet.
  const isCallOver = stage !== 'draft' && stage !== 'call open';
  const areMeetingsOver = stage === 'closing' || stage === 'closed';
  return [
    ...(isCallOver ? [...forTheCall(input, figures), ...forTheChannels(input)] : []),
    ...(areMeetingsOver ? fewerMeetings(input, figures) : []),
    ...moreTime(input, figures),
    ...forTheOffers(input, figures),
  ];
}

function forTheCall({ round, state }: ClosingInput, { funnel, wanted }: ClosingFigures): readonly Proposal[] {
  const { confirmed, withdrawn } = funnel.mentor;
  const { opens } = round.call;
  const planned = daysOfCall({ opens, deadline: firstDeadline(round, state) });
  const figures = { confirmed, withdrawn, wanted: wanted.mentor };
  const longer = (proposed: number, why: 'deadline was moved' | 'too few applied'): Proposal => ({
    path: CALL_OPENS,
    now: planned,
    proposed,
    because: { why, ...figures },
  });
  if (wasExtended(state)) return [longer(daysOfCall({ opens, deadline: planNow(round, state).deadline }), 'deadline was moved')];
  return confirmed - withdrawn < wanted.mentor ? [longer(planned + LONGER_DAYS, 'too few applied')] : [];
}

/** How many days one can apply, the first and the last among them. */
export function daysOfCall({ opens, deadline }: Pick<Round['call'], 'opens' | 'deadline'>): number {
  return Temporal.PlainDate.from(opens).until(deadline, { largestUnit: 'day' }).days + 1;
}

function forTheChannels({ round, funnel }: ClosingInput): readonly Proposal[] {
  const channels = byChannel(funnel).filter(({ channel }) => round.call.channels.some(({ id }) => id === channel));
  // A round none of whose channels brought anybody says nothing of where its call was spread.
  if (channels.every(({ funnel: { submitted } }) => submitted === 0)) return [];
  return round.call.channels.flatMap(({ id, name }): readonly Proposal[] => {
    const { seen, submitted } = channels.find(({ channel }) => channel === id)?.funnel ?? funnelOf([]);
    const brought = submitted > 0 || (seen > 0 && !mayShow(seen));
    return brought
      ? []
      : [{ path: CALL_CHANNELS, now: id, proposed: undefined, because: { why: 'channel brought nobody', channel: name, seen } }];
  });
}

function fewerMeetings({ round }: ClosingInput, { meetings, pairs }: ClosingFigures): readonly Proposal[] {
  const { count } = round.meetings;
  const { held, planned } = meetings.ofCompleted;
  // A pair that ended early says nothing about how many meetings there is time for.
  const perPair = pairs.completed === 0 ? count : held / pairs.completed;
  const fewer = Math.max(FEWEST_MEETINGS, Math.round(perPair));
  if (fewer >= count) return [];
  return [{ path: 'meetings.count', now: count, proposed: fewer, because: { why: 'fewer meetings were held', held, planned } }];
}

function moreTime({ round }: ClosingInput, { pulses }: ClosingFigures): readonly Proposal[] {
  const { preparation } = round.meetings;
  const time = pulses[2].time;
  return ROLES.flatMap((role): readonly Proposal[] => {
    const told = time[role] ?? time.all;
    if (told === undefined || told.average < MUCH_TIME) return [];
    return [
      {
        path: `meetings.preparation.${role}`,
        now: preparation[role],
        proposed: longerPreparation(preparation[role]),
        because: { why: 'took more time', role: time[role] === undefined ? 'both' : role, average: told.average },
      },
    ];
  });
}

/** Half as much again, in steps people plan in. */
function longerPreparation(minutes: number): number {
  return Math.max(minutes + 5, Math.round((minutes * 1.5) / 5) * 5);
}

function forTheOffers({ round }: ClosingInput, { pairs }: ClosingFigures): readonly Proposal[] {
  const { remindDays } = round.offers;
  const earlier = remindDays.map((day) => Math.max(1, day - 1));
  if (pairs.lapsed === 0 || earlier.join() === remindDays.join()) return [];
  return [
    {
      path: 'offers.remindDays',
      now: remindDays,
      proposed: earlier,
      because: { why: 'offers lapsed', lapsed: pairs.lapsed, offered: pairs.offered },
    },
  ];
}
