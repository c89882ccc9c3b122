import type { Doubt } from '../../../../shared/domain/pair/doubts.ts';
import type { TimeFault } from '../../../../shared/domain/typed-time.ts';
import type { Say } from '../../../../shared/pages/say.ts';

/** What is wrong with the times proposed together. */
export type TimesFault =
  | 'none'
  | 'too many'
  | 'twice'
  | 'passed'
  | 'after the workshop'
  | 'the same as now'
  | 'pair meets then'
  | 'not an option';

export type MeetingTexts = {
  readonly title: (number: number, of: number, name: string) => string;
  readonly plannedFor: string;
  readonly time: string;
  readonly length: string;
  readonly with: string;
  readonly place: string;
  readonly placeThen: string;
  readonly placeOpen: string;
  readonly changePlace: string;
  readonly move: string;
  readonly cancel: string;
  readonly hasTime: string;
  readonly tellHowItWent: string;
  readonly changeReport: string;
  readonly bookAgain: string;
  readonly begun: string;
  readonly youProposed: (name: string) => string;
  readonly youProposedMove: (name: string) => string;
  readonly propose: string;
  readonly proposeOthers: string;
  readonly timesPassed: string;
  readonly upTo: (times: number, say: Say) => string;
  readonly pick: {
    readonly ask: (name: string) => string;
    readonly askMove: (name: string) => string;
    readonly keeps: (time: string) => string;
    readonly none: string;
    readonly nothing: string;
    readonly button: string;
    readonly missing: string;
  };
  readonly times: {
    readonly title: (number: number, name: string) => string;
    readonly titleMove: (number: number, name: string) => string;
    readonly lead: (most: string, name: string) => string;
    readonly keeps: (time: string) => string;
    readonly suggested: string;
    readonly suggestedHint: string;
    readonly noOverlap: string;
    readonly own: string;
    readonly ownHint: (date: string) => string;
    readonly ownTime: (index: number) => string;
    readonly date: string;
    readonly clock: string;
    readonly place: string;
    readonly placeHint: string;
    readonly button: string;
    readonly faults: Readonly<Record<TimeFault | TimesFault, string>>;
  };
  readonly placing: {
    readonly title: (number: number, name: string) => string;
    readonly booked: (time: string, name: string) => string;
    readonly proposed: (name: string) => string;
    readonly button: string;
  };
  /** Where a time may be a slip. */
  readonly sure: {
    readonly problem: string;
    readonly ask: string;
    readonly yes: (time: string) => string;
    readonly doubts: Readonly<Record<Doubt, string>>;
  };
  readonly cancelling: {
    readonly title: (number: number) => string;
    readonly lead: (name: string) => string;
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    readonly button: string;
    readonly missing: string;
  };
};
