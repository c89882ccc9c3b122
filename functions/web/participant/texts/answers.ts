import type { FieldFault } from '../../../../shared/domain/typed-text.ts';

/** A question with its five answers, from 1 to 5. */
export type Scale = { readonly ask: string; readonly answers: readonly [string, string, string, string, string] };

export type AnswerTexts = {
  readonly contactTitle: string;
  readonly contactMe: string;
  readonly contactMeHint: (contact: string) => string;
  /** `most` is how many characters there is room for; `found` is what was found instead, as `Fault` says. */
  readonly faults: (most: number, found: string) => Readonly<Record<FieldFault, string>>;
  readonly missing: string;
  readonly report: {
    readonly title: (number: number) => string;
    readonly lead: (time: string, name: string) => string;
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    readonly missing: string;
    readonly rating: Scale;
    readonly takeaway: string;
    readonly whoSees: (name: string, operators: string) => string;
    readonly button: string;
  };
  readonly pulse: {
    readonly title: (name: string) => string;
    readonly whoSees: (name: string, operators: string) => string;
    readonly going: Scale;
    readonly time: Scale;
    readonly note: string;
    readonly button: string;
    readonly both: (name: string) => string;
    readonly onlyYou: (name: string) => string;
    readonly missingGoing: string;
    readonly missingTime: string;
    readonly yours: string;
    readonly goingRow: string;
    readonly timeRow: string;
    readonly before: (answer: string) => string;
    readonly change: string;
    readonly over: string;
  };
  readonly evaluation: {
    readonly title: string;
    readonly lead: (closes: string) => string;
    readonly whoSees: (operators: string) => string;
    readonly few: string;
    readonly missing: string;
    readonly mayQuote: string;
    readonly again: Scale;
    readonly button: string;
    readonly over: (closes: string) => string;
    readonly notYet: (opens: string) => string;
    readonly notForYou: string;
  };
};
