import { askForLetters, toOperators } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the operators where the closing report is. */
export const handler = onEvent('program closed', (_, tools) => askForLetters(toOperators(tools, 'report ready', 'closing'), tools));
