import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { type LetterAbout, type LetterName, requested } from '../../../../shared/domain/letter.ts';
import { compose } from '../../../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../../../shared/mail/letters/context.ts';
import { renderText } from '../../../../shared/mail/render-text.ts';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { mailBook } from '../../../../shared/words/letters/mail-book.ts';
import { sayIn } from '../../../../shared/words/say.ts';
import type { OperatorVisit } from '../operator-visit.ts';

export type LetterSeen = { readonly to: string; readonly subject: string; readonly text: string };

/** What else a letter is about: a pair as it would be and the other one in it, or what operators wrote. */
type About = Pick<LetterContext, 'pair' | 'partner' | 'former' | 'written'> & { readonly told?: LetterAbout };

/** A letter as it would be written now to somebody who need not be there yet. Its links lead nowhere: they are made when it goes. */
export async function letterTo(
  person: Application,
  letter: LetterName,
  { tools }: Pick<OperatorVisit, 'tools'>,
  { told = {}, ...about }: About = {},
): Promise<LetterSeen | undefined> {
  const { round, publicUrl } = tools;
  const say = sayIn(person.language, round.zone);
  const now = tools.now();
  const link = (purpose: string) => `${publicUrl}/${purpose}/…`;
  const context = {
    round,
    roundState: await roundNow(tools),
    letter: requested({ recipient: { kind: 'person', id: person.id }, letter, occasion: 'preview', about: told }, now),
    now,
    say,
    contact: contactOf(round),
    publicUrl,
    link,
    why: link('why'),
    person,
    ...about,
  };
  const message = compose(context, await mailBook(say, letter));
  return message && { to: message.to.address, subject: message.words.subject, text: renderText(message.words, message.footer) };
}

type PreviewProps = {
  readonly words: { readonly to: string; readonly subject: string };
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
