import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Round } from '../../../shared/round/round-file.ts';
import { keptFor, keptInAll } from '../../parts/at-once.ts';
import { REQUESTS } from '../../parts/round-web.ts';
import type { Finding } from './finding.ts';

/** AWS lets no account keep more than all but so many for single functions (AWS Lambda Developer Guide, “Configuring reserved concurrency”). */
const LEFT_FOR_OTHERS = 100;
/** Below this a small lecture hall finds no free function. */
const FEW = 100;
/** What a browser asks for at the first visit of the call, each of a function of its own: the page, and the dot that counts visits. */
export const REQUESTS_OF_A_FIRST_VISIT = 2;

/** How many functions may run at once in an account and region, and how many of them nobody keeps for one of his own. */
export type AtOnce = { readonly all: number; readonly free: number };

/** Asks Lambda. */
export async function functionsIn(): Promise<AtOnce> {
  const client = new LambdaClient({});
  const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
  client.destroy();
  return { all: AccountLimit?.ConcurrentExecutions ?? 0, free: AccountLimit?.UnreservedConcurrentExecutions ?? 0 };
}

/**
 * What the account's functions come to in visitors. A new account may run ten at once, which a handful of people who open the call together
 * use up; one that is asked to keep more than it has fails half-way.
 *
 * @param kept What the round, if it is deployed, keeps already.
 */
export function functionsFinding(round: Pick<Round, 'capacity'>, { all, free }: AtOnce, kept: number): Finding {
  const about = 'Functions';
  const wanted = keptInAll(round);
  if (wanted > 0 && free + kept - wanted < LEFT_FOR_OTHERS)
    return {
      about,
      is: 'stops',
      says: `${all} may run at once in this account, ${free + kept} of them free; the round is to keep ${wanted}, and AWS leaves ${LEFT_FOR_OTHERS} to others`,
      todo: `take “capacity” out of the round file, or ${MORE}`,
    };
  const forPages = keptFor(round).request ?? free;
  const whose = wanted > 0 ? `the round keeps ${wanted} of them` : `${free} of them free, for all that is in it`;
  const says = `${all} may run at once in this account, ${whose}: ${visitors(forPages)} can open the call in the same second`;
  return forPages < FEW ? { about, is: 'before the call opens', says, todo: MORE } : { about, is: 'fine', says };
}

const MORE = 'ask for 1,000 “Concurrent executions” of AWS Lambda under Service Quotas: it is free and takes a day or so';

/** Each request has a function to itself for about a second where none was running, and the HTTP API lets no more than a burst of them through. */
function visitors(functions: number): string {
  const people = Math.floor(Math.min(functions, REQUESTS.burstLimit) / REQUESTS_OF_A_FIRST_VISIT);
  return `about ${people} ${people === 1 ? 'person' : 'people'}`;
}
