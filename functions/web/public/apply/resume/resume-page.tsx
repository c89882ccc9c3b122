import { hashOf } from '../../../../../shared/domain/access-link.ts';
import { type Draft, isKept, isWritten } from '../../../../../shared/domain/application/draft.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { ActionForm } from '../../../../../shared/pages/parts.tsx';
import { draftKind } from '../../../../../shared/storage/kinds/draft.ts';
import { linkKind } from '../../../../../shared/storage/kinds/link.ts';
import { ownerOf } from '../../../../../shared/storage/owner.ts';
import { ref } from '../../../../../shared/storage/ref.ts';
import { applyWords } from '../../../../../shared/words/public/apply.ts';
import { goTo, languageOf, type Visit } from '../../../visit.ts';
import { type Answer, showSaid, visitIn } from '../../public-visit.tsx';
import { draftHere, rememberDraft } from '../draft/drafts.ts';
import { noDraftPage } from '../form/form-visit.tsx';
import { initialsOf, nextPathOf } from '../whose/whose-page.tsx';

/** Shows what a mailed link opens. Only pressing the button opens it: programs that read mail follow links. */
export async function showResume(c: Visit): Promise<Response> {
  const draft = await linkedDraft(c);
  if (draft === undefined) return nothingThere(c);
  const visit = visitIn(draft.language, c);
  const { resume: words } = applyWords(visit.say);
  const other = await draftHere(c);
  const isOther = other !== undefined && other.state.id !== draft.id && isWritten(other.state);
  const lines = [...words.lines, ...(isOther ? [words.instead(initialsOf(other.state))] : [])];
  return showSaid(visit, { ...words, lines }, <ActionForm action={c.req.path} label={words.button} />);
}

/** Lets this browser go on with the draft, at the first page that is not done. */
export async function resumeDraft(c: Visit): Promise<Response> {
  const draft = await linkedDraft(c);
  if (draft === undefined) return nothingThere(c);
  await rememberDraft(c, draft.id);
  return goTo(c, nextPathOf(c.get('tools').round, draft, draft.language));
}

/** The draft of a link: one request. A wrong link, one out of date and one to what was sent or is gone all look the same. */
async function linkedDraft(c: Visit): Promise<Draft | undefined> {
  const { store, round, now } = c.get('tools');
  const id = c.req.param('id') ?? '';
  const hash = hashOf(c.req.param('secret') ?? '');
  const owner = ownerOf({ kind: 'draft', id });
  const found = await store.getTogether([ref(draftKind, id), ref(linkKind, { owner, hash })]);
  const link = found.get(linkKind, { owner, hash })?.state;
  const draft = found.get(draftKind, id)?.state;
  if (link?.purpose !== 'draft' || draft === undefined || draft.submitted) return undefined;
  const isGood = now().epochMilliseconds < instantOf(link.until).epochMilliseconds;
  return isGood && isKept(draft, round, now()) ? draft : undefined;
}

function nothingThere(c: Visit): Answer {
  return noDraftPage(visitIn(languageOf(c), c));
}
