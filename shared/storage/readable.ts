import { readAgendaItem } from './agenda.ts';
import { COUNTS, isCount } from './counts.ts';
import { addressedKind, addressKind, applicationKind } from './kinds/application.ts';
import { approvalKind } from './kinds/approval.ts';
import { archivedKind } from './kinds/archived.ts';
import { attentionKind } from './kinds/attention.ts';
import { auditKind } from './kinds/audit.ts';
import { boardKind } from './kinds/board.ts';
import { curiousKind } from './kinds/curious.ts';
import { doneKind } from './kinds/done.ts';
import { draftKind } from './kinds/draft.ts';
import { evaluationKind } from './kinds/evaluation.ts';
import { faultReportKind } from './kinds/fault-report.ts';
import type { Kind } from './kinds/kind.ts';
import { letterKind, suppressedKind } from './kinds/letter.ts';
import { linkKind } from './kinds/link.ts';
import { pairKind } from './kinds/pair.ts';
import { questionKind, shownQuestionsKind } from './kinds/question.ts';
import { removalDecisionKind } from './kinds/removal-decision.ts';
import { removedKind } from './kinds/removed.ts';
import { retentionKind } from './kinds/retention.ts';
import { keysKind, roundKind } from './kinds/round.ts';
import { signInsKind } from './kinds/sign-ins.ts';
import { itemOf, tryRead } from './kinds/stored.ts';
import { triedKind } from './kinds/tried.ts';
import { readOutboxItem } from './outbox.ts';
import type { Store } from './store.ts';
import type { CannotBeRead } from './table.ts';

const BETWEEN = ' / ';

/** What cannot be read, as the operators' list names it. */
export function nameOf({ kind, key: { pk, sk } }: CannotBeRead): string {
  return [kind, pk, sk].join(BETWEEN);
}

/** Whether what is so named can be read now, or is no more. */
export async function isReadableNow(name: string, store: Store): Promise<boolean> {
  const [kind = '', pk = '', ...sk] = name.split(BETWEEN);
  const [item] = await store.partition(pk, { from: sk.join(BETWEEN), to: sk.join(BETWEEN) });
  return item === undefined || STORED_AGAIN.get(kind)?.(item) !== undefined;
}

/** By the name of a kind, an item of it as it would be stored again unchanged; undefined for one that cannot be read. */
export const STORED_AGAIN: ReadonlyMap<string, (item: unknown) => unknown> = new Map([
  ['agenda', (item: unknown) => (readAgendaItem(item).event === undefined ? undefined : item)],
  ['event', (item: unknown) => (readOutboxItem({ id: '' }, item).envelope === undefined ? undefined : item)],
  [COUNTS, (item: unknown) => (isCount(item) ? item : undefined)],
  again(addressKind),
  again(addressedKind),
  again(applicationKind),
  again(approvalKind),
  again(archivedKind),
  again(attentionKind),
  again(auditKind),
  again(boardKind),
  again(doneKind),
  again(curiousKind),
  again(draftKind),
  again(evaluationKind),
  again(faultReportKind),
  again(keysKind),
  again(letterKind),
  again(linkKind),
  again(pairKind),
  again(removalDecisionKind),
  again(removedKind),
  again(questionKind),
  again(retentionKind),
  again(roundKind),
  again(shownQuestionsKind),
  again(signInsKind),
  again(suppressedKind),
  again(triedKind),
]);

function again<State, Id>(kind: Kind<State, Id>): readonly [string, (item: unknown) => unknown] {
  return [
    kind.name,
    (item) => {
      const stored = tryRead(kind, item);
      return stored === undefined ? undefined : itemOf(kind, stored, stored.state);
    },
  ];
}
