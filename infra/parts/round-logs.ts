import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Account, KEPT_LOG_DAYS } from '../../shared/round/account.ts';

/** For how long lines are kept, and with which key they lie. */
export type Logging = { readonly days: NonNullable<Account['logDays']>; readonly key: IKey | undefined };

export function loggingOf(account: Account | undefined, key: IKey | undefined): Logging {
  return { days: account?.logDays ?? KEPT_LOG_DAYS, key };
}

/** A group of log lines. It goes with the stack: lines hold ids and no names. */
export function addLog(scope: Construct, id: string, logGroupName: string, { days, key }: Logging): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    retention: days,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(key === undefined ? {} : { encryptionKey: key }),
  });
}
