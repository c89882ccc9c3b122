import type { StepName, Tried } from '../../../shared/lambda/probe/probe.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { namesOf } from '../../parts/names.ts';
import type { Finding } from '../preflight/finding.ts';
import type { Asked } from './asked.ts';

const WORDS: Readonly<Record<StepName, string>> = {
  read: 'read one thing',
  'read together': 'read several things at once',
  'read a partition': 'read what belongs together',
  'read a list': 'read a list',
  write: 'write one thing',
  change: 'write a change together with its event',
  'add up': 'add to a figure',
  'add up with a change': 'add to figures together with a change',
  take: 'take a moment off the agenda',
  'take with a change': 'take a moment off the agenda together with a change',
  'all together': 'add to figures and take a moment off the agenda together with a change',
  'audit line': 'write a line of the audit',
  'take an address': 'allow an address again',
  'act of an operator': 'write an operator’s act with its line in the audit',
  remove: 'remove what is known of people',
  'remove with a change': 'remove what is known of people together with a change',
  'remove together': 'remove many things at once',
  'remove a line of the audit': 'remove a line of the audit whose time is over',
  'send an event': 'leave an event in the outbox',
  'take from the outbox': 'take events out of the outbox',
  'put on the bus': 'put events on the bus',
  'look into the dead letters': 'look into the dead letters',
  'put off a dead letter': 'put off a dead letter',
  'take a dead letter': 'take a dead letter',
  'send a mail': 'send a mail',
};

/** What is the same as another step, but with more beside it in one transaction. */
const TOGETHER: Partial<Readonly<Record<StepName, readonly StepName[]>>> = {
  'add up with a change': ['add up', 'change'],
  'take with a change': ['take', 'change'],
  'all together': ['add up', 'take', 'change'],
  'remove with a change': ['remove', 'change'],
  'act of an operator': ['audit line', 'take an address', 'add up', 'take', 'change'],
};

const LEADING_KEYS =
  'in cdk.json write "leadingKeys": "unchecked" under "context" and type omvant deploy again: see “What IAM refuses in a transaction” in infra/RUNBOOK.md';
const LACKING =
  'ask whoever looks after the account for permission boundaries and service control policies that forbid it; was the role changed by hand, type omvant deploy again';

const NOT_ALLOWED = /AccessDenied|NotAuthorized|UnauthorizedOperation|Forbidden|Kms/i;

type Refused = Tried & { readonly refused: NonNullable<Tried['refused']> };

const isRefused = (tried: Tried): tried is Refused => tried.refused !== undefined;
/** What SES says of the sender is told by itself, unless it is about the role. */
const isAboutSender = ({ step, refused }: Refused) => step === 'send a mail' && !NOT_ALLOWED.test(refused.name);

/** What roles do not allow, function by function; one line when they allow all. */
export function roleFindings(asked: readonly Asked[], round: Pick<Round, 'id'>): readonly Finding[] {
  const found = asked.flatMap((one) => [...silence(one, round), ...refusals(one, round)]);
  const things = asked.reduce((sum, { tried }) => sum + tried.length, 0);
  const all: Finding = {
    about: 'Roles',
    is: 'fine',
    says: `${asked.length} roles allow what their functions do: ${things} things were tried`,
  };
  return found.length === 0 ? [all] : found;
}

function silence({ trigger, silent }: Asked, round: Pick<Round, 'id'>): readonly Finding[] {
  if (silent === undefined) return [];
  const todo = `look into its log, ${namesOf(round).logs(trigger.file)}, and whether you may invoke it`;
  return [{ about: 'Roles', is: 'stops', says: `${trigger.file} did not answer: ${silent}`, todo }];
}

function refusals({ trigger, sharing, tried }: Asked, round: Pick<Round, 'id'>): readonly Finding[] {
  const refused = tried.filter(isRefused).filter((one) => !isAboutSender(one));
  const others = sharing === 1 ? '' : sharing === 2 ? ' and one other' : ` and ${sharing - 1} others`;
  return refused.map(({ step, refused: { name, says } }) => {
    const finding = { about: 'Roles', is: 'stops' } as const;
    if (!NOT_ALLOWED.test(name)) {
      const todo = `look into its log, ${namesOf(round).logs(trigger.file)}`;
      return { ...finding, says: `${trigger.file} could not ${WORDS[step]}: ${name}, ${says}`, todo };
    }
    const parts = TOGETHER[step];
    const isOnlyTogether = parts?.every((part) => refused.every((other) => other.step !== part)) === true;
    return {
      ...finding,
      says: `${trigger.file}${others} may not ${WORDS[step]}${isOnlyTogether ? ', though each alone' : ''}: ${says}`,
      todo: isOnlyTogether ? LEADING_KEYS : LACKING,
    };
  });
}

export function busFinding(sent: number, missing: number): Finding {
  const about = 'Events';
  if (sent > 0 && missing === 0) return { about, is: 'fine', says: `${sent} events came through the outbox, the bus and a rule` };
  if (sent === 0)
    return {
      about,
      is: 'stops',
      says: 'no event could be sent, so nobody knows whether any would come',
      todo: 'mend what is said of the roles first',
    };
  return {
    about,
    is: 'stops',
    says: `${missing} of ${sent} events have not come through to the function they are for`,
    todo: 'see “Something is stuck” in infra/RUNBOOK.md',
  };
}

const SES_SAYS: readonly (readonly [RegExp, string, string])[] = [
  [
    /MessageRejected|NotVerified|NotFound/,
    'its domain is not verified, or not for this account',
    'publish the DNS records that omvant deploy prints',
  ],
  [/Suspended|Paused/, 'AWS has stopped its mail', 'see “Letters are late” in infra/RUNBOOK.md'],
  [
    /LimitExceeded|Throttl|TooManyRequests/,
    'the quota of the day or the second is used up',
    'ask for more in the SES console, under “Account dashboard”',
  ],
];

/** What SES said when it was asked by a mail to its own simulator. */
export function senderFinding(asked: readonly Asked[], { mail }: Pick<Round, 'mail'>): Finding {
  const about = 'Sender';
  const tried = asked.flatMap((one) => one.tried).find(({ step }) => step === 'send a mail');
  if (tried === undefined) return { about, is: 'stops', says: 'nobody could ask SES', todo: 'mend what is said of the roles first' };
  if (tried.refused === undefined) return { about, is: 'fine', says: `SES takes mail from ${mail.address}` };
  const { name } = tried.refused;
  if (NOT_ALLOWED.test(name)) return { about, is: 'stops', says: 'the role of send-letter may not send', todo: LACKING };
  const [, why, todo] = SES_SAYS.find(([names]) => names.test(name)) ?? [
    /./,
    tried.refused.says,
    'see “Letters are late” in infra/RUNBOOK.md',
  ];
  return { about, is: 'before the first mail', says: `SES takes no mail from ${mail.address}: ${why} (${name})`, todo };
}
