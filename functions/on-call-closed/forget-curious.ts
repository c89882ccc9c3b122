import { forgetAddress } from '../../shared/commands/visitor/be-curious.ts';
import { isLetterOnItsWay } from '../../shared/commands/visitor/letters-on-their-way.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingVisitors } from '../../shared/lambda/probe/try-table.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';

/**
 * Takes away the addresses people left on the call: there is nothing more to tell them. One to which an operator's word is on its way goes in the
 * night after, with the clock of retention.
 */
export const handler = onEvent(
  'call closed',
  async (_, tools) => {
    const left = await tools.store.all(curiousKind);
    for (const { state } of left) {
      if (!(await isLetterOnItsWay(state.id, tools))) await forgetAddress(state.id, 'left address', tools);
    }
    return left.length === 0 ? 'ignored' : 'handled';
  },
  tryRemovingVisitors,
);
