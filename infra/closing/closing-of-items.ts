import type { Temporal } from 'temporal-polyfill';
import { alumniAmong, type CameTo } from '../../shared/domain/closing/alumni.ts';
import { withoutUnused } from '../../shared/domain/closing/without-words.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import { asPlanned } from '../../shared/round/planned.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { readCounts } from '../../shared/storage/counts.ts';
import { afterwardsKind } from '../../shared/storage/kinds/afterwards.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { keptFiguresKind } from '../../shared/storage/kinds/kept-figures.ts';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { tryRead } from '../../shared/storage/kinds/stored.ts';
import { keyOf, PARTITION } from '../../shared/storage/table.ts';

/** An item of a round's table as plain values. */
export type PlainItem = Readonly<Record<string, unknown>>;

/**
 * What a closing report is made of, from everything in a round's table; undefined when nobody has opened the round. What this version cannot
 * read is left out. `now` is the moment the table was read.
 */
export function closingOf(items: readonly PlainItem[], file: Round, now: Temporal.Instant): CameTo | undefined {
  const statesOf = <State, Id>(kind: Kind<State, Id>) =>
    items.filter((item) => item['kind'] === kind.name).flatMap((item) => tryRead(kind, item)?.state ?? []);
  const [state] = statesOf(roundKind);
  if (state === undefined) return undefined;
  const { counts } = readCounts(items.filter((item) => keyOf(item).pk === PARTITION.counts));
  const people = statesOf(applicationKind);
  const { evaluations, afterwards } = withoutUnused(
    { evaluations: statesOf(evaluationKind), afterwards: statesOf(afterwardsKind) },
    people,
  );
  return {
    round: asPlanned(file, state),
    state,
    funnel: counts.funnel,
    pairs: statesOf(pairKind),
    evaluations,
    people,
    letters: statesOf(letterKind),
    audit: statesOf(auditKind),
    now: state.closedAt === undefined ? now : instantOf(state.closedAt),
    kept: statesOf(keptFiguresKind)[0],
    alumni: alumniAmong(afterwards, people, ['talk', 'nextCall']),
  };
}
