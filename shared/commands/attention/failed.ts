import type { Temporal } from 'temporal-polyfill';
import type { Attention } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';

/** Why something that failed lies still: it was tried for a day, or is meant for a function there is none of. */
export type LiesStill = 'failed for a day' | 'nobody does it';

/** Puts what lies still on the operators' list, so that nothing is silently stuck. The same occasion comes there once. */
export function putFailedOnList(reason: LiesStill, occasion: string, at: Temporal.Instant): Change {
  return change(attentionKind, undefined, failedOnList(reason, occasion, at));
}

export function failedOnList(reason: LiesStill, occasion: string, at: Temporal.Instant): Attention {
  return { subject: { kind: 'round' }, reason, occasion, since: stamp(at) };
}
