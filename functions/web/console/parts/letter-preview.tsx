import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { type LetterAbout, type LetterName, type LetterRequest, requested } from '../../../../shared/domain/letter.ts';
import type { Curious } from '../../../../shared/domain/visitor/curious.ts';
import type { Question } from '../../../../shared/domain/visitor/question.ts';
import { compose } from '../../../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../../../shared/mail/letters/context.ts';
import { renderText } from '../../../../shared/mail/render-text.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { consoleWords } from '../../../../shared/words/console/console.ts';
import { mailBook } from '../../../../shared/words/letters/mail-book.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';

export type LetterSeen = { readonly to: string; readonly subject: string; readonly text: string };

/** What else a letter is about: a pair as it would be and the other one in it, or what operators wrote. */
type About = Pick<LetterContext, 'pair' | 'partner' | 'former' | 'written'> & { readonly told?: LetterAbout };

/**
 * A letter as it would be written now to somebody who need not be there yet. Its links lead nowhere: they are made when it goes. Nothing where
 * it goes to a side the operator does not see.
 */
export async function letterTo(
  person: Application,
  letter: LetterName,
  visit: Pick<OperatorVisit, 'tools' | 'operator'>,
  { told = {}, ...about }: About = {},
): Promise<LetterSeen | undefined> {
  if (!seesSide(visit, person.answers.role)) return undefined;
  const asked = { recipient: { kind: 'person', id: person.id }, letter, about: told } as const;
  return seen(asked, person.language, visit, { person, ...about });
}

/** The same to somebody who has not applied. */
export function letterToVisitor(
  visitor: { readonly question: Question } | { readonly curious: Curious },
  letter: LetterName,
  visit: Pick<OperatorVisit, 'tools'>,
): Promise<LetterSeen | undefined> {
  const { id, language } = 'question' in visitor ? visitor.question : visitor.curious;
  const about = 'question' in visitor ? visitor : { curious: { ...visitor.curious, hasApplied: false } };
  return seen({ recipient: { kind: 'visitor', id }, letter }, language, visit, about);
}

async function seen(
  asked: Omit<LetterRequest, 'occasion'>,
  language: Language,
  { tools }: Pick<OperatorVisit, 'tools'>,
  about: Partial<LetterContext>,
): Promise<LetterSeen | undefined> {
  const { round, publicUrl } = tools;
  const say = sayIn(language, round.zone);
  const now = tools.now();
  const link = (purpose: string) => `${publicUrl}/${purpose}/…`;
  const context = {
    round,
    roundState: await roundNow(tools),
    letter: requested({ ...asked, occasion: 'preview' }, now),
    now,
    say,
    contact: contactOf(round),
    publicUrl,
    link,
    why: link('why'),
    ...about,
  };
  const message = compose(context, await mailBook(say, asked.letter));
  return message && { to: message.to.address, subject: message.words.subject, text: renderText(message.words, message.footer) };
}

type PreviewWords = { readonly to: string; readonly subject: string };

type PreviewProps = {
  readonly words: PreviewWords;
  readonly letter: LetterSeen;
};

/** A letter before it goes. */
export const LetterPreview: FC<PreviewProps> = ({ words, letter: { to, subject, text } }) => (
  <>
    <Facts
      rows={[
        [words.to, <bdi>{to}</bdi>],
        [words.subject, subject],
      ]}
    />
    <div class="letter typed">{text}</div>
  </>
);

type WhetherProps = {
  readonly words: PreviewWords & { readonly letter: string; readonly when: string; readonly noLetter: string };
  readonly letter: LetterSeen | undefined;
};

/** What somebody gets of an act and when it goes out, or that nothing does. */
export const LetterIfAny: FC<WhetherProps> = ({ words, letter }) =>
  letter === undefined ? (
    <p>{words.noLetter}</p>
  ) : (
    <>
      <h2>{words.letter}</h2>
      <LetterPreview words={words} letter={letter} />
      <p>{words.when}</p>
    </>
  );

type TwoProps = {
  readonly visit: OperatorVisit;
  readonly names: Readonly<Record<Role, string>>;
  readonly letters: Partial<Readonly<Record<Role, LetterSeen | undefined>>>;
  readonly words: PreviewWords & { readonly letter: (name: string) => string };
};

/** The letters to the two of a pair, folded; of the one whom the operator does not see, that there is one. */
export const LettersToTwo: FC<TwoProps> = ({ visit, names, letters, words }) => (
  <>
    {ROLES.map((role) => {
      const letter = letters[role];
      if (!seesSide(visit, role)) return <p class="muted">{consoleWords(visit.say).unseenLetter(names[role])}</p>;
      return letter === undefined ? null : (
        <details>
          <summary>{words.letter(names[role])}</summary>
          <LetterPreview words={words} letter={letter} />
        </details>
      );
    })}
  </>
);
