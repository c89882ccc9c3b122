/** Where a demo can begin, in the order in which a round comes there. */
export const DEMO_STAGES = ['call', 'matching', 'offers', 'running', 'closing', 'closed'] as const;
export type DemoStage = (typeof DEMO_STAGES)[number];

/** The stage with most to see: pairs that meet and pairs that do not, answers, letters of every kind, and things on the list. */
export const LIVELIEST: DemoStage = 'running';
