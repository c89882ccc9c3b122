import { expect, test } from 'vitest';
import { readOnceUntilWritten } from '../../infra/local/dynamodb/table-writes.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { aPerson } from '../builders/people.ts';

test('what was read is read anew once something was written, and not before', async () => {
  const bare = await openBareStore();
  const person = aPerson({ id: 'new' });
  let reads = 0;
  const once = readOnceUntilWritten(async () => {
    reads += 1;
    return (await bare.store.get(applicationKind, person.id))?.state.id;
  });
  expect([await once.read(), await once.read()]).toEqual([undefined, undefined]);
  expect(reads).toBe(1);
  await bare.store.commit({ at: NOW, changes: [change(applicationKind, undefined, person)], evenWhenClosed: true });
  expect([await once.read(), await once.read()]).toEqual([person.id, person.id]);
  expect(reads).toBe(2);
  once.stop();
  bare.close();
});

test('a read that failed is tried again', async () => {
  let reads = 0;
  const once = readOnceUntilWritten(async () => {
    reads += 1;
    if (reads === 1) throw new Error('the engine did not answer');
    return 'there';
  });
  await expect(once.read()).rejects.toThrow('did not answer');
  expect(await once.read()).toBe('there');
  once.stop();
});
