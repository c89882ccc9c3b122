import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../infra/cli/events.ts';
import { roomIn, withRoom } from '../bench/account.ts';
import { theStack } from '../infra/synthesised.ts';

test('the README’s table of events is the one made from the list of triggers (npm run omvant -- events --readme)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain('<!-- events -->');
  expect(readme).toBe(withTable(readme));
});

test('the README says how many rounds fit into an account by what a round takes of it, quota by quota (npm run bench -- account)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withRoom(readme, theStack()));
  const [first, second] = roomIn(theStack());
  expect(first?.rounds).toBeGreaterThanOrEqual(90);
  expect(readme).toContain(`holds ${first?.rounds} rounds`);
  expect(readme).toContain(`${first?.what} stop first, then ${second?.what}`);
});
