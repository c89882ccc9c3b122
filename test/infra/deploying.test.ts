import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { budgetText, putText, whatWouldHappen } from '../../infra/on-aws/deploy-round.ts';
import { type Deployed, reasonOf } from '../../infra/on-aws/deployed.ts';
import { whatIsLeft } from '../../infra/on-aws/put-on-aws.ts';
import type { Changes } from '../../infra/on-aws/what-changes.ts';
import { theRound } from '../builders/round.ts';

const stack: Deployed = {
  Round: 'su-pfizer',
  Opens: '2027-08-16',
  Hosts: 'A and B',
  Pages: 'https://pages.example',
  Console: 'https://pages.example/console',
  Table: 'omvant-su-pfizer',
  DeadLetters: 'https://dead.example',
  Letters: 'https://letters.example',
  Kept: '0',
  Sender: 'made here',
  status: 'UPDATE_ROLLBACK_COMPLETE',
  account: '1',
};

describe('a deployment that failed says what is left of it', () => {
  const round = theRound();

  test.each([
    ['nothing, before AWS was asked', { is: 'not there', stack: undefined }, 'nothing was made'],
    ['a first one, taken back', { is: 'never whole', status: 'ROLLBACK_COMPLETE', stack: undefined }, 'taken back'],
    [
      'a later one: the round goes on',
      { is: 'there', status: stack.status, stack },
      'the round goes on as it was before: https://pages.example',
    ],
    ['one AWS still works on', { is: 'changing', status: 'UPDATE_ROLLBACK_IN_PROGRESS', stack }, 'AWS is still at work'],
    ['one that is stuck', { is: 'stuck', status: 'UPDATE_ROLLBACK_FAILED', stack }, '“When AWS is stuck”'],
  ] as const)('%s', async (_, found, says) => {
    expect(await whatIsLeft(round, () => Promise.resolve(found))).toContain(says);
  });

  test('and claims nothing where AWS cannot be asked', async () => {
    const said = await whatIsLeft(round, () => Promise.reject(new Error('no answer')));
    expect(said).toContain('could not be asked');
    expect(said).not.toMatch(/taken back|nothing was made|goes on as/);
  });
});

describe('before a deployment', () => {
  const round = theRound();
  const mails = (there: Deployed | undefined, changes?: Changes) => {
    const would = whatWouldHappen(round, { stack: there, isTableLeft: false }, true, changes);
    return [would.mails, would.sentences.find((sentence) => /mails/.test(sentence))];
  };

  test('the mails it would send are counted where they are known', () => {
    expect(mails(undefined)).toEqual([
      4,
      'Would send 4 mails: 2 invitations to sign in and 2 questions whether alarms may be sent, all to operators. Nobody else gets any before they apply.',
    ]);
    expect(mails(stack, { is: 'known', resources: [], text: '' })).toEqual([0, 'Would send 0 mails.']);
  });

  test('and said to be for operators who are new, but not to be none, where they are not', () => {
    const unknown = [undefined, expect.stringMatching(/^Would send mails to operators alone who are new in the file/)];
    expect(mails(stack)).toEqual(unknown);
    expect(mails(stack, { is: 'not known', why: 'AWS was not asked' })).toEqual(unknown);
  });
});

test('why it failed is said in one line, and in people’s words where it is who asks', () => {
  const expired = Object.assign(new Error('The security token included in the request is expired'), { name: 'ExpiredTokenException' });
  expect(reasonOf(expired)).toBe('AWS does not know who asks. There are no credentials in this terminal, or they have expired.');
  expect(reasonOf(new Error('omvant-x | CREATE_FAILED\n  no room'))).toBe('omvant-x | CREATE_FAILED   no room');
});

test('a call is said to open on a day that is ahead, and to be overdue from that day on', () => {
  const round = theRound();
  const said = (now: string, isOpenedNow = true) => putText(round, isOpenedNow, Temporal.Instant.from(now));
  expect(said('2027-08-15T21:59:59Z')).toBe('su-pfizer is on AWS. Its call opens on 2027-08-16.');
  expect(said('2027-08-15T22:00:00Z')).toBe(
    'su-pfizer is on AWS. Its call was to open on 2027-08-16: what is overdue happens within minutes.',
  );
  expect(said('2027-08-20T08:00:00Z', false)).toBe('su-pfizer on AWS is up to date.');
});

describe('the warning about cost is said to be what it is', () => {
  test('there, not asked for, or refused with AWS’s reason and what to do', () => {
    expect(budgetText({ is: 'there' }).join()).toContain('is kept in eu-west-1');
    expect(budgetText({ is: 'not wanted' }).join()).not.toContain('is kept');
    const refused = budgetText({ is: 'refused', why: 'an explicit deny in a service control policy', isOld: false }).join('\n');
    expect(refused).toContain('Nobody will be warned about cost');
    expect(refused).toContain('an explicit deny in a service control policy');
    expect(refused).toContain('--no-budget');
    expect(refused).not.toContain('is kept');
    expect(budgetText({ is: 'refused', why: 'it', isOld: true }).join('\n')).toContain('stays as it was');
  });
});
