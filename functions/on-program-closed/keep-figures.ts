import { keepFigures } from '../../shared/commands/closing/keep-figures.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** The figures of the round stay when the people they are of are removed. */
export const handler = onEvent('program closed', (_, tools) => keepFigures(tools));
