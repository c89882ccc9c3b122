import type { FC } from 'hono/jsx';
import { keptUnder, subjectsOf } from '../../../shared/domain/privacy/what-is-kept.ts';
import { Facts } from '../../../shared/pages/parts.tsx';
import { fateOf, fateWords, letterWords } from '../../../shared/words/console/letter-names.ts';
import { ownDataWords } from '../../../shared/words/privacy/own-data.ts';
import { subjectWords, whatWords } from '../../../shared/words/privacy/what.ts';
import { at, type Given } from './given.ts';
import { linesOf } from './lines.ts';

/**
 * All that is kept about somebody, under the headings of the inventory, with the letters as they read, and then the same of other applications
 * of theirs.
 */
export const AllOfIt: FC<{ readonly given: Given }> = ({ given }) => {
  const words = ownDataWords(given.say);
  return (
    <>
      <OfOne given={given} />
      {given.data.merged.map((data) => (
        <details>
          <summary>{words.merged(at(given, data.person.submittedAt), data.person.email)}</summary>
          <AllOfIt given={{ ...given, data }} />
        </details>
      ))}
    </>
  );
};

const OfOne: FC<{ readonly given: Given }> = ({ given }) => {
  const { say, round } = given;
  const lines = linesOf(given);
  const { person } = given.data;
  const [what, subjects, words] = [whatWords(say, round), subjectWords(say, round), ownDataWords(say)];
  const shown = subjectsOf(round).filter((subject) => subject !== 'operators');
  return (
    <>
      {shown.map((subject) => (
        <section aria-labelledby={`of-${person.id}-${subject}`}>
          <h2 id={`of-${person.id}-${subject}`}>{subjects[subject]}</h2>
          <Facts
            rows={keptUnder(subject, round)
              .filter((one) => one !== 'letter text')
              .map((one) => [what[one], <Lines lines={lines[one].length === 0 ? [words.nothing] : lines[one]} />])}
          />
        </section>
      ))}
      <Letters given={given} />
    </>
  );
};

const Lines: FC<{ readonly lines: readonly string[] }> = ({ lines }) => (
  <>
    {lines.map((line) => (
      <p>
        <bdi>{line}</bdi>
      </p>
    ))}
  </>
);

const Letters: FC<{ readonly given: Given }> = ({ given }) => {
  const { data, say } = given;
  const words = ownDataWords(say);
  return data.letters.length === 0 ? null : (
    <section aria-labelledby={`letters-${data.person.id}`}>
      <h2 id={`letters-${data.person.id}`}>{words.lettersTitle}</h2>
      {data.letters.map(({ letter, text }) => (
        <details>
          <summary>
            {at(given, letter.sentAt ?? letter.requestedAt)}:{' '}
            <bdi lang={text?.language}>{text?.subject ?? letterWords(letter.letter, say)}</bdi>,{' '}
            {fateWords(fateOf(letter), say).toLowerCase()}
          </summary>
          {text === undefined ? (
            <p>{words.noText}</p>
          ) : (
            text.text.split('\n\n').map((paragraph) => (
              <p lang={text.language} dir="auto">
                {paragraph}
              </p>
            ))
          )}
        </details>
      ))}
    </section>
  );
};
