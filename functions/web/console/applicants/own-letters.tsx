import type { FC } from 'hono/jsx';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type Letter, letterKey } from '../../../../shared/domain/letter.ts';
import { timesAgain } from '../../../../shared/domain/sent-again.ts';
import { letterTag } from '../../../../shared/mail/letter-tag.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { fateOf, fateWords, letterWords } from '../../../../shared/words/console/letter-names.ts';
import { afterwards, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { WayTo } from '../parts/way-to.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly letters: readonly Letter[];
};

/** Every letter to a person and what became of it. Those that went, or were held back, can be sent once more. */
export const OwnLetters: FC<Props> = ({ visit, path, person, letters }) => {
  const { say, nonce, operator, isClosed } = visit;
  const words = applicantWords(say).letters;
  const mayAct = operator.access === 'operator' && !isClosed;
  const again: Column<Letter> = {
    label: words.does,
    cell: (letter) =>
      letter.status === 'sent' || letter.status === 'dropped' ? (
        <ActButton
          nonce={nonce}
          path={path}
          act="letter"
          values={{ letter: letterKey(letter), again: String(timesAgain(letter, letters)) }}
          label={words.again}
          about={letterWords(letter.letter, say).toLowerCase()}
        />
      ) : (
        '–'
      ),
  };
  return (
    <section aria-labelledby="own-letters">
      <h2 id="own-letters">{words.title}</h2>
      {letters.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          captionUnseen
          rows={letters}
          columns={[
            {
              label: words.letter,
              cell: (letter) => (
                <WayTo visit={visit} to={`/console/letters/sent/${letterTag(letter)}`}>
                  {letterWords(letter.letter, say)}
                </WayTo>
              ),
            },
            { label: words.fate, cell: (letter) => fateWords(fateOf(letter), say) },
            { label: words.when, cell: ({ sentAt, requestedAt }) => say.dayAndTime(instantOf(sentAt ?? requestedAt)) },
            ...(mayAct ? [again] : []),
          ]}
        />
      )}
      {!mayAct || hasLeft(person) ? null : <Reminders visit={visit} path={path} person={person} />}
    </section>
  );
};

/** Stops the mails a person may refuse, for whoever asked for that by telephone, or lets them come again. */
const Reminders: FC<Omit<Props, 'letters'>> = ({ visit: { say, nonce }, path, person: { refusesReminders } }) => {
  const { person: words } = applicantWords(say);
  const [act, label] = refusesReminders ? ['remind', words.letRemindersCome] : ['stop reminders', words.stopReminders];
  return (
    <>
      <p>{words.reminders}</p>
      <ActButton nonce={nonce} path={path} act={act} label={label} />
    </>
  );
};

/** What was pressed of the two. */
export async function changeReminders(visit: OperatorVisit, path: string, id: string, how: 'stop' | 'come'): Promise<Response | Trouble> {
  const stops = how === 'stop';
  const act = stops ? 'stopped reminders' : 'let reminders come';
  const operator = { operator: visit.operator.id, act, about: { application: id } } as const;
  const outcome = await actOnApplication(id, { command: stops ? 'refuse reminders' : 'take reminders again' }, visit.tools, { operator });
  return afterwards(visit, outcome, path, stops ? 'reminders-stopped' : 'reminders-come');
}
