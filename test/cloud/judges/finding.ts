/** Something a judge has against a template. */
export type Finding = {
  readonly judge: 'CloudFormation' | 'Control Tower' | 'policies' | 'roles';
  /** What the judge calls it. */
  readonly rule: string;
  /** The kind of stack it was found in. */
  readonly stack: string;
  /** What it is about: a logical id without its hash, or the file of a function. */
  readonly at: string;
  readonly type: string;
  readonly says: string;
};
