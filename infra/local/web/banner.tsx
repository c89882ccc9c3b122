import { gunzipSync } from 'node:zlib';
import { sayIn } from '../../../shared/words/say.ts';
import type { LocalRound } from '../local-round.ts';

const CSS = `.local-banner{background:#ffd23f;color:#16201f;font-size:0.9rem;padding:0.25rem 1rem;display:flex;flex-wrap:wrap;gap:0.25rem 1rem;align-items:center}
.local-banner p{margin:0}
.local-banner form{margin:0}
.local-banner a{color:#16201f}
.local-banner button{background:#16201f;color:#fff;border-color:#16201f;padding:0.2rem 0.75rem;min-height:2.75rem;width:auto;font-size:0.9rem}
@media print{.local-banner{display:none}}`;

export function bannerCss(): Response {
  return new Response(CSS, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}

/**
 * A page with the virtual time above it, and a button that moves the clock to the next due moment and comes back to `here`. Only this
 * machine's pages have it.
 */
export async function withBanner(response: Response, local: LocalRound, here: string): Promise<Response> {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  const html = await textOf(response);
  const banner = await bannerHtml(local, here);
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  const page = html
    .replace('</head>', '<link rel="stylesheet" href="/_local/banner.css"></head>')
    .replace(/<body[^>]*>/, (body) => `${body}${banner}`);
  return new Response(page, { status: response.status, headers });
}

async function textOf(response: Response): Promise<string> {
  const isCompressed = response.headers.get('content-encoding') === 'gzip';
  const body = Buffer.from(await response.arrayBuffer());
  return (isCompressed ? gunzipSync(body) : body).toString();
}

async function bannerHtml({ clock, nextMoment, round }: LocalRound, here: string): Promise<string> {
  const say = sayIn('en', round.zone);
  const next = await nextMoment();
  const banner = (
    <aside class="local-banner" aria-label="This machine">
      <p>
        Virtual time: <strong>{`${say.dayAndTime(clock.now())}, ${clock.now().toZonedDateTimeISO(round.zone).year}`}</strong>
      </p>
      {next === undefined ? (
        <p>Nothing lies ahead.</p>
      ) : (
        <form method="post" action="/_local/jump">
          <input type="hidden" name="back" value={here} />
          <button type="submit">Jump to the next due moment ({say.dayAndTime(next)})</button>
        </form>
      )}
      <p>
        <a href="/_local/">This machine</a>
      </p>
    </aside>
  );
  return banner.toString();
}
