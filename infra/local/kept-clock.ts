import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { mustStartAnew } from './start-anew.ts';
import { runningClock, type VirtualClock } from './virtual-clock.ts';

/** Says by how many milliseconds a round is ahead of the machine's clock. */
const FILE = 'clock';

/** A clock that is as far ahead of the machine's as it was when the round last ran; a new round begins the day its call opens. */
export function keptClock(folder: string, round: Round): VirtualClock {
  const morning = instantAt(round, round.call.opens, '08:00');
  const ahead = hasClock(folder) ? readAhead(folder) : morning.epochMilliseconds - Date.now();
  const clock = runningClock(Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead));
  const keep = () => setClock(folder, clock.now());
  keep();
  return {
    ...clock,
    moveTo(instant) {
      clock.moveTo(instant);
      keep();
    },
  };
}

export function hasClock(folder: string): boolean {
  return existsSync(join(folder, FILE));
}

/** The moment the round in a folder has come to. */
export function keptMoment(folder: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + readAhead(folder));
}

/** Lets the round in a folder go on from this moment. */
export function setClock(folder: string, at: Temporal.Instant): void {
  writeWhole(join(folder, FILE), String(at.epochMilliseconds - Date.now()));
}

function readAhead(folder: string): number {
  const kept = readFileSync(join(folder, FILE), 'utf8');
  if (!/^-?\d+$/.test(kept)) throw mustStartAnew('The round’s clock cannot be read');
  return Number(kept);
}

/** The file holds what it held or what it is to hold, and nothing in between, also when the disk is full or the process ends. */
function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { flush: true });
  renameSync(`${file}.new`, file);
}
