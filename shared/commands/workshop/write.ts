import type { EvaluationQuestion } from '../../domain/closing/evaluation.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import { idOfWritten } from '../../domain/workshop/code.ts';
import { type Card, isWrittenBy, MOST_OF_A_PHONE, type Resolution, type Writer } from '../../domain/workshop/on-wall.ts';
import { change } from '../../storage/changes/changes.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import { cardKind, type InSitting, resolutionKind } from '../../storage/kinds/workshop.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { by, type Guest, idOfWriter, inOpenRoom } from './in-open-room.ts';
import { readInRoom } from './read-room.ts';

/** `formKey` is that of the form it was written in: sent again, it is the card that is there. */
export async function writeCard(
  guest: Guest,
  { formKey, question, text }: { readonly formKey: string; readonly question: EvaluationQuestion; readonly text: string },
  tools: Tools,
): Promise<Outcome<Card>> {
  return put(cardKind, guest, tools, by(guest, 'wrote card', {}), (writer, sitting, at) => ({
    id: idOfWritten(idOfWriter(writer), formKey, question, text),
    sitting,
    writer,
    at,
    question,
    on: { is: 'up', text },
  }));
}

/** The same of a decision. */
export async function writeResolution(
  guest: Guest,
  { formKey, ...text }: { readonly formKey: string; readonly text: string; readonly who: string; readonly when: string },
  tools: Tools,
): Promise<Outcome<Resolution>> {
  return put(resolutionKind, guest, tools, by(guest, 'wrote decision', {}), (writer, sitting, at) => ({
    id: idOfWritten(idOfWriter(writer), formKey, text.text, text.who, text.when),
    sitting,
    writer,
    at,
    on: { is: 'up', ...text },
  }));
}

/** Puts something new on the wall, each thing an item of its own, so that forty who write at once are in nobody's way. */
function put<One extends Card | Resolution>(
  kind: Kind<One, InSitting>,
  guest: Guest,
  tools: Tools,
  acted: By,
  write: (writer: Writer, sitting: number, at: string) => One,
): Promise<Outcome<One>> {
  return act(tools, acted, async () => {
    const found = await inOpenRoom(guest, tools);
    if ('why' in found) return found;
    const at = tools.now();
    const next = write(found.writer, found.room.sitting, stamp(at));
    const before = await tools.store.get(kind, kind.idOf(next));
    if (before !== undefined)
      return { before, at, decision: before.state.on.is === 'withdrawn' ? refused('card gone') : unchanged, changes: () => [] };
    if (await hasWrittenTooMuch(found.writer, found.room.sitting, tools)) return refused('too many cards');
    return { before, at, decision: changed(next), changes: (card) => [change(kind, undefined, card)], evenWhenClosed: true };
  });
}

/** One phone that writes without end must not fill the wall for all. */
async function hasWrittenTooMuch(writer: Writer, sitting: number, tools: Tools): Promise<boolean> {
  if (writer.is === 'operator') return false;
  const { cards, resolutions } = await readInRoom(sitting, tools);
  return [...cards, ...resolutions].filter((one) => one.on.is !== 'withdrawn' && isWrittenBy(one, writer)).length >= MOST_OF_A_PHONE;
}
