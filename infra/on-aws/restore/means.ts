/** Functions of the round, and how many of each may run at once where that is fixed. */
export type Running = readonly { readonly name: string; readonly atOnce?: number | undefined }[];

/** What a restore needs of AWS besides the table itself. */
export type Means = {
  /** Has a copy of the table made as it was at a moment, unless it is there, and waits until it is whole. */
  readonly copyTable: (show: (words: string) => void) => Promise<void>;
  readonly removeCopy: () => Promise<void>;
  readonly functions: () => Promise<Running>;
  /** Lets none of them start any more, and waits until none runs. */
  readonly stop: (functions: Running) => Promise<void>;
  /** Lets them run as before. */
  readonly start: (functions: Running) => Promise<void>;
  /** Has the round's own function put on the bus what waits in the outbox. */
  readonly sweep: () => Promise<void>;
};
