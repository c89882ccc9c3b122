import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { type FaultInFile, readRoundText } from '../../infra/rounds/read-round-file.ts';
import { roundWarnings } from '../../infra/rounds/round-warnings.ts';
import type { Round } from '../../shared/round/round-file.ts';

export const SEED = fileURLToPath(new URL('../../infra/rounds/su-pfizer.yaml', import.meta.url));
export const SEED_TEXT = readFileSync(SEED, 'utf8');

/** The text of the seed's round file with parts of it exchanged, by their paths ("themes.0.id"), or taken away (undefined). */
export function seedWith(changes: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(SEED_TEXT);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (value === undefined) document.deleteIn(steps);
    else document.setIn(steps, document.createNode(value));
  }
  return String(document);
}

/** The faults of the seed's round file after changes; none when it is still a round. */
export function faultsWith(changes: Readonly<Record<string, unknown>>): readonly FaultInFile[] {
  return readRoundText(seedWith(changes)).faults ?? [];
}

/** The seed's round after changes. */
export function roundWith(changes: Readonly<Record<string, unknown>>): Round {
  const read = readRoundText(seedWith(changes));
  if (read.faults !== undefined) throw new Error(`not a round: ${JSON.stringify(read.faults)}`);
  return read.round;
}

/** What is rarely meant in a round, besides that it leaves out, as the seed does, whether an authority holds it. */
export function warningsOf(...[round, file, today]: Parameters<typeof roundWarnings>): ReturnType<typeof roundWarnings> {
  return roundWarnings(round, file, today).filter(({ path }) => path.join('.') !== 'privacy.regime');
}

/** A round whose kick-off and workshop fall into the two nights of 2027 in which the clocks change. */
export const NIGHTS_OF_CHANGE = {
  'call.opens': '2027-01-11',
  'call.deadline': '2027-02-07',
  'call.answerBy': '2027-02-26',
  'kickOff.date': '2027-03-28',
  'kickOff.time': '02:30',
  'evaluation.opens': '2027-10-20',
  'workshop.date': '2027-10-31',
  'workshop.time': '02:30',
  'evaluation.closes': '2027-11-10',
  closes: '2027-11-20',
};
