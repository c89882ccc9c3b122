import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { type ByHandCommand, decideByHand, mayBeTold } from '../../domain/application/by-hand.ts';
import type { Acted, OperatorAct } from '../../domain/audit.ts';
import { type Refusal, refused } from '../../domain/decision.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { noPlaceLetter } from '../../domain/waiting/who-waits.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import type { Change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { holderOfAddress, standingWith } from '../../storage/under-address.ts';
import { act, type Outcome } from '../act.ts';
import { ledgerKey, toPerson } from '../letter/ask-for-letters.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { claimed } from './act-on-application.ts';

type Command = ByHandCommand['command'];

const ACTS: Readonly<Record<Command, OperatorAct>> = {
  hold: 'held person',
  release: 'ended hold',
  'turn down': 'turned person down',
  'take out': 'took person out',
  'let back in': 'let person back in',
  'let apply again': 'let person apply again',
};

/** Does what an operator decides about somebody, and asks for the one letter that tells them. The audit says what, and nothing of why. */
export function actByHand(id: string, command: ByHandCommand, tools: Tools, operator: Pick<Operator, 'id'>): Promise<Outcome<Application>> {
  const until = command.command === 'hold' ? { until: command.until } : {};
  const acted: Acted = { operator: operator.id, act: ACTS[command.command], about: { application: id, ...until } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const decision = decideByHand(tools.round, before.state, command, at);
    const beside = decision.outcome === 'changed' ? await besideIt(command.command, before, tools) : { changes: [] };
    if ('why' in beside) return refused(beside.why);
    return {
      before,
      at,
      decision,
      letters: decision.outcome === 'changed' ? lettersFor(command, decision.next) : [],
      changes: (next) => [...changeApplication(before, next, dayOf(tools.round, at).toString()), ...beside.changes],
    };
  });
}

/** What else is written, or why it cannot be. */
async function besideIt(
  command: Command,
  before: Stored<Application>,
  tools: Tools,
): Promise<{ readonly changes: readonly Change[] } | { readonly why: Refusal }> {
  if (command === 'hold') return (await hasLastWord(before.state, tools)) ? { why: 'answer given' } : { changes: [] };
  return command === 'let back in' ? addressAgain(before.state, tools) : { changes: [] };
}

/** Whoever has been told that there was no place would be told something else by a hold. */
async function hasLastWord(person: Application, { store }: Tools): Promise<boolean> {
  const letter = noPlaceLetter(person);
  return (
    (await store.getTogether([ledgerKey(letter)])).get(letterKind, {
      recipient: letter.recipient,
      key: `${letter.letter}/${letter.occasion}`,
    }) !== undefined
  );
}

/** The address is theirs again, unless another has confirmed it since. */
async function addressAgain({ id, email, confirmedAt, entered }: Application, tools: Tools) {
  if (entered?.protected !== undefined) return { changes: [] };
  const hash = addressHash((await roundKeys(tools)).link, email);
  const held = await holderOfAddress(hash, tools.store);
  if (standingWith(id, held) !== undefined) return { why: 'address taken' } as const;
  return { changes: confirmedAt === undefined ? [] : claimed(hash, id, held) };
}

/** The letter that tells of it, as far as the person is told and the address may be theirs. */
function lettersFor(command: ByHandCommand, next: Application): readonly LetterRequest[] {
  if (!mayBeTold(next)) return [];
  switch (command.command) {
    case 'turn down':
      return [toPerson(next.id, 'turned down', `turned down ${next.outs}`)];
    case 'take out':
      return command.tells ? [toPerson(next.id, 'taken out', `taken out ${next.outs}`)] : [];
    case 'let back in':
      return [toPerson(next.id, 'let back in', `back in ${next.outs}`)];
    case 'hold':
    case 'release':
    case 'let apply again':
      return [];
  }
}
