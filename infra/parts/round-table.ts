import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { TABLE_BACKUP_DAYS } from '../../shared/round/retention.ts';
import { TABLE } from '../../shared/storage/table.ts';

/** The one table of a round: it outlives the stack, can be taken back to any second of five weeks, and costs nothing while nobody comes. */
export function addTable(stack: Stack, tableName: string, key: IKey | undefined): Table {
  const { partitionKey, sortKey, lists, expiry } = TABLE;
  const text = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new Table(stack, 'Table', {
    tableName,
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: expiry,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: TABLE_BACKUP_DAYS },
    deletionProtection: true,
    ...(key === undefined ? {} : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  table.addGlobalSecondaryIndex({
    indexName: lists.name,
    partitionKey: text(lists.partitionKey),
    sortKey: text(lists.sortKey),
    projectionType: ProjectionType.ALL,
  });
  return table;
}
