import type { FC } from 'hono/jsx';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { doneWords } from '../../../../shared/words/participant/done.ts';
import type { LinkHolder } from '../link/people.ts';
import { doneIn } from './done.ts';

/** Says what was just done, on the page of what comes next. */
export const DoneNotice: FC<{ readonly holder: LinkHolder }> = ({ holder: { c, say, assistant } }) => {
  const done = doneIn(c.req.query('done'));
  return done === undefined ? null : (
    <Notice>
      <p>{say(doneWords(done, assistant === undefined ? 'person' : 'assistant'))}</p>
    </Notice>
  );
};
