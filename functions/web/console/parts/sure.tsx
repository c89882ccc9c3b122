import type { FC } from 'hono/jsx';
import { Choices } from '../../../../shared/pages/parts.tsx';
import type { Trouble } from '../operator-visit.ts';

type SureProps = {
  readonly words: { readonly question: string; readonly yes: string; readonly no: string };
  /** What a yes brings about. */
  readonly hint?: string;
  readonly trouble: Trouble | undefined;
};

/** Asks before something that cannot be taken back: yes and no both have to be chosen. */
export const Sure: FC<SureProps> = ({ words, hint, trouble }) => (
  <Choices
    name="sure"
    label={words.question}
    {...(hint === undefined ? {} : { hint })}
    choices={[
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ]}
    chosen={[]}
    problem={trouble?.problems.find(({ field }) => field === 'sure')?.message}
  />
);
