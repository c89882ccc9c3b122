import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { DELIVERY, triggers } from '../../../functions/triggers.ts';
import type { Delivery, Journal, Message } from './journal.ts';
import { fromGatewayResult, toGatewayEvent } from './web-request.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../functions');
const MINUTE = 60_000;
/** Nothing ends a function on this machine; no function on AWS has longer. */
const NO_END_MS = 15 * MINUTE;

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';
const handlerModule = z.object({ handler: z.custom<Handler>(isHandler) });
const batchResult = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** A function that failed: which, and how. */
export type Failure = { readonly file: string; readonly error: unknown };

export type Functions = ReturnType<typeof functionsOf>;

/** Runs the very handlers that AWS runs, with the same tries and the same end for what fails for good. */
export function functionsOf(journal: Journal, now: () => number, onFailure: (failure: Failure) => void) {
  async function invoke(file: string, event: unknown): Promise<unknown> {
    const handler = await handlerOf(file);
    return handler(JSON.parse(JSON.stringify(event)), {
      functionName: file,
      awsRequestId: 'local',
      getRemainingTimeInMillis: () => NO_END_MS,
    });
  }

  return {
    invoke,

    async answer(request: Request): Promise<Response> {
      const event = await toGatewayEvent(request, now());
      return fromGatewayResult(await invoke(fileStartedBy('request'), event));
    },

    /** Whether the batch is done; one that is not comes again. */
    async relay(event: unknown): Promise<boolean> {
      try {
        return z.parse(batchResult, await invoke(fileStartedBy('outbox'), event)).batchItemFailures.length === 0;
      } catch (error) {
        onFailure({ file: fileStartedBy('outbox'), error });
        return false;
      }
    },

    /** Lambda's asynchronous invocation: two retries, then the dead-letter queue. */
    async deliver({ id, file, event, tries }: Delivery): Promise<void> {
      try {
        await invoke(file, event);
        journal.paid(id);
      } catch (error) {
        onFailure({ file, error });
        const pause = DELIVERY.retriesAfterMinutes[tries];
        if (pause !== undefined) return journal.oweAgain(id, now() + pause * MINUTE);
        journal.together(() => {
          journal.send(
            'dead letters',
            JSON.stringify({ requestContext: { condition: 'RetriesExhausted', functionArn: file }, requestPayload: event }),
            now(),
          );
          journal.paid(id);
        });
      }
    },

    /** SQS's event source: what the function does not name as failed is done; what fails too often goes to the dead-letter queue. */
    async handOverLetters(messages: readonly Message[]): Promise<void> {
      const file = fileStartedBy('letters queue');
      const Records = messages.map(({ id, body }) => ({ messageId: String(id), body }));
      const failed = await invoke(file, { Records }).then(
        (result) => new Set(z.parse(batchResult, result).batchItemFailures.map((failure) => failure.itemIdentifier)),
        (error: unknown) => {
          onFailure({ file, error });
          return new Set(Records.map(({ messageId }) => messageId));
        },
      );
      for (const message of messages) {
        const isDone = !failed.has(String(message.id));
        const isDead = !isDone && message.receives >= DELIVERY.letters.tries;
        journal.together(() => {
          if (isDead) journal.send('dead letters', message.body, now());
          if (isDone || isDead) journal.remove(message.id);
        });
      }
    },

    /** All that the clock starts, whatever its pace. One that fails has its next chance with the next tick. */
    async tick(): Promise<void> {
      const started = triggers.filter(({ start }) => start.by === 'tick');
      await Promise.all(
        started.map(({ file }) => invoke(file, { source: 'aws.events' }).catch((error: unknown) => onFailure({ file, error }))),
      );
    },
  };
}

/** Loads, before they are asked for, the functions that every round needs at once. */
export async function preload(): Promise<void> {
  await Promise.all(triggers.filter(({ start }) => start.by !== 'event').map(({ file }) => handlerOf(file)));
}

const loaded = new Map<string, Promise<Handler>>();

function handlerOf(file: string): Promise<Handler> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const loading = import(pathToFileURL(join(FOLDER, `${file}.ts`)).href).then((module) => z.parse(handlerModule, module).handler);
  loaded.set(file, loading);
  return loading;
}

function fileStartedBy(by: 'request' | 'outbox' | 'letters queue'): string {
  const trigger = triggers.find(({ start }) => start.by === by);
  if (trigger === undefined) throw new TypeError(`nothing is started by ${by}`);
  return trigger.file;
}
