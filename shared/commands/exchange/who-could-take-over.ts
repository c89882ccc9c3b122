import { type Application, mayBeMatched } from '../../domain/application/application.ts';
import type { Fit } from '../../domain/fit.ts';
import { whyNotTakeOver } from '../../domain/matching/board/approval.ts';
import { emptyBoard } from '../../domain/matching/board/board.ts';
import { inputsFor } from '../../domain/matching/board/inputs.ts';
import type { Field } from '../../domain/matching/board/standing.ts';
import { proposePlan } from '../../domain/matching/propose.ts';
import { fitOf } from '../../domain/matching/scoring/fit-of.ts';
import { asApplicant } from '../../domain/matching/scoring/scores.ts';
import { otherRole, type Pair } from '../../domain/pair/pair.ts';
import { pairId } from '../../domain/pair/pair-id.ts';
import type { Role } from '../../round/round-file.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { roundNow } from '../round/round-now.ts';
import type { Tools } from '../tools.ts';
import { readField } from '../waiting/read-field.ts';

/** Somebody who is free to take over, and how they suit the one who stays. */
export type Candidate = { readonly person: Application; readonly fit: Fit; readonly isSuggested: boolean };

/** Everybody who could take over from one of a pair, the one first whom the best plan for all gives to whoever stays, then as they suit. */
export async function whoCouldTakeOver(pair: Pair, leaves: Role, tools: Tools): Promise<readonly Candidate[]> {
  const { store, round, now } = tools;
  const [field, board, state] = await Promise.all([readField(store), store.get(boardKind, 'board'), roundNow(tools)]);
  const stays = otherRole(leaves);
  const staying = field.people.find(({ id }) => id === pair[stays]);
  if (staying === undefined) return [];
  const { lastPair: _, ...rest } = staying;
  const free: Application = { ...rest, pairs: staying.pairs.filter((id) => id !== pair.id) };
  const without: Field = {
    people: field.people.filter(({ id }) => id !== pair[leaves]).map((person) => (person.id === free.id ? free : person)),
    pairs: field.pairs.filter(({ id }) => id !== pair.id),
  };
  const suggested = suggestedBy({ ...(board?.state ?? emptyBoard) }, without, free, tools);
  const found = without.people
    .filter((person) => person.answers.role === leaves && mayBeMatched(person))
    .flatMap((person) => {
      const two = stays === 'mentor' ? { mentor: free, mentee: person } : { mentor: person, mentee: free };
      const id = pairId(two.mentor.id, two.mentee.id);
      const earlier = field.pairs.find((one) => one.id === id);
      const fit = fitOf(round, asApplicant(two.mentor), asApplicant(two.mentee));
      const why = whyNotTakeOver({ free, taking: person }, earlier, state, round, now());
      return why !== undefined || 'forbidden' in fit ? [] : [{ person, fit, isSuggested: person.id === suggested }];
    });
  return found.toSorted((a, b) => Number(b.isSuggested) - Number(a.isSuggested) || b.fit.score - a.fit.score);
}

/** Whom the best plan gives to somebody who must have a pair; nobody where none can. */
function suggestedBy(board: Parameters<typeof inputsFor>[0], field: Field, free: Application, { round }: Tools): string | undefined {
  const decisions = { ...board.decisions, required: [free.id] };
  const inputs = inputsFor({ ...board, decisions }, field, round);
  const plan = proposePlan(inputs.round, inputs.applicants, inputs.decisions);
  if ('faults' in plan) return undefined;
  const { role } = free.answers;
  return plan.pairs.find((pair) => pair[role] === free.id)?.[otherRole(role)];
}
