import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';

/** Where a page finds its style, its font and its icon: at addresses that browsers keep for ever, or all within the page. */
export type Looks =
  | { readonly from: 'addresses'; readonly style: string; readonly font: string; readonly icon: string }
  | { readonly from: 'the page'; readonly style: string; readonly icon: string };

/** The head of every page people see; within it what only some of them need. */
export const Head: FC<{ readonly title: string; readonly looks: Looks; readonly children?: Child }> = ({ title, looks, children }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{title}</title>
    <Look looks={looks} />
    {children}
  </head>
);

const Look: FC<{ readonly looks: Looks }> = ({ looks }) =>
  looks.from === 'the page' ? (
    <>
      <style>{raw(looks.style)}</style>
      <link rel="icon" href={looks.icon} type="image/svg+xml" />
    </>
  ) : (
    <>
      <link rel="preload" href={looks.font} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={looks.style} />
      <link rel="icon" href={looks.icon} type="image/svg+xml" />
    </>
  );
