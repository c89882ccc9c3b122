import type { Acted } from '../../domain/audit.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import { MOST_NOTES, type Note, withNote } from '../../domain/notes.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { ListedKind } from '../../storage/kinds/kind.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Writes down something about a person, for those who run the round. Also when the round is closed: the person is not changed by it. */
export function noteOnPerson(id: string, text: string, tools: Tools, operator: Operator) {
  return writeNote(applicationKind, id, text, { operator: operator.id, act: 'wrote note', about: { application: id } }, tools);
}

/** The same about a pair. */
export function noteOnPair(id: string, text: string, tools: Tools, operator: Operator) {
  return writeNote(pairKind, id, text, { operator: operator.id, act: 'wrote note', about: { pair: id } }, tools);
}

function writeNote<State extends { notes?: Note[] | undefined }>(
  kind: ListedKind<State, string>,
  id: string,
  text: string,
  acted: Acted,
  tools: Tools,
): Promise<Outcome<State>> {
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(kind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const notes = withNote(before.state.notes ?? [], { by: acted.operator, at: stamp(at), text });
    if (notes !== undefined && notes.length > MOST_NOTES) return refused('too many notes');
    const decision = notes === undefined ? unchanged : changed({ ...before.state, notes });
    return { before, at, decision, changes: (next) => [change(kind, before, next)], evenWhenClosed: true };
  });
}
