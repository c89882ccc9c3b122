/**
 * List prices of Amazon Web Services in US dollars, without VAT and with nothing free: for Stockholm (eu-north-1) where known, elsewhere for
 * Virginia (us-east-1), on the day `asOf`, as whoever reads of a cost is told. Sources: the pricing pages of each service; mails of SES à la carte.
 */
export type Prices = {
  readonly asOf: string;
  readonly letter: number;
  readonly run: number;
  readonly gigabyteSecond: number;
  readonly request: number;
  readonly event: number;
  readonly writeUnit: number;
  readonly readUnit: number;
  readonly queueRequest: number;
  readonly logGigabyte: number;
  readonly storedGigabyteMonth: number;
  readonly sentGigabyte: number;
  /** Of a figure that an alarm looks at. */
  readonly alarmFigureMonth: number;
};

export const PRICES: Prices = {
  asOf: '2026-11-23',
  letter: 0.0001,
  run: 0.2e-6,
  gigabyteSecond: 13.3334e-6,
  request: 1e-6,
  event: 1e-6,
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  queueRequest: 0.4e-6,
  logGigabyte: 0.5,
  storedGigabyteMonth: 0.45,
  sentGigabyte: 0.09,
  alarmFigureMonth: 0.1,
};
