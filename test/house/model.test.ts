import { expect, test } from 'vitest';
import { drawnStates } from '../builders/drawn-states.ts';
import { kindsTable } from '../builders/kinds-table.ts';

test('the page about states and keys is drawn from the code (npm test -- test/house/model.test.ts --update)', async () => {
  const states = Object.entries(drawnStates()).map(([name, diagram]) => `## ${name}\n\n${diagram}\n`);
  const page = [
    '# States and keys\n',
    'Made by `test/house/model.test.ts`: it tries every command in every state that can be reached, and reads the keys off the kinds.',
    'An arrow from a state to itself is a command that changes something and leaves the state. Whatever is not drawn changes nothing or is refused.',
    'That a pair ends also takes its booked meetings back to the plan. An `‹id›` in a key is what the kind is known by, with zeros before it where it is a number.\n',
    ...states,
    '## What lies in the one table\n',
    `${await kindsTable()}\n`,
    'Besides these lie there the outbox (`OUTBOX`, events on their way), the agenda (`AGENDA`, moments that are due), the counts (`COUNTS`),',
    'the days on which somebody had a letter (`DAY#‹owner›`), and what an address or a network has used of its rate limit.\n',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../.github/MODEL.md');
});
