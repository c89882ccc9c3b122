/** One thing looked at before a deployment: whether it is fine, stops it, or only matters before the first mail. */
export type Finding = {
  readonly about: string;
  readonly is: 'fine' | 'stops' | 'before the first mail';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};
