import { isDeepStrictEqual } from 'node:util';
import { type Planned, type SomePlanned, somePlannedSchema } from '../../round/planned.ts';

/** The parts in which a plan differs from the one that follows it, as they were. */
export function differing(before: Planned, after: Planned): SomePlanned {
  const next = new Map<string, unknown>(Object.entries(after));
  const parts = Object.entries(before).filter(([part, was]) => !isDeepStrictEqual(was, next.get(part)));
  return somePlannedSchema.parse(Object.fromEntries(parts));
}
