import type { Tools } from '../../../../../shared/commands/tools.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { TooLate } from '../../../../../shared/domain/decision.ts';
import { mayBookAgain } from '../../../../../shared/domain/pair/book-again.ts';
import { hasBegun, type Meeting } from '../../../../../shared/domain/pair/meeting.ts';
import { meetingNumbered, type Pair } from '../../../../../shared/domain/pair/pair.ts';
import { isBeforeEnd, tooLateIn } from '../../../../../shared/domain/pair/pair-clocks.ts';
import { peopleOf } from '../../../../../shared/domain/pair/pair-id.ts';
import type { Role } from '../../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { pairKind } from '../../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../../shared/storage/ref.ts';
import { idIn, type OperatorVisit } from '../../operator-visit.ts';
import type { Names } from '../timeline.ts';

/** An operator at one meeting of a pair that meets. */
export type AtBooking = {
  readonly visit: OperatorVisit;
  readonly pair: Pair;
  readonly meeting: Meeting;
  readonly people: Readonly<Record<Role, Application>>;
  readonly names: Names;
  readonly path: string;
};

/** The meeting the path names: one of the plan, or the one that may be added to it. */
export async function atBooking(visit: OperatorVisit): Promise<AtBooking | undefined> {
  const { c, tools } = visit;
  const id = idIn(visit);
  const [mentor, mentee] = peopleOf(id);
  const found = await tools.store.getTogether([ref(pairKind, id), ref(applicationKind, mentor), ref(applicationKind, mentee)]);
  const pair = found.get(pairKind, id)?.state;
  const [student, manager] = [mentor, mentee].map((person) => found.get(applicationKind, person)?.state);
  const number = c.req.param('number') ?? '';
  if (pair?.status !== 'formed' || student === undefined || manager === undefined || !/^[1-9]\d?$/.test(number)) return undefined;
  const meeting = meetingNumbered(tools.round, pair, Number(number), tools.now());
  if (meeting === undefined) return undefined;
  return {
    visit,
    pair,
    meeting,
    people: { mentor: student, mentee: manager },
    names: { mentor: student.answers.name, mentee: manager.answers.name },
    path: bookingPath(id, meeting.number),
  };
}

export function bookingPath(pair: string, number: number): string {
  return `/console/pairs/${pair}/meetings/${number}`;
}

/** Why nothing can be booked or called off, if it cannot: by its words. */
export function isShut(meeting: Meeting, tools: Pick<Tools, 'round' | 'now'>): 'over' | TooLate | undefined {
  const now = tools.now();
  if (!isBeforeEnd(tools.round, now)) return tooLateIn(tools.round);
  const isOver = meeting.status === 'agreed' && hasBegun(meeting, now) && !mayBookAgain(meeting, tools.round, now);
  return isOver ? 'over' : undefined;
}
