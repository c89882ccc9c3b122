import { Resolver } from 'node:dns/promises';
import { describe, expect, test, vi } from 'vitest';
import { findingsText } from '../../infra/on-aws/preflight/finding.ts';
import { type Dns, dnsHere, mailboxFindings, whoTakesMail } from '../../infra/on-aws/preflight/mailboxes.ts';
import { theRound } from '../builders/round.ts';

const none = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

/** A DNS that knows one thing of every domain, and has nothing else. */
function knowing(known: Partial<Dns>): Dns {
  return { resolveMx: none('ENODATA'), resolve4: none('ENODATA'), resolve6: none('ENODATA'), ...known };
}

const mx = (...records: readonly (readonly [priority: number, exchange: string])[]) =>
  knowing({ resolveMx: () => Promise.resolve(records.map(([priority, exchange]) => ({ priority, exchange }))) });

describe('who takes mail for a domain', () => {
  test.each([
    ['the first of its hosts', mx([20, 'b.example'], [10, 'a.example']), { by: 'a.example' }],
    ['nobody, where its only record says so', mx([0, '']), 'nobody'],
    ['the domain itself, where it has an address', knowing({ resolve6: () => Promise.resolve(['2001:db8::1']) }), { by: 'su.example' }],
    ['nobody, where it has neither', knowing({}), 'nobody'],
    ['nobody, where there is no such domain', knowing({ resolveMx: none('ENOTFOUND') }), 'nobody'],
    ['not known, where DNS fails', knowing({ resolveMx: none('ESERVFAIL') }), { unknown: 'ESERVFAIL' }],
    ['not known, where it fails half-way', knowing({ resolve6: none('ETIMEOUT') }), { unknown: 'ETIMEOUT' }],
  ] as const)('is %s', async (_, dns, takes) => {
    expect(await whoTakesMail('su.example', dns)).toEqual(takes);
  });

  test('is nobody in a domain that is reserved for examples, without asking anybody', async () => {
    const asked = [vi.spyOn(Resolver.prototype, 'resolveMx'), vi.spyOn(Resolver.prototype, 'resolve4')];
    expect(await whoTakesMail('mentorskap.example', dnsHere())).toBe('nobody');
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('is not known without a network', async () => {
    const dns = new Resolver({ timeout: 200, tries: 1 });
    dns.setServers(['127.0.0.1:9']);
    expect(await whoTakesMail('su.example', dns)).toEqual({ unknown: expect.stringMatching(/^E/) });
  });
});

describe('before a deployment', () => {
  const round = theRound();
  const { mail } = round;

  test('it is said of both addresses whether mail to them reaches anybody', async () => {
    const found = await mailboxFindings(round, mx([10, 'mx.example']));
    expect(found.map(({ about, is }) => [about, is])).toEqual([
      ['Answers', 'fine'],
      ['Sender’s mail', 'fine'],
    ]);
    expect(findingsText(found)).toContain(`see that there is a mailbox ${mail.replyTo}`);
  });

  test('what it would mean that nobody takes it, or that it cannot be known, and what to do; neither stops anything', async () => {
    const nobody = await mailboxFindings(round, knowing({}));
    expect(nobody.every(({ is }) => is === 'before the first mail')).toBe(true);
    expect(findingsText(nobody)).toMatch(/Answers .*no answer would arrive[\s\S]*mail\.replyTo[\s\S]*calendar entries ask for no answer/);
    const unknown = await mailboxFindings(round, knowing({ resolveMx: none('ECONNREFUSED') }));
    expect(findingsText(unknown)).toMatch(/is not known: DNS gave no answer \(ECONNREFUSED\)[\s\S]*dig MX/);
    expect(unknown.every(({ is }) => is === 'before the first mail')).toBe(true);
  });

  test('an address that is both is said once', async () => {
    const one = { ...round, mail: { ...mail, address: mail.replyTo } };
    expect(await mailboxFindings(one, mx([10, 'mx.example']))).toHaveLength(1);
  });
});
