import type { FC } from 'hono/jsx';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type Letter, letterKey } from '../../../../shared/domain/letter.ts';
import { timesAgain } from '../../../../shared/domain/sent-again.ts';
import { letterTag } from '../../../../shared/mail/letter-tag.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { fateOf, fateWords, letterWords } from '../../../../shared/words/console/letter-names.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { WayTo } from '../parts/way-to.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly letters: readonly Letter[];
};

/** Every letter to a person and what became of it. Those that went, or were held back, can be sent once more. */
export const OwnLetters: FC<Props> = ({ visit, path, letters }) => {
  const { say, nonce, operator } = visit;
  const words = applicantWords(say).letters;
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
            ...(operator.access === 'operator' ? [again] : []),
          ]}
        />
      )}
    </section>
  );
};
