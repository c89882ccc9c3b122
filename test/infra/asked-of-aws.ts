import { triggers } from '../../functions/triggers.ts';
import { domainOf } from '../../infra/parts/round-mail.ts';
import { isMail, type Run, type Call as Sent, watchFunctions } from '../builders/watched-functions.ts';
import { allow, type Call, statementsOf } from './iam.ts';
import { ACCOUNT, REGION, theStack } from './synthesised.ts';

/** Keeps watch over what functions ask of AWS while a test plays: `beyond` names what their roles in the stack would refuse. */
export async function watchRoles(): Promise<{ readonly asked: ReadonlySet<string>; readonly beyond: ReadonlySet<string> }> {
  const allowed = new Map(triggers.map(({ file }) => [file, statementsOf(file, theStack())]));
  const asked = new Set<string>();
  const beyond = new Set<string>();
  await watchFunctions({
    repeating: false,
    onCall({ file }: Run, sent) {
      for (const call of callsIn(sent)) {
        asked.add(call.action);
        if (!allow(allowed.get(file) ?? [], call)) beyond.add(`${file}: ${call.action} ${call.partition ?? call.resource}`);
      }
    },
  });
  return { asked, beyond };
}

/** The action IAM looks at for each step of a transaction. */
const STEP_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** The actions IAM looks at for what a function sent. */
export function callsIn({ target, body }: Sent): readonly Call[] {
  const [service = '', action = ''] = target.split('.');
  // The stand-in for AWS on this machine has a word of its own before the path.
  if (isMail({ target })) return [sending(JSON.parse(body))];
  if (service.startsWith('DynamoDB')) return tableCalls(action, JSON.parse(body));
  if (service === 'AWSEvents') return puttingEvents(action, JSON.parse(body));
  return [{ action: `sqs:${action}`, resource: 'DeadLetters.Arn' }];
}

function puttingEvents(action: string, { Entries }: { readonly Entries: readonly { readonly Source: string }[] }): readonly Call[] {
  const sources = new Set(Entries.map(({ Source }) => Source));
  return [...sources].map((source) => ({ action: `events:${action}`, resource: 'Bus.Arn', keys: { 'events:source': source } }));
}

function sending({ FromEmailAddress: from }: { readonly FromEmailAddress: string }): Call {
  return {
    action: 'ses:SendEmail',
    resource: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${domainOf(from)}`,
    keys: { 'ses:FromAddress': from },
  };
}

type Keyed = { readonly Key?: { readonly pk: { readonly S: string } }; readonly Item?: { readonly pk: { readonly S: string } } };

type Batch = Readonly<Record<string, readonly { readonly DeleteRequest?: Keyed; readonly PutRequest?: Keyed }[]>>;

/** What IAM looks at when DynamoDB is asked for something. */
export function tableCalls(
  action: string,
  body: Keyed & { TransactItems?: readonly Record<string, Keyed>[]; IndexName?: string; RequestItems?: unknown },
): readonly Call[] {
  if (action === 'BatchWriteItem') {
    const requests = Object.values(body.RequestItems as Batch).flat();
    return requests.map(({ DeleteRequest, PutRequest }) => onItem(action, DeleteRequest ?? PutRequest ?? {}));
  }
  if (body.TransactItems !== undefined) {
    return body.TransactItems.flatMap((item) => Object.entries(item).map(([step, keyed]) => onItem(STEP_ACTIONS[step] ?? step, keyed)));
  }
  if (body.IndexName !== undefined) return [{ action: `dynamodb:${action}`, resource: `Table.Arn/index/${body.IndexName}` }];
  return [onItem(action, body)];
}

function onItem(action: string, { Key, Item }: Keyed): Call {
  const partition = (Key ?? Item)?.pk.S;
  return { action: `dynamodb:${action}`, resource: 'Table.Arn', ...(partition === undefined ? {} : { partition }) };
}
