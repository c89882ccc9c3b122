/** One thing looked at before a deployment: whether it is fine, stops it, or only matters later on. */
export type Finding = {
  readonly about: string;
  readonly is: 'fine' | 'stops' | 'before the call opens' | 'before the first mail';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};
