import { event } from '../../events/catalogue.ts';
import { instantAt, lastWorkingDay } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import type { Application } from '../application/application.ts';
import type { DueMoment } from '../decision.ts';
import { lastDayToAnswerRequest } from './request.ts';

/** So many days before the last one operators are reminded of a request that nobody has answered. */
const DAYS_BEFORE = [14, 5, 1];

/** The reminders of requests that wait, each on a working day before the last one; those of a later last day are others than before it. */
export function rightsMoments({ id: application, requests = [] }: Application, round: Round): readonly DueMoment[] {
  return requests.flatMap((asked, place) => {
    if (asked.answer !== undefined) return [];
    const last = lastDayToAnswerRequest(asked, round);
    const request = place + 1;
    const first = asked.longer === undefined ? 0 : DAYS_BEFORE.length;
    return DAYS_BEFORE.map((days, index) => {
      const time = first + index;
      return {
        at: instantAt(round, lastWorkingDay(round, last.subtract({ days })), '08:00'),
        key: `request ${application} ${request} ${time}`,
        event: event('request due', { application, request, time }),
      };
    });
  });
}
