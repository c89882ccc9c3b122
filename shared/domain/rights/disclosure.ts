import * as z from 'zod/mini';
import { moment } from '../decision.ts';

/** That somebody's case was given out to somebody who asked for it: when and by whom, what was masked and why. */
export const disclosureSchema = z.object({
  at: moment,
  by: z.string(),
  /** What was masked, as the case calls it. */
  masked: z.array(z.string()),
  /** The law that lets it be masked. */
  why: z.optional(z.string()),
  /** Who got it, where they said so: nobody has to say who they are, or what for. */
  to: z.optional(z.string()),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** So many are kept of one person, the latest. */
const MOST_KEPT = 100;

export function withDisclosure<State extends { readonly disclosures?: Disclosure[] | undefined }>(
  state: State,
  disclosure: Disclosure,
): State {
  return { ...state, disclosures: [...(state.disclosures ?? []), disclosure].slice(-MOST_KEPT) };
}
