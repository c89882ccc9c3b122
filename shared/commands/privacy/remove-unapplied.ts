import { Temporal } from 'temporal-polyfill';
import { draftUntil, isKept } from '../../domain/application/draft.ts';
import { isSettled, type Recipient, recipientText } from '../../domain/letter.ts';
import type { Carried } from '../../domain/privacy/removed.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { curiousUntil } from '../../domain/visitor/curious.ts';
import { questionUntil } from '../../domain/visitor/question.ts';
import { removal } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { draftKind } from '../../storage/kinds/draft.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { LINKS } from '../../storage/kinds/link.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import { ownerOf } from '../../storage/owner.ts';
import { type Key, keyOf, PARTITION } from '../../storage/table.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { forgetAddress } from '../visitor/be-curious.ts';
import { forgetQuestion } from '../visitor/forget-question.ts';
import { isAnswerOnItsWay, isTalkOnItsWay } from '../visitor/letters-on-their-way.ts';
import { recorded } from './recorded.ts';

/** So much of each is removed in one turn; the rest follows some minutes later. */
const MOST_AT_ONCE = 100;
/** A form may be so large that one transaction takes no more of them. */
const MOST_IN_ONE_STEP = 10;

/** Applications that were begun and never sent, and what is left of those that were: each record stands with the forms it counts. */
export async function removeDrafts(tools: Tools): Promise<Carried> {
  const { store, round, now } = tools;
  const { entries, next } = await store.list(draftKind, { limit: MOST_AT_ONCE });
  const over = entries.filter(({ state }) => !isKept(state, round, now()));
  for (let from = 0; from < over.length; from += MOST_IN_ONE_STEP) {
    const some = over.slice(from, from + MOST_IN_ONE_STEP);
    await removeSome(
      some.map(({ state }) => state.id),
      tools,
    );
  }
  const kept = entries.find(({ state }) => isKept(state, round, now()));
  return {
    counts: {},
    isWhole: kept !== undefined || over.length === 0 || next === undefined,
    over: kept === undefined ? undefined : draftUntil(kept.state, round),
  };
}

/** The list may be a moment old: whoever has gone on meanwhile keeps their form. */
function removeSome(ids: readonly string[], tools: Tools): Promise<'committed'> {
  const { store, round, now } = tools;
  return untilDone(async () => {
    const at = now();
    const over = (await store.those(draftKind, ids)).filter(({ state }) => !isKept(state, round, at));
    if (over.length === 0) return 'committed';
    const drafts = over.filter(({ state }) => !state.submitted).length;
    const changes = [...over.map((draft) => removal(draftKind, draft)), ...recorded('unsent draft', { drafts }, at, tools)];
    return (await store.commit({ at, evenWhenClosed: true, changes })) === 'committed' ? 'committed' : 'too late';
  });
}

/** What was asked on the call. */
export async function removeQuestions(tools: Tools): Promise<Carried> {
  const questions = (await tools.store.all(questionKind)).map(({ state }) => state);
  const left = questions.map((question) => ({
    until: questionUntil(question, tools.round),
    waits: () => isAnswerOnItsWay(question, tools),
    forget: () => forgetQuestion(question.id, tools),
  }));
  return removeOver(left, tools);
}

/** The addresses of those who are curious: in their time, and all once the call has closed. */
export async function removeAddresses({ stage }: Pick<RoundState, 'stage'>, tools: Tools): Promise<Carried> {
  const { store, round, now } = tools;
  const isCallOver = stage !== 'draft' && stage !== 'call open';
  const all = (await store.all(curiousKind)).map(({ state }) => state);
  const left = all.map((curious) => ({
    until: isCallOver ? now() : curiousUntil(curious, round),
    waits: () => isTalkOnItsWay(curious, tools),
    forget: () => forgetAddress(curious.id, 'left address', tools),
  }));
  return removeOver(left, tools);
}

/** What a visitor left: until when it is kept, whether an answer to it has still to go, and how it is taken away. */
type Left = { readonly until: Temporal.Instant; readonly waits: () => Promise<boolean>; readonly forget: () => Promise<void> };

/** Takes away what is over. Whoever has been answered keeps theirs until the letter has gone. */
async function removeOver(left: readonly Left[], tools: Tools): Promise<Carried> {
  const now = tools.now();
  const over = left.filter(({ until }) => Temporal.Instant.compare(until, now) <= 0);
  const stay = left.filter(({ until }) => Temporal.Instant.compare(until, now) > 0);
  for (const one of over.slice(0, MOST_AT_ONCE)) {
    if (await one.waits()) stay.push(one);
    else await one.forget();
  }
  const [first] = stay.map(({ until }) => until).toSorted(Temporal.Instant.compare);
  return { counts: {}, isWhole: over.length <= MOST_AT_ONCE, over: first };
}

/**
 * Letters to whoever has gone since without having applied, with what they said: to forms that were not sent, and to visitors. The codes of the
 * links to visitors stay: they say that all is gone. Says whether none is left.
 */
export async function removeLettersLeft(tools: Tools): Promise<boolean> {
  const { store } = tools;
  const letters = (await store.all(letterKind)).map(({ state }) => state).filter(({ recipient }) => isUnapplied(recipient));
  const each = [...Map.groupBy(letters, ({ recipient }) => recipientText(recipient)).values()].filter((all) => all.every(isSettled));
  const recipients = each.flatMap(([first]) => (first === undefined ? [] : [first.recipient]));
  const ids = recipients.map(({ id }) => id);
  const there = await Promise.all([
    store.those(draftKind, ids),
    store.those(applicationKind, ids),
    store.those(questionKind, ids),
    store.those(curiousKind, ids),
  ]);
  const kept = new Set(there.flat().map(({ state }) => state.id));
  const gone = recipients.filter(({ id }) => !kept.has(id));
  for (const recipient of gone.slice(0, MOST_AT_ONCE)) await store.discard(await keysUnder(recipient, tools));
  return gone.length <= MOST_AT_ONCE;
}

function isUnapplied({ kind }: Recipient): boolean {
  return kind === 'draft' || kind === 'visitor';
}

async function keysUnder(recipient: Recipient, { store }: Tools): Promise<readonly Key[]> {
  const owner = ownerOf(recipient);
  const found = await Promise.all([owner, `${PARTITION.texts}#${owner}`, `${PARTITION.days}#${owner}`].map((pk) => store.partition(pk)));
  const keys = found.flat().map(keyOf);
  return recipient.kind === 'visitor' ? keys.filter(({ sk }) => !sk.startsWith(LINKS)) : keys;
}
