import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { onHold } from '../../shared/domain/waiting/who-waits.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { thoseWhoTookPart } from '../../shared/storage/pair-members.ts';

/** Thanks everybody who took part, also those whose pair ended after they had met; whoever still waits for another hears of that instead. */
export const handler = onEvent('program closed', (_, tools) =>
  askAllOnce('thanks', tools, async () => {
    const field = await fieldNow(tools);
    const waiting = new Set([...field.waiting, ...onHold(field)].map(({ id }) => id));
    const thanked = (await thoseWhoTookPart(tools.store)).filter(({ person }) => !waiting.has(person));
    return thanked.map(({ person, pair, held }) => toPerson(person, 'thanks', 'closing', { about: { pair, held } }));
  }),
);
