import { afterEach, describe, expect, inject, test } from 'vitest';
import { type Trigger, triggers } from '../../functions/triggers.ts';
import { toGatewayEvent } from '../../infra/local/aws/web-request.ts';
import { canary, type Reach } from '../../infra/on-aws/canary/canary.ts';
import { exitCodeOf } from '../../infra/on-aws/canary/try-out.ts';
import { findingsText } from '../../infra/on-aws/preflight/finding.ts';
import { roleOf } from '../../infra/parts/role-of.ts';
import { event } from '../../shared/events/catalogue.ts';
import { toEntry } from '../../shared/events/envelope.ts';
import { probeOf, readProbe, readProbeAnswer } from '../../shared/lambda/probe/probe.ts';
import { probeKind } from '../../shared/storage/kinds/probe.ts';
import { theRound } from '../builders/round.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { wholeTable } from '../pages/public/visitor.ts';
import { type Call, may } from './iam.ts';
import { refusing } from './refusing.ts';
import { type Synthesised, synthesised, theStack } from './synthesised.ts';

const AT = '2027-08-20T08:00:00Z';
const round = theRound();
const FUNCTIONS: readonly Trigger[] = [...Map.groupBy(triggers, roleOf).values()].flatMap(([first]) => first ?? []);

const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function aRound(dynamodb = inject('dynamodb')): Promise<TestRound> {
  const opened = await openTestRound({ at: AT, round, dynamodb });
  open.push(opened);
  return opened;
}

/** The canary as the command sends it, on this machine. */
function tryOut(opened: TestRound, besides: Partial<Reach> = {}) {
  const { store } = opened.tools;
  return canary(round, 'canary-test', {
    invoke: opened.invoke,
    async arrived(ids) {
      await opened.settle();
      const found = await store.getTogether(ids.map(probeKind.key));
      return ids.filter((id) => found.get(probeKind, id) !== undefined);
    },
    tidy: (ids) => store.discard(ids.map(probeKind.key)),
    wait: async (times) => times < 3,
    ...besides,
  });
}

/** A round whose table is behind IAM, with the roles of a stack. */
async function behindIam(stack: Synthesised, looksAt: (calls: readonly Call[]) => readonly Call[] = (calls) => calls) {
  const engine = await refusing(inject('dynamodb'), (probe, calls) =>
    looksAt(calls).every((call) => may(FUNCTIONS[probe]?.file ?? '', call, stack)),
  );
  open.push(engine);
  return aRound(engine.url);
}

/** One reading of AWS's words: that IAM takes the keys of all steps for those of each. */
function together(calls: readonly Call[]): readonly Call[] {
  const partition = calls.flatMap((call) => call.partition ?? []);
  return calls.map((call) => (call.partition === undefined ? call : { ...call, partition }));
}

describe('a deployed round that tries itself', () => {
  test('tries one function of each role, events all the way and the sender, and finds everything as it should be', async () => {
    const found = await tryOut(await aRound());
    expect(found.map(({ about, is }) => [about, is])).toEqual([
      ['Roles', 'fine'],
      ['Events', 'fine'],
      ['Sender', 'fine'],
    ]);
    expect(found[0]?.says).toContain(`${FUNCTIONS.length} roles`);
    expect(found[1]?.says).toMatch(/^9 events/);
    expect(exitCodeOf(found)).toBe(0);
  });

  test('changes nothing: the table is item by item what it was, and nobody gets a letter', async () => {
    const opened = await aRound();
    const before = await wholeTable(opened);
    await tryOut(opened);
    await opened.settle();
    expect(await wholeTable(opened)).toBe(before);
    expect((await opened.mails()).map(({ to }) => to)).toEqual(['success@simulator.amazonses.com']);
    expect([opened.deadLetters(), opened.failures]).toEqual([[], []]);
  });

  test('can do so as often as anybody likes, and in a round that is closed', async () => {
    const opened = await aRound();
    for (const _ of [1, 2]) expect(exitCodeOf(await tryOut(opened))).toBe(0);
  });

  test('is allowed all of it by the roles of the stack, step by step', async () => {
    expect(findingsText(await tryOut(await behindIam(theStack())))).not.toContain('✗');
  });

  test('may ask any function, since each answers for its role', async () => {
    const opened = await aRound();
    for (const { file } of triggers) {
      const { tried } = readProbeAnswer(await opened.invoke(file, probeOf('canary-one-0')));
      expect(tried.length, file).toBeGreaterThan(1);
      expect(
        tried.filter(({ refused }) => refused !== undefined),
        file,
      ).toEqual([]);
    }
  });
});

describe('what is refused is said in words, with what to do', () => {
  test('where IAM takes the keys of a whole transaction for those of each step, though each alone is allowed', async () => {
    const found = await tryOut(await behindIam(theStack(), together));
    const [first] = found;
    expect(first).toMatchObject({ about: 'Roles', is: 'stops', todo: expect.stringContaining('"leadingKeys": "unchecked"') });
    expect(findingsText(found)).toMatch(/web\/web may not add to figures together with a change, though each alone/);
    expect(findingsText(found)).toMatch(/web\/web may not write an operator’s act with its line in the audit, though each alone/);
    expect(findingsText(found)).toMatch(
      /on-mail-event\/record-mail-event and \d+ others may not take a moment off the agenda together with a change/,
    );
    expect(exitCodeOf(found)).toBe(1);
  });

  test('and the context it names makes all of it work', async () => {
    const unchecked = synthesised(theRound(), { leadingKeys: 'unchecked' });
    expect(findingsText(await tryOut(await behindIam(unchecked, together)))).not.toContain('✗');
    // Nobody who writes no lines of the audit may change them even then.
    expect(may('send-letter/send-letter', { action: 'dynamodb:UpdateItem', resource: 'Table.Arn', partition: 'AUDIT' }, unchecked)).toBe(
      false,
    );
  });

  test('a role without a right', async () => {
    const withoutDelete = (calls: readonly Call[]) =>
      calls.map((call) => (call.action === 'dynamodb:DeleteItem' ? { ...call, action: 'gone' } : call));
    const found = await tryOut(await behindIam(theStack(), withoutDelete));
    expect(findingsText(found)).toMatch(/web\/web may not take a moment off the agenda: User: .*not authorized/);
    expect(found.find(({ says }) => says.includes('take a moment off the agenda:'))?.todo).toMatch(
      /permission boundaries and service control policies/,
    );
    expect(findingsText(found)).not.toContain('leadingKeys');
  });

  test.each([
    ['one thing of somebody', 'dynamodb:DeleteItem', /on-erasure-due\/erase and one other may not remove what is known of people:/],
    ['many things at once', 'dynamodb:BatchWriteItem', /on-retention-due\/remove-what-is-past may not remove many things at once:/],
    ['what a visitor left', 'dynamodb:DeleteItem', /on-call-closed\/forget-curious may not remove what is known of people:/],
    ['the audit', 'dynamodb:DeleteItem', /on-retention-due\/remove-what-is-past may not remove a line of the audit whose time is over:/],
  ])('a role that may not remove %s', async (_, action, says) => {
    const without = (calls: readonly Call[]) => calls.map((call) => (call.action === action ? { ...call, action: 'gone' } : call));
    expect(findingsText(await tryOut(await behindIam(theStack(), without)))).toMatch(says);
  });

  test('a bus that does not deliver', async () => {
    const found = await tryOut(await aRound(), { arrived: async () => [] });
    expect(found.find(({ about }) => about === 'Events')).toMatchObject({
      is: 'stops',
      says: '9 of 9 events have not come through to the function they are for',
      todo: expect.stringContaining('Something is stuck'),
    });
  });

  test('a sender that may not send, which is no fault of the deployment', async () => {
    const opened = await aRound();
    opened.decideFate('success@simulator.amazonses.com', 'refused');
    const found = await tryOut(opened);
    expect(found.find(({ about }) => about === 'Sender')).toMatchObject({
      is: 'before the first mail',
      says: expect.stringContaining(`SES takes no mail from ${round.mail.address}: its domain is not verified`),
      todo: expect.stringContaining('DNS records'),
    });
    expect(exitCodeOf(found)).toBe(0);
  });

  test('a function that does not answer', async () => {
    const opened = await aRound();
    const invoke: Reach['invoke'] = (file, probe) =>
      file === 'web/web' ? Promise.reject(new Error('no leave to invoke it')) : opened.invoke(file, probe);
    const found = await tryOut(opened, { invoke });
    expect(findingsText(found)).toMatch(/web\/web did not answer: no leave to invoke it\n.*\/omvant\/su-pfizer\/web\/web/);
  });
});

/** An event as its function gets it from the bus. */
function delivered() {
  const { Source, DetailType, Detail } = toEntry({ id: 'e1', at: AT, round: round.id, happened: event('call due', {}) });
  return { version: '0', source: Source, 'detail-type': DetailType, detail: JSON.parse(Detail) };
}

describe('nobody else can send a probe', () => {
  const probe = probeOf('canary-other-0');
  const inside = JSON.stringify(probe);

  test.each([
    ['a request with one in its body', () => toGatewayEvent(new Request('https://x.example/sv', { method: 'POST', body: inside }), 0)],
    [
      'a request with one in its address and headers',
      () =>
        toGatewayEvent(
          new Request(`https://x.example/sv?omvantProbe=${encodeURIComponent(inside)}`, { headers: { omvantprobe: inside } }),
          0,
        ),
    ],
    ['an event of the bus that carries one', async () => ({ ...delivered(), detail: probe })],
    ['a record of the stream or the queue', async () => ({ Records: [{ body: inside, ...probe }] })],
    ['an event with one beside everything else', async () => ({ ...delivered(), ...probe })],
  ])('not %s', async (_, incoming) => {
    expect(readProbe(await incoming())).toBeUndefined();
    expect(readProbe(probe)).toBe('canary-other-0');
  });

  test('a visitor who sends one gets a page, and nothing is tried', async () => {
    const opened = await aRound();
    const before = await wholeTable(opened);
    const answer = await opened.request('/sv', { method: 'POST', headers: { 'content-type': 'application/json' }, body: inside });
    expect(answer.headers.get('content-type')).toContain('text/html');
    await opened.settle();
    expect([await wholeTable(opened), await opened.mails()]).toEqual([before, []]);
  });
});
