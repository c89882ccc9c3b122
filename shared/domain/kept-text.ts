import * as z from 'zod/mini';
import { LANGUAGES } from '../round/languages.ts';
import { moment } from './decision.ts';
import { type LetterId, recipientSchema } from './letter.ts';

/** A letter in words, as it went last: kept because what it was made of may be another by the time somebody asks. Its links are not kept. */
export const keptTextSchema = z.object({
  recipient: recipientSchema,
  /** Of the letter among its reader's. */
  key: z.string(),
  at: moment,
  language: z.enum(LANGUAGES),
  subject: z.string(),
  text: z.string(),
});
export type KeptText = z.infer<typeof keptTextSchema>;

export function keptTextId({ recipient, key }: KeptText): LetterId {
  return { recipient, key };
}
