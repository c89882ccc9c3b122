import type { FC } from 'hono/jsx';
import { assetPath } from '../../assets.ts';

/** htmx styles nothing by itself, and going back fetches the page anew: what one saw may have changed since. */
const HTMX = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' });

/** The head of every page of the console, the one before signing in included. */
export const Head: FC<{ readonly title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content={HTMX} />
    <title>{title}</title>
    <link rel="preload" href={assetPath('font.woff2')} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={assetPath('style.css')} />
    <link rel="stylesheet" href={assetPath('console.css')} />
    <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
    <script src={assetPath('htmx.js')} defer />
  </head>
);
