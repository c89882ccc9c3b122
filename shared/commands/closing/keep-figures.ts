import { closingFigures } from '../../domain/closing/figures.ts';
import { lastTime } from '../../domain/closing/last-time.ts';
import { stamp } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { keptFiguresKind } from '../../storage/kinds/kept-figures.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';
import { readClosing } from './read-closing.ts';

/** Keeps the figures of a round that was closed just now, once: what they were counted from is removed in time. */
export async function keepFigures(tools: Tools): Promise<Handled> {
  if ((await tools.store.tryGet(keptFiguresKind, 'figures')) !== undefined) return 'ignored';
  const input = await readClosing(tools);
  const at = tools.now();
  const closing = closingFigures(input);
  const kept = { at: stamp(at), closing, ...lastTime(input, closing) };
  const outcome = await tools.store.commit({ at, changes: [change(keptFiguresKind, undefined, kept)], evenWhenClosed: true });
  return outcome === 'committed' ? 'handled' : 'ignored';
}
