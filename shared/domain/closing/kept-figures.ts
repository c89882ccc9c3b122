import * as z from 'zod/mini';
import { roundFiguresSchema } from '../../round/round-figures.ts';
import { moment } from '../decision.ts';
import { closingFiguresSchema } from './closing-figures.ts';
import { proposalSchema } from './proposal.ts';

/** What a round had come to when it was closed, without persons. It stays when what it was counted from is removed. */
export const keptFiguresSchema = z.object({
  at: moment,
  closing: closingFiguresSchema,
  figures: roundFiguresSchema,
  proposals: z.array(proposalSchema),
});
export type KeptFigures = z.infer<typeof keptFiguresSchema>;
