import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { writtenFor } from '../../shared/commands/mailing/written-for.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { addressHash } from '../../shared/domain/access-link.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { assistantBeside, everAssistant, readAssistantId } from '../../shared/domain/application/assistant.ts';
import { forecast } from '../../shared/domain/application/recruiting.ts';
import { careOf } from '../../shared/domain/attention.ts';
import { type Letter, type LetterName, letterId, type Recipient } from '../../shared/domain/letter.ts';
import { type Pair, roleIn } from '../../shared/domain/pair/pair.ts';
import { partnerIn, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { isAgainOf } from '../../shared/domain/sent-again.ts';
import { type Curious, isCuriousKept } from '../../shared/domain/visitor/curious.ts';
import { askablePairs, unsentPairs } from '../../shared/domain/waiting/who-waits.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { contactOf, type Operator, onlySideOf } from '../../shared/round/contact.ts';
import { firstLanguage } from '../../shared/round/languages.ts';
import { asPlanned } from '../../shared/round/planned.ts';
import { ROLES, type Role } from '../../shared/round/round-file.ts';
import { mattersFor, mayCall, openMatters } from '../../shared/storage/attention-list.ts';
import { afterwardsKind } from '../../shared/storage/kinds/afterwards.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { Stored } from '../../shared/storage/kinds/stored.ts';
import { lettersOfKind } from '../../shared/storage/letters-of-kind.ts';
import { ref } from '../../shared/storage/ref.ts';
import type { Found } from '../../shared/storage/store.ts';
import { applicationsWith, holderOfAddress } from '../../shared/storage/under-address.ts';
import { sayIn } from '../../shared/words/say.ts';
import type { LetterLinks } from './links.ts';

type Wanted = { readonly recipient: Recipient; readonly key: string; readonly pair: string | undefined };
type Loaded = { readonly letter: Stored<Letter>; readonly context: LetterContext; readonly found: Found };
type Common = Pick<LetterContext, 'round' | 'roundState' | 'letter' | 'now' | 'contact' | 'publicUrl' | 'link' | 'why'>;

/** Everything a letter may speak of, as it is now: one read, and one more for what operators are told. */
export async function loadContext(wanted: Wanted, { link, why, sharedKey }: LetterLinks, tools: Tools): Promise<Loaded | undefined> {
  const { publicUrl } = tools;
  const found = await tools.store.getTogether([ref(letterKind, wanted), ref(roundKind, 'round'), sharedKey, ...keysOf(wanted)]);
  const letter = found.get(letterKind, wanted);
  const roundState = found.get(roundKind, 'round')?.state;
  if (roundState === undefined) throw new Error('the table holds no round');
  if (letter === undefined) return undefined;
  const round = asPlanned(tools.round, roundState);
  const common = { round, roundState, letter: letter.state, now: tools.now(), contact: contactOf(round), publicUrl, link, why };
  return { letter, context: await contextFor(wanted, common, found, tools), found };
}

function keysOf({ recipient, pair }: Wanted) {
  const about = personIn(recipient);
  const people = new Set([...(about === undefined ? [] : [about]), ...(pair === undefined ? [] : peopleOf(pair))]);
  return [
    ...(recipient.kind === 'draft' ? [ref(draftKind, recipient.id)] : []),
    ...(recipient.kind === 'visitor' ? [ref(questionKind, recipient.id), ref(curiousKind, recipient.id)] : []),
    ...[...people].map((person) => ref(applicationKind, person)),
    ...(pair === undefined ? [] : [ref(pairKind, pair)]),
  ];
}

/** The person a letter is to, or whose assistant it is to. */
function personIn({ kind, id }: Recipient): string | undefined {
  if (kind === 'assistant') return readAssistantId(id)?.manager;
  return kind === 'person' ? id : undefined;
}

async function contextFor({ recipient, pair }: Wanted, common: Common, found: Found, tools: Tools): Promise<LetterContext> {
  const { round } = tools;
  switch (recipient.kind) {
    case 'person': {
      const person = found.get(applicationKind, recipient.id)?.state;
      const partnerId = pair === undefined ? undefined : partnerIn(pair, recipient.id);
      return {
        ...common,
        say: sayIn(person?.language ?? firstLanguage(round), round.zone),
        person,
        pair: pair === undefined ? undefined : found.get(pairKind, pair)?.state,
        seats: await seatsNow(common.letter, tools),
        toldAt: await toldAt(common.letter, tools),
        written: await writtenNow(common.letter, tools),
        afterwards: await afterwardsNow(common.letter, tools),
        partner: partnerId === undefined ? undefined : found.get(applicationKind, partnerId)?.state,
        besides: await besidesOf(common.letter, person, tools),
        former: await formerOf(common.letter, pair === undefined ? undefined : found.get(pairKind, pair)?.state, tools),
      };
    }
    case 'assistant':
      return { ...common, ...forAssistant(recipient.id, pair, common, found, tools) };
    case 'draft': {
      const draft = found.get(draftKind, recipient.id)?.state;
      return { ...common, say: sayIn(draft?.language ?? firstLanguage(round), round.zone), draft };
    }
    case 'visitor': {
      const question = found.get(questionKind, recipient.id)?.state;
      const curious = await curiousNow(found.get(curiousKind, recipient.id)?.state, common.letter, tools);
      const say = sayIn((question ?? curious)?.language ?? firstLanguage(round), round.zone);
      return { ...common, say, question, curious };
    }
    case 'operator': {
      const operator = round.operators.find((one) => one.id === recipient.id);
      const say = sayIn(operator?.language ?? firstLanguage(round), round.zone);
      return { ...common, say, operator, ...(await forOperators(common, operator, tools)) };
    }
  }
}

/** Somebody who left an address; whether they have applied meanwhile is read only for the letter that goes to those who have not. */
async function curiousNow(curious: Curious | undefined, { letter }: Letter, tools: Tools): Promise<LetterContext['curious']> {
  const { round, now, store } = tools;
  if (curious === undefined || !isCuriousKept(curious, round, now())) return undefined;
  if (letter !== 'deadline near') return { ...curious, hasApplied: false };
  const hash = addressHash((await roundKeys(tools)).link, curious.address);
  const sent = await applicationsWith(hash, await holderOfAddress(hash, store), store);
  return { ...curious, hasApplied: sent.length > 0 };
}

/** Whoever books for somebody, or did, with the pair as she sees it. */
function forAssistant(id: string, pair: string | undefined, { letter }: Common, found: Found, { round }: Tools) {
  const { manager = '', number = 0 } = readAssistantId(id) ?? {};
  const person = found.get(applicationKind, manager)?.state;
  const partner = pair === undefined ? undefined : found.get(applicationKind, partnerIn(pair, manager) ?? '')?.state;
  const now = person === undefined ? undefined : assistantBeside(person, partner);
  const isNow = now !== undefined && now.number === number;
  const ever = person === undefined ? undefined : everAssistant(person, number);
  const assistant = letter.letter === 'assistant gone' ? ever : isNow ? now : undefined;
  return {
    say: sayIn(ever?.language ?? firstLanguage(round), round.zone),
    // Without whom the letter is to it is written to nobody.
    person: assistant === undefined ? undefined : person,
    assistant: assistant === undefined ? undefined : { name: assistant.name, email: assistant.email, id },
    pair: pair === undefined ? undefined : found.get(pairKind, pair)?.state,
    partner,
  };
}

/** Whom the reader of an introduction met before, where the pair came in the place of another. */
async function formerOf({ letter, recipient }: Letter, pair: Pair | undefined, { store }: Tools): Promise<LetterContext['former']> {
  const role = pair === undefined ? undefined : roleIn(pair, recipient.id);
  const before = role === undefined ? undefined : pair?.instead?.[role];
  const partnerId = before === undefined ? undefined : partnerIn(before, recipient.id);
  if (letter !== 'introduction' || before === undefined || partnerId === undefined) return undefined;
  const found = await store.getTogether([ref(pairKind, before), ref(applicationKind, partnerId)]);
  const [old, partner] = [found.get(pairKind, before)?.state, found.get(applicationKind, partnerId)?.state];
  return old === undefined || partner === undefined ? undefined : { pair: old, partner };
}

/** Whom the reader of an offer meets already. */
async function besidesOf({ letter, about }: Letter, person: Application | undefined, { store }: Tools): Promise<readonly string[]> {
  const others = (person?.pairs ?? []).filter((pair) => pair !== about.pair);
  if ((letter !== 'offer' && letter !== 'offer reminder') || person === undefined || others.length === 0) return [];
  const partners = others.flatMap((pair) => partnerIn(pair, person.id) ?? []);
  const found = await store.getTogether([...others.map((pair) => ref(pairKind, pair)), ...partners.map((id) => ref(applicationKind, id))]);
  return others
    .filter((pair) => found.get(pairKind, pair)?.state.status === 'formed')
    .flatMap((pair) => found.get(applicationKind, partnerIn(pair, person.id) ?? '')?.state.answers.name ?? []);
}

/** What only some letters to operators tell, read only for them. */
async function forOperators({ letter }: Common, operator: Operator | undefined, tools: Tools) {
  const { letter: name } = letter;
  if (name === 'urgent from operators') return { written: await writtenNow(letter, tools) };
  if (name === 'recruiting behind') return { recruiting: await forecastNow(tools) };
  if (name === 'proposal ready') return { proposal: await proposalNow(tools) };
  if (name === 'people wait') return { peopleWait: await peopleWaitNow(tools, operator) };
  if (name === 'needs you') {
    const read = await openMatters(tools);
    const matters = operator === undefined ? [] : mattersFor(operator, read);
    const nameOf = (id: string | undefined) => tools.round.operators.find((one) => one.id === id)?.name;
    return {
      waiting: matters.map((matter) => ({
        reason: matter.attention.reason,
        who: matter.names.join(' – '),
        owner: nameOf(careOf(matter.alike).owner),
        mayCall: mayCall(matter),
        sight: matter.sight,
      })),
    };
  }
  return {};
}

async function forecastNow({ store, round, now }: Tools) {
  const { funnel } = await store.counts();
  const mentors = funnel.filter((count) => count.role === 'mentor');
  const call = { opens: round.call.opens, deadline: round.call.deadline, wanted: round.expected.mentors };
  return forecast(mentors, call, dayOf(round, now()));
}

/** The pairs nobody has been asked about yet. Without any there is nothing to look at, but for a first proposal that could name none. */
async function proposalNow(tools: Tools): Promise<LetterContext['proposal']> {
  const { board, pairs } = await fieldNow(tools);
  const plan = board?.plan;
  const unsent = board === undefined ? 0 : unsentPairs(board, pairs).length;
  if (plan === undefined || (unsent === 0 && board?.approved !== undefined)) return undefined;
  return { pairs: unsent, mentorsLeft: plan.mentorsLeft.length, menteesLeft: plan.menteesLeft.length };
}

/** What operators wrote, with what is to be filled in, read only for letters of theirs. */
async function writtenNow({ about, recipient }: Letter, tools: Tools): Promise<LetterContext['written']> {
  return about.mailing === undefined ? undefined : writtenFor(about.mailing, recipient, tools);
}

/** What somebody said yes to for afterwards, read only for what comes of it. */
async function afterwardsNow({ letter, recipient }: Letter, { store }: Tools): Promise<LetterContext['afterwards']> {
  return letter === 'follow-up' ? (await store.get(afterwardsKind, recipient.id))?.state : undefined;
}

/** How the seats stand, read only for letters to those who have none. */
async function seatsNow({ letter, recipient }: Letter, { store }: Tools): Promise<LetterContext['seats']> {
  if (letter !== 'reserve' && letter !== 'answer takes longer' && letter !== 'no place') return undefined;
  const reserve = letterId(toPerson(recipient.id, 'reserve', 'reserve'));
  const [{ tally }, found] = await Promise.all([
    store.counts(),
    store.getTogether([ref(boardKind, 'board'), ref(applicationKind, recipient.id), ref(letterKind, reserve)]),
  ]);
  const plan = found.get(boardKind, 'board')?.state.plan;
  const role = found.get(applicationKind, recipient.id)?.state.answers.role;
  const others = role === 'mentor' ? plan?.menteesLeft : plan?.mentorsLeft;
  return {
    standing: tally.offered - tally.declined - tally.ended,
    partnersLeft: (others?.length ?? 0) > 0,
    wasReserve: found.get(letterKind, reserve) !== undefined,
  };
}

/** What a letter goes on from: corrections told of before, or that somebody was out. */
const TELLS_BEFORE: { readonly [Name in LetterName]?: readonly LetterName[] } = {
  'details corrected': ['details corrected'],
  'let back in': ['turned down', 'taken out', 'gathering cancelled', 'meeting cancelled'],
};

/** When the person was last told of what a letter goes on from, read only where it matters; before the first of one that is sent again. */
async function toldAt(asked: Letter, { store }: Tools): Promise<string | undefined> {
  const { letter, recipient } = asked;
  const kinds = TELLS_BEFORE[letter];
  if (kinds === undefined) return undefined;
  const told = (await Promise.all(kinds.map((kind) => lettersOfKind(recipient, kind, store)))).flat();
  const first = told.find((one) => isAgainOf(asked, one));
  return told
    .flatMap(({ sentAt }) => sentAt ?? [])
    .filter((at) => first === undefined || at < first.requestedAt)
    .toSorted()
    .at(-1);
}

/** Whoever sees one side alone hears of their own people, and can send no offers. */
async function peopleWaitNow(tools: Tools, operator: Operator | undefined): Promise<LetterContext['peopleWait']> {
  const field = await fieldNow(tools);
  const { board, waiting } = field;
  const unsent = board === undefined ? [] : askablePairs(board, field);
  const side = operator && onlySideOf(operator);
  const ofSide = (role: Role) => [
    ...waiting.filter(({ answers }) => answers.role === role).map(({ id }) => id),
    ...unsent.map((pair) => pair[role]),
  ];
  if (side !== undefined) return { waiting: new Set(ofSide(side)).size, unsent: 'not to send' };
  const people = new Set(ROLES.flatMap(ofSide));
  return { waiting: people.size, unsent: unsent.length };
}
