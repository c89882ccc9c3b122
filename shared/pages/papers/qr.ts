import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** So many squares around a code stay empty (ISO/IEC 18004). */
export const QUIET = 4;

/** A text as a QR code: the outline of its dark squares, as the path of an SVG, and how many squares a side has. */
export function qrCode(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text);
  return { path: toSvgPath(code), size: code.size };
}
