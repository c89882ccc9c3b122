import type { FC } from 'hono/jsx';
import { Notice } from '../../../../shared/pages/parts.tsx';
import { DONE } from '../../../../shared/words/participant/done.ts';
import type { LinkHolder } from '../link/people.ts';
import { doneIn } from './done.ts';

/** Says what was just done, on the page of what comes next. */
export const DoneNotice: FC<{ readonly holder: LinkHolder }> = ({ holder: { c, say } }) => {
  const done = doneIn(c.req.query('done'));
  return done === undefined ? null : (
    <Notice>
      <p>{say(DONE[done])}</p>
    </Notice>
  );
};
