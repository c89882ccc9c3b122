/** One thing looked at before a deployment: whether it is fine, stops it, or only matters later on. */
export type Finding = {
  readonly about: string;
  readonly is: 'fine' | 'stops' | 'before the call opens' | 'before the first mail';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};

/** Findings for people, one under the other. */
export function findingsText(findings: readonly Finding[]): string {
  const widest = Math.max(...findings.map(({ about }) => about.length));
  return findings
    .map(
      ({ about, is, says, todo }) =>
        `${is === 'fine' ? '✓' : is === 'stops' ? '✗' : '!'} ${about.padEnd(widest)}  ${says}${todo === undefined ? '' : `\n  ${' '.repeat(widest)}  → ${todo}`}`,
    )
    .join('\n');
}
