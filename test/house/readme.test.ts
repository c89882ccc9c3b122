import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withEventTable } from '../../infra/cli/event-table.ts';
import { roomIn, withRoom } from '../bench/account.ts';
import { theStack } from '../infra/synthesised.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README shows every picture that is made for it, and no other (npm run pictures)', () => {
  const shown = [...readme.matchAll(/!\[[^\]]+\]\(\.readme\/([^)]+)\)/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(readdirSync(new URL('../../.readme', import.meta.url)).toSorted());
});

test('the README’s table of events is the one made from the list of triggers (npm run omvant -- events --readme)', () => {
  expect(readme).toContain('<!-- events -->');
  expect(readme).toBe(withEventTable(readme));
});

test('the README says how many rounds fit into an account by what a round takes of it, quota by quota (npm run bench -- account)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withRoom(readme, theStack()));
  const [first, second] = roomIn(theStack());
  expect(first?.rounds).toBeGreaterThanOrEqual(90);
  expect(readme).toContain(`holds ${first?.rounds} rounds`);
  expect(readme).toContain(`${first?.what} stop first, then ${second?.what}`);
});

test('every paragraph of the runbook that a command, a finding or a round file sends somebody to is there, and so is each that another one names', () => {
  const runbook = readFileSync('infra/RUNBOOK.md', 'utf8');
  const headings = new Set([...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading));
  const named = globSync('{infra,shared,functions}/**/*.{ts,tsx,yaml}').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const before = text.matchAll(/“([^”]+)” in infra\/RUNBOOK\.md/g);
    const after = text.matchAll(/infra\/RUNBOOK\.md,? (?:under )?“([^”]+)”/g);
    return [...before, ...after].map(([, heading = '']) => [file, heading] as const);
  });
  const within = [...runbook.matchAll(/(?:see|go on with) “([^”]+)”/g)].map(([, heading = '']) => ['infra/RUNBOOK.md', heading] as const);
  expect(named.length).toBeGreaterThan(5);
  expect([...named, ...within].filter(([, heading]) => !headings.has(heading))).toEqual([]);
});
