import { act, type Outcome } from '../../../../shared/commands/act.ts';
import { leftForGood } from '../../../../shared/commands/application/act-on-application.ts';
import { roundKeys } from '../../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import { type Application, decideApplication } from '../../../../shared/domain/application/application.ts';
import type { Attention } from '../../../../shared/domain/attention.ts';
import type { Acted } from '../../../../shared/domain/audit.ts';
import { changed, refused, unchanged } from '../../../../shared/domain/decision.ts';
import { type Letter, type LetterRequest, letterKey } from '../../../../shared/domain/letter.ts';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { settled } from '../../../../shared/storage/attention-list.ts';
import { changeApplication } from '../../../../shared/storage/changes/application-changes.ts';
import { removal } from '../../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../../shared/storage/kinds/attention.ts';
import { letterKind, suppressedKind } from '../../../../shared/storage/kinds/letter.ts';
import type { Stored } from '../../../../shared/storage/kinds/stored.ts';
import { LAST, PARTITION } from '../../../../shared/storage/table.ts';
import { holderOfAddress, moveAddress, standingWith } from '../../../../shared/storage/under-address.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** Between the name of a letter's occasion and the number of times it has been sent again. */
const AGAIN = ' again ';

/**
 * Gives an application the right address: the old one is free for others, the new one is its own once it is confirmed, and gets mail even
 * if it did not before. Whoever had it and withdrew can no longer come back. A letter may go to it at once.
 */
export async function correctAddress(
  id: string,
  email: string,
  letter: { readonly letter: Letter; readonly times: number } | undefined,
  { tools, operator }: OperatorVisit,
): Promise<Outcome<Application>> {
  const { store } = tools;
  const { link: key } = await roundKeys(tools);
  const to = addressHash(key, email);
  const acted: Acted = { operator: operator.id, act: 'corrected address', about: { application: id } };
  return act(tools, { operator: acted }, async () => {
    const before = await store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const held = await holderOfAddress(to, store);
    if (standingWith(id, held) !== undefined) return refused('address taken');
    const stop = await store.get(suppressedKind, to);
    const at = tools.now();
    const day = dayOf(tools.round, at).toString();
    const own = decideApplication(before.state, { command: 'correct address', email }, at);
    const address = own.outcome === 'changed' ? await moveAddress(own.next, before.state.email, key, store) : [];
    const left = own.outcome === 'changed' && own.next.status !== 'submitted' ? leftForGood(id, held, tools) : undefined;
    const decision = own.outcome === 'changed' ? { ...own, events: [...own.events, ...(left?.events ?? [])] } : own;
    return {
      before,
      at,
      decision,
      letters: letter === undefined ? [] : [again(letter.letter, letter.times)],
      changes: (next) => [
        ...address,
        ...changeApplication(before, next, day),
        ...(left === undefined ? [] : changeApplication(left.before, left.next, day)),
        ...(stop === undefined ? [] : [removal(suppressedKind, stop)]),
      ],
    };
  });
}

/** Lets an address that bounced get mail again, when the person says that it works. */
export async function allowAddress(person: Application, { tools, operator }: OperatorVisit): Promise<Outcome<unknown>> {
  const { link: key } = await roundKeys(tools);
  const acted: Acted = { operator: operator.id, act: 'allowed address again', about: { application: person.id } };
  const hash = addressHash(key, person.email);
  if ((await tools.store.get(suppressedKind, hash)) === undefined) return { outcome: 'unchanged', state: person };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(suppressedKind, hash);
    if (before === undefined) return refused('changed meanwhile');
    const at = tools.now();
    const told = await aboutMailTo(person.id, tools);
    return {
      before,
      at,
      decision: changed(before.state),
      changes: () => [removal(suppressedKind, before), ...told.map((entry) => settled(entry, at))],
    };
  });
}

/** What stands on the list of mails to somebody that came back or were complained about: whoever lets the address get mail has asked. */
async function aboutMailTo(id: string, { store }: Pick<Tools, 'store'>): Promise<readonly Stored<Attention>[]> {
  const from = `application:${id}/`;
  const entries = await store.within(attentionKind, PARTITION.attention, { from, to: `${from}${LAST}` });
  return entries.filter(
    ({ state }) => state.doneAt === undefined && (state.reason === 'mail bounced' || state.reason === 'mail complained about'),
  );
}

/**
 * Sends a letter for the `times`-th time more. Its place in the ledger is taken for good, so each time is another occasion of it; the same
 * time asked for twice is sent once.
 */
export async function sendAgain(
  letter: Letter,
  times: number,
  { tools, operator }: Pick<OperatorVisit, 'tools' | 'operator'>,
): Promise<Outcome<unknown>> {
  const request = again(letter, times);
  const acted: Acted = {
    operator: operator.id,
    act: 'sent letter again',
    about: { recipient: letter.recipient.id, letter: letterKey(request) },
  };
  return act(tools, { operator: acted }, async () => {
    const known = await tools.store.get(letterKind, { recipient: letter.recipient, key: letterKey(request) });
    const at = tools.now();
    if (known !== undefined) return { before: known, at, decision: unchanged, changes: () => [] };
    return { before: undefined, at, decision: changed(letter), letters: [request], changes: () => [] };
  });
}

function again({ recipient, letter, occasion, about, before }: Letter, times: number): LetterRequest {
  return { recipient, letter, occasion: `${firstOccasion(occasion)}${AGAIN}${times}`, about, before };
}

/** How many times a letter will have been sent again when it is next. */
export function timesAgain({ letter, occasion }: Letter, letters: readonly Letter[]): number {
  const first = firstOccasion(occasion);
  return letters.filter((other) => other.letter === letter && other.occasion.startsWith(`${first}${AGAIN}`)).length + 1;
}

function firstOccasion(occasion: string): string {
  return occasion.split(AGAIN)[0] ?? occasion;
}
