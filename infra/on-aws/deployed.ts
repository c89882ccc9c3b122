import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod/mini';
import type { Round } from '../../shared/round/round-file.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { namesOf } from '../parts/names.ts';

const outputs = z.object({
  Round: z.string(),
  Opens: z.string(),
  Hosts: z.string(),
  Pages: z.url(),
  Console: z.url(),
  Table: z.string(),
  DeadLetters: z.url(),
  Letters: z.url(),
  Sender: z.enum(['made here', 'there already']),
  PointTo: z.optional(z.string()),
});

/** A stack as its account knows it. */
export type Deployed = z.infer<typeof outputs> & { readonly status: string; readonly account: string };

/** Lets the SDK's clients of this process, and the CDK, work in a region. What is set in the environment stays. */
export function workIn(region: string): void {
  process.env['AWS_REGION'] = region;
  process.env['CDK_DEFAULT_REGION'] = region;
}

/** The stack of a round; undefined when there is none. Throws what AWS says when it cannot be asked. */
export async function deployed(round: Pick<Round, 'id'>): Promise<Deployed | undefined> {
  const stack = await describe(namesOf(round).stack);
  if (stack === undefined) return undefined;
  const said = Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const read = z.safeParse(outputs, said);
  const status = stack.StackStatus ?? '';
  if (!read.success)
    throw new CannotStart(
      `${namesOf(round).stack} was never whole: it is in ${status}.`,
      `See why: aws cloudformation describe-stack-events --stack-name ${namesOf(round).stack}`,
    );
  return { ...read.data, status, account: accountIn(stack.StackId) };
}

/** The stack of a round, which must be there. */
export async function deployedOrStop(round: Pick<Round, 'id'>, file: string): Promise<Deployed> {
  const found = await asked(() => deployed(round));
  if (found !== undefined) return found;
  throw new CannotStart(
    `${round.id} is not deployed.\nThere is no stack called ${namesOf(round).stack} in ${process.env['AWS_REGION']}.`,
    `npm run omvant -- deploy ${file}`,
  );
}

/** One stack by its name; undefined when there is none. */
export async function describe(name: string, region?: string) {
  const client = new CloudFormationClient(region === undefined ? {} : { region });
  try {
    return (await client.send(new DescribeStacksCommand({ StackName: name }))).Stacks?.[0];
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  } finally {
    client.destroy();
  }
}

export function accountIn(arn: string | undefined): string {
  return arn?.split(':')[4] ?? '';
}

/** Does something with AWS; says in people's words when the reason it cannot be done is who asks. */
export async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (/Credentials|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch/.test(name)) {
      throw new CannotStart(
        'AWS does not know who asks.\nThere are no credentials in this terminal, or they have expired.',
        'aws sso login, or set AWS_PROFILE to the account the round is in',
      );
    }
    throw error;
  }
}
