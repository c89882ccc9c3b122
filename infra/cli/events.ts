import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { withExample } from './example.ts';

const README = new URL('../../README.md', import.meta.url);

/** `omvant events`: what reacts to what, from the list the stack is made of. */
export function addEventsCommand(program: Command): void {
  withExample(program.command('events'), 'events --readme')
    .description('print what reacts to which event and what it brings about')
    .option('--readme', 'write the table into README.md')
    .action(async ({ readme }: { readonly readme?: boolean }) => {
      const { eventTable, withEventTable } = await import('./event-table.ts');
      if (readme === true) writeFileSync(README, withEventTable(readFileSync(README, 'utf8')));
      else process.stdout.write(`${eventTable()}\n`);
    });
}
