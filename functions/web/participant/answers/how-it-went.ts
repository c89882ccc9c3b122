import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Report } from '../../../../shared/domain/pair/meeting.ts';
import { onScale, typedOf } from '../../../../shared/pages/form/declare.ts';
import type { Fields, Values } from '../../../../shared/pages/form/read-form.ts';
import type { LinkHolder } from '../link/people.ts';
import type { contactMe } from './contact-me.ts';

const MOST_IN_TAKEAWAY = 200;

/** What somebody may say of a meeting besides whether it took place. All of it may be left out. */
export function howItWent({ texts }: Pick<LinkHolder, 'texts'>) {
  const { rating, takeaway } = texts.answers.report;
  return {
    rating: { ...onScale(rating), required: false },
    takeaway: { kind: 'line', required: false, most: MOST_IN_TAKEAWAY, label: takeaway },
  } satisfies Fields;
}

type HowItWent = Values<ReturnType<typeof howItWent> & { readonly contact: ReturnType<typeof contactMe> }>;

/** The same as it is kept. */
export function reportFrom({ rating, takeaway, contact }: HowItWent): Omit<Report, 'at' | 'held'> {
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(takeaway === undefined ? {} : { takeaway }),
    wantsContact: contact.length > 0,
  };
}

/** What somebody has said before, as it stands in the fields. */
export function howItWentTyped({ rating, takeaway, wantsContact }: Omit<Report, 'at' | 'held'>): Typed {
  return typedOf({ rating, takeaway, contact: wantsContact });
}
