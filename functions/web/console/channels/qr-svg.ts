import { qrCode } from '../../../../shared/pages/papers/qr.ts';
import { problemPage } from '../../problem-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { callLink, channelIn, sideOf } from './of-channel.ts';

/** The code of a channel as a file, for posters of one's own: it prints sharp at any size. */
export const qrSvg: Page = { show: giveSvg };

function giveSvg(visit: OperatorVisit): Response | Promise<Response> {
  const channel = channelIn(visit);
  if (channel === undefined) return problemPage(visit.c, 404, visit.say.language);
  const role = sideOf(visit);
  const { path, box } = qrCode(callLink(visit, channel, role));
  const { start, side } = box;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} ${start} ${side} ${side}" shape-rendering="crispEdges"><rect x="${start}" y="${start}" width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>\n`;
  return visit.c.body(svg, 200, {
    'Content-Type': 'image/svg+xml',
    'Content-Disposition': `attachment; filename="${visit.tools.round.id}-${channel.id}-${role}.svg"`,
  });
}
