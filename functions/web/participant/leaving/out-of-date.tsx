import { askForLink } from '../../../../shared/commands/link/ask-for-link.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { LATE_HOURS } from '../../../../shared/domain/access-link.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { ActionForm } from '../../../../shared/pages/parts.tsx';
import { hours } from '../../../../shared/words/amounts.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, networkOf, show } from '../../visit.ts';
import { keepLate } from '../link/late.ts';
import type { Answer, Handler, LinkHolder } from '../link/people.ts';
import { refuse, refusedIn } from '../link/refused.ts';
import { whoseLink } from '../link/whose-link.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { showGone } from './gone.tsx';

/**
 * Says that a link has had its time. The one button mails a new one, to the address we know; to an assistant until the round is closed. What was
 * written and is not kept stands there to be copied.
 */
export async function showOutOfDate(holder: LinkHolder, unkept: Typed = {}): Promise<Response> {
  const written = Object.values(unkept)
    .flat()
    .filter((text) => text !== '');
  const isOver = holder.assistant !== undefined && (await roundNow(holder.tools)).stage === 'closed';
  const refusal = isOver ? 'round closed' : refusedIn(holder);
  const words = holder.texts.leaving.outOfDate;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} refusal={refusal}>
      <h1>{words.title}</h1>
      {holder.late === undefined ? null : <p>{words.kept(hours(LATE_HOURS, holder.say))}</p>}
      {isOver ? null : (
        <>
          <p>{words.text}</p>
          <ActionForm action={`${holder.home}/new-link`} label={words.button} />
        </>
      )}
      {written.length === 0 ? null : <p>{words.unkept}</p>}
      {written.map((text) => (
        <p class="typed" dir="auto">
          {text}
        </p>
      ))}
    </OwnPage>,
    refusal === undefined ? 410 : 409,
  );
}

/** What was sent by a link that has had its time is not taken, and not lost: its page shows it to whoever opens that by a new link. */
export async function takeLate(holder: LinkHolder, typed: Typed, isTheirs: boolean): Promise<Response> {
  return isTheirs && (await keepLate(holder, typed)) ? goTo(holder.c, holder.home) : showOutOfDate(holder);
}

/** Asks for a new link. */
export function askForNewLink(purpose: 'place' | 'book' | 'stop'): Handler {
  return forOldLink(purpose, async (holder) => {
    const { tools, person, assistant, home, c } = holder;
    const whom = { application: person.id, ...(assistant === undefined ? {} : { assistant: assistant.number }) };
    const outcome = await askForLink(whom, await networkOf(c), tools);
    if (outcome === 'network over its limit') return problemPage(c, 429, holder.say.language);
    if (outcome === 'round closed') return refuse(holder, 'round closed');
    return goTo(c, `${home}/new-link`);
  });
}

/** The same whatever became of the wish, so that it tells nothing about the person. */
export function linkAskedFor(purpose: 'place' | 'book' | 'stop'): Handler {
  return forOldLink(purpose, (holder) => {
    const words = holder.texts.leaving.outOfDate;
    return show(
      holder.c,
      <OwnPage holder={holder} title={words.sentTitle}>
        <h1>{words.sentTitle}</h1>
        <p>{words.sent}</p>
        {holder.late === undefined ? null : <p>{words.kept(hours(LATE_HOURS, holder.say))}</p>}
      </OwnPage>,
    );
  });
}

/** A link that still works needs no other: it leads to where it leads. */
function forOldLink(purpose: 'place' | 'book' | 'stop', answer: (holder: LinkHolder) => Answer): Handler {
  return async (c) => {
    const whose = await whoseLink(c, purpose);
    if (whose.link === 'unknown') return problemPage(c, 404);
    if (whose.link === 'gone') return showGone(c, whose.language);
    return whose.link === 'out of date' ? answer(whose.holder) : goTo(c, whose.holder.home);
  };
}
