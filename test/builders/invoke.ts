import * as z from 'zod/mini';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const handlerOf = z.custom<Handler>((value) => typeof value === 'function');

/** Calls a function's handler as Lambda does. */
export function invoke(handler: unknown, event: unknown): Promise<unknown> {
  return z.parse(handlerOf, handler)(event, { functionName: 'test', awsRequestId: 'test' });
}
