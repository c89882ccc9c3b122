import type { FC } from 'hono/jsx';
import { mayAddMeeting } from '../../../../shared/domain/pair/pair.ts';
import type { OwnPair } from '../link/own-pairs.ts';
import { meetingPath } from '../link/paths.ts';
import type { Participant } from '../link/people.ts';

/** Leads to one more meeting than the plan has, once all of those have their time. */
export const AnotherMeeting: FC<{ readonly participant: Participant; readonly own: OwnPair; readonly label: string }> = ({
  participant,
  own,
  label,
}) =>
  mayAddMeeting(own.pair) ? (
    <p>
      <a class="alone" href={`${meetingPath(participant, own, own.pair.meetings.length + 1)}/times`}>
        {label}
      </a>
    </p>
  ) : null;
