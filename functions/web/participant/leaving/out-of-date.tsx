import type { Typed } from '../../../../shared/domain/application/form.ts';
import { askForLink } from '../../../../shared/lambda/acts/link.ts';
import { ActionForm } from '../../../../shared/pages/parts.tsx';
import { hours } from '../../../../shared/words/amounts.ts';
import { problemPage } from '../../problem-page.tsx';
import { roundNow } from '../../round-now.ts';
import { goTo, networkOf, show } from '../../visit.ts';
import { type Answer, arrive, type Guest, type Handler } from '../arrival.ts';
import { GuestPage } from '../guest-page.tsx';
import { HOURS_KEPT, keepLate } from '../late.ts';
import { refuse, refusedIn } from '../refused.ts';

/** Says that a link has had its time. The one button mails a new one, to the address we know, until the round is closed. */
export async function showOutOfDate(guest: Guest): Promise<Response> {
  const isOver = (await roundNow(guest.tools)).stage === 'closed';
  const refusal = isOver ? 'round closed' : refusedIn(guest);
  const words = guest.texts.leaving.outOfDate;
  return show(
    guest.c,
    <GuestPage guest={guest} title={words.title} refusal={refusal}>
      <h1>{words.title}</h1>
      {guest.late === undefined ? null : <p>{words.kept(hours(HOURS_KEPT, guest.say))}</p>}
      {isOver ? null : (
        <>
          <p>{words.text}</p>
          <ActionForm action={`${guest.home}/new-link`} label={words.button} />
        </>
      )}
    </GuestPage>,
    refusal === undefined ? 410 : 409,
  );
}

/** What was sent by a link that has had its time is not taken, and not lost: its page shows it to whoever opens that by a new link. */
export async function takeLate(guest: Guest, typed: Typed, isTheirs: boolean): Promise<Response> {
  return isTheirs && (await keepLate(guest, typed)) ? goTo(guest.c, guest.home) : showOutOfDate(guest);
}

/** Asks for a new link. */
export function askForNewLink(purpose: 'place' | 'stop'): Handler {
  return forOldLink(purpose, async (guest) => {
    const { tools, person, home, c } = guest;
    const outcome = await askForLink({ application: person.id }, await networkOf(c), tools);
    if (outcome === 'network had its share') return problemPage(c, 429, person.language);
    if (outcome === 'round closed') return refuse(guest, 'round closed');
    return goTo(c, `${home}/new-link`);
  });
}

/** The same whatever became of the wish, so that it tells nothing about the person. */
export function linkAskedFor(purpose: 'place' | 'stop'): Handler {
  return forOldLink(purpose, (guest) => {
    const words = guest.texts.leaving.outOfDate;
    return show(
      guest.c,
      <GuestPage guest={guest} title={words.sentTitle}>
        <h1>{words.sentTitle}</h1>
        <p>{words.sent}</p>
        {guest.late === undefined ? null : <p>{words.kept(hours(HOURS_KEPT, guest.say))}</p>}
      </GuestPage>,
    );
  });
}

/** A link that still works needs no other: it leads to where it leads. */
function forOldLink(purpose: 'place' | 'stop', answer: (guest: Guest) => Answer): Handler {
  return async (c) => {
    const arrival = await arrive(c, purpose);
    if (arrival.link === 'unknown') return problemPage(c, 404);
    return arrival.link === 'good' ? goTo(c, arrival.guest.home) : answer(arrival.guest);
  };
}
