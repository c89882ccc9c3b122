/**
 * How long an answer of AWS is waited for, so that one that never comes is asked for again while the function still runs. The SDK by
 * itself waits for ever, and with a limit it only warns, were it not told to give up.
 */
export const REQUEST_TIMEOUTS = { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true } as const;
