import * as z from 'zod/mini';

/**
 * What a score is made of. `topics`: what the mentee wants that the mentor offers; `used`: what the mentor offers that gets used; `goals`:
 * goals both ticked; `times`: half-days both can; `format`: where to meet; `languages`: speaking the same ones; `fields`: not the same field.
 */
export const COMPONENTS = ['topics', 'used', 'goals', 'times', 'format', 'languages', 'fields'] as const;
export type Component = (typeof COMPONENTS)[number];

/** Why two people suit each other, as it was worked out: ids of themes and slots, never words of theirs. */
export const fitSchema = z.object({
  /** 0 to 100. */
  score: z.int(),
  /** Whole points that add up to the score, in the order of COMPONENTS. */
  components: z.array(z.object({ component: z.enum(COMPONENTS), points: z.int() })),
  /** How much of the score's weight rests on answers, in percent; what was not answered counts half. */
  basedOn: z.int(),
  /** Themes both chose. */
  topics: z.array(z.string()),
  /** Themes the mentee chose and the mentor did not. */
  notCovered: z.array(z.string()),
  slots: z.array(z.string()),
  languages: z.array(z.string()),
  goals: z.array(z.string()),
  differentFields: z.boolean(),
});
export type Fit = z.infer<typeof fitSchema>;
