import { addressQuestion } from '../../shared/domain/address-of-ours.ts';
import { choosing } from '../../shared/pages/form/declare.ts';
import type { Fields } from '../../shared/pages/form/read-form.ts';
import type { Language } from '../../shared/round/languages.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { assistantWords } from '../../shared/words/assistant.ts';
import { languageWords } from '../../shared/words/choices.ts';
import type { Say } from '../../shared/words/say.ts';

const MOST_IN_NAME = 100;

/** Who is to book, where they have their mail, and in which of the round's languages they are written to. */
export function assistantFields(say: Say, round: Pick<Round, 'languages' | 'mail' | 'operators'>) {
  const words = assistantWords(say);
  const languages = choosing(round.languages.map((one) => ({ value: one, label: languageWords(one, say) })));
  const isOnlyOne = round.languages.length < 2;
  return {
    name: { kind: 'name', required: true, most: MOST_IN_NAME, label: words.name, missing: words.missingName },
    email: { ...addressQuestion(round), required: true, label: words.email, missing: words.missingEmail },
    language: { kind: 'one', required: !isOnlyOne, label: words.language, missing: words.missingLanguage, ...languages },
  } satisfies Fields;
}

export function languageIn(typed: string | undefined, { languages }: Pick<Round, 'languages'>): Language | undefined {
  return languages.find((one) => one === typed);
}
