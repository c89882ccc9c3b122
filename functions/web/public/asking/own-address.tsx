import { confirmAddress, forgetAddress } from '../../../../shared/commands/visitor/be-curious.ts';
import { hashOf, isGood } from '../../../../shared/domain/access-link.ts';
import { letterId } from '../../../../shared/domain/letter.ts';
import { deadlineNearAt } from '../../../../shared/domain/round-state.ts';
import { type Curious, isCuriousKept, talksWith } from '../../../../shared/domain/visitor/curious.ts';
import { ActionForm } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import { curiousKind } from '../../../../shared/storage/kinds/curious.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { linkKind } from '../../../../shared/storage/kinds/link.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { curiousWords } from '../../../../shared/words/public/asking.ts';
import type { Say } from '../../../../shared/words/say.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, languageOf, type Visit } from '../../visit.ts';
import { type Answer, type PublicVisit, showSaid, visitIn } from '../public-visit.tsx';
import { BackTo } from './curious.tsx';

/** By the link in a letter: whether the address is theirs, or what they get as it is. */
export async function showOwn(c: Visit): Promise<Response> {
  const held = await holderOf(c);
  if (held === undefined) return problemPage(c, 404);
  const { visit, curious, isReminded } = held;
  if (curious === undefined) return goneOf(visit);
  const words = curiousWords(visit.say);
  if (curious.confirmedAt !== undefined) return showSaid(visit, confirmedSaid(visit, curious, isReminded), <ForgetLink visit={visit} />);
  const { title, lead, button } = words.confirm;
  return showSaid(
    visit,
    { title, lines: [lead(curious.address)] },
    <>
      <ActionForm action={c.req.path} label={button} />
      <ForgetLink visit={visit} />
    </>,
  );
}

export async function confirmOwn(c: Visit): Promise<Response> {
  const held = await holderOf(c);
  if (held === undefined) return problemPage(c, 404);
  const { visit, curious } = held;
  if (curious === undefined) return goneOf(visit);
  const outcome = await confirmAddress(curious.id, c.get('tools'));
  if (outcome.outcome === 'refused' && outcome.why !== 'changed meanwhile') return goneOf(visit);
  return goTo(c, c.req.path);
}

export async function showForgetting(c: Visit): Promise<Response> {
  const held = await holderOf(c);
  if (held === undefined) return problemPage(c, 404);
  if (held.curious === undefined) return goneOf(held.visit);
  const { title, lead, button } = curiousWords(held.visit.say).stop;
  return showSaid(held.visit, { title, lines: [lead] }, <ActionForm action={c.req.path} label={button} />);
}

/** Removes the address at a press, also at that of a mail program's "unsubscribe" (RFC 8058), from wherever it comes. */
export async function forgetOwn(c: Visit): Promise<Response> {
  const held = await holderOf(c);
  if (held === undefined) return problemPage(c, 404);
  if (held.curious !== undefined) await forgetAddress(held.curious.id, 'own wish', c.get('tools'));
  return goneOf(held.visit);
}

type Holder = { readonly visit: PublicVisit; readonly curious: Curious | undefined; readonly isReminded: boolean };

/** Whose link it is. Wrong, forged and old links all look the same; one whose address has gone since says so. */
async function holderOf(c: Visit): Promise<Holder | undefined> {
  const { store, now, round } = c.get('tools');
  const id = c.req.param('id') ?? '';
  const link = { owner: ownerOf({ kind: 'visitor', id }), hash: hashOf(c.req.param('secret') ?? '') };
  const reminder = letterId({ recipient: { kind: 'visitor', id }, letter: 'deadline near', occasion: 'deadline' });
  const found = await store.getTogether([ref(linkKind, link), ref(curiousKind, id), ref(letterKind, reminder)]);
  const good = found.get(linkKind, link)?.state;
  if (good === undefined || good.purpose !== 'curious' || !isGood(good, undefined, now())) return undefined;
  const kept = found.get(curiousKind, id)?.state;
  const curious = kept !== undefined && isCuriousKept(kept, round, now()) ? kept : undefined;
  const isReminded = found.get(letterKind, reminder) !== undefined;
  return { visit: visitIn(curious?.language ?? languageOf(c), c), curious, isReminded };
}

/** The one email goes once, also when the last day is moved after it. */
function confirmedSaid({ say, round, c }: PublicVisit, curious: Curious, isReminded: boolean) {
  const { confirmed, lead } = curiousWords(say);
  const tells = deadlineNearAt(round);
  const tellsOn = tells.epochMilliseconds > c.get('tools').now().epochMilliseconds ? dayOf(round, tells) : undefined;
  const reminder = tellsOn === undefined ? lead(undefined, round.call.deadline) : confirmed.tells(tellsOn, round.call.deadline);
  const told = isReminded ? confirmed.told(round.call.deadline) : reminder;
  return { title: confirmed.title, lines: [told, ...talkSaid(say, round, curious)] };
}

function talkSaid(say: Say, round: Round, curious: Curious): readonly string[] {
  const { confirmed } = curiousWords(say);
  const mentor = talksWith(curious, round);
  if (curious.talk === undefined) return [];
  if (mentor !== undefined) return [confirmed.arranged(mentor.name, mentor.reach)];
  return [curious.talk.with === undefined ? confirmed.talk : confirmed.namedNoMore(contactOf(round).email)];
}

function goneOf(visit: PublicVisit): Answer {
  return showSaid(visit, curiousWords(visit.say).gone, <BackTo visit={visit} />);
}

const ForgetLink = ({ visit: { c, say } }: { readonly visit: PublicVisit }) => (
  <p>
    <a class="alone" href={`${c.req.path}/stop`}>
      {curiousWords(say).stop.title}
    </a>
  </p>
);
