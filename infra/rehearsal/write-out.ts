import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import type { Round } from '../../shared/round/round-file.ts';
import type { Rehearsal } from './rehearse.ts';

/** Writes what a rehearsal left: the report, its figures, the timeline, and each letter as .eml under the name of who got it. Gives the path of the report. */
export function writeOut(rehearsal: Rehearsal, folder: string, { zone }: Round): string {
  const letters = join(folder, 'letters');
  rmSync(letters, { recursive: true, force: true });
  mkdirSync(letters, { recursive: true });
  for (const [to, mails] of Map.groupBy(rehearsal.mails, (mail) => mail.to)) {
    const own = join(letters, to);
    mkdirSync(own, { recursive: true });
    for (const [index, { at, letter, raw }] of mails.entries()) {
      const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
      const name = (readLetterTag(letter)?.key.split('/')[0] ?? 'letter').replaceAll(' ', '-');
      writeFileSync(join(own, `${String(index + 1).padStart(2, '0')}-${day}-${name}.eml`), raw);
    }
  }
  const report = join(folder, 'report.html');
  writeFileSync(report, rehearsal.report.html);
  writeFileSync(join(folder, 'report.csv'), rehearsal.report.csv);
  writeFileSync(join(folder, 'timeline.txt'), `${rehearsal.timeline}\n`);
  return report;
}
