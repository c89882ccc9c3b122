import { Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { ownPath } from '../../../functions/web/own-path.ts';
import { securityHeaders } from '../../../functions/web/security.ts';
import type { App, WebEnv } from '../../../functions/web/visit.ts';
import type { LocalRound } from '../local-round.ts';
import { localPage } from '../pages/local-page.tsx';
import { isFromOwnPage } from '../pages/own-page.ts';
import { ANOTHER_SITE } from '../reject-request.ts';
import { bannerCss } from './banner.tsx';

const fate = z.object({
  address: z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/)),
  fate: z.enum(['delivered', 'bounced', 'complained about']),
});

/** What can be done to a round on this machine that cannot be done on AWS: move its clock, and let mails come back. */
export function localPages(local: LocalRound): App {
  const app = new Hono<WebEnv>();
  app.use(securityHeaders);
  app.use(ownFormsOnly(local));
  app.get('/_local/', (c) => c.html(overview(local)));
  app.get('/_local/banner.css', bannerCss);
  app.post('/_local/jump', async (c) => {
    const { back } = await c.req.parseBody();
    await local.jump();
    return c.redirect((typeof back === 'string' ? ownPath(back) : undefined) ?? '/_local/', 303);
  });
  app.post('/_local/fate', async (c) => {
    const form = fate.safeParse(await c.req.parseBody());
    if (!form.success) return c.html(overview(local, 'Write one mail address.'), 422);
    local.decideFate(form.data.address, form.data.fate);
    return c.redirect('/_local/', 303);
  });
  return app;
}

/** Moving the clock is for our own pages, at the address on this machine or the public one. */
function ownFormsOnly({ tools }: LocalRound): MiddlewareHandler {
  return async (c, next) => {
    const isForm = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const own = [c.req.url, tools.publicUrl].map((url) => new URL(url).origin);
    return isForm && !isFromOwnPage(c.req.header(), own) ? c.text(ANOTHER_SITE.why, ANOTHER_SITE.status) : next();
  };
}

function overview({ inboxUrl, mails, deadLetters, failures }: LocalRound, problem?: string): string {
  return localPage(
    'Overview',
    <>
      <h1>Omvänt on this machine</h1>
      <ul>
        <li>
          <a href="/sv">The call, in Swedish</a> and <a href="/en">in English</a>
        </li>
        <li>
          <a href="/console">The operators' console</a>
        </li>
        {inboxUrl === undefined ? null : (
          <li>
            <a href={inboxUrl}>The inbox</a> with {mails().length} mails
          </li>
        )}
      </ul>
      <h2>Let a mail come back</h2>
      <p>From now on, mails to this address meet this fate, and the round hears of it as it would from SES.</p>
      <form method="post" action="/_local/fate">
        <div class={problem === undefined ? 'field' : 'field wrong'}>
          <label for="address">Address</label>
          {problem === undefined ? null : <p class="problem">{problem}</p>}
          <input type="email" id="address" name="address" class="wide" required />
        </div>
        <div class="field">
          <label for="fate">What becomes of mails to it</label>
          <select id="fate" name="fate" class="narrow">
            <option value="bounced">They come back for good</option>
            <option value="complained about">They are marked as spam</option>
            <option value="delivered">They arrive</option>
          </select>
        </div>
        <button type="submit">Do that</button>
      </form>
      <h2>What failed</h2>
      <p>
        {failures.length} tries of functions have failed since the start; {deadLetters().length} events wait in the dead-letter queue to be
        sent again.
      </p>
    </>,
  );
}
