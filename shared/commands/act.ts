import { type Acted, nextLine } from '../domain/audit.ts';
import { type Decision, type Refusal, refused } from '../domain/decision.ts';
import { linesOf } from '../storage/audit-lines.ts';
import { type Change, change } from '../storage/changes/changes.ts';
import { auditKind } from '../storage/kinds/audit.ts';
import type { Stored } from '../storage/kinds/stored.ts';
import type { Work } from '../storage/store.ts';
import { PARTITION } from '../storage/table.ts';
import type { Handled } from './handled.ts';
import { othersWereFaster, startOver } from './start-over.ts';
import type { Tools } from './tools.ts';

/** What became of an act. `state` is what holds now. */
export type Outcome<State> = { readonly outcome: 'changed' | 'unchanged'; readonly state: State } | Refused;

/** What a reaction's act came to. When others were faster each time it throws, so that the event comes again. */
export function handledBy(outcome: Outcome<unknown>): Handled {
  if (outcome.outcome !== 'refused') return outcome.outcome === 'changed' ? 'handled' : 'ignored';
  if (outcome.why === 'changed meanwhile') throw othersWereFaster();
  return outcome.why === 'round closed' ? 'round closed' : 'ignored';
}

/** An operator's act leaves its line in the audit in the same transaction. */
export type By = { readonly operator?: Acted };

/** What was read and decided, and how the decision is written down. */
export type Attempt<State> = {
  readonly before: Stored<State> | undefined;
  readonly decision: Decision<State>;
  readonly changes: (next: State) => readonly Change[];
} & Pick<Work, 'at' | 'evenWhenClosed' | 'letters'>;

type Refused = { readonly outcome: 'refused'; readonly why: Refusal };

/** Reads, decides and commits; starts over from the reading when somebody else was faster. */
export async function act<State>(tools: Tools, by: By, attempt: () => Promise<Attempt<State> | Refused>): Promise<Outcome<State>> {
  const outcome = await startOver(async () => {
    const made = await attempt();
    return 'decision' in made ? writeDown(made, tools, by) : made;
  });
  return outcome === 'too late' ? refused('changed meanwhile') : outcome;
}

async function writeDown<State>(attempt: Attempt<State>, tools: Tools, by: By): Promise<Outcome<State> | 'too late'> {
  const { before, decision, changes, ...work } = attempt;
  if (decision.outcome === 'refused') return decision;
  if (decision.outcome === 'unchanged') {
    return before === undefined ? refused('not at this stage') : { outcome: 'unchanged', state: before.state };
  }
  const line = by.operator === undefined ? undefined : await auditLine(by.operator, tools);
  const audit = line === undefined ? [] : [line.change];
  const committed = await tools.store.commit({ ...work, changes: [...changes(decision.next), ...audit], events: decision.events });
  if (committed === 'round closed') return refused('round closed');
  if (committed !== 'committed') return 'too late';
  line?.tell();
  return { outcome: 'changed', state: decision.next };
}

/**
 * The next line of the audit, also after one that cannot be read. Two acts at the same moment want the same number; one of them starts over.
 * Once it is written `tell` puts the same line into the log, from where an organisation may take it on.
 */
export async function auditLine(
  acted: Acted,
  { store, now, log }: Pick<Tools, 'store' | 'now' | 'log'>,
): Promise<{ readonly change: Change; readonly tell: () => void }> {
  const [last] = await linesOf(await store.partition(PARTITION.audit, { last: true, limit: 1 }), store);
  const audit = nextLine(last, acted, now());
  return { change: change(auditKind, undefined, audit), tell: () => log.info('OPERATOR_ACTED', { audit }) };
}
