import { lookTonight } from '../../shared/commands/privacy/retention-clock.ts';
import { forgetAddress } from '../../shared/commands/visitor/be-curious.ts';
import { isTalkOnItsWay } from '../../shared/commands/visitor/letters-on-their-way.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingVisitors } from '../../shared/lambda/probe/try-table.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';

/**
 * Takes away the addresses people left on the call: there is nothing more to tell them. One to which an operator's word is on its way goes in the
 * night after it, with the clock of retention.
 */
export const handler = onEvent(
  'call closed',
  async (_, tools) => {
    const left = await tools.store.all(curiousKind);
    let waits = false;
    for (const { state } of left) {
      if (await isTalkOnItsWay(state, tools)) waits = true;
      else await forgetAddress(state.id, 'left address', tools);
    }
    if (waits) await lookTonight(tools);
    return left.length === 0 ? 'ignored' : 'handled';
  },
  tryRemovingVisitors,
);
