import { removeTextsOfOthers } from '../../shared/commands/privacy/texts-of-others.ts';
import { removeElsewhere } from '../../shared/commands/privacy/what-lies-elsewhere.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingPeople } from '../../shared/lambda/probe/try-table.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Removes what lies of somebody outside their application: letters, forms, words in pairs, on the list and in the evaluation. */
export const handler = onEvent(
  'person erased',
  async ({ application }, tools) => {
    const person = await tools.store.get(applicationKind, application);
    if (person?.state.erased === undefined) return 'ignored';
    await removeElsewhere(application, tools);
    await removeTextsOfOthers(person.state, tools);
    return 'handled';
  },
  tryRemovingPeople,
);
