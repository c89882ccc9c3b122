import type { Child, FC } from 'hono/jsx';
import { type InLanguage, Page } from '../../../shared/pages/page.tsx';
import { ErrorSummary, type FieldProblem } from '../../../shared/pages/parts.tsx';
import { roomWords } from '../../../shared/words/workshop/room.ts';
import { assetPath, looks } from '../assets.ts';
import type { RoomVisit } from './room-visit.ts';

/** What failed leaves on the page what is there, and going back fetches the page anew. */
const HTMX = JSON.stringify({ includeIndicatorCSS: false, history: 'reload', noSwap: [204, 304, '4xx', '5xx'] });

/** What pages of the room have in their heads: their style, and the script that keeps them up to date where there are scripts. */
export const RoomHead: FC = () => (
  <>
    <link rel="stylesheet" href={assetPath('room.css')} />
    <meta name="htmx-config" content={HTMX} />
    <script src={assetPath('htmx.js')} defer />
  </>
);

type Props = {
  readonly visit: RoomVisit;
  readonly title: string;
  readonly others?: readonly InLanguage[];
  readonly problems?: readonly FieldProblem[];
  readonly children?: Child;
};

/** A page for phones in the room. */
export const RoomPage: FC<Props> = ({ visit: { tools, say }, title, others = [], problems = [], children }) => {
  const words = roomWords(say);
  const shown = problems.length > 0 ? `${words.wrongInTitle}${title}` : title;
  return (
    <Page round={tools.round} say={say} title={shown} others={others} looks={looks()} head={<RoomHead />}>
      <ErrorSummary title={words.wrong} problems={problems} />
      {children}
    </Page>
  );
};
