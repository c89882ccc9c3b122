import * as z from 'zod/mini';
import { moment } from '../decision.ts';
import { REMOVAL_RULES } from './removed.ts';

/**
 * A line of the protocol of an authority: that an operator decided to remove what a rule covers, by which decision of the authority, and in which
 * archive what is to be kept of it stands. It says of nobody.
 */
export const removalDecisionSchema = z.object({
  id: z.string(),
  at: moment,
  by: z.string(),
  rule: z.enum(REMOVAL_RULES),
  /** The decision as the round file named it then. */
  named: z.string(),
  /** The checksum of the archive. */
  archive: z.string(),
});
export type RemovalDecision = z.infer<typeof removalDecisionSchema>;
