import type { FC } from 'hono/jsx';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import type { LinkHolder } from '../link/people.ts';
import { refuse, refusedIn } from '../link/refused.ts';
import { AskForm } from '../parts/ask-form.tsx';
import { doneIn, saying } from '../parts/done.ts';
import { DoneNotice } from '../parts/done-notice.tsx';
import { OwnPage } from '../parts/own-page.tsx';

/** Where the page of mails lies: at the home of a person, or behind the link that stops reminders. */
export type MailsAt = { readonly path: string; readonly back?: string };

/** Shows which mails come, with the choice there is; nobody has one who has left, or when the round is over. */
export async function mailsPage(holder: LinkHolder, at: MailsAt): Promise<Response> {
  const { texts, person, c, tools } = holder;
  const isOver = (await roundNow(tools)).stage === 'closed';
  const mayChoose = !isOver && !hasLeft(person);
  const problems = mayChoose ? (holder.tried?.problems ?? []) : [];
  const refusal = refusedIn(holder);
  const words = texts.leaving.mails;
  const isSaved = doneIn(c.req.query('done')) === 'mails' && problems.length === 0 && refusal === undefined;
  return show(
    c,
    <OwnPage
      holder={holder}
      title={words.title}
      {...(at.back === undefined ? {} : { back: at.back })}
      problems={problems}
      refusal={refusal}
    >
      {isSaved ? <DoneNotice holder={holder} /> : null}
      <h1>{words.title}</h1>
      {mayChoose ? (
        <Choice holder={holder} action={at.path} problems={problems} />
      ) : (
        <p class="lead">{isOver ? words.closed : words.left}</p>
      )}
    </OwnPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** Which mails somebody wants. */
function mailsFields({ texts }: LinkHolder) {
  const { ask, missing, fewer, all } = texts.leaving.mails;
  const answers = choosing([
    { value: 'no', label: fewer },
    { value: 'yes', label: all },
  ]);
  return { reminders: { kind: 'one', required: true, label: ask, missing, ...answers } } satisfies Fields;
}

/** Which mails can be declined and which cannot, with the choice between them. */
const Choice: FC<{ readonly holder: LinkHolder; readonly action: string; readonly problems: readonly FieldProblem[] }> = ({
  holder,
  action,
  problems,
}) => {
  const words = holder.texts.leaving.mails;
  return (
    <>
      <p class="lead">{holder.person.refusesReminders ? words.stopped : words.coming}</p>
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
      <AskForm action={action} fields={mailsFields(holder)} button={words.button} problems={problems} say={holder.say} />
    </>
  );
};

/** Takes the choice. */
export async function chooseMails(holder: LinkHolder, at: MailsAt, typed: Typed): Promise<Response> {
  const { person, tools, c } = holder;
  const read = readForm(mailsFields(holder), typed, holder.say);
  if ('problems' in read) return askAgain(holder, at.path, {}, read.problems);
  if (hasLeft(person)) return refuse(holder, 'has left', at.path);
  const outcome = await actOnApplication(
    person.id,
    { command: read.values.reminders === 'yes' ? 'take reminders again' : 'refuse reminders' },
    tools,
  );
  return outcome.outcome === 'refused' ? refuse(holder, outcome.why, at.path) : goTo(c, `${at.path}${saying('mails', outcome.outcome)}`);
}
