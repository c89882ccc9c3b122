const FAILED = 1;
/** The exit code of a command that stopped because somebody must decide. */
export const NEEDS_DECISION = 3;

/** Something on the machine keeps the round from running: what it is, and what to do about it. */
export class CannotStart extends Error {
  readonly remedy: string;
  readonly exitCode: number;

  constructor(what: string, remedy: string, exitCode = FAILED) {
    super(what);
    this.remedy = remedy;
    this.exitCode = exitCode;
  }
}
