import type { Tools } from '../../../shared/commands/tools.ts';
import { type Application, hasLeft } from '../../../shared/domain/application/application.ts';
import { partnerIn } from '../../../shared/domain/pair/pair-id.ts';
import { type TookPart, tookPart } from '../../../shared/domain/papers/took-part.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { pairsEver } from '../../../shared/storage/pairs-ever.ts';
import { recommendationWords } from '../../../shared/words/papers/recommendation.ts';
import type { Say } from '../../../shared/words/say.ts';

/** A student a manager may recommend, and what the two did. */
export type Met = { readonly mentor: Application; readonly took: TookPart };

/** The students a manager has met; none of anybody else, or of whoever is erased. */
export async function metBy({ id, answers, erased }: Application, { store, round, now }: Tools): Promise<readonly Met[]> {
  if (answers.role !== 'mentee' || erased !== undefined) return [];
  const byMentor = Map.groupBy(await pairsEver(id, store), (pair) => partnerIn(pair.id, id) ?? '');
  const mentors = await store.those(applicationKind, [...byMentor.keys()]);
  return mentors.flatMap(({ state: mentor }) => {
    const took = hasLeft(mentor) ? undefined : tookPart(id, 'mentee', byMentor.get(mentor.id) ?? [], round, now());
    return took === undefined ? [] : [{ mentor, took }];
  });
}

/** A letter of recommendation as far as it can be made of what is counted, for the manager to finish. */
export function draftOf({ answers }: Application, { mentor, took }: Met, { round }: Pick<Tools, 'round'>, say: Say): string {
  const title = answers.role === 'mentee' ? answers.title : '';
  return recommendationWords(say).draft({ mentor: mentor.answers.name, manager: answers.name, title }, took, round);
}
