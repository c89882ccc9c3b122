import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { eventTable } from './event-table.ts';
import { withExample } from './example.ts';

const README = new URL('../../README.md', import.meta.url);
const PLACE = /(<!-- events -->\n)[\s\S]*?(<!-- \/events -->)/;

/** `omvant events`: what reacts to what, from the list the stack is made of. */
export function addEventsCommand(program: Command): void {
  withExample(program.command('events'), 'events --readme')
    .description('print what reacts to which event and what it brings about')
    .option('--readme', 'write the table into README.md')
    .action(({ readme }: { readonly readme?: boolean }) => {
      if (readme === true) writeFileSync(README, withTable(readFileSync(README, 'utf8')));
      else process.stdout.write(`${eventTable()}\n`);
    });
}

/** The README with the table as it is now. */
export function withTable(text: string): string {
  return text.replace(PLACE, (_, begin: string, end: string) => `${begin}${eventTable()}\n${end}`);
}
