import { type Joined, joinRoom, type Ticket } from '../../../shared/commands/workshop/join-room.ts';
import { isSameSecret } from '../../../shared/domain/access-link.ts';
import type { Typed } from '../../../shared/domain/form/field.ts';
import { workshopAt } from '../../../shared/domain/round-state.ts';
import { roomSecret } from '../../../shared/domain/workshop/code.ts';
import { AskAll } from '../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../shared/pages/parts.tsx';
import { ROLES } from '../../../shared/round/round-file.ts';
import { roomWords } from '../../../shared/words/workshop/room.ts';
import { readCookie, writeCookie } from '../cookies.ts';
import { readBody } from '../form-body.ts';
import { problemPage } from '../problem-page.tsx';
import { goTo, keysOf, networkOf, show } from '../visit.ts';
import { RoomPage } from './room-page.tsx';
import { phoneVisit, type RoomVisit } from './room-visit.ts';

/** A phone stays in for so long after it joined. */
const HOURS = 12;
const UNSAID = 'unsaid';

/** Where a phone joins: by the code on the wall, or by the link in the QR code, whose page asks for no code. */
export async function showJoin(visit: RoomVisit): Promise<Response> {
  if (visit.doors !== 'open') return showDoors(visit);
  if ((await phoneVisit(visit)) !== undefined) return goTo(visit.c, '/room/now');
  return joinPage(visit, await linkIn(visit));
}

export async function takeJoin(visit: RoomVisit): Promise<Response> {
  const { c, say, doors } = visit;
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, say.language);
  if (doors !== 'open') return showDoors(visit);
  const link = await linkIn(visit);
  const { code, side } = joinFields(visit);
  const read = readForm({ side }, body.typed, say);
  const named = link.is === 'good' ? undefined : readForm({ code }, body.typed, say);
  const problems = [...('problems' in read ? read.problems : []), ...(named !== undefined && 'problems' in named ? named.problems : [])];
  if ('problems' in read || (named !== undefined && 'problems' in named)) return joinPage(visit, link, body.typed, problems);
  const ticket: Ticket = named === undefined ? { link: link.value } : { code: named.values.code };
  return afterJoining(
    visit,
    link,
    ticket,
    body.typed,
    ROLES.find((role) => role === read.values.side),
  );
}

async function afterJoining(
  visit: RoomVisit,
  link: Link,
  ticket: Ticket,
  typed: Typed,
  side: (typeof ROLES)[number] | undefined,
): Promise<Response> {
  const { c, tools, say } = visit;
  const kept = readCookie(c, 'phone') ?? '';
  const secret = /^[\w-]{20,100}$/.test(kept) ? kept : tools.newSecret();
  const network = await networkOf(c);
  const phone = { secret, network, language: say.language, ...(side === undefined ? {} : { side }) };
  const joined: Joined = await joinRoom(ticket, phone, tools);
  const words = roomWords(say);
  switch (joined) {
    case 'joined':
      writeCookie(c, 'phone', secret, HOURS * 3600);
      return goTo(c, '/room/now?did=joined');
    case 'wrong code':
      return joinPage(visit, link, typed, [{ field: 'code', message: words.join.code.wrong }]);
    case 'not open':
      return showDoors(visit);
    case 'network over its limit':
      return joinPage(visit, link, typed, [tooManyFrom(link, words)], 429);
  }
}

/** By the link nobody has guessed: then so many phones have joined. */
function tooManyFrom({ is }: Link, { tooMany, crowded }: ReturnType<typeof roomWords>): FieldProblem {
  return is === 'good' ? { field: 'content', message: crowded } : { field: 'code', message: tooMany };
}

type Link = { readonly is: 'none' | 'good' | 'over'; readonly value: string };

/** The link a phone came by, and whether it opens this room. */
async function linkIn({ c, room }: RoomVisit): Promise<Link> {
  const value = c.req.param('link');
  if (value === undefined) return { is: 'none', value: '' };
  const { link } = await keysOf(c);
  return { is: isSameSecret(value, roomSecret(link, 'door', room)) ? 'good' : 'over', value };
}

function joinFields({ say }: RoomVisit) {
  const { code, side } = roomWords(say).join;
  const { mentor, mentee, none, ...asked } = side;
  const sides = choosing([
    { value: 'mentor', label: mentor },
    { value: 'mentee', label: mentee },
    { value: UNSAID, label: none },
  ]);
  return {
    code: { kind: 'line', required: true, most: 40, label: code.label, hint: code.hint, missing: code.missing, isShort: true },
    side: { kind: 'one', required: true, ...asked, ...sides },
  } satisfies Fields;
}

function joinPage(
  visit: RoomVisit,
  link: Link,
  typed: Typed = {},
  problems: readonly FieldProblem[] = [],
  status: 422 | 429 = 422,
): Response | Promise<Response> {
  const { c, tools, say } = visit;
  const { path } = c.req;
  const words = roomWords(say).join;
  const { code, side } = joinFields(visit);
  const fields: Fields = link.is === 'good' ? { side } : { code, side };
  const others = tools.round.languages
    .filter((one) => one !== say.language)
    .map((language) => ({ language, href: `${path}?in=${language}` }));
  return show(
    c,
    <RoomPage visit={visit} title={words.title} others={others} problems={problems}>
      <h1>{words.title}</h1>
      {link.is === 'over' ? <p>{words.link}</p> : null}
      <p class="lead">{words.lead}</p>
      <form method="post" action={`${path}?in=${say.language}`} novalidate>
        <AskAll fields={fields} typed={{ side: [UNSAID], ...typed }} problems={problems} say={say} />
        <p>{words.seen}</p>
        <button type="submit">{words.button}</button>
      </form>
    </RoomPage>,
    problems.length > 0 ? status : 200,
  );
}

/** Says why nobody can come in, and shows what somebody wrote that has come too late, so that it is not lost. */
export function showDoors(visit: RoomVisit, unsent: readonly string[] = []): Response | Promise<Response> {
  const { c, round, say, doors } = visit;
  const { ahead, over, tooLate } = roomWords(say);
  const written = unsent.filter((text) => text !== '');
  const { title, text } =
    doors === 'ahead'
      ? { title: ahead.title, text: ahead.text(say.dayAndTime(workshopAt(round))) }
      : { title: over.title, text: over.text };
  return show(
    c,
    <RoomPage visit={visit} title={title}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {written.length === 0 ? null : <p>{tooLate}</p>}
      {written.map((line) => (
        <p class="typed" dir="auto">
          {line}
        </p>
      ))}
    </RoomPage>,
    written.length === 0 ? 200 : 409,
  );
}
