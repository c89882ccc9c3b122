import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** So many squares around a code stay empty (ISO/IEC 18004). */
export const QUIET = 4;

type Qr = {
  /** The outline of its dark squares, as the path of an SVG. */
  readonly path: string;
  /** How many squares a side has. */
  readonly size: number;
  /** All that it needs to be read, with what stays empty: a square, in squares. */
  readonly box: { readonly start: number; readonly side: number };
};

/** A text as a QR code. */
export function qrCode(text: string): Qr {
  const code = generate(text);
  return { path: toSvgPath(code), size: code.size, box: { start: -QUIET, side: code.size + 2 * QUIET } };
}
