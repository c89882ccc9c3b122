import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitted } from '../../shared/domain/application/application.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { anApplication } from '../builders/people.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T08:00:00Z' });
});
afterAll(() => round.close());

test('an application that is stored leads to one receipt in the inbox, whose link is kept only as a hash', async () => {
  const { tools } = round;
  await round.moveTo('2027-08-20T10:00:00Z');
  const application = submitted({ ...anApplication({ id: 'abc' }), email: 'asa@student.example' }, tools.now());
  await tools.store.commit({
    at: tools.now(),
    changes: [change(applicationKind, undefined, application)],
    events: [event('application submitted', { application: 'abc' })],
  });
  await round.settle();

  const mails = (await round.mails()).filter((mail) => mail.to === 'asa@student.example');
  expect(round.failures).toEqual([]);
  expect(mails).toHaveLength(1);
  const secret =
    mails[0]?.links
      .find((link) => link.startsWith('/confirm/'))
      ?.split('/')
      .at(-1) ?? 'none';
  const rows = await tools.store.partition('PERSON#abc');
  expect(JSON.stringify(rows)).not.toContain(secret);
});
