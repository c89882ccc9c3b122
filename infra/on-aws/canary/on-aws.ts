import { setTimeout as pause } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { systemClock } from '../../../shared/lambda/clock.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { probeKind } from '../../../shared/storage/kinds/probe.ts';
import { functionsOnAws } from '../functions-on-aws.ts';
import { storeOf } from '../open-round.ts';
import type { Finding } from '../preflight/finding.ts';
import { canary } from './canary.ts';

const LOOK_EVERY_MS = 1000;
/** An event takes a second or so where functions run, and some more where the first of each has to start. */
const MOST_LOOKS = 30;

/** Lets the deployed round try itself, and gives what came of it. Within a minute. */
export async function canaryOnAws(round: Round): Promise<readonly Finding[]> {
  const lambda = new LambdaClient({});
  const store = storeOf(round);
  try {
    const { nameOf } = await functionsOnAws(round);
    return await canary(round, `canary-${systemClock.newId().slice(0, 20)}`, {
      async invoke(file, probe) {
        const { Payload, FunctionError } = await lambda.send(
          new InvokeCommand({ FunctionName: nameOf(file), Payload: JSON.stringify(probe) }),
        );
        const said = Buffer.from(Payload ?? []).toString();
        if (FunctionError !== undefined) throw new Error(said.slice(0, 300));
        return JSON.parse(said);
      },
      async arrived(ids) {
        const found = await store.getTogether(ids.map(probeKind.key));
        return ids.filter((id) => found.get(probeKind, id) !== undefined);
      },
      tidy: (ids) => store.discard(ids.map(probeKind.key)),
      async wait(times) {
        if (times < MOST_LOOKS) await pause(LOOK_EVERY_MS);
        return times < MOST_LOOKS;
      },
    });
  } finally {
    lambda.destroy();
  }
}
