import type { Temporal } from 'temporal-polyfill';
import type { Attention } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';

/** Puts what failed for good on the operators' list, so that nothing is silently stuck. The same occasion comes there once. */
export function putFailedOnList(occasion: string, at: Temporal.Instant): Change {
  return change(attentionKind, undefined, failedOnList(occasion, at));
}

export function failedOnList(occasion: string, at: Temporal.Instant): Attention {
  return { subject: { kind: 'round' }, reason: 'failed for a day', occasion, since: stamp(at) };
}
