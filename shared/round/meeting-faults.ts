import * as z from 'zod/mini';
import { dateFaults, isDay } from './date-faults.ts';
import type { Fault } from './fault.ts';
import { type HalfYear, meetingWeeks } from './half-year.ts';
import { isZone } from './meaning-faults.ts';

const day = z.string().check(z.refine(isDay));
const occasion = z.object({ date: day, time: z.string() });
const avoided = z._default(z.array(z.object({ from: day, to: day })), []);

/** What meetings depend on, read leniently: whatever else is wrong in these parts is named elsewhere. */
const halfYear = z.object({
  zone: z.string().check(z.refine(isZone)),
  kickOff: occasion,
  workshop: z.optional(occasion),
  evaluation: z.object({ opens: day }),
  meetings: z.object({ count: z.int().check(z.minimum(1), z.maximum(100)), avoid: avoided }),
});

/** Avoided periods that end before they begin, and more meetings than there are weeks to hold them in. */
export function meetingFaults(content: unknown, publicHolidays: HalfYear['publicHolidays']): readonly Fault[] {
  const turned = turnedPeriods(content);
  const parts = halfYear.safeParse(content);
  return parts.success && turned.length === 0 && dateFaults(content).length === 0 ? tooMany({ ...parts.data, publicHolidays }) : turned;
}

function turnedPeriods(content: unknown): readonly Fault[] {
  const parts = z.safeParse(z.object({ meetings: z.object({ avoid: avoided }) }), content);
  if (!parts.success) return [];
  return parts.data.meetings.avoid.flatMap(({ from, to }, index) =>
    from <= to
      ? []
      : [
          {
            path: ['meetings', 'avoid', index, 'to'],
            wrong: `ends (${to}) before it begins (${from})`,
            write: `write a day from ${from} on`,
          },
        ],
  );
}

function tooMany(round: HalfYear): readonly Fault[] {
  const { count } = round.meetings;
  const weeks = new Set(meetingWeeks(round).map(String)).size;
  if (weeks >= count) return [];
  const open = weeks === 1 ? 'is 1 week' : `are ${weeks} weeks`;
  const end = round.workshop === undefined ? 'evaluation' : 'workshop';
  return [
    {
      path: ['meetings', 'count'],
      wrong: `${count} meetings do not fit: between the kick-off and the ${end} there ${open} to meet in`,
      write: `write ${weeks === 0 ? '' : `at most ${weeks}, or `}a later ${end}, or fewer avoided periods`,
    },
  ];
}
