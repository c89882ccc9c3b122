import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from '../../infra/cli/events.ts';

test('the README’s table of events is the one made from the list of triggers (npm run omvant -- events --readme)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain('<!-- events -->');
  expect(readme).toBe(withTable(readme));
});
