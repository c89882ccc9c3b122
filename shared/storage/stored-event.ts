import { type DomainEvent, readEvent } from '../events/catalogue.ts';

/** An event as the table keeps it; undefined for one that this version of the code cannot read, which must not keep others waiting. */
export function readStoredEvent(name: string, detail: unknown): DomainEvent | undefined {
  try {
    return readEvent(name, detail);
  } catch {
    return undefined;
  }
}
