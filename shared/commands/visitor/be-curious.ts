import { wishOf } from '../../domain/access-link.ts';
import { attentionKey } from '../../domain/attention.ts';
import { refused } from '../../domain/decision.ts';
import {
  asksToHear,
  type Curious,
  curiousId,
  decideConfirming,
  decideTalk,
  isCuriousKept,
  waitsForTalk,
} from '../../domain/visitor/curious.ts';
import type { Operator } from '../../round/contact.ts';
import type { Language } from '../../round/languages.ts';
import type { Role } from '../../round/round-file.ts';
import { settle } from '../../storage/attention-list.ts';
import { change, removal } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { act, type Outcome } from '../act.ts';
import { onTheList } from '../attention/put-on-list.ts';
import { recorded } from '../privacy/recorded.ts';
import { roundKeys } from '../round-keys.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Where a wish to talk to a former mentor stands on the operators' list. */
function talkEntry({ id, talk }: Curious) {
  return { subject: { kind: 'round' }, reason: 'talk wished for', occasion: `${id} ${talk?.askedAt}` } as const;
}

type Asks = { readonly address: string; readonly role: Role; readonly language: Language; readonly wantsTalk: boolean };

/**
 * Keeps an address that somebody left, and asks for the letter that asks whether it is theirs. To whoever confirmed it before the letter goes
 * only when they wish for something more; the page says the same to everybody. `network` is the hash of where it comes from.
 */
export async function leaveAddress(
  asks: Asks,
  network: string,
  tools: Tools,
): Promise<'committed' | 'round closed' | 'network over its limit'> {
  const { store, now, round } = tools;
  const id = curiousId((await roundKeys(tools)).link, asks.address);
  return untilDone(async () => {
    const at = now();
    const before = await store.get(curiousKind, id);
    const known = before !== undefined && isCuriousKept(before.state, round, at) ? before.state : undefined;
    const next = asksToHear(known, { id, ...asks }, at);
    const share = countAgainstNetworkLimit(network, at, 'links');
    const wishes =
      waitsForTalk(next, round) && known !== undefined && !waitsForTalk(known, round) ? await onTheList(talkEntry(next), tools) : undefined;
    const asksFirst = next.confirmedAt === undefined;
    const outcome = await store.commit({
      at,
      changes: [share, change(curiousKind, before, next), ...(wishes?.changes ?? [])],
      letters: [
        ...(asksFirst
          ? [{ recipient: { kind: 'visitor' as const, id }, letter: 'curious link' as const, occasion: `time ${wishOf(at)}` }]
          : []),
        ...(wishes?.letters ?? []),
      ],
    });
    if (outcome === 'exists already') return 'committed';
    return outcome === 'committed' || outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
  });
}

/** Somebody showed that the address is theirs; a wish to talk to a former mentor stands on the operators' list from then on. */
export async function confirmAddress(id: string, tools: Tools): Promise<Outcome<Curious>> {
  return act<Curious>(tools, {}, async () => {
    const before = await readCurious(id, tools);
    if (before === undefined) return refused('no such person');
    const { state } = before;
    const wishes = state.talk === undefined || state.confirmedAt !== undefined ? undefined : await onTheList(talkEntry(state), tools);
    const at = wishes?.at ?? tools.now();
    return {
      before,
      at,
      decision: decideConfirming(state, at),
      letters: wishes?.letters ?? [],
      changes: (next) => [change(curiousKind, before, next), ...(wishes?.changes ?? [])],
    };
  });
}

/** Takes an address away, with all that was kept with it: its owner wants it, or its time is over. */
export async function forgetAddress(id: string, rule: 'own wish' | 'left address', tools: Tools): Promise<void> {
  const { store, now } = tools;
  await untilDone(async () => {
    const before = await store.get(curiousKind, id);
    if (before === undefined) return 'committed';
    const at = now();
    const entry = attentionKey(talkEntry(before.state));
    const found = await store.getTogether([attentionKind.key(entry)]);
    const outcome = await store.commit({
      at,
      changes: [removal(curiousKind, before), ...recorded(rule, { addresses: 1 }, at, tools), ...settle([entry], found, at)],
      evenWhenClosed: true,
    });
    return outcome === 'committed' ? outcome : 'too late';
  });
}

/** Puts somebody in touch with a former mentor, by a letter that says how. */
export function arrangeTalk(id: string, formerMentor: string, tools: Tools, operator: Operator): Promise<Outcome<Curious>> {
  const acted = { operator: { operator: operator.id, act: 'arranged talk', about: { talk: id, mentor: formerMentor } } } as const;
  return act<Curious>(tools, acted, async () => {
    const before = await readCurious(id, tools);
    if (before === undefined) return refused('no such person');
    const { talk } = before.state;
    const at = tools.now();
    const entry = attentionKey(talkEntry(before.state));
    const found = await tools.store.getTogether([attentionKind.key(entry)]);
    return {
      before,
      at,
      decision: decideTalk(before.state, formerMentor, operator.id, tools.round, at),
      letters: [
        {
          recipient: { kind: 'visitor', id },
          letter: 'talk arranged',
          // Whoever had somebody who is named no more gets another letter.
          occasion: [talk?.askedAt ?? 'talk', ...(talk?.with === undefined ? [] : [formerMentor])].join(' '),
        },
      ],
      changes: (next) => [change(curiousKind, before, next), ...settle([entry], found, at)],
    };
  });
}

async function readCurious(id: string, { store, round, now }: Tools) {
  const stored = await store.get(curiousKind, id);
  return stored !== undefined && isCuriousKept(stored.state, round, now()) ? stored : undefined;
}
