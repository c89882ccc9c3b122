import type { Role } from '../../../../shared/round/round-file.ts';

export type OfferTexts = {
  readonly title: (name: string) => string;
  readonly proposal: Readonly<Record<Role, (host: string) => string>>;
  readonly sayingYes: string;
  readonly meetings: readonly [label: string, value: (meetings: string, name: string, minutes: string) => string];
  readonly preparation: readonly [label: string, value: (minutes: string) => string];
  readonly kickOff: string;
  readonly first: string;
  readonly closing: string;
  readonly inAll: string;
  readonly answerBy: string;
  readonly ask: string;
  readonly hint: string;
  readonly yes: string;
  readonly no: string;
  readonly button: string;
  readonly missing: string;
};
