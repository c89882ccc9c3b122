import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod/mini';
import type { Round } from '../../shared/round/round-file.ts';
import { namesOf } from '../parts/names.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { commandFor } from './typed-again.ts';

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
  /** How many of the account's functions it keeps for itself. */
  Kept: z._default(z.string(), '0'),
  PointTo: z.optional(z.string()),
  /** When it was deployed first, in seconds of Unix time; stacks from before this was kept have none. */
  Since: z.optional(z.string()),
});

/** A stack as its account knows it. */
export type Deployed = z.infer<typeof outputs> & { readonly status: string; readonly account: string };

/**
 * How the stack of a round stands. A first deployment that failed leaves one with nothing in it, which the next replaces; one that is
 * stuck has to be helped first.
 */
export type Standing =
  | { readonly is: 'not there'; readonly stack: undefined }
  | { readonly is: 'there'; readonly status: string; readonly stack: Deployed }
  | { readonly is: 'changing' | 'stuck' | 'never whole'; readonly status: string; readonly stack: Deployed | undefined };

/** Stacks of which CloudFormation has taken back, or never made, what was to be in them. */
const NEVER_WHOLE = ['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED', 'REVIEW_IN_PROGRESS'];
const STUCK = ['UPDATE_ROLLBACK_FAILED', 'DELETE_FAILED'];

/** Lets the SDK's clients of this process, and the CDK, work in a region. What is set in the environment stays. */
export function workIn(region: string): void {
  process.env['AWS_REGION'] = region;
  process.env['CDK_DEFAULT_REGION'] = region;
}

/** How the stack of a round stands. Throws what AWS says when it cannot be asked. */
export async function standing(round: Pick<Round, 'id'>): Promise<Standing> {
  const found = await describe(namesOf(round).stack);
  if (found === undefined) return { is: 'not there', stack: undefined };
  const status = found.StackStatus ?? '';
  const said = Object.fromEntries((found.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const read = z.safeParse(outputs, said);
  const stack = read.success ? { ...read.data, status, account: accountIn(found.StackId) } : undefined;
  if (STUCK.includes(status)) return { is: 'stuck', status, stack };
  if (NEVER_WHOLE.includes(status)) return { is: 'never whole', status, stack: undefined };
  if (status.endsWith('_IN_PROGRESS')) return { is: 'changing', status, stack };
  return stack === undefined ? { is: 'never whole', status, stack } : { is: 'there', status, stack };
}

/** The stack of a round, which must be there. */
export async function deployedOrStop(round: Pick<Round, 'id'>, file: string): Promise<Deployed> {
  const found = await asked(() => standing(round));
  if (found.stack !== undefined) return found.stack;
  const { stack } = namesOf(round);
  const again = commandFor(`deploy ${file}`);
  switch (found.is) {
    case 'changing':
      throw new CannotStart(
        `${round.id} is just being deployed.\nIts stack is in ${found.status}.`,
        'wait some minutes and type the same again',
      );
    case 'stuck':
    case 'never whole':
      throw new CannotStart(`${round.id} is not deployed.\nThe last attempt failed: its stack is in ${found.status}.`, again);
    case 'not there':
      throw new CannotStart(`${round.id} is not deployed.\nThere is no stack called ${stack} in ${process.env['AWS_REGION']}.`, again);
  }
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

/** Does something with AWS; says in people's words when the reason it cannot be done is who asks, or from where. */
export async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw (error instanceof Error ? inPeoplesWords(error) : undefined) ?? error;
  }
}

/** Why something failed, in one line; in people's words where it is who asks, or from where. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (inPeoplesWords(error) ?? error).message.replaceAll('\n', ' ') : String(error);
}

const UNKNOWN = /Credentials|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch/;
const NOT_ALLOWED = /AccessDenied|UnauthorizedOperation|NotAuthorized/;
const OUT_OF_REACH = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|TimeoutError/;

function inPeoplesWords(error: Error): CannotStart | undefined {
  const names = `${error.name} ${'code' in error ? String(error.code) : ''}`;
  if (UNKNOWN.test(names))
    return new CannotStart(
      'AWS does not know who asks.\nThere are no credentials in this terminal, or they have expired.',
      'aws sso login, or set AWS_PROFILE to the account the round is in',
    );
  if (NOT_ALLOWED.test(names))
    return new CannotStart(
      `AWS does not allow it.\n${error.message}`,
      'ask whoever looks after the account, or set AWS_PROFILE to a role that may',
    );
  if (OUT_OF_REACH.test(names))
    return new CannotStart(
      `AWS does not answer.\n${error.message}.`,
      'look whether this machine is online and --region is right, and type the same again',
    );
  return undefined;
}
