import type { Application } from '../../domain/application/application.ts';
import { countFunnel } from '../counts.ts';
import { applicationKind } from '../kinds/application.ts';
import type { Stored } from '../kinds/stored.ts';
import { type Change, change } from './changes.ts';

/** An application in its next state, with the figures of the call kept true. `day` is the day it happens on. */
export function changeApplication(before: Stored<Application>, next: Application, day: string): readonly Change[] {
  const where = { day, role: next.answers.role, channel: next.channel };
  const was = standing(before.state);
  const is = standing(next);
  return [
    change(applicationKind, before, next),
    ...(was.confirmed === is.confirmed ? [] : [countFunnel('confirmed', where)]),
    ...(was.takenBack === is.takenBack ? [] : [countFunnel('submitted', where, -1)]),
    ...(was.withdrawn === is.withdrawn ? [] : [countFunnel('withdrawn', where, is.withdrawn ? 1 : -1)]),
  ];
}

/** Whether an application counts as confirmed, as one of those who then left, and as one that was not to be. */
function standing({ confirmedAt, status, entered }: Application) {
  const confirmed = confirmedAt !== undefined;
  return {
    confirmed,
    takenBack: entered?.takenBackAt !== undefined,
    withdrawn: confirmed && (status === 'withdrawn' || status === 'left'),
  };
}
