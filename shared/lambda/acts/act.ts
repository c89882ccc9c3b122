import { type Acted, nextLine } from '../../domain/audit.ts';
import { type Decision, type Refusal, refused } from '../../domain/decision.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { auditKind } from '../../storage/kinds/audit.ts';
import { readStored, type Stored } from '../../storage/kinds/stored.ts';
import type { Work } from '../../storage/store.ts';
import { PARTITION } from '../../storage/table.ts';
import type { Handled } from '../on-event.ts';
import type { Tools } from '../tools.ts';

/** What became of an act. `state` is what holds now. */
export type Outcome<State> = { readonly outcome: 'changed' | 'unchanged'; readonly state: State } | Refused;

/** What a reaction's act came to. When others were faster each time it throws, so that the event comes again. */
export function handledBy(outcome: Outcome<unknown>): Handled {
  if (outcome.outcome !== 'refused') return outcome.outcome === 'changed' ? 'handled' : 'ignored';
  if (outcome.why === 'changed meanwhile') throw new Error('others were faster each time');
  return outcome.why === 'round closed' ? 'round closed' : 'ignored';
}

/** An operator's act leaves its line in the audit in the same transaction. */
export type By = { readonly operator?: Acted };

/** How often an act starts over when others change the same things at the same moment. */
const ATTEMPTS = 8;

/** What was read and decided, and how the decision is written down. */
export type Attempt<State> = {
  readonly before: Stored<State> | undefined;
  readonly decision: Decision<State>;
  readonly changes: (next: State) => readonly Change[];
} & Pick<Work, 'at' | 'evenWhenClosed' | 'letters'>;

type Refused = { readonly outcome: 'refused'; readonly why: Refusal };

/** Reads, decides and commits; starts over from the reading when somebody else was faster. */
export async function act<State>(tools: Tools, by: By, attempt: () => Promise<Attempt<State> | Refused>): Promise<Outcome<State>> {
  for (let times = 1; times <= ATTEMPTS; times += 1) {
    const made = await attempt();
    const outcome = 'decision' in made ? await writeDown(made, tools, by) : made;
    if (outcome !== 'too late') return outcome;
  }
  return refused('changed meanwhile');
}

async function writeDown<State>(attempt: Attempt<State>, tools: Tools, by: By): Promise<Outcome<State> | 'too late'> {
  const { before, decision, changes, ...work } = attempt;
  if (decision.outcome === 'refused') return decision;
  if (decision.outcome === 'unchanged') {
    return before === undefined ? refused('not at this stage') : { outcome: 'unchanged', state: before.state };
  }
  const audit = by.operator === undefined ? [] : [await auditLine(by.operator, tools)];
  const committed = await tools.store.commit({ ...work, changes: [...changes(decision.next), ...audit], events: decision.events });
  if (committed === 'round closed') return refused('round closed');
  return committed === 'committed' ? { outcome: 'changed', state: decision.next } : 'too late';
}

/** The next line of the audit. Two acts at the same moment want the same number; one of them starts over. */
export async function auditLine(acted: Acted, { store, now }: Pick<Tools, 'store' | 'now'>): Promise<Change> {
  const [last] = await store.partition(PARTITION.audit, { last: true, limit: 1 });
  return change(auditKind, undefined, nextLine(last === undefined ? undefined : readStored(auditKind, last).state, acted, now()));
}
