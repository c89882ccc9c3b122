import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { erased } from '../../domain/application/decide-erasing.ts';
import type { WhyErased } from '../../domain/application/erasing.ts';
import { attentionKey } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import type { Removed } from '../../domain/privacy/removed.ts';
import { addressKey } from '../../domain/typed-text.ts';
import { event } from '../../events/catalogue.ts';
import { settle } from '../../storage/attention-list.ts';
import { type Change, change, removal, upsert } from '../../storage/changes/changes.ts';
import { addressedKind, addressKind, applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { curiousKind } from '../../storage/kinds/curious.ts';
import { faultReportKind } from '../../storage/kinds/fault-report.ts';
import { suppressedKind } from '../../storage/kinds/letter.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import { removedKind } from '../../storage/kinds/removed.ts';
import { applicationsWith, holderOfAddress } from '../../storage/under-address.ts';
import { mergedWith } from '../application/merged-with.ts';
import { reportEntry } from '../fault-report/keep-report.ts';
import type { Handled } from '../handled.ts';
import { roundKeys } from '../round-keys.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { questionEntry } from '../visitor/ask-question.ts';
import { leftFrom } from '../visitor/under-address.ts';
import { removeNameInRoom } from './names-in-room.ts';
import { removeListed } from './remove-listed.ts';
import { removeTextsOfOthers } from './texts-of-others.ts';
import { countOf } from './what-lies-elsewhere.ts';

/**
 * Erases what an application says of its person, frees its address and, where they wished it, remembers that as one that stays silent: in
 * one step, which also records that somebody was erased. What lies elsewhere follows by the event. Other applications of theirs go with it: those
 * with the address that nobody takes part by, and those for which operators let this one hold. In a closed round as in an open one.
 */
export async function erasePerson(id: string, why: WhyErased, tools: Tools): Promise<Handled> {
  const person = await tools.store.get(applicationKind, id);
  if (person === undefined || person.state.erased !== undefined) return 'ignored';
  for (const other of await mergedWith(id, tools)) await erasePerson(other.id, why, tools);
  for (const other of await besides(person.state, tools)) await eraseOne(other.id, why, tools);
  return eraseOne(id, why, tools);
}

function eraseOne(id: string, why: WhyErased, tools: Tools): Promise<Handled> {
  return untilDone(async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined || before.state.erased !== undefined) return 'ignored';
    await removeTextsOfOthers(before.state, tools);
    await removeNameInRoom(before.state.answers.name, tools);
    const at = tools.now();
    const { address, left } = await underAddress(before.state, why, tools);
    const counts = await countOf(id, tools);
    const record: Removed = {
      id: tools.newId(),
      at: stamp(at),
      rule: why,
      counts: { people: 1, ...counts, ...left },
    };
    const outcome = await tools.store.commit({
      at,
      evenWhenClosed: true,
      changes: [change(applicationKind, before, erased(before.state, why, at)), ...address, change(removedKind, undefined, record)],
      events: [event('person erased', { application: id })],
    });
    if (outcome !== 'committed') return 'too late';
    tools.log.info('PERSON_ERASED', { application: id, rule: why });
    return 'handled';
  });
}

/** Others that were sent with the same address or hold no more for this one, and by which nobody takes part. */
async function besides(person: Application, tools: Tools): Promise<readonly Application[]> {
  if (person.confirmedAt === undefined) return [];
  const { link: key } = await roundKeys(tools);
  const hash = addressHash(key, person.email);
  const all = await applicationsWith(hash, await holderOfAddress(hash, tools.store), tools.store);
  return all.filter(
    ({ id, email, status, pairs, erased: gone }) =>
      id !== person.id &&
      gone === undefined &&
      addressKey(email) === addressKey(person.email) &&
      status !== 'confirmed' &&
      pairs.length === 0,
  );
}

/** What lies under the address: it is free again. By a wish to be erased it stays silent until its owner applies anew. */
async function underAddress(
  person: Application,
  why: WhyErased,
  tools: Tools,
): Promise<{ readonly address: readonly Change[]; readonly left: Removed['counts'] }> {
  const { store } = tools;
  const hash = addressHash((await roundKeys(tools)).link, person.email);
  const sent = { hash, application: person.id };
  const found = await store.getTogether([addressKind.key(hash), addressedKind.key(sent)]);
  const claim = found.get(addressKind, hash);
  const known = found.get(addressedKind, sent);
  const left = why === 'own wish' ? await leftFrom(person.email, tools) : { questions: [], curious: [], reports: [] };
  const questions = left.questions.slice(0, MOST_AT_ONCE);
  const reports = left.reports.slice(0, MOST_AT_ONCE);
  for (const one of left.questions.slice(MOST_AT_ONCE)) await removeListed(questionKind, one, questionEntry(one.state.id), tools);
  for (const one of left.reports.slice(MOST_AT_ONCE)) await removeListed(faultReportKind, one, reportEntry(one.state.id), tools);
  const entries = [
    ...reports.map(({ state }) => attentionKey(reportEntry(state.id))),
    ...questions.map(({ state }) => attentionKey(questionEntry(state.id))),
  ];
  const listed = await store.getTogether(entries.map(attentionKind.key));
  return {
    left: {
      ...(left.questions.length === 0 ? {} : { questions: left.questions.length }),
      ...(left.curious.length === 0 ? {} : { addresses: left.curious.length }),
      ...(left.reports.length === 0 ? {} : { reports: left.reports.length }),
    },
    address: [
      ...(claim?.state.application === person.id ? [removal(addressKind, claim)] : []),
      ...(known === undefined ? [] : [removal(addressedKind, known)]),
      // Somebody with protected identity has no address that could be written to.
      ...(why === 'own wish' && person.email !== '' ? [upsert(suppressedKind, silence(hash, tools))] : []),
      ...reports.map((report) => removal(faultReportKind, report)),
      ...questions.map((question) => removal(questionKind, question)),
      ...left.curious.map((curious) => removal(curiousKind, curious)),
      ...settle(entries, listed, tools.now()),
    ],
  };
}

function silence(hash: string, { now }: Tools) {
  return { hash, why: 'erased', at: stamp(now()) } as const;
}

/** So many of each go in the same step, which has no room for any number; what is more goes before. */
const MOST_AT_ONCE = 15;
