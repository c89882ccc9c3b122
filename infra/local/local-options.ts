import type { Round } from '../../shared/round/round-file.ts';
import type { Inbox } from './aws/inbox.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type LocalOptions = {
  readonly round: Round;
  /** The text of the file it was read from, where it was read from one. */
  readonly roundText?: string | undefined;
  /** Where DynamoDB listens. */
  readonly dynamodb: string;
  readonly table: string;
  /** The file that keeps events, messages and mails; ":memory:" for a round that is not kept. */
  readonly journal: string;
  /** A folder of this round's own for what functions find beside them. */
  readonly folder: string;
  /** Where links lead. */
  readonly publicUrl: string;
  /** Where the pages are on this machine, when links lead elsewhere. */
  readonly localUrl?: string;
  readonly clock: VirtualClock;
  /** Opens a place that takes all mails, when somebody may want to read them. */
  readonly openInbox?: () => Promise<Inbox>;
  /** How many deliveries run at the same time. One makes the order the same each time. */
  readonly atOnce: number;
};
