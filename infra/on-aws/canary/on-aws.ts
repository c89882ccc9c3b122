import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { systemClock } from '../../../shared/lambda/clock.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { probeKind } from '../../../shared/storage/kinds/probe.ts';
import { constructId, namesOf } from '../../parts/names.ts';
import { storeOf } from '../open-round.ts';
import type { Finding } from '../survey/finding.ts';
import { canary } from './canary.ts';

const LOOK_EVERY_MS = 1000;
/** An event takes a second or so where functions run, and some more where the first of each has to start. */
const MOST_LOOKS = 30;

/** Lets the deployed round try itself, and gives what came of it. Within a minute. */
export async function canaryOnAws(round: Round): Promise<readonly Finding[]> {
  const lambda = new LambdaClient({});
  const store = storeOf(round);
  try {
    const names = await functionNames(round);
    return await canary(round, `canary-${systemClock.newId().slice(0, 20)}`, {
      async invoke(file, probe) {
        const FunctionName = names.get(constructId(file));
        if (FunctionName === undefined) throw new Error('there is no such function in the stack');
        const { Payload, FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(probe) }));
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

/** What AWS calls the functions of a round, by what the template calls them. */
async function functionNames(round: Pick<Round, 'id'>): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient({});
  const names = new Map<string, string>();
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName: namesOf(round).stack }))
    for (const { ResourceType, LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
      if (ResourceType === 'AWS::Lambda::Function') names.set(LogicalResourceId.replace(/Function[0-9A-F]{8}$/, ''), PhysicalResourceId);
  client.destroy();
  return names;
}
