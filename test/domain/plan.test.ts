import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { changePlan, takeBackPlan } from '../../shared/domain/plan/change-plan.ts';
import { firstDeadline, lastToldOf, openTelling, tellingMoments, timesChanged, wasExtended } from '../../shared/domain/plan/plan-kept.ts';
import { fieldAt, fixedParts, stopsOf } from '../../shared/domain/plan/stops.ts';
import { movedGatherings, type PlanStanding, soonestMoved, toldChange } from '../../shared/domain/plan/told-parts.ts';
import { isWithoutMeetings } from '../../shared/domain/plan/without-meetings.ts';
import { callEnds, kickOffAt, kickOffEnds, type RoundState, type Stage, workshopAt } from '../../shared/domain/round-state.ts';
import { planNow, plannedIn, type SomePlanned, withPlan } from '../../shared/round/planned.ts';
import { nextOf } from '../builders/decided.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const PLAN = { ...plannedIn(round), workshop: round.workshop };
const NOW = Temporal.Instant.from('2027-09-01T10:00:00Z');
const OPEN: RoundState = { stage: 'call open', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' };
const at = (stage: Stage): RoundState => ({ ...OPEN, stage });
const change = (state: RoundState, some: SomePlanned, now = NOW) => changePlan(round, state, some, now, 'karin');
const changedTo = (state: RoundState, some: SomePlanned, now = NOW) => nextOf(change(state, some, now));
const on = (date: string) => ({ ...PLAN.kickOff, date });
const LATER = { kickOff: on('2027-10-13') };

describe('a change of the plan', () => {
  test('is kept with what it takes the place of, by whom, and is told after ten minutes', () => {
    expect(change(OPEN, LATER)).toMatchObject({
      next: {
        planned: { ...PLAN, ...LATER },
        planBefore: [{ kickOff: PLAN.kickOff }],
        tellings: [{ at: '2027-09-01T10:10:00.000Z', was: { kickOff: PLAN.kickOff }, by: 'karin' }],
      },
      events: [{ name: 'plan changed', detail: { number: 1 } }],
    });
    expect(nextOf(change(OPEN, LATER)).extendedTo).toBeUndefined();
    expect(changedTo(OPEN, { deadline: '2027-09-19' })).toMatchObject({
      extendedTo: '2027-09-19',
      planBefore: [{ deadline: PLAN.deadline }],
    });
  });

  test('that changes nothing is none', () => {
    expect(change(OPEN, {})).toEqual({ outcome: 'unchanged' });
    expect(change(OPEN, { kickOff: { ...PLAN.kickOff } })).toEqual({ outcome: 'unchanged' });
  });

  test('is refused once the round is closed, and where something stands against it', () => {
    expect(change(at('closed'), LATER)).toEqual({ outcome: 'refused', why: 'round closed' });
    expect(change(OPEN, { kickOff: on('2027-08-20') })).toEqual({ outcome: 'refused', why: 'plan at fault' });
  });

  test('is refused for one thing that stands against it alone', () => {
    expect(change(at('matching'), { deadline: '2027-09-19' })).toEqual({ outcome: 'refused', why: 'plan at fault' });
  });

  test('leaves what has been told as it was told, also when it is changed again before it is told itself', () => {
    const told = changedTo(OPEN, LATER);
    const hour = NOW.add({ hours: 1 });
    const again = changedTo(changedTo(told, { kickOff: on('2027-10-14') }, hour), { closes: '2028-03-20' }, hour.add({ minutes: 5 }));
    expect(again.tellings).toMatchObject([
      { at: '2027-09-01T10:10:00.000Z', was: { kickOff: PLAN.kickOff } },
      { at: '2027-09-01T11:15:00.000Z', was: { kickOff: { date: '2027-10-13' }, closes: PLAN.closes } },
    ]);
  });

  test('can be taken back until it is told, and then nobody hears of it', () => {
    const moved = changedTo(OPEN, LATER);
    const back = (now: Temporal.Instant) => takeBackPlan(round, moved, now);
    const last = NOW.add({ minutes: 10 });
    expect(nextOf(back(last.subtract({ seconds: 1 })))).toMatchObject({ planned: PLAN, tellings: [] });
    expect(back(last)).toEqual({ outcome: 'refused', why: 'too late to take back' });
    expect(takeBackPlan(round, OPEN, NOW)).toEqual({ outcome: 'refused', why: 'too late to take back' });
    expect(takeBackPlan(round, { ...moved, stage: 'closed' }, NOW)).toEqual({ outcome: 'refused', why: 'round closed' });
  });

  test('made before the one before was told is told with it, of what people know; what is again as they know it is not told', () => {
    const soon = NOW.add({ minutes: 5 });
    const twice = changedTo(changedTo(OPEN, LATER), { kickOff: on('2027-10-14'), closes: '2028-03-20' }, soon);
    expect(twice.tellings).toEqual([{ at: '2027-09-01T10:15:00.000Z', was: { kickOff: PLAN.kickOff, closes: PLAN.closes }, by: 'karin' }]);
    expect(twice.planBefore).toHaveLength(2);
    expect(changedTo(changedTo(OPEN, LATER), { kickOff: PLAN.kickOff }, soon).tellings).toEqual([]);
    const told = changedTo(changedTo(OPEN, LATER), { kickOff: on('2027-10-14') }, NOW.add({ hours: 1 }));
    expect(told.tellings?.map(({ was }) => was.kickOff?.date)).toEqual([PLAN.kickOff.date, '2027-10-13']);
  });

  test('is told at once where what moves begins within three hours, at its old time or its new one', () => {
    const kickOff = kickOffAt(round);
    const toldAt = (now: Temporal.Instant, time = '2027-10-13') => changedTo(at('matching'), { kickOff: on(time) }, now).tellings?.[0]?.at;
    const soon = kickOff.subtract({ hours: 3 });
    expect(toldAt(soon)).toBe(soon.add({ minutes: 10 }).toString({ fractionalSecondDigits: 3 }));
    const sooner = soon.add({ seconds: 1 });
    expect(toldAt(sooner)).toBe(sooner.toString({ fractionalSecondDigits: 3 }));
    // A gathering that stays where it is makes nothing urgent.
    const other = changedTo(at('matching'), { closes: '2028-03-20' }, sooner);
    expect(other.tellings?.[0]?.at).toBe(sooner.add({ minutes: 10 }).toString({ fractionalSecondDigits: 3 }));
    const today = { ...PLAN.workshop, date: '2028-02-10' };
    const then = Temporal.Instant.from('2028-02-10T10:00:00Z');
    const moved = changePlan(round, at('running'), { workshop: { ...today, time: '12:30' } }, then);
    expect(moved.outcome === 'changed' ? moved.next.tellings : moved).toStrictEqual([
      { at: '2028-02-10T10:00:00.000Z', was: { workshop: PLAN.workshop } },
    ]);
  });
});

describe('what the round keeps of its plans', () => {
  const twice = changedTo(changedTo(OPEN, LATER), { kickOff: on('2027-10-14'), deadline: '2027-09-19' }, NOW.add({ hours: 1 }));

  test('says when people were last told of a part, how often it changed, and what is still to be told', () => {
    expect([lastToldOf('kickOff', twice), lastToldOf('deadline', twice), lastToldOf('workshop', twice)]).toEqual([
      '2027-09-01T11:10:00.000Z',
      '2027-09-01T11:10:00.000Z',
      undefined,
    ]);
    expect([
      timesChanged(twice, 'kickOff'),
      timesChanged(twice, 'deadline'),
      timesChanged(twice, 'closes'),
      timesChanged(OPEN, 'kickOff'),
    ]).toEqual([2, 1, 0, 0]);
    const told = Temporal.Instant.from('2027-09-01T11:10:00Z');
    expect([told.subtract({ seconds: 1 }), told].map((now) => openTelling(twice, now) !== undefined)).toEqual([true, false]);
    expect(tellingMoments(twice).map(({ key, at: due }) => [key, due.toString()])).toEqual([
      ['plan change 0', '2027-09-01T10:10:00Z'],
      ['plan change 1', '2027-09-01T11:10:00Z'],
    ]);
  });

  test('says whether the call was extended since the round was opened, also by versions that knew no plan', () => {
    const shorter = changedTo(OPEN, { deadline: '2027-09-05' });
    expect([OPEN, twice, shorter, changedTo(shorter, { deadline: PLAN.deadline }), changedTo(OPEN, LATER)].map(wasExtended)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(wasExtended({ ...OPEN, extendedTo: '2027-09-19' })).toBe(true);
  });
});

test('the call was opened with the first of its deadlines, also where versions that knew no plan extended it', () => {
  expect(firstDeadline(round, OPEN)).toBe(PLAN.deadline);
  expect(firstDeadline(round, { ...OPEN, extendedTo: '2027-09-22' })).toBe('2027-09-12');
  const twice = changedTo(changedTo(OPEN, LATER), { deadline: '2027-09-19' });
  expect(firstDeadline(round, changedTo(twice, { deadline: '2027-09-20' }))).toBe(PLAN.deadline);
});

describe('what stands against a change', () => {
  const stops = (some: SomePlanned, state = OPEN, now = NOW) => stopsOf(round, state, some, now).map((one) => `${one.field}: ${one.stop}`);

  test('is nothing where all still lies ahead', () => {
    expect(stops({})).toEqual([]);
    expect(stops({ ...LATER, deadline: '2027-09-19', closes: '2028-03-20' })).toEqual([]);
  });

  test('is that the new time has been', () => {
    const early = { closes: PLAN.closes, deadline: '2027-08-31' };
    expect(stops(early)).toContain('deadline: in the past');
    expect(stops({ deadline: '2027-09-01' })).toEqual([]);
    expect(stops({ kickOff: on('2027-08-31') })).toContain('kickOff.date: in the past');
    expect(stops({ closes: '2027-08-31' })).toContain('closes: in the past');
    expect(stops({ evaluation: { ...PLAN.evaluation, closes: '2027-08-31' } })).toContain('evaluation.closes: in the past');
  });

  test('is that a gathering has been, or the answers have been due', () => {
    expect(stops({ kickOff: on('2027-10-13') }, at('running'), kickOffAt(round))).toContain('kickOff.date: has been');
    expect(stops({ kickOff: { ...PLAN.kickOff, minutes: 60 } }, at('running'), kickOffAt(round))).toContain('kickOff.date: has been');
    expect(stops({ kickOff: on('2027-10-13') }, at('matching'), kickOffAt(round).subtract({ seconds: 1 }))).toEqual([]);
    expect(stops({ workshop: { ...PLAN.workshop, time: '16:00' } }, at('running'), workshopAt(round))).toContain('workshop.date: has been');
    const answers = { answerBy: '2027-10-04' };
    expect(
      (['draft', 'call open', 'matching', 'running', 'closing'] as const).map((stage) =>
        stops(answers, at(stage)).includes('answerBy: has been'),
      ),
    ).toEqual([false, false, false, true, true]);
  });

  test('is that the call is over: closed, or ended early', () => {
    const longer = { deadline: '2027-09-19' };
    expect(
      (['draft', 'call open', 'matching', 'running'] as const).map((stage) => stops(longer, at(stage)).includes('deadline: call over')),
    ).toEqual([false, false, true, true]);
    expect(stops(longer, { ...OPEN, endedEarlyAt: '2027-08-30T08:00:00.000Z' })).toEqual(['deadline: call over']);
  });

  test('is a period without meetings that ends before it begins, named by its place', () => {
    const why = PLAN.avoid[0]?.why ?? round.name;
    const avoid = [
      { from: '2027-11-01', to: '2027-11-01', why },
      { from: '2027-12-02', to: '2027-12-01', why },
    ];
    expect(stops({ avoid })).toContain('avoid.1.to: ends before it begins');
    expect(stops({ avoid })).not.toContain('avoid.0.to: ends before it begins');
  });

  test('is that there are too few weeks left to meet in, said only where nothing else is wrong', () => {
    const avoid = [{ from: '2027-10-11', to: '2028-02-01', why: round.name }];
    expect(stops({ avoid })).toEqual(['workshop.date: too few weeks']);
    const as = (to: string) => stops({ avoid: [{ from: '2027-10-11', to, why: round.name }] });
    // Five meetings fit in five open weeks.
    expect([as('2028-01-09'), as('2028-01-16')]).toEqual([[], ['workshop.date: too few weeks']]);
    expect(stops({ avoid, deadline: '2027-08-01' })).not.toContain('workshop.date: too few weeks');
  });

  test('of the evaluation each of its two days can move as long as it lies ahead', () => {
    const closing = at('closing');
    const opened = Temporal.Instant.from(`${PLAN.evaluation.opens}T12:00:00Z`);
    const other = { evaluation: { ...PLAN.evaluation, closes: '2028-03-02' } };
    expect(stops(other, closing, opened).filter((stop) => stop.startsWith('evaluation.opens'))).toEqual([]);
    expect(stops({ evaluation: { ...PLAN.evaluation, opens: '2028-02-29' } }, closing, opened)).toContain('evaluation.opens: has been');
  });

  test('is named by the field of the form that it is typed in', () => {
    const paths = [
      ['call', 'deadline'],
      ['kickOff', 'date'],
      ['meetings', 'avoid', 0, 'to'],
    ];
    expect(paths.map(fieldAt)).toEqual(['deadline', 'kickOff.date', 'avoid.0.to']);
  });

  test('parts that have been are fixed', () => {
    expect(fixedParts(round, OPEN, NOW)).toEqual([]);
    expect(fixedParts(round, at('matching'), NOW)).toEqual(['deadline']);
    expect([...fixedParts(round, at('running'), kickOffAt(round))].toSorted()).toEqual(['answerBy', 'deadline', 'kickOff']);
    expect([...fixedParts(round, at('running'), workshopAt(round))].toSorted()).toEqual(['answerBy', 'deadline', 'kickOff', 'workshop']);
    expect(callEnds(round, {}).epochMilliseconds).toBeGreaterThan(NOW.epochMilliseconds);
  });
});

describe('what a change says to somebody', () => {
  const all: SomePlanned = {
    answerBy: '2027-10-02',
    kickOff: on('2027-10-05'),
    avoid: [],
    workshop: { ...PLAN.workshop, time: '10:00' },
    evaluation: { ...PLAN.evaluation, closes: '2028-03-02' },
    deadline: '2027-09-01',
    closes: '2028-03-30',
  };
  const parts = (standing: PlanStanding, state: RoundState, now = NOW) => toldChange(round, state, all, standing, now).parts;

  test('is what concerns them, of those who wait, are asked, or meet', () => {
    expect(parts('waits', at('matching'))).toEqual(['answerBy', 'kickOff', 'workshop']);
    expect(parts('offered', at('matching'))).toEqual(['kickOff', 'workshop']);
    expect(parts('in a pair', at('matching'))).toEqual(['kickOff', 'avoid', 'workshop']);
    expect(parts('in a pair', at('closing'))).toEqual(['kickOff', 'avoid', 'workshop', 'evaluation']);
  });

  test('is nothing of a gathering that has begun, nor of what is as it was', () => {
    expect(parts('offered', at('running'), kickOffAt(round))).toEqual(['workshop']);
    expect(parts('offered', at('closing'), workshopAt(round))).toEqual([]);
    expect(toldChange(round, OPEN, {}, 'in a pair', NOW)).toMatchObject({ parts: [], was: PLAN, is: PLAN });
    expect(toldChange(round, OPEN, { kickOff: PLAN.kickOff }, 'waits', NOW).parts).toEqual([]);
  });

  test('names the gatherings that move, and the first moment at which somebody would come in vain', () => {
    const told = toldChange(round, at('matching'), all, 'waits', NOW);
    expect(movedGatherings(told)).toEqual(['kickOff', 'workshop']);
    const old = kickOffAt(withPlan(round, told.was));
    expect(soonestMoved(round, at('matching'), told, NOW)?.toString()).toBe(old.toString());
    expect(soonestMoved(round, at('matching'), told, old)?.toString()).toBe(kickOffAt(round).toString());
    expect(soonestMoved(round, at('matching'), { ...told, parts: ['answerBy'] }, NOW)).toBeUndefined();
    const back = toldChange(round, at('matching'), LATER, 'waits', NOW);
    expect(soonestMoved(round, at('matching'), back, NOW)?.toString()).toBe(kickOffAt(round).toString());
    expect(planNow(round, OPEN)).toEqual(PLAN);
  });
});

test('the plan has no meetings before the kick-off is over, from the workshop on, and in weeks to avoid', () => {
  const [begins, ends] = [kickOffEnds(round), workshopAt(round)];
  const times = [begins.subtract({ seconds: 1 }), begins, ends.subtract({ seconds: 1 }), ends];
  expect(times.map((time) => isWithoutMeetings(round, time))).toEqual([true, false, false, true]);
  const avoided = PLAN.avoid[0];
  if (avoided === undefined) throw new Error('there is nothing to avoid');
  expect(isWithoutMeetings(round, Temporal.Instant.from(`${avoided.from}T12:00:00Z`))).toBe(true);
});
