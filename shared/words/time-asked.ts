import { hoursInAll, lastDay } from '../round/half-year.ts';
import type { Role, Round } from '../round/round-file.ts';
import { hours, meetings, minutes } from './amounts.ts';
import { givenName } from './names.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

type Asked = {
  /** As it is for the two: whoever comes late has fewer meetings. */
  readonly round: Round;
  readonly role: Role;
  /** The other one's name. */
  readonly name: string;
  readonly kickOffAhead: boolean;
  /** The Monday of the week of their first meeting. */
  readonly firstWeek: string | undefined;
};
type Row = readonly [label: string, value: string];

/** What it takes to say yes to somebody, from now on: what has been is no part of it. */
export function timeAsked(asked: Asked, say: Say): { readonly meetings: Row; readonly preparation: readonly Row[]; readonly inAll: Row } {
  const { round, role } = asked;
  const { count } = round.meetings;
  const isOne = count === 1;
  const name = givenName(asked.name);
  const length = minutes(round.meetings.minutes, say);
  const before = round.meetings.preparation[role];
  return {
    meetings: [
      say(TERMS.meetings),
      say({
        sv: `${meetings(count, say)} med ${name}, på ${length}`,
        en: `${meetings(count, say)} with ${name}, ${length}${isOne ? '' : ' each'}`,
      }),
    ],
    preparation:
      before === 0
        ? []
        : [
            [
              say(TERMS.preparation),
              say({
                sv: `${minutes(before, say)} före ${isOne ? 'mötet' : 'varje möte'}`,
                en: `${minutes(before, say)} before ${isOne ? 'the meeting' : 'each meeting'}`,
              }),
            ],
          ],
    inAll: [
      say({ sv: 'Tid totalt', en: 'Time in total' }),
      `${hours(hoursInAll(round, role, { withKickOff: asked.kickOffAhead }), say)}, ${whenIn(asked, say)}`,
    ],
  };
}

function whenIn({ round, kickOffAhead, firstWeek }: Asked, say: Say): string {
  const last = say.month(lastDay(round));
  const first = say.month(kickOffAhead ? round.kickOff.date : (firstWeek ?? lastDay(round)));
  return first === last ? say({ sv: `i ${last}`, en: `in ${last}` }) : say({ sv: `${first} till ${last}`, en: `${first} to ${last}` });
}
