import type { FC } from 'hono/jsx';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** White around it, in modules: without, cameras do not find it. */
const QUIET = 4;

/** A QR code, dark on white whatever the page looks like. */
export const Qr: FC<{ readonly text: string; readonly label: string }> = ({ text, label }) => {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={toSvgPath(code)} fill="#000000" />
    </svg>
  );
};
