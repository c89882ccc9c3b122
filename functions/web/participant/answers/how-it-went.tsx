import type { Child, FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Report } from '../../../../shared/domain/pair/meeting.ts';
import { type FieldProblem, problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import type { Texts } from '../../../../shared/words/participant/texts.ts';
import { firstValue } from '../../form-body.ts';
import type { LinkHolder } from '../link/people.ts';
import { readOwnWords } from '../parts/own-words.ts';
import { ContactMe } from './contact-me.tsx';
import { readScale, ScaleQuestion } from './scale.tsx';

const MOST_IN_TAKEAWAY = 200;

type Props = {
  readonly holder: LinkHolder;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  /** What else is asked in the same go. */
  readonly children?: Child;
};

/** What somebody may say of a meeting besides whether it took place. All of it may be left out. */
export const HowItWent: FC<Props> = ({ holder, typed, problems, children }) => {
  const words = holder.texts.answers.report;
  return (
    <>
      <ScaleQuestion name="rating" scale={words.rating} chosen={firstValue(typed, 'rating')} problems={problems} />
      <TextField name="takeaway" label={words.takeaway} problem={problemOf(problems, 'takeaway')} value={firstValue(typed, 'takeaway')} />
      {children}
      <ContactMe holder={holder} ticked={firstValue(typed, 'contact') === 'yes'} />
    </>
  );
};

/** The same as it was sent; as long as there are problems, it cannot be taken. */
export function readHowItWent(
  typed: Typed,
  texts: Texts,
): { readonly report: Omit<Report, 'at' | 'held'>; readonly problems: readonly FieldProblem[] } {
  const rating = firstValue(typed, 'rating');
  const rated = readScale(rating);
  const takeaway = readOwnWords(typed, { field: 'takeaway', most: MOST_IN_TAKEAWAY, isLine: true }, texts);
  return {
    report: {
      ...(rated === undefined ? {} : { rating: rated }),
      ...(takeaway.text === '' ? {} : { takeaway: takeaway.text }),
      wantsContact: firstValue(typed, 'contact') === 'yes',
    },
    problems: [
      ...(rating === '' || rated !== undefined ? [] : [{ field: 'rating', message: texts.answers.missing }]),
      ...takeaway.problems,
    ],
  };
}

/** What somebody has said before, as it stands in the fields. */
export function typedFrom({ rating, takeaway, wantsContact }: Omit<Report, 'at' | 'held'>): Typed {
  return {
    rating: rating === undefined ? [] : [String(rating)],
    takeaway: takeaway === undefined ? [] : [takeaway],
    contact: wantsContact ? ['yes'] : [],
  };
}
