import { contactOf } from '../../shared/round/contact.ts';
import type { Language } from '../../shared/round/languages.ts';
import { sayIn } from '../../shared/words/say.ts';
import { recordOfProcessing } from '../rounds/record-of-processing.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';

/** The record of the round a file describes. @throws CannotStart for a file that describes none. */
export function printRecord(file: string, language: Language | undefined): string {
  const round = roundOrStop(file);
  return recordOfProcessing(round, sayIn(language ?? contactOf(round).language, round.zone));
}
