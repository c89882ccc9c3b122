import type { Child } from 'hono/jsx';

/** A page of the local runtime itself: for whoever tries the round on their machine, so in English alone. */
export function localPage(title: string, content: Child): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Omvänt on this machine`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header class="top">
          <div class="column">
            <span class="site">Omvänt on this machine</span>
          </div>
        </header>
        <main class="column">{content}</main>
      </body>
    </html>
  );
  return `<!doctype html>${page}`;
}
