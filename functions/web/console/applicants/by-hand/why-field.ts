import { MOST_IN_NOTE } from '../../../../../shared/domain/notes.ts';
import { hintOf } from '../../../../../shared/pages/form/asked.tsx';
import { asideWords } from '../../../../../shared/words/console/setting-aside.ts';
import type { Say } from '../../../../../shared/words/say.ts';

/** Why somebody is set aside, for the operators alone, if they want to say. */
export function whyField(say: Say) {
  const { why: label, whyHint } = asideWords(say);
  return { kind: 'text', required: false, most: MOST_IN_NOTE, label, hint: hintOf({ required: false }, whyHint, say), rows: 3 } as const;
}
