export type LeavingTexts = {
  readonly leave: {
    readonly title: string;
    readonly inPair: (names: string) => string;
    readonly beforePair: string;
    readonly undo: (hours: number) => string;
    readonly ask: string;
    readonly stay: string;
    readonly leave: string;
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
  };
};
