import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MiddyfiedHandler } from '@middy/core';
import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';

/** One run of a function: for what, and whether the same was handled right before. */
export type Run = { readonly file: string; readonly event: unknown; readonly isRepeat: boolean };

/** What a function asks of AWS: the service's own name for it, as it stands in the request, and what goes with it. */
export type Call = { readonly target: string; readonly body: string };

type Watch = {
  /** Gives a function what it answers before anybody sees it run, as it does a probe. */
  readonly ask: (file: string, event: unknown) => Promise<unknown>;
  readonly stop: () => void;
};

const FUNCTIONS = join(import.meta.dirname, '../../functions');
const functionModule = z.object({ handler: z.custom<MiddyfiedHandler>((value) => typeof value === 'function') });
const repeatContext = z.object({ isRepeat: z.literal(true) });

/** The run under way in the code that asks, also when others run beside it. What a run left behind when it was over is nobody's. */
const current = new AsyncLocalStorage<Run & { isOver: boolean }>();

/**
 * Tells of each run of a function and of each call of it to AWS, for as long as the process lives. With `repeating`, every event and
 * every batch of letters comes twice, as it may on AWS: the second time right after the first. Only for a process of its own.
 */
export async function watchFunctions(watch: {
  readonly repeating: boolean;
  readonly onRun?: (run: Run) => void;
  readonly onCall: (run: Run, call: Call) => void;
  /** What a run gives back when it is over. */
  readonly onAnswer?: (run: Run, answer: unknown) => void;
}): Promise<Watch> {
  const handlers = new Map<string, MiddyfiedHandler>();
  for (const { file, start } of triggers) {
    const { handler } = z.parse(functionModule, await import(pathToFileURL(join(FUNCTIONS, `${file}.ts`)).href));
    handlers.set(file, handler);
    const comesTwice = watch.repeating && (start.by === 'event' || start.by === 'letters queue');
    handler.before(({ event, context }) => {
      const run = { file, event, isRepeat: repeatContext.safeParse(context).success, isOver: false };
      current.enterWith(run);
      watch.onRun?.(run);
    });
    const end = () => {
      const run = current.getStore();
      if (run !== undefined) run.isOver = true;
      return run;
    };
    handler.onError(() => void end());
    handler.after(async ({ event, context, response }) => {
      const run = end();
      if (run !== undefined) watch.onAnswer?.(run, response);
      if (comesTwice && run?.isRepeat === false) await handler(event, Object.assign({ isRepeat: true }, context));
    });
  }
  const onRequest = (message: unknown): void => {
    const run = current.getStore();
    if (run !== undefined && !run.isOver) onceSent((message as { request: ClientRequest }).request, (call) => watch.onCall(run, call));
  };
  subscribe('http.client.request.created', onRequest);
  return {
    ask: async (file, event) =>
      current.run({ file, event, isRepeat: false, isOver: false }, async () => {
        const handler = handlers.get(file);
        return handler === undefined ? undefined : Reflect.apply(handler, undefined, [event, {}]);
      }),
    stop: () => void unsubscribe('http.client.request.created', onRequest),
  };
}

/** Whether a call hands a mail to SES. On one machine a part that only this process knows stands before the path. */
export function isMail({ target }: Pick<Call, 'target'>): boolean {
  return target.endsWith('/v2/email/outbound-emails');
}

/** Reads what a request says as it is sent. */
function onceSent(request: ClientRequest, tell: (call: Call) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = request;
  request.write = ((chunk: unknown, ...rest: unknown[]) => {
    keep(chunk);
    return Reflect.apply(write, request, [chunk, ...rest]);
  }) as typeof request.write;
  request.end = ((chunk: unknown, ...rest: unknown[]) => {
    keep(chunk);
    tell({ target: String(request.getHeader('x-amz-target') ?? request.path), body: Buffer.concat(chunks).toString() });
    return Reflect.apply(end, request, [chunk, ...rest]);
  }) as typeof request.end;
}
