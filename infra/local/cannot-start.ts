/** Something on the machine keeps the round from running: what it is, and what to do about it. */
export class CannotStart extends Error {
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.remedy = remedy;
  }
}
