import { expect, it } from 'vitest';
import { printRecord } from '../../infra/cli/print-record.ts';
import { recordOfProcessing } from '../../infra/rounds/record-of-processing.ts';
import { WHATS } from '../../shared/domain/privacy/what-is-kept.ts';
import { whatWords } from '../../shared/words/privacy/what.ts';
import { sayIn } from '../../shared/words/say.ts';
import { theRound } from '../builders/round.ts';

const FILE = 'infra/rounds/su-pfizer.yaml';

it('has a line for everything in the inventory, and what Article 30 asks for, in the language of the contact person or the one asked for', () => {
  for (const language of ['sv', 'en'] as const) {
    const say = sayIn(language, 'Europe/Stockholm');
    const record = printRecord(FILE, language);
    for (const what of WHATS) expect(record).toContain(`| ${whatWords(say, theRound())[what]} |`);
  }
  const record = printRecord(FILE, undefined);
  for (const said of [
    'Stockholms universitet: dataskydd@universitetet.example',
    'Karin Sandell, Stockholms universitet: samordnar',
    'EU-kommissionens standardavtalsklausuler',
    'tills tolv månader efter att programmet har stängts',
    'säkerhetskopior: 35 dagar',
    'Kategorier av registrerade',
  ]) {
    expect(record).toContain(said);
  }
});

it('says of what the round’s file leaves out that it has to be filled in', () => {
  const round = theRound();
  const { health: _, cloud: __, ...told } = round.privacy;
  const record = recordOfProcessing({ ...round, privacy: told }, sayIn('en', round.zone));
  expect(record.match(/Not in the round’s file\. Fill it in\./g)).toHaveLength(2);
});
