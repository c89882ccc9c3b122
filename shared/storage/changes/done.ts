import type { Temporal } from 'temporal-polyfill';
import { stamp } from '../../domain/decision.ts';
import { doneKind } from '../kinds/done.ts';
import { type Change, change } from './changes.ts';

/** That something was done to its end, once and for all. */
export function done(what: string, at: Temporal.Instant): Change {
  return change(doneKind, undefined, { what, at: stamp(at) });
}
