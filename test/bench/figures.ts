/** What a figure must keep to, and what would be ahead of others. */
export type Bar = { readonly most: number; readonly goal?: number } | { readonly least: number; readonly goal?: number };

/** One line of a bench: what was measured, what came out, the bar it is held against, and how far it is from the goal. */
export function line(what: string, value: number, bar: Bar | undefined, note = ''): void {
  const { limit, held, goal } = bar === undefined ? { limit: '', held: '', goal: '' } : heldAgainst(value, bar);
  process.stdout.write(
    `${what.padEnd(58)} ${rounded(value).padStart(9)} ${limit.padStart(8)} ${held.padEnd(7)} ${goal.padEnd(16)} ${note}`.trimEnd(),
  );
  process.stdout.write('\n');
}

function heldAgainst(value: number, bar: Bar): { readonly limit: string; readonly held: string; readonly goal: string } {
  const isMost = 'most' in bar;
  const limit = isMost ? bar.most : bar.least;
  const isWithin = (bound: number) => (isMost ? value <= bound : value >= bound);
  const held = isWithin(limit) ? 'holds' : 'MISSED';
  return {
    limit: `${isMost ? '≤' : '≥'} ${limit}`,
    held,
    goal: bar.goal === undefined ? '' : goalText(value, bar.goal, isWithin(bar.goal)),
  };
}

function goalText(value: number, goal: number, isReached: boolean): string {
  if (isReached) return `goal ${goal} reached`;
  return `goal ${goal}${goal === 0 ? '' : `, ×${(value / goal).toFixed(2)}`}`;
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
