import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const REFUSED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::000000000000:user/operator is not authorized to perform this action with an explicit deny in a service control policy</Message></Error></ErrorResponse>';

/** Stands before the emulator as an account stands that has closed a region to everybody: what is asked there is refused, the rest goes on. */
export async function closedRegion(region: string, emulator: string) {
  const { hostname, port } = new URL(emulator);
  const server = createServer((asked, answer) => {
    // The region a call is for stands in what signs it: …/20271001/eu-west-1/cloudformation/aws4_request.
    if (asked.headers.authorization?.includes(`/${region}/`) === true) {
      answer.writeHead(403, { 'content-type': 'text/xml' }).end(REFUSED);
      return;
    }
    const on = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    on.once('error', () => answer.writeHead(502).end());
    asked.pipe(on);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return { url: `http://localhost:${own}`, close: () => server.close() };
}
