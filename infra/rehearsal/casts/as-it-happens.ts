import { Temporal } from 'temporal-polyfill';
import { timesLapsed } from '../../../shared/domain/pair/pair.ts';
import { workingDaysFrom } from '../../../shared/round/calendar.ts';
import { noteMeetingOf } from '../operators/pair-page.ts';
import { changePlan, pressAboutCall, takePlanBack } from '../operators/plan-page.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { Cast, Errand } from './cast.ts';

/** A round as real ones are: its plan changes, people are away or say no late, two walk unbooked, and nobody presses the button for a week. */
export const asItHappens: Cast = {
  habits: {
    mentee: [
      ['is away when asked', 'walks unbooked'],
      ['declines late', 'phones about a meeting'],
      ['leaves before the end'],
      ['sets the venue', 'pauses'],
      ['cancels twice'],
    ],
    mentor: [['mistypes the address'], ['withdraws'], ['slow']],
  },
  appliesWithinDays: 14,
  operators: {
    away: (round) => ({ from: call(17)(round), to: workingDaysFrom(round, call(17)(round), 6) }),
    takesEntries: true,
    leavesDays: 3,
    errands: [
      {
        what: 'the call is extended, with a new day for answers',
        on: call(10),
        at: '10:00',
        does: (desk) => changePlan(desk, { deadline: later(desk.round.call.deadline, 7), answerBy: later(desk.round.call.answerBy, 3) }),
      },
      { what: 'the call is closed by mistake', on: call(15), at: '15:00', does: (desk) => pressAboutCall(desk, 'end') },
      { what: 'the call is opened again', on: call(15), at: '15:04', does: (desk) => pressAboutCall(desk, 'open again') },
      { what: 'the call is closed early', on: call(17), at: '11:00', does: (desk) => pressAboutCall(desk, 'end') },
      moves('the kick-off gets another room', 'kickOff', -14, { room: 'Aula Magna' }),
      moves('the kick-off is moved by mistake', 'kickOff', -13, { days: 1 }),
      { what: 'the plan is taken back', on: before('kickOff', -13), at: '10:05', does: takePlanBack },
      moves('the kick-off is moved, to a third room', 'kickOff', -8, { days: 6, room: 'Södra huset, sal B4' }),
      {
        what: 'an operator writes down a meeting',
        on: before('workshop', -12),
        at: '09:30',
        does: (desk, whoever) => noteMeetingOf(desk, whoever('phones about a meeting')),
      },
      moves('the workshop is moved', 'workshop', -21, { days: 2, room: 'Kontoret på Vetenskapsvägen 10' }),
    ],
  },
  happens: {
    'the call was extended, with a new day for answers': ({ state }) =>
      state.planBefore?.some(({ deadline, answerBy }) => deadline !== undefined && answerBy !== undefined) === true,
    'the call was closed early': ({ state }) => state.endedEarlyAt !== undefined,
    'offers waited for more than a week': (evidence) => waitedForOffers(evidence, 7),
    'two who did not answer were asked once more': ({ pairs }) =>
      pairs.some((pair) => timesLapsed(pair) > 0 && pair.formedAt !== undefined),
    'somebody said no late': ({ pairs }) => pairs.some(({ status }) => status === 'declined'),
    'the kick-off changed its room twice, and its day': ({ state }) => timesTold(state, 'kickOff') === 2,
    'the workshop was moved': ({ state }) => timesTold(state, 'workshop') === 1,
    'a venue was set alone': ({ happenings }) => happenings.some(({ name }) => name === 'place changed'),
    'two walked who had not booked it': ({ pairs }) =>
      pairs.some(({ meetings }) =>
        meetings.some((meeting) => meeting.status === 'agreed' && ['mentor', 'mentee'].includes(meeting.recorded?.by ?? '')),
      ),
    'an operator wrote a meeting down': ({ pairs }) =>
      pairs.some(({ meetings }) => meetings.some((meeting) => meeting.status === 'agreed' && meeting.settled !== undefined)),
    'two paused': ({ pairs }) => pairs.some(({ pauses = [] }) => pauses.length > 0),
    'somebody left before the end': ({ pairs }) => pairs.some(({ status }) => status === 'ended'),
    'an operator took an entry and wrote about it': ({ entries }) =>
      entries.some(({ owner, notes = [] }) => owner !== undefined && notes.length > 0),
  },
};

/** So many days after the call opened. */
function call(days: number): Errand['on'] {
  return ({ call: { opens } }) => Temporal.PlainDate.from(opens).add({ days });
}

type Gathering = 'kickOff' | 'workshop';

/** So many days from the day a gathering has in the round file. */
function before(gathering: Gathering, days: number): Errand['on'] {
  return (round) => Temporal.PlainDate.from(round[gathering].date).add({ days });
}

/** Somebody gives a gathering another day, another room or both. */
function moves(what: string, gathering: Gathering, on: number, { days, room }: { readonly days?: number; readonly room?: string }): Errand {
  return {
    what,
    on: before(gathering, on),
    at: '10:00',
    does: (desk) =>
      changePlan(desk, {
        ...(days === undefined ? {} : { [`${gathering}.date`]: later(desk.round[gathering].date, days) }),
        ...(room === undefined ? {} : Object.fromEntries(desk.round.languages.map((language) => [`${gathering}.place.${language}`, room]))),
      }),
  };
}

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function timesTold({ tellings = [] }: Evidence['state'], gathering: Gathering): number {
  return tellings.filter(({ was }) => was[gathering] !== undefined).length;
}

function waitedForOffers({ happenings }: Evidence, days: number): boolean {
  const [proposed, offered] = ['pairs proposed', 'pair offered'].map((event) => happenings.find(({ name }) => name === event)?.at);
  return proposed !== undefined && offered !== undefined && Temporal.Instant.from(proposed).until(offered).total('days') > days;
}
