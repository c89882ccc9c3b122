import { noneShown, type ShownQuestions } from '../../domain/visitor/question.ts';
import { shownQuestionsKind } from '../../storage/kinds/question.ts';
import { stateIn } from '../../storage/kinds/stored.ts';
import { ref } from '../../storage/ref.ts';
import type { Tools } from '../tools.ts';

/** The call is read thousands of times, and what is shown on it changes a few. */
const SECONDS = 30;

const known = new Map<string, { readonly shown: ShownQuestions; readonly readAt: number }>();

/** What is shown of people's questions, at most half a minute old. What cannot be read is not shown. */
export async function shownNow({ store, table, now }: Tools): Promise<ShownQuestions> {
  const cached = known.get(table);
  const at = now().epochMilliseconds;
  if (cached !== undefined && Math.abs(at - cached.readAt) < SECONDS * 1000) return cached.shown;
  const found = await store.getTogether([ref(shownQuestionsKind, 'shown')]);
  const shown = stateIn(found.tryGet(shownQuestionsKind, 'shown')) ?? noneShown;
  known.set(table, { shown, readAt: at });
  return shown;
}

/** What comes next reads it anew. */
export function forgetShown({ table }: Tools): void {
  known.delete(table);
}
