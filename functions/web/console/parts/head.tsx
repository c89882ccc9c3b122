import type { FC } from 'hono/jsx';

/** htmx styles nothing by itself, and going back fetches the page anew: what one saw may have changed since. */
const HTMX = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' });

/** The head of every page of the console, the one before signing in included. */
export const Head: FC<{ readonly title: string; readonly version: string }> = ({ title, version }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content={HTMX} />
    <title>{title}</title>
    <link rel="preload" href={`/assets/font.woff2?v=${version}`} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={`/assets/style.css?v=${version}`} />
    <link rel="stylesheet" href={`/assets/console.css?v=${version}`} />
    <link rel="icon" href={`/assets/icon.svg?v=${version}`} type="image/svg+xml" />
    <script src={`/assets/htmx.js?v=${version}`} defer />
  </head>
);
