import type { EvaluationQuestion } from '../../domain/closing/evaluation.ts';
import { changed, type Refusal, refused, stamp, unchanged } from '../../domain/decision.ts';
import { idOfWritten } from '../../domain/workshop/code.ts';
import { type Heading, putUnder } from '../../domain/workshop/on-wall.ts';
import { change } from '../../storage/changes/changes.ts';
import { cardKind, headingKind } from '../../storage/kinds/workshop.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { by, type Guest, idOfWriter, inOpenRoom } from './in-open-room.ts';
import { changeOne } from './take-down.ts';

/** Where cards are put: under a heading there is, under a new one, or under none. */
export type Under = { readonly heading: string } | { readonly name: string; readonly formKey: string } | 'none';

type Grouped = 'changed' | 'unchanged' | { readonly outcome: 'refused'; readonly why: Refusal };

/** Puts cards about one question under a heading. What is cut short can be sent again; a card that is gone meanwhile is left out. */
export async function groupCards(
  guest: Guest,
  question: EvaluationQuestion,
  cards: readonly string[],
  under: Under,
  tools: Tools,
): Promise<Grouped> {
  const heading = await headingFor(guest, question, under, tools);
  if (heading !== undefined && 'why' in heading) return heading;
  const outcomes: readonly Outcome<unknown>[] = await Promise.all(
    cards.map((id) => changeOne(cardKind, id, guest, tools, by(guest, 'grouped cards', { card: id }), (card) => putUnder(card, heading))),
  );
  const refusals = outcomes.flatMap((one) => (one.outcome === 'refused' ? [one] : []));
  const wrong = refusals.find(({ why }) => why !== 'card gone') ?? (refusals.length === outcomes.length ? refusals[0] : undefined);
  if (wrong !== undefined) return wrong;
  return outcomes.some(({ outcome }) => outcome === 'changed') ? 'changed' : 'unchanged';
}

async function headingFor(
  guest: Guest,
  question: EvaluationQuestion,
  under: Under,
  tools: Tools,
): Promise<Heading | undefined | { readonly outcome: 'refused'; readonly why: Refusal }> {
  if (under === 'none') return undefined;
  if ('name' in under) {
    const made = await makeHeading(guest, question, under, tools);
    return made.outcome === 'refused' ? made : made.state;
  }
  const found = await inOpenRoom(guest, tools);
  if ('why' in found) return found;
  const known = await tools.store.get(headingKind, { sitting: found.room.sitting, id: under.heading });
  return known?.state ?? refused('changed meanwhile');
}

function makeHeading(
  guest: Guest,
  question: EvaluationQuestion,
  { name, formKey }: Extract<Under, { readonly name: string }>,
  tools: Tools,
): Promise<Outcome<Heading>> {
  return act(tools, {}, async () => {
    const found = await inOpenRoom(guest, tools);
    if ('why' in found) return found;
    const { writer, room } = found;
    const at = tools.now();
    const id = idOfWritten(idOfWriter(writer), formKey, question, name);
    const next: Heading = { id, sitting: room.sitting, writer, at: stamp(at), question, name };
    const before = await tools.store.get(headingKind, { sitting: room.sitting, id });
    const decision = before === undefined ? changed(next) : unchanged;
    return { before, at, decision, changes: (heading) => [change(headingKind, before, heading)], evenWhenClosed: true };
  });
}
