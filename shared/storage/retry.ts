/**
 * DynamoDB lets no transaction wait for another, and turns away what comes faster than a partition takes it: whoever wants an item that a
 * transaction holds, if only to look at it, or a partition that is crowded, is turned away at once. A lecture hall that applies in the same
 * second wants the same items, so it is tried again with exponential backoff and full jitter: five seconds in all as a rule, eleven at the
 * most.
 */
const ATTEMPTS = 12;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1600;

/** Waits with jitter: any time of up to so many milliseconds. */
export type Pause = (most: number) => Promise<void>;

/** Gives a wait before each further attempt, twice as long each time. It says no, without waiting, when there have been enough. */
export function backoff(pause: Pause, attempts = ATTEMPTS): () => Promise<boolean> {
  let made = 1;
  return async () => {
    if (made === attempts) return false;
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** (made - 1), LONGEST_PAUSE_MS));
    made += 1;
    return true;
  };
}

/**
 * Does something about many items, `most` at a time, until none is left over: DynamoDB may leave some of what it was asked for, or turn
 * all of it away.
 *
 * @param once what is done about some of them; gives those that are left over.
 * @throws Error when some are left over each time, and whatever `once` throws that another try would not mend.
 */
export async function untilNoneIsLeft<Item>(
  items: readonly Item[],
  most: number,
  pause: Pause,
  once: (some: readonly Item[]) => Promise<readonly Item[]>,
): Promise<void> {
  for (let from = 0; from < items.length; from += most) {
    const wait = backoff(pause);
    for (let left = items.slice(from, from + most); ; ) {
      const { rest, why } = await tried(left, once);
      if (rest.length === 0) break;
      if (!(await wait())) throw why;
      left = [...rest];
    }
  }
}

async function tried<Item>(some: readonly Item[], once: (some: readonly Item[]) => Promise<readonly Item[]>) {
  try {
    const rest = await once(some);
    return { rest, why: new Error(`DynamoDB left ${rest.length} items undone each time`) };
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return { rest: some, why: error };
  }
}

/** Errors after which the same request may do in a moment: as names of errors, and as reasons why a transaction was cancelled. */
const RETRYABLE: ReadonlySet<unknown> = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Whether the same may do in a moment. The SDK itself tries a throttled request again, but not for long, and never a cancelled transaction. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (RETRYABLE.has(error.name)) return true;
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : undefined;
  return Array.isArray(reasons) && reasons.some((reason: unknown) => RETRYABLE.has(Object(reason).Code));
}
