import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';

/** Asks whoever did not say it themselves whether the two met. Where a booking was called off for it, the letter that says so asks. */
export const handler = onEvent('meeting recorded', async ({ pair, meeting, version, by, recordedAt, instead }, tools) => {
  if (instead) return 'ignored';
  const settled = by === 'operator' ? { settled: true } : {};
  const letters = askedIn(pair, by).map((person) =>
    toPerson(person, 'meeting noted', `${pair} meeting ${meeting} recorded ${recordedAt}`, {
      about: { pair, meeting, version, ...settled },
    }),
  );
  return askForLetters(letters, tools);
});

function askedIn(pair: string, by: Role | 'operator'): readonly string[] {
  return peopleOf(pair).filter((_, index) => ROLES[index] !== by);
}
