/** One line of a bench: what was measured, what came out, and the bar it is held against. */
export function line(
  what: string,
  value: number,
  bar: { readonly most: number } | { readonly least: number } | undefined,
  note = '',
): void {
  const held = bar === undefined ? '' : 'most' in bar ? (value <= bar.most ? 'holds' : 'MISSED') : value >= bar.least ? 'holds' : 'MISSED';
  const limit = bar === undefined ? '' : 'most' in bar ? `≤ ${bar.most}` : `≥ ${bar.least}`;
  process.stdout.write(`${what.padEnd(58)} ${rounded(value).padStart(9)} ${limit.padStart(8)} ${held.padEnd(7)} ${note}\n`);
}

export function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);
}

/** The value below which a share of all values lies: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}
