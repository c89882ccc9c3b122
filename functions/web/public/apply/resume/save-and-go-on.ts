import { saveDraft } from '../../../../../shared/commands/draft/save-draft.ts';
import { type Draft, hasAddress } from '../../../../../shared/domain/application/draft.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, networkOf } from '../../../visit.ts';
import { channelOf } from '../../call/channel.ts';
import { rememberDraft } from '../draft/drafts.ts';
import type { FormToken } from '../form/form-token.ts';
import { closedPage, type FormVisit, formPath } from '../form/form-visit.tsx';
import { leadToLate } from '../received/received-page.tsx';

type Saving = {
  readonly formToken: FormToken;
  readonly draft: Stored<Draft> | undefined;
  readonly edit: (draft: Draft) => Draft;
  /** Whether somebody wants to go on later, and so a link to the draft. */
  readonly wantsLink: boolean;
  readonly next: string;
};

/** Saves the draft and leads on; somebody who wants a link gets it by mail, or is asked for an address first. */
export async function saveAndGoOn(visit: FormVisit, saving: Saving): Promise<Response> {
  const { c, language } = visit;
  const { formToken, wantsLink, next } = saving;
  const mailed = wantsLink ? await save(visit, saving, { link: true }) : undefined;
  // What was written is kept also when the network is over its limit of links.
  const isCrowded = mailed === 'network over its limit';
  const outcome = mailed === undefined || isCrowded ? await save(visit, saving, { link: false }) : mailed;
  if (outcome === 'sent') return leadToLate(c, formToken.draft, language);
  if (outcome === 'round closed') return closedPage(visit);
  if (outcome === 'too large') return problemPage(c, 413, language);
  if (outcome === 'network over its limit') throw new Error('nothing was mailed, and yet the network over its limit');
  await rememberDraft(c, outcome.id);
  if (!wantsLink) return goTo(c, next);
  if (isCrowded) return goTo(c, `${formPath(visit, 'crowded')}?what=link`);
  return goTo(c, hasAddress(outcome) ? `/${language}/apply/saved` : formPath(visit, 'later'));
}

async function save({ c, language }: FormVisit, { formToken, draft, edit }: Saving, { link }: { readonly link: boolean }) {
  const edited = { before: draft, begins: formToken, language, channel: channelOf(c), edit };
  return saveDraft({ ...edited, mailsLinkTo: link ? await networkOf(c) : undefined }, c.get('tools'));
}
