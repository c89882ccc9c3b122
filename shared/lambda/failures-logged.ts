import type middy from '@middy/core';
import { log } from './log.ts';

/** Logs a failure by the kind of error and where it arose, then lets it through, so that the event is tried again. */
export function failuresLogged(what: string): middy.MiddlewareObj {
  return { onError: ({ error }) => log.error('FUNCTION_FAILED', { function: what }, error) };
}
