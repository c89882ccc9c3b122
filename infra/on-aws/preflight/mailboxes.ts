import { type MxRecord, NODATA, NOTFOUND } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { Round } from '../../../shared/round/round-file.ts';
import { domainOf } from '../../parts/round-mail.ts';
import type { Finding } from './finding.ts';

/** What is asked of DNS. */
export type Dns = {
  readonly resolveMx: (domain: string) => Promise<readonly MxRecord[]>;
  readonly resolve4: (domain: string) => Promise<readonly string[]>;
  readonly resolve6: (domain: string) => Promise<readonly string[]>;
};

/** In these there is no host, and nobody need be asked (RFC 2606, section 2). */
const RESERVED = /\.(?:example|invalid|localhost|test)$/i;

/** The DNS this machine asks. One that does not answer soon keeps nobody waiting. */
export function dnsHere(): Dns {
  const dns = new Resolver({ timeout: 2000, tries: 2 });
  const unlessReserved =
    <Answer>(ask: (domain: string) => Promise<Answer>) =>
    (domain: string): Promise<Answer> =>
      RESERVED.test(domain) ? Promise.reject(Object.assign(new Error(`${domain} is reserved`), { code: NOTFOUND })) : ask(domain);
  return {
    resolveMx: unlessReserved((domain) => dns.resolveMx(domain)),
    resolve4: unlessReserved((domain) => dns.resolve4(domain)),
    resolve6: unlessReserved((domain) => dns.resolve6(domain)),
  };
}

/** Who takes mail for a domain: a host, nobody, or what could not be found out. */
export type Takes = { readonly by: string } | 'nobody' | Unknown;
type Unknown = { readonly unknown: string };

/** By DNS a domain has what was asked for, or there is no such domain. */
const NONE: ReadonlySet<string> = new Set([NODATA, NOTFOUND]);

/**
 * Who takes mail for a domain: the hosts of its MX records; without any the domain itself, if it has an address (RFC 5321, section 5.1); and
 * nobody where the only record says so (RFC 7505).
 */
export async function whoTakesMail(domain: string, dns: Dns): Promise<Takes> {
  const mx = await answerTo(() => dns.resolveMx(domain));
  if ('unknown' in mx) return mx;
  const [first] = mx.records.toSorted((a, b) => a.priority - b.priority);
  if (first !== undefined) return first.exchange === '' ? 'nobody' : { by: first.exchange };
  const [four, six] = [await answerTo(() => dns.resolve4(domain)), await answerTo(() => dns.resolve6(domain))];
  if ('unknown' in four) return four;
  if ('unknown' in six) return six;
  return four.records.length + six.records.length > 0 ? { by: domain } : 'nobody';
}

/** What DNS says, which may be that there is nothing; or why it said nothing. */
async function answerTo<Record>(ask: () => Promise<readonly Record[]>): Promise<{ readonly records: readonly Record[] } | Unknown> {
  try {
    return { records: await ask() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return NONE.has(code) ? { records: [] } : { unknown: code };
  }
}

/** Whether mail to the addresses of the round reaches anybody: to the one people are to answer, and to the one mails come from. */
export async function mailboxFindings({ mail }: Pick<Round, 'mail'>, dns: Dns): Promise<readonly Finding[]> {
  const [reply, sender] = await Promise.all([mail.replyTo, mail.address].map((address) => whoTakesMail(domainOf(address), dns)));
  return [
    ...(reply === undefined ? [] : [finding('Answers', mail.replyTo, reply, ANSWERS)]),
    ...(sender === undefined || mail.address === mail.replyTo ? [] : [finding('Sender’s mail', mail.address, sender, SENDER)]),
  ];
}

type Said = { readonly nobody: string; readonly todo: string };

const ANSWERS: Said = {
  nobody: 'letters say that people may answer them, and no answer would arrive',
  todo: 'have the owner of the domain publish an MX record, or write another address as mail.replyTo in the round file',
};
const SENDER: Said = {
  nobody: 'calendar entries ask for no answer, but some calendars send one all the same, and it would come back to whoever did',
  todo: 'have the owner of the domain publish an MX record and somebody read that mailbox, or leave it: the entries say that nobody reads answers',
};

/** DNS knows the domain alone: whether there is such a mailbox only its owner does. */
function finding(about: string, address: string, takes: Takes, said: Said): Finding {
  const domain = domainOf(address);
  const later = 'before the first mail';
  if (takes === 'nobody') return { about, is: later, says: `nobody takes mail for ${domain}: ${said.nobody}`, todo: said.todo };
  if ('unknown' in takes) {
    const says = `whether mail to ${address} reaches anybody is not known: DNS gave no answer (${takes.unknown})`;
    return { about, is: later, says, todo: `look it up where there is DNS: dig MX ${domain}` };
  }
  return { about, is: 'fine', says: `${takes.by} takes mail for ${domain}; see that there is a mailbox ${address}, and who reads it` };
}
