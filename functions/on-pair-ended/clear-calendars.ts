import { clearCalendar } from '../../shared/commands/application/clear-calendar.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Takes the kick-off and the workshop out of the calendar of whoever is in no other pair, above all of the one who left. */
export const handler = onEvent('pair ended', async ({ pair }, tools) => {
  const handled = await Promise.all(peopleOf(pair).map((person) => clearCalendar(person, tools)));
  return handled.find((one) => one !== 'ignored') ?? 'ignored';
});
