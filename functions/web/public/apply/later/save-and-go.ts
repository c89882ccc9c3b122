import type { Temporal } from 'temporal-polyfill';
import type { Draft } from '../../../../../shared/domain/application/draft.ts';
import { readAddress } from '../../../../../shared/domain/typed-text.ts';
import { type DomainEvent, event } from '../../../../../shared/events/catalogue.ts';
import type { Stored } from '../../../../../shared/storage/changes/changes.ts';
import { goTo } from '../../../visit.ts';
import { channelOf } from '../../call/channel.ts';
import { closedPage, type FormVisit, formPath } from '../form-visit.tsx';
import type { Ticket } from '../sending/ticket.ts';
import { rememberDraft, saveDraft } from './drafts.ts';

type Saving = {
  readonly ticket: Ticket;
  readonly draft: Stored<Draft> | undefined;
  readonly edit: (draft: Draft) => Draft;
  /** Whether somebody wants to go on later, and so a link to the draft. */
  readonly wantsLink: boolean;
  readonly next: string;
};

/** Saves the draft and leads on; somebody who wants a link gets it by mail, or is asked for an address first. */
export async function saveAndGo(visit: FormVisit, { ticket, draft, edit, wantsLink, next }: Saving): Promise<Response> {
  const { c, language, now } = visit;
  const events = (saved: Draft) => (wantsLink && hasAddress(saved) ? [linkAskedFor(saved, now)] : []);
  const outcome = await saveDraft(c, { ticket, draft, language, channel: channelOf(c), edit, events });
  if (outcome === 'sent') return goTo(c, `/${language}/apply/received`);
  if (outcome === 'round closed') return closedPage(visit);
  await rememberDraft(c, outcome.id);
  if (!wantsLink) return goTo(c, next);
  return goTo(c, hasAddress(outcome) ? `/${language}/apply/saved` : formPath(visit, 'later'));
}

function hasAddress({ typed }: Draft): boolean {
  return 'value' in readAddress(typed['email']?.[0] ?? '');
}

/** Pressed twice within a minute it is the same wish. */
function linkAskedFor({ id }: Draft, now: Temporal.Instant): DomainEvent {
  return event('draft link asked for', { draft: id, time: Math.floor(now.epochMilliseconds / 60_000) });
}
