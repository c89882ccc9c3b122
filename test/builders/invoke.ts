import * as z from 'zod/mini';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const handlerOf = z.custom<Handler>((value) => typeof value === 'function');

/** Calls a function's handler as Lambda does, half a minute before it would be ended, or at another time. */
export function invoke(handler: unknown, event: unknown, getRemainingTimeInMillis = () => 30_000): Promise<unknown> {
  return z.parse(handlerOf, handler)(event, { functionName: 'test', awsRequestId: 'test', getRemainingTimeInMillis });
}
