import type { FC } from 'hono/jsx';

/** Where people meet: words, or a link when it is nothing but the address of a video meeting. */
export const Where: FC<{ readonly place: string | undefined; readonly open: string }> = ({ place, open }) => {
  if (place === undefined) return <span>{open}</span>;
  return /^https:\/\/\S+$/.test(place) ? (
    <a href={place} rel="noreferrer nofollow">
      {place}
    </a>
  ) : (
    <span>{place}</span>
  );
};
