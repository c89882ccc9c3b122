import { type DomainEvent, readEvent } from '../events/catalogue.ts';

/**
 * An event as the table keeps it; undefined for one that this version of the code cannot read, which must not keep others waiting. What
 * another version added to it goes along.
 */
export function readStoredEvent(name: string, detail: () => unknown): DomainEvent | undefined {
  try {
    const stored = detail();
    const happened = readEvent(name, stored);
    Object.assign(happened.detail, Object(stored), { ...happened.detail });
    return happened;
  } catch {
    return undefined;
  }
}
