import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { type LetterName, lettersOf } from '../../../../../shared/domain/letter.ts';
import { exampleContext } from '../../../../../shared/mail/examples/example-context.ts';
import { compose } from '../../../../../shared/mail/letters/compose.ts';
import type { Message } from '../../../../../shared/mail/message.ts';
import type { Language } from '../../../../../shared/round/languages.ts';
import { asPlanned } from '../../../../../shared/round/planned.ts';
import { ROLES, type Role } from '../../../../../shared/round/round-file.ts';
import { mailBook } from '../../../../../shared/words/letters/mail-book.ts';
import { sayIn } from '../../../../../shared/words/say.ts';
import type { OperatorVisit } from '../../operator-visit.ts';

/** A letter in one language to one side, as the address of its page asks for it. */
export type Wanted = { readonly letter: LetterName; readonly language: Language; readonly role: Role };

export function wantedIn({ c, tools, operator }: OperatorVisit): Wanted | undefined {
  const letter = lettersOf(tools.round).find((name) => slugOf(name) === c.req.param('letter'));
  const language = tools.round.languages.find((one) => one === c.req.query('language')) ?? operator.language;
  const role = ROLES.find((one) => one === c.req.query('role')) ?? 'mentor';
  return letter === undefined ? undefined : { letter, language, role };
}

/** The letter as the sender composes it, with an example pair and the plan as it is; nothing when it does not go by that plan. */
export async function exampleOf({ letter, language, role }: Wanted, { tools }: OperatorVisit): Promise<Message | undefined> {
  const round = asPlanned(tools.round, await roundNow(tools));
  const say = sayIn(language, round.zone);
  const context = exampleContext({ letter, role, round, say, publicUrl: tools.publicUrl });
  return compose(context, await mailBook(say, letter));
}

/** The name of a letter in an address. */
export function slugOf(letter: LetterName): string {
  return letter.replaceAll(' ', '-');
}
