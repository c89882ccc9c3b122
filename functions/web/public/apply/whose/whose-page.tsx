import { type Draft, isWritten } from '../../../../../shared/domain/application/draft.ts';
import { stepsOf } from '../../../../../shared/domain/application/form.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { ActionForm } from '../../../../../shared/pages/parts.tsx';
import type { Round } from '../../../../../shared/round/round-file.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { firstValue, readBody } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo } from '../../../visit.ts';
import { keptQuery, showSaid } from '../../public-visit.tsx';
import { endDraftSession, isInDraftSession } from '../draft/draft-session.ts';
import { draftHere, forgetDraft, rememberDraft } from '../draft/drafts.ts';
import { forgetSent } from '../draft/just-sent.ts';
import { type FormVisit, formPath } from '../form/form-visit.tsx';

const WHOSE = 'whose';
const CHOICE = 'choice';

/**
 * A browser at a fair has had many people before it. Whoever comes from the call, or back after a while, is asked whether they go on
 * with what was begun here or begin anew; until they have said so nothing is shown of it but initials.
 */
export async function showWhose(visit: FormVisit): Promise<Response> {
  const { c, words, say } = visit;
  const here = await draftHere(c);
  if (here === undefined || !isWritten(here.state)) return goTo(c, firstPath(visit));
  const initials = initialsOf(here.state);
  const said = words.whose.page(initials, here.state.role, say.dayAndTime(instantOf(here.state.savedAt)));
  const action = `${formPath(visit, WHOSE)}${keptQuery(c)}`;
  return showSaid(
    visit,
    said,
    <>
      <ActionForm action={action} label={words.whose.goOn(initials)} values={{ [CHOICE]: 'on' }} />
      <ActionForm action={action} label={words.whose.anew} values={{ [CHOICE]: 'anew' }} quiet />
    </>,
  );
}

export async function takeWhose(visit: FormVisit): Promise<Response> {
  const { c, language, round } = visit;
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  switch (firstValue(body.typed, CHOICE)) {
    case 'anew':
      forgetDraft(c);
      forgetSent(c);
      return goTo(c, firstPath(visit));
    case 'on': {
      const here = await draftHere(c);
      if (here === undefined) return goTo(c, firstPath(visit));
      await rememberDraft(c, here.state.id);
      return goTo(c, `${nextPathOf(round, here.state, language)}${keptQuery(c)}`);
    }
    default:
      return showWhose(visit);
  }
}

/** Where somebody is asked whose the draft in this browser is, when they have to be. */
export function askedFirst(visit: FormVisit, here: Stored<Draft> | undefined): Response | undefined {
  if (here === undefined || !isWritten(here.state)) return undefined;
  const { c, role } = visit;
  return here.state.role === role && isInDraftSession(c, here.state.id) ? undefined : toWhose(visit);
}

export function toWhose(visit: FormVisit): Response {
  const { c } = visit;
  endDraftSession(c);
  return goTo(c, `${formPath(visit, WHOSE)}${keptQuery(c)}`);
}

/** The first page of a draft that is not done, in this language. */
export function nextPathOf(round: Round, draft: Draft, language: Draft['language']): string {
  const next = stepsOf(round, draft.role).find(({ id }) => !draft.done.includes(id));
  return formPath({ language, role: draft.role }, next?.id ?? 'check');
}

function firstPath(visit: FormVisit): string {
  return `${formPath(visit, visit.steps[0]?.id)}${keptQuery(visit.c)}`;
}

const MOST_INITIALS = 3;

/** "Å. Ö." of "Åsa Öberg": enough for its owner, and little for the next person. Nothing when no name was typed. */
export function initialsOf({ typed }: Draft): string {
  const words = (typed['name']?.[0] ?? '').normalize('NFC').split(/\s+/);
  return words
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .slice(0, MOST_INITIALS)
    .map((letter) => `${letter.toLocaleUpperCase('sv')}.`)
    .join(' ');
}
