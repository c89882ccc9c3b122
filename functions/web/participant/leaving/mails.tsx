import type { FC } from 'hono/jsx';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { KeptText } from '../../../../shared/domain/kept-text.ts';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { writtenTo } from '../../../../shared/storage/written-to.ts';
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
  // The link that stops reminders stands in mails that are passed on, and opens no more than the choice.
  const written = at.back === undefined ? [] : await writtenTo(person.id, tools.store);
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
      <Written holder={holder} texts={written} />
    </OwnPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** What operators wrote to them, which no reminder says again. */
const Written: FC<{ readonly holder: LinkHolder; readonly texts: readonly KeptText[] }> = ({ holder: { texts: own, say }, texts }) =>
  texts.length === 0 ? null : (
    <section aria-labelledby="written">
      <h2 id="written">{own.leaving.mails.written}</h2>
      {texts.map(({ at, language, subject, text }) => (
        <details>
          <summary>
            <bdi lang={language}>{subject}</bdi>, {say.day(instantOf(at))}
          </summary>
          {aboveSignature(text).map((paragraph) => (
            <p lang={language} dir="auto">
              {paragraph}
            </p>
          ))}
        </details>
      ))}
    </section>
  );

/** The paragraphs above the line that begins the foot of a mail (RFC 3676, section 4.3). */
function aboveSignature(text: string): readonly string[] {
  return (text.split('\n\n-- \n')[0] ?? text).split('\n\n');
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
        {words.stopping(holder.tools.round).map((mail) => (
          <li>{mail}</li>
        ))}
      </ul>
      <p>{words.stays}</p>
      <ul>
        {words.staying(holder.tools.round).map((mail) => (
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
