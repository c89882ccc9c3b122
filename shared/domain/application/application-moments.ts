import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { firstWorkingDay, instantAt, workingDaysFrom } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf } from '../decision.ts';
import { rightsMoments } from '../rights/rights-moments.ts';
import { type Application, undoUntil } from './application.ts';
import { erasingMoments } from './decide-erasing.ts';

/** An address that is not confirmed gets one reminder, after this many hours. */
const HOURS_TO_CONFIRM = 48;
/** Operators hear of somebody they entered who has not answered after so many hours. */
const HOURS_TO_ANSWER = 24 * 7;
/** Operators are asked to look again on the day, and as long as nobody has so many working days later. */
const HOLD_DAYS = [0, 3, 8, 18];

export function applicationMoments(state: Application, round: Round): readonly DueMoment[] {
  const { id: application, withdrawals: version } = state;
  const submittedAt = instantOf(state.submittedAt);
  const confirmation: DueMoment = {
    at: submittedAt.add({ hours: HOURS_TO_CONFIRM }),
    key: `confirmation ${application}`,
    event: event('confirmation due', { application }),
  };
  const silence: DueMoment = {
    at: submittedAt.add({ hours: HOURS_TO_ANSWER }),
    key: `confirmation ${application} operators`,
    event: event('confirmation due', { application, step: 'operators' }),
  };
  const until = undoUntil(state);
  return [
    ...(state.status === 'submitted' ? [confirmation, ...(state.entered === undefined ? [] : [silence])] : []),
    ...(state.status === 'withdrawn' && until !== undefined
      ? [{ at: until, key: `withdrawal ${application} ${version}`, event: event('withdrawal due', { application, version }) }]
      : []),
    ...holdMoments(state, round),
    ...rightsMoments(state, round),
    ...erasingMoments(state, round),
  ];
}

/** On the day to look again, and some working days later once more if nobody has. */
function holdMoments({ id: application, status, held, holds: hold = 1 }: Application, round: Round): readonly DueMoment[] {
  if (held === undefined || status === 'left') return [];
  const day = Temporal.PlainDate.from(held.until);
  return HOLD_DAYS.map((days, time) => ({
    at: instantAt(round, days === 0 ? firstWorkingDay(round, day) : workingDaysFrom(round, day, days), '08:00'),
    key: `hold ${application} ${hold} ${time}`,
    event: event('hold due', { application, hold, time }),
  }));
}
