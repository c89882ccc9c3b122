import { choosing } from '../../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../../shared/pages/form/read-form.ts';
import type { Round } from '../../../../../shared/round/round-file.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { enteringWords } from '../../../../../shared/words/console/entering.ts';
import type { Say } from '../../../../../shared/words/say.ts';

const MOST_WHY = 200;

/** Why somebody is entered, which they read in their first mail. */
export function whyField(say: Say, label: string) {
  const { whyHint: hint, whyMissing: missing } = enteringWords(say);
  return { why: { kind: 'line', required: true, most: MOST_WHY, label, hint, missing } } satisfies Fields;
}

/** In which language somebody gets their mails. */
export function languageField(say: Say, languages: Round['languages'], label: string) {
  const choices = languages.map((one) => ({ value: one, label: languageWords(one, say) }));
  return { language: { kind: 'one', required: false, label, ...choosing(choices) } } satisfies Fields;
}

/** What an operator says about somebody besides their answers. */
export function ownFields(say: Say, { languages }: Pick<Round, 'languages'>) {
  const { why, language, telephone, telephoneHint: hint, telephoneYes } = enteringWords(say);
  return {
    ...whyField(say, why),
    ...languageField(say, languages, language),
    telephone: { kind: 'several', required: false, label: telephone, hint, ...choosing([{ value: 'yes', label: telephoneYes }]) },
  } satisfies Fields;
}
