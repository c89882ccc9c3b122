import type { Archived } from '../../domain/archive/archived.ts';
import { changed, stamp } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { archivedKind } from '../../storage/kinds/archived.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Records that an archive of the round was written, by its checksum: what is removed by decision has to stand in one first. */
export function recordArchive(written: Pick<Archived, 'sha256' | 'files'>, operator: string, tools: Tools): Promise<Outcome<Archived>> {
  const acted = { operator, act: 'archived round', about: { file: written.sha256 } } as const;
  return act(tools, { operator: acted }, async () => {
    const at = tools.now();
    const archived: Archived = { id: tools.newId(), at: stamp(at), by: operator, ...written };
    return {
      before: undefined,
      at,
      decision: changed(archived),
      changes: (next) => [change(archivedKind, undefined, next)],
      evenWhenClosed: true,
    };
  });
}
