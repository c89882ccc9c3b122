import type { FC } from 'hono/jsx';
import { Head } from '../../../../shared/pages/head.tsx';
import { assetPath, looks } from '../../assets.ts';

/** htmx styles nothing by itself, and going back fetches the page anew: what one saw may have changed since. */
const HTMX = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' });

/** The head of every page of the console, the one before signing in included. */
export const ConsoleHead: FC<{ readonly title: string }> = ({ title }) => (
  <Head title={title} looks={looks()}>
    <link rel="stylesheet" href={assetPath('console.css')} />
    <meta name="htmx-config" content={HTMX} />
    <script src={assetPath('htmx.js')} defer />
  </Head>
);
