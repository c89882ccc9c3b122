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
    ...(was.withdrawn === is.withdrawn ? [] : [countFunnel('withdrawn', where, is.withdrawn ? 1 : -1)]),
  ];
}

/** Whether an application counts as confirmed, and as one of those who then left. */
function standing({ confirmedAt, status }: Application) {
  const confirmed = confirmedAt !== undefined;
  return { confirmed, withdrawn: confirmed && (status === 'withdrawn' || status === 'left') };
}
