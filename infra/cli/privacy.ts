import { type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../../shared/round/languages.ts';
import { roundFile } from './common-options.ts';
import { withExample } from './example.ts';

/** `omvant privacy`: the record of processing activities of a round. */
export function addPrivacyCommand(program: Command): void {
  const command = program
    .command('privacy')
    .description('print the record of processing activities (GDPR, Article 30): what is kept of people, why, who sees it and how long')
    .addArgument(roundFile())
    .addOption(new Option('--language <language>', 'in which language; that of the contact person when left out').choices(LANGUAGES))
    .action(async (file: string, { language }: { readonly language?: Language }) => {
      const { printRecord } = await import('./print-record.ts');
      process.stdout.write(`${printRecord(file, language)}\n`);
    });
  withExample(command, 'privacy infra/rounds/su-pfizer.yaml > record.md');
}
