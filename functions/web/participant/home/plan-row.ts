import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type AgreedMeeting, hasBegun, type Meeting, saidOf } from '../../../../shared/domain/pair/meeting.ts';
import { timesWaiting } from '../../../../shared/domain/pair/times-waiting.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import { givenName } from '../../../../shared/words/names.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import type { Participant } from '../link/people.ts';

/** Where one meeting of the plan stands, in one line. */
export function planRow(
  meeting: Meeting,
  own: OwnPair,
  { texts, say, now, stage }: Pick<Participant, 'texts' | 'say' | 'now' | 'stage'>,
): string {
  const words = texts.home.plan;
  if (meeting.status === 'agreed') return agreedRow(meeting, own.role, { texts, say, now, stage });
  if (stage === 'closed') return words.never;
  const name = givenName(own.partner.answers.name);
  const { whose, passed } = timesWaiting(meeting, own.role, now);
  switch (whose) {
    case 'mine':
      return words.proposedByMe(name);
    case 'other':
      return words.proposedByOther(name);
    case 'nobody':
      if (passed) return words.timesPassed;
      return meeting.calledOff.length > 0 ? words.calledOff(say.week(meeting.week)) : words.planned(say.week(meeting.week));
  }
}

function agreedRow(
  meeting: AgreedMeeting,
  role: Role,
  { texts, say, now, stage }: Pick<Participant, 'texts' | 'say' | 'now' | 'stage'>,
): string {
  const words = texts.home.plan;
  const startsAt: Temporal.Instant = instantOf(meeting.startsAt);
  if (!hasBegun(meeting, now)) {
    const isMoving = timesWaiting(meeting, role, now).whose !== 'nobody';
    return isMoving ? words.moving(say.dayAndTime(startsAt)) : words.agreed(say.dayAndTime(startsAt));
  }
  switch (saidOf(meeting, role)) {
    case 'held':
      return words.held(say.day(startsAt));
    case 'not held':
      return words.notHeld(say.day(startsAt));
    case 'unreported':
      return (stage === 'closed' ? words.neverSaid : words.unreported)(say.day(startsAt));
  }
}
