import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/application/form.ts';
import { actOnApplication } from '../../../../shared/lambda/acts/application.ts';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { DONE } from '../../../../shared/words/participant/done.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../again.ts';
import type { Answer, Guest } from '../arrival.ts';
import { AskForm } from '../ask-form.tsx';
import { doneIn, saying } from '../done.ts';
import { GuestPage } from '../guest-page.tsx';
import { refuse, refusedIn } from '../refused.ts';

/** Where the page of mails lies: at the place of a person, or behind the link that stops reminders. */
export type MailsAt = { readonly path: string; readonly back?: string };

/** Shows which mails come and which can be declined, with the choice between them. */
export function mailsPage(guest: Guest, at: MailsAt): Answer {
  const { texts, person, c, say } = guest;
  const problems = guest.tried?.problems ?? [];
  const refusal = refusedIn(guest);
  const words = texts.leaving.mails;
  const isSaved = doneIn(c.req.query('done')) === 'mails' && problems.length === 0 && refusal === undefined;
  return show(
    c,
    <GuestPage
      guest={guest}
      title={words.title}
      {...(at.back === undefined ? {} : { back: at.back })}
      problems={problems}
      refusal={refusal}
    >
      {isSaved ? (
        <Notice>
          <p>{say(DONE.mails)}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lead">{person.refusesReminders ? words.stopped : words.coming}</p>
      <p>{words.stops}</p>
      <ul>
        {words.stopping.map((mail) => (
          <li>{mail}</li>
        ))}
      </ul>
      <p>{words.stays}</p>
      <ul>
        {words.staying.map((mail) => (
          <li>{mail}</li>
        ))}
      </ul>
      <AskForm action={at.path} name="reminders" words={words} answers={{ no: words.fewer, yes: words.all }} problems={problems} />
    </GuestPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** Takes the choice. */
export async function chooseMails(guest: Guest, at: MailsAt, typed: Typed): Promise<Response> {
  const { person, tools, texts, c } = guest;
  const wanted = firstValue(typed, 'reminders');
  if (wanted !== 'yes' && wanted !== 'no') {
    return askAgain(guest, at.path, {}, [{ field: 'reminders', message: texts.leaving.mails.missing }]);
  }
  if (hasLeft(person)) return refuse(guest, 'has left', at.path);
  const outcome = await actOnApplication(person.id, { command: wanted === 'yes' ? 'take reminders again' : 'refuse reminders' }, tools);
  return outcome.outcome === 'refused' ? refuse(guest, outcome.why, at.path) : goTo(c, `${at.path}${saying('mails', outcome.outcome)}`);
}
