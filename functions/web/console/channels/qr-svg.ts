import { QUIET, qrCode } from '../../../../shared/pages/papers/qr.ts';
import { problemPage } from '../../problem-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { callLink, channelIn, sideOf } from './of-channel.ts';

/** The code of a channel as a file, for posters of one's own: it prints sharp at any size. */
export const qrSvg: Page = { show: giveSvg };

function giveSvg(visit: OperatorVisit): Response | Promise<Response> {
  const channel = channelIn(visit);
  if (channel === undefined) return problemPage(visit.c, 404, visit.say.language);
  const role = sideOf(visit);
  const { path, size } = qrCode(callLink(visit, channel, role));
  const side = size + 2 * QUIET;
  const box = `${-QUIET} ${-QUIET} ${side} ${side}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><rect x="${-QUIET}" y="${-QUIET}" width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>\n`;
  return visit.c.body(svg, 200, {
    'Content-Type': 'image/svg+xml',
    'Content-Disposition': `attachment; filename="${visit.tools.round.id}-${channel.id}-${role}.svg"`,
  });
}
