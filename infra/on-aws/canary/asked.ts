import type { Trigger } from '../../../functions/triggers.ts';
import type { Tried } from '../../../shared/lambda/probe/probe.ts';

/** What came of asking one function for all that share its role. */
export type Asked = {
  readonly trigger: Trigger;
  readonly sharing: number;
  readonly tried: readonly Tried[];
  readonly sent: readonly string[];
  /** Why it gave no answer. */
  readonly silent?: string;
};
