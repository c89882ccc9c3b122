import type middy from '@middy/core';
import type { Tools } from '../../commands/tools.ts';
import { theTools } from '../the-tools.ts';
import { type ProbeAnswer, readProbe, type StepName, type Tried } from './probe.ts';

/** Tries what functions do with one thing they touch, without changing anything. */
export type Try = (id: string, tools: Tools) => Promise<ProbeAnswer>;

/** Answers a probe by trying what functions of this role do; whatever else comes goes on to the function. */
export function answersProbes(...tries: readonly Try[]): middy.MiddlewareObj {
  return {
    before: async ({ event }): Promise<ProbeAnswer | undefined> => {
      const id = readProbe(event);
      if (id === undefined) return undefined;
      const answers = [];
      for (const one of tries) answers.push(await one(id, theTools()));
      return { tried: answers.flatMap(({ tried }) => tried), sent: answers.flatMap(({ sent }) => sent) };
    },
  };
}

const MOST_SAID = 400;

/** Does one thing. That it is refused is what is to be found out, so nothing is thrown. */
export async function attempt(step: StepName, work: () => Promise<unknown>): Promise<Tried> {
  try {
    await work();
    return { step };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { step, refused: { name, says: message.slice(0, MOST_SAID) } };
  }
}
