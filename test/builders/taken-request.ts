import { request } from 'node:http';

/** Asks for a page, and comes back once the server has taken the request, which it says by a 100 before it answers. */
export async function takenRequest(url: string): Promise<{ readonly status: Promise<number | undefined> }> {
  const asked = request(url, { headers: { expect: '100-continue' } });
  const status = new Promise<number | undefined>((resolve, reject) => {
    asked.once('response', (answer) => resolve(answer.resume().statusCode));
    asked.once('error', reject);
  });
  await new Promise((resolve) => asked.once('continue', resolve).end());
  return { status };
}
