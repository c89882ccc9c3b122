import { test } from 'vitest';

// vitest wants a test to begin with; before it runs, the runner tries the mutants.
test('mutants are tried', () => {});
