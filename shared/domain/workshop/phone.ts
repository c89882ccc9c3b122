import * as z from 'zod/mini';
import { LANGUAGES } from '../../round/languages.ts';
import { ROLES } from '../../round/round-file.ts';
import { moment } from '../decision.ts';

/** A phone that has joined. The number is the hash of what its browser keeps: it tells phones apart, and nothing of whose they are. */
export const phoneSchema = z.object({
  phone: z.string(),
  sitting: z.int(),
  /** From which side its owner writes, if they said so. */
  side: z.optional(z.enum(ROLES)),
  language: z.enum(LANGUAGES),
  at: moment,
});
export type Phone = z.infer<typeof phoneSchema>;
