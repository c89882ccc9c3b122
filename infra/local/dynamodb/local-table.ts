import {
  CreateTableCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../../shared/storage/table.ts';
import { mustStartAnew } from '../start-anew.ts';

const REGION = 'eu-north-1';

/**
 * What the SDK must be told to reach a table on this machine. Nobody checks the key, but the engine keeps a database of its own for
 * each: tables that share one slow each other down, with every stream a transaction has to pass. Nor does anybody check a signature, so
 * that none is reckoned.
 */
export function localAws(table: string) {
  const accessKeyId = table.replace(/[^a-zA-Z0-9]/g, '');
  return { region: REGION, credentials: { accessKeyId, secretAccessKey: 'local' }, signer: { sign: namesKey(accessKeyId) } } as const;
}

/** Signs as far as an engine on this machine reads: whose key it is. */
function namesKey(accessKeyId: string) {
  const headers = {
    'x-amz-date': '20270101T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20270101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
  };
  return async <Request extends { headers: Record<string, string> }>(request: Request): Promise<Request> => {
    Object.assign(request.headers, headers);
    return request;
  };
}

/**
 * Makes the table of a round as the stack does, unless it is there.
 *
 * @throws CannotStart when the engine cannot read the data it keeps.
 */
export async function createTable(endpoint: string, name: string): Promise<void> {
  const { partitionKey, sortKey, lists, expiry } = TABLE;
  const client = new DynamoDBClient({ ...localAws(name), endpoint });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [partitionKey, sortKey, lists.partitionKey, lists.sortKey].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: keys(partitionKey, sortKey),
        GlobalSecondaryIndexes: [
          { IndexName: lists.name, KeySchema: keys(lists.partitionKey, lists.sortKey), Projection: { ProjectionType: 'ALL' } },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: expiry, Enabled: true } }));
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    if (error instanceof DynamoDBServiceException && error.$fault === 'server')
      throw mustStartAnew('the table cannot read the data it kept');
    throw error;
  } finally {
    client.destroy();
  }
}

function keys(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
