import type { FC } from 'hono/jsx';
import { qrCode } from './qr.ts';

/** A code that a camera reads, black on white whatever the page looks like. */
export const QrCode: FC<{ readonly text: string; readonly label: string }> = ({ text, label }) => {
  const { path, box } = qrCode(text);
  const { start, side } = box;
  return (
    <svg class="qr" viewBox={`${start} ${start} ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect x={start} y={start} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};
