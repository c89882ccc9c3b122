import type { OperatorAct } from '../../domain/audit.ts';
import { ownPartOf } from '../../domain/privacy/own-part.ts';
import { partOf } from '../../domain/privacy/part-of.ts';
import { entryOf } from '../../domain/privacy/what-is-kept.ts';
import type { Operator } from '../../round/contact.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { approvalKind } from '../../storage/kinds/approval.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { auditKind } from '../../storage/kinds/audit.ts';
import { careKind } from '../../storage/kinds/care.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { keptTextKind } from '../../storage/kinds/kept-text.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { entryOpenTo, openTo } from './open-to.ts';
import { type Kept, kept, type OwnData } from './own-data.ts';

/** What was done because of what somebody had said in confidence. */
const IN_CONFIDENCE: readonly OperatorAct[] = ['cared for pair'];

/**
 * All that is kept about somebody, as they may have it at once: without what the other one of a pair said, and without what has to be looked
 * through first. An `operator` who has to answer them gets that too, but for what those of the other host alone may read.
 */
export function asGiven(data: OwnData, operator?: Operator): Readonly<Record<string, readonly unknown[]>> {
  const things = withMerged(data).flatMap((one) => [
    ...forThem(one, operator),
    ...(operator === undefined ? [] : toLookThrough(one, operator)),
  ]);
  const parts = things.flatMap(({ kind, holds, state }) => {
    const part = partOf(holds, state, (what) => operator !== undefined || entryOf(what).seen.self !== 'on request');
    return part === undefined ? [] : [{ kind, part }];
  });
  const groups = Map.groupBy(parts, ({ kind }) => kind);
  return Object.fromEntries([...groups].map(([kind, all]) => [kind, all.map(({ part }) => part)]));
}

/** What is kept with an application, and with others of the same person. */
export function withMerged(data: OwnData): readonly OwnData[] {
  return [data, ...data.merged.flatMap(withMerged)];
}

function forThem(data: OwnData, operator: Operator | undefined): readonly Kept[] {
  const { person, pairs, evaluation, letters, entries, approvals, acts, beside } = data;
  const isOpen = operator === undefined ? () => false : entryOpenTo(data, operator);
  return [
    kept(applicationKind, person),
    ...pairs.map(({ pair, role }) => kept(pairKind, ownPartOf(pair, role))),
    ...(evaluation === undefined ? [] : [kept(evaluationKind, evaluation)]),
    ...letters.map(({ letter }) => kept(letterKind, letter)),
    ...letters.flatMap(({ text }) => (text === undefined ? [] : [kept(keptTextKind, text)])),
    ...entries.flatMap((one) => (one.isOthers ? [] : [kept(attentionKind, isOpen(one) ? one.entry : { ...one.entry, notes: undefined })])),
    ...approvals.map((approval) => kept(approvalKind, approval)),
    ...actsForThem(acts).map((line) => kept(auditKind, { ...line, about: {} })),
    ...beside,
  ];
}

/** What operators did that those it concerns are told: the ids beside an act may be of others, and an act may give a complaint away. */
export function actsForThem(acts: OwnData['acts']): OwnData['acts'] {
  return acts.filter(({ act }) => !IN_CONFIDENCE.some((one) => one === act));
}

/** What operators look through before they give it out: it may give away what somebody else said in confidence. */
function toLookThrough(data: OwnData, operator: Operator): readonly Kept[] {
  const { pairs, entries, cares, acts } = data;
  const isOpen = openTo(data, operator);
  const reads = entryOpenTo(data, operator);
  return [
    ...pairs.flatMap(({ pair: { id, notes, pauses } }) =>
      isOpen(id)
        ? [{ kind: pairKind.name, holds: pairKind.holds, state: { id, notes, pauses: pauses?.filter(({ by }) => by === 'operator') } }]
        : [],
    ),
    ...entries.flatMap((one) => (one.isOthers && reads(one) ? [kept(attentionKind, one.entry)] : [])),
    ...cares.flatMap((care) => (isOpen(care.pair) ? [kept(careKind, care)] : [])),
    ...acts.filter(({ act }) => IN_CONFIDENCE.some((one) => one === act)).map((line) => kept(auditKind, line)),
  ];
}
