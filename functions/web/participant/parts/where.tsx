import type { FC } from 'hono/jsx';
import { piecesOf } from '../../../../shared/domain/links-in-text.ts';

/** Where people meet: words, with links in them where they hold the address of a video meeting. */
export const Where: FC<{ readonly place: string | undefined; readonly open: string }> = ({ place, open }) => (
  <span>
    {place === undefined
      ? open
      : piecesOf(place).map((piece) =>
          piece.href === undefined ? (
            piece.text
          ) : (
            <a href={piece.href} rel="noreferrer nofollow">
              {piece.text}
            </a>
          ),
        )}
  </span>
);
