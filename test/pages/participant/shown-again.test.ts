import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from './guests.ts';
import { openTown, type Town } from './town.ts';

/** A form with nothing chosen, or with something that cannot be taken; and what the page then still holds. */
const FORMS: readonly (readonly [place: string, rest: string, fields: Record<string, string>, kept: string])[] = [
  ['not-confirmed', '/confirm', {}, ''],
  ['withdrawn', '/come-back', {}, ''],
  ['offer', '', {}, ''],
  ['times', '', { 'date-1': '2027-13-01', 'clock-1': '14:00', place: 'Kaféet vid ån' }, 'Kaféet vid ån'],
  ['pick', '/pick', {}, ''],
  ['cancel', '', {}, ''],
  ['report', '', { takeaway: 'Att fråga först' }, 'Att fråga först'],
  ['pulse', '', { going: '4', note: 'Det rullar på bra' }, 'Det rullar på bra'],
  ['leave', '', {}, ''],
  ['mails', '', {}, ''],
  ['stop', '', {}, ''],
];

describe('a form that cannot be taken', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.round.close());

  const pathOf = (name: string) => town.pages.find((page) => page.name === name)?.path ?? '';
  /** What the server itself answers, without going on to the page it leads to. */
  const send = (path: string, fields: Record<string, string>) =>
    town.round.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });

  test.each(FORMS)(
    '%s%s leads to a page the browser fetches itself, so that going back never asks to send it again',
    async (name, rest, fields, kept) => {
      const answer = await send(`${pathOf(name)}${rest}`, fields);
      expect(answer.status).toBe(303);
      const next = answer.headers.get('location') ?? '';
      expect(next).toMatch(/\?again=yes$/);
      const shown = await town.round.request(next);
      expect(shown.status).toBe(422);
      const html = await shown.clone().text();
      expect(await read(shown)).toContain('rättas');
      expect(html).toContain(kept);
      // Reloading shows the same, and asks nothing.
      expect((await town.round.request(next)).status).toBe(422);
    },
  );

  test('what is refused leads to a page that says why', async () => {
    const answer = await send(`${pathOf('after-meeting')}/cancel`, { answer: 'yes' });
    expect(answer.status).toBe(303);
    const shown = await town.round.request(answer.headers.get('location') ?? '');
    expect(shown.status).toBe(409);
    expect(await read(shown)).toContain('Tiden har redan passerat');
  });

  test('what was typed is shown to nobody else, and not for ever', async () => {
    const { headers } = await send(pathOf('report'), { takeaway: 'Bara för mig' });
    const next = headers.get('location') ?? '';
    expect(await (await town.round.request(next)).text()).toContain('Bara för mig');
    expect(await (await town.round.request(`${pathOf('after-meeting')}/report`)).text()).not.toContain('Bara för mig');
    town.round.clock.moveTo(town.round.tools.now().add({ minutes: 61 }));
    const later = await town.round.request(next);
    expect([later.status, (await later.text()).includes('Bara för mig')]).toEqual([200, false]);
  });
});
