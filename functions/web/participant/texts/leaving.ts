/** Whether somebody who leaves has a mentorship to end, or only an application to take back. */
export type Leaving = 'inPair' | 'beforePair';

export type LeavingTexts = {
  readonly leave: {
    readonly title: Readonly<Record<Leaving, string>>;
    readonly inPair: (names: string) => string;
    readonly beforePair: string;
    readonly undo: (hours: number) => string;
    readonly ask: string;
    readonly stay: Readonly<Record<Leaving, string>>;
    readonly leave: Readonly<Record<Leaving, string>>;
    readonly button: string;
    readonly missing: string;
  };
  readonly mails: {
    readonly title: string;
    readonly stopped: string;
    readonly coming: string;
    readonly stops: string;
    readonly stopping: readonly string[];
    readonly stays: string;
    readonly staying: readonly string[];
    readonly ask: string;
    readonly all: string;
    readonly fewer: string;
    readonly button: string;
    readonly missing: string;
    readonly closed: string;
  };
  readonly outOfDate: {
    readonly title: string;
    readonly text: string;
    readonly button: string;
    readonly sentTitle: string;
    readonly sent: string;
    readonly kept: (time: string) => string;
  };
};
