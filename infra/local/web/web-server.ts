import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAll } from '../aws/aws-server.ts';
import { operatorsIssuer } from '../aws/operators-issuer.tsx';
import { sendResponse, toRequest } from '../aws/web-request.ts';
import type { LocalRound } from '../local-round.ts';
import { BodyTooLarge, FAILED, NO_REQUEST, rejectRequest, TOO_LARGE } from '../reject-request.ts';
import { withBanner } from './banner.tsx';
import { localPages } from './local-pages.tsx';

type Options = {
  /** Whether pages show the virtual time and the way to the next due moment. */
  readonly banner: boolean;
  /** Told of each new one-time password. */
  readonly onPassword?: (password: string) => void;
};

/** The round's pages over HTTP, with what AWS has beside the functions: a sign-in for operators and, here, a clock that can be moved. */
export function webServer(local: LocalRound, { banner, onPassword = () => {} }: Options) {
  const issuer = operatorsIssuer(local, onPassword);
  const own = localPages(local).route('/_local/operators', issuer.pages);

  async function answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const response = pathname.startsWith('/_local/') ? await own.fetch(request) : await local.request(request);
    return banner ? withBanner(response, local, `${pathname}${search}`) : response;
  }

  return {
    answer,
    password: issuer.password,
    /** Signs an operator in as a browser would, and gives the cookie header. */
    async signIn(operator: string): Promise<string> {
      return issuer.signIn(operator, answer);
    },
    listener(incoming: IncomingMessage, outgoing: ServerResponse): void {
      respond(incoming, outgoing).catch((error: unknown) => {
        if (outgoing.destroyed) return;
        if (error instanceof BodyTooLarge) return rejectRequest(outgoing, TOO_LARGE);
        console.error(error);
        rejectRequest(outgoing, FAILED);
      });
    },
  };

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = toRequest(incoming, await readAll(incoming));
    if (request === undefined) return rejectRequest(outgoing, NO_REQUEST);
    const response = await answer(request);
    if (!outgoing.headersSent) await sendResponse(response, outgoing, incoming.method === 'HEAD');
  }
}
