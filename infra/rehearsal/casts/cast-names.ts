/** Who can play a rehearsal, the first one unless another is asked for. */
export const CAST_NAMES = ['as-planned', 'as-it-happens'] as const;
export type CastName = (typeof CAST_NAMES)[number];

/** What each of them shows, for the help of the command. */
export const CASTS_SHOW: Readonly<Record<CastName, string>> = {
  'as-planned': 'the round goes by its file',
  'as-it-happens': 'plans change, people are away, and nobody presses the button for a week',
};
