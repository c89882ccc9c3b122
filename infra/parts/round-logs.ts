import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Trigger, triggers } from '../../functions/triggers.ts';
import type { Account } from '../../shared/round/account.ts';
import { logDaysOf } from '../../shared/round/retention.ts';
import { constructId, logOf, type namesOf } from './names.ts';

/** For how long lines are kept, and with which key they lie. */
export type Logging = { readonly days: NonNullable<Account['logDays']>; readonly key: IKey | undefined };

export function loggingOf(account: Account | undefined, key: IKey | undefined): Logging {
  return { days: logDaysOf({ account }), key };
}

/** Where each function writes its log. */
export function addLogs(stack: Stack, names: ReturnType<typeof namesOf>, logging: Logging): ReadonlyMap<Trigger, LogGroup> {
  const parts = [...new Set(triggers.map(({ file }) => logOf(file)))];
  const groups = new Map(parts.map((part) => [part, addLog(stack, `${constructId(part)}Log`, names.logs(part), logging)]));
  return new Map(
    triggers.flatMap((trigger) => {
      const group = groups.get(logOf(trigger.file));
      return group === undefined ? [] : [[trigger, group] as const];
    }),
  );
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
