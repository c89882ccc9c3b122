import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import { followUpCloses } from '../../shared/domain/closing/follow-up-days.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { endOfDay } from '../../shared/round/calendar.ts';
import { alumni } from '../../shared/storage/alumni.ts';

/** Asks those who said yes to it the three questions, once; who said no is left in peace. */
export const handler = onEvent('follow-up due', (_, tools) =>
  askAllOnce('follow-up', tools, async () => {
    const last = followUpCloses(tools.round, await roundNow(tools));
    if (last === undefined) return undefined;
    const before = stamp(endOfDay(tools.round, last.toString()));
    const asked = await alumni(tools.store, ['followUp']);
    return asked.map(({ person }) => toPerson(person.id, 'follow-up', 'three months', { before }));
  }),
);
