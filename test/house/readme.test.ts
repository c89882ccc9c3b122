import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../infra/cli/events.ts';
import { roomIn, withRoom } from '../bench/account.ts';
import { theStack } from '../infra/synthesised.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README shows every picture that is made for it, and no other (npm run pictures)', () => {
  const shown = [...readme.matchAll(/!\[[^\]]+\]\(\.readme\/([^)]+)\)/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(readdirSync(new URL('../../.readme', import.meta.url)).toSorted());
});

test('the README’s table of events is the one made from the list of triggers (npm run omvant -- events --readme)', () => {
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
