import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { RESERVED } from '../../parts/at-once.ts';
import type { Finding } from './finding.ts';

/** Lambda lets so many functions run that reserve nothing, whatever others reserve (AWS Lambda Developer Guide, “Configuring reserved concurrency”). */
const LEFT_FOR_OTHERS = 100;

/** How many functions that reserve nothing may run at once in the account and region. */
export async function functionsAtOnce(): Promise<number> {
  const client = new LambdaClient({});
  const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
  client.destroy();
  return AccountLimit?.UnreservedConcurrentExecutions ?? 0;
}

/** New accounts may run ten functions at once; with that a deployment would fail half-way. */
export function functionsFinding(atOnce: number): Finding {
  const about = 'Functions';
  if (atOnce - RESERVED >= LEFT_FOR_OTHERS)
    return { about, is: 'fine', says: `${atOnce} may run at once; the round reserves ${RESERVED} of them` };
  return {
    about,
    is: 'stops',
    says: `${atOnce} may run at once in this account; the round reserves ${RESERVED}, and AWS keeps ${LEFT_FOR_OTHERS} for others`,
    todo: 'ask for 1,000 “Concurrent executions” of AWS Lambda under Service Quotas: it is free and takes a day or so',
  };
}
