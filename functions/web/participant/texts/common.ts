import type { Refusal } from '../../../../shared/domain/decision.ts';
import type { Say } from '../../../../shared/pages/say.ts';
import type { Role } from '../../../../shared/round/round-file.ts';

/** Why something was not done, as far as participants can meet it. */
export const TOLD = [
  'after the workshop',
  'already answered',
  'changed meanwhile',
  'has left',
  'not at this stage',
  'offer over',
  'pair meets then',
  'round closed',
  'time passed',
  'time not proposed',
  'too late to undo',
] as const satisfies readonly Refusal[];
export type Told = (typeof TOLD)[number];

export type CommonTexts = {
  readonly back: string;
  readonly errorTitle: string;
  readonly errorInTitle: string;
  readonly refusedTitle: string;
  readonly refusals: Readonly<Record<Told, string>> & { readonly otherwise: string };
  readonly capital: (text: string) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number, say: Say) => string;
  readonly meetings: (count: number, say: Say) => string;
  readonly guide: {
    readonly prepare: (minutes: string) => string;
    readonly begin: string;
    readonly part: string;
    readonly questions: Readonly<Record<Role, string>>;
    readonly end: string;
  };
};
