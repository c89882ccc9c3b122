import { forgetAddress } from '../../shared/commands/visitor/be-curious.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingVisitors } from '../../shared/lambda/probe/try-table.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';

/** Takes away the addresses people left on the call: there is nothing more to tell them. */
export const handler = onEvent(
  'call closed',
  async (_, tools) => {
    const left = await tools.store.all(curiousKind);
    for (const { state } of left) await forgetAddress(state.id, tools);
    return left.length === 0 ? 'ignored' : 'handled';
  },
  tryRemovingVisitors,
);
