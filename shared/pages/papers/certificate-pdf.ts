import type PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
import { type Certificate, proofOf } from './certificate-text.ts';
import { QUIET, qrCode } from './qr.ts';

/**
 * What the font for papers holds, from code point to code point: Latin, Greek and Cyrillic with their signs.
 * `test/pages/papers/certificate.test.ts` compares it with the file.
 */
export const DRAWN: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x300, 0x377],
  [0x37a, 0x37f],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3e1],
  [0x3f0, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
];

/** Whether the font has all letters of a certificate. */
export function canBeDrawn({ text }: Pick<Certificate, 'text'>): boolean {
  const letters = [...text.replaceAll('\n', '')].map((letter) => letter.codePointAt(0) ?? 0);
  return letters.every((letter) => DRAWN.some(([from, to]) => from <= letter && letter <= to));
}

/** Points, of which 72 are an inch. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 62;
const WIDTH = A4.width - 2 * MARGIN;
const LABEL_WIDTH = 110;
/** Some 43 millimetres. */
const CODE = 122;
const GAP = 18;
const INK = '#16201f';
const MUTED = '#4b5a58';
const GREEN = '#00524c';
const LARGE = 30;
const NAME = 22;
const TEXT = 11;
const SMALL = 8;
/** What does not fit above what is signed is drawn in steps of this smaller, down to the least. */
const SMALLER = 0.85;
const LEAST = 0.4;

/**
 * A certificate as one page for printing on A4: tagged, with its title and its language, so that a screen reader reads it in order.
 * `font` is where the font lies, `scale` how large the upper part is drawn. What draws it is loaded by whoever asks first.
 */
export async function certificatePdf(certificate: Certificate, at: Temporal.Instant, font: string, scale = 1): Promise<Buffer> {
  const { default: Pdf } = await import('pdfkit');
  const { say, words, name } = certificate;
  const title = `${words.of}: ${name}`;
  // biome-ignore lint/style/noRestrictedGlobals: pdfkit takes the time of our clock as a Date.
  const CreationDate = new Date(at.epochMilliseconds);
  const doc = new Pdf({
    size: 'A4',
    margin: MARGIN,
    font,
    pdfVersion: '1.7',
    tagged: true,
    lang: say.language,
    displayTitle: true,
    info: { Title: title, CreationDate },
  });
  let spilled = false;
  doc.on('pageAdded', () => {
    spilled = true;
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const paper = doc.struct('Document', { title });
  doc.addStructure(paper);
  const tag = (type: string, draw: () => void, alt?: string) => paper.add(doc.struct(type, alt === undefined ? {} : { alt }, draw));
  drawTop(doc, certificate, tag, scale);
  const end = doc.y;
  const isTooMuch = end > drawProof(doc, certificate, tag) || spilled;
  paper.end();
  doc.end();
  return isTooMuch && scale > LEAST ? certificatePdf(certificate, at, font, scale * SMALLER) : done;
}

type Doc = InstanceType<typeof PDFDocument>;
type Tag = (type: string, draw: () => void, alt?: string) => void;

/** Whom it is for and what they did. */
function drawTop(doc: Doc, { name, rows, words }: Certificate, tag: Tag, scale: number): void {
  decorate(doc, () => doc.rect(0, 0, A4.width, 10).fill(GREEN));
  tag('H1', () =>
    doc
      .fillColor(GREEN)
      .fontSize(LARGE * scale)
      .text(words.of, MARGIN, 84, { width: WIDTH }),
  );
  doc.moveDown(0.6);
  tag('P', () =>
    doc
      .fillColor(INK)
      .fontSize(NAME * scale)
      .text(name, { width: WIDTH }),
  );
  doc.moveDown(0.6);
  tag('P', () =>
    doc
      .fillColor(MUTED)
      .fontSize(TEXT * scale)
      .text(words.what, { width: WIDTH, lineGap: 2 * scale }),
  );
  doc.moveDown(1.4);
  for (const [label, value] of rows) tag('P', () => drawRow(doc, label, value, TEXT * scale));
}

function drawRow(doc: Doc, label: string, value: string, size: number): void {
  const top = doc.y;
  doc.fillColor(MUTED).fontSize(size).text(`${label}: `, MARGIN, top, { width: LABEL_WIDTH });
  doc.fillColor(INK).text(value, MARGIN + LABEL_WIDTH, top, { width: WIDTH - LABEL_WIDTH });
  doc.moveDown(0.45);
}

/** What makes it possible to check it, at the foot of the page, and where it begins. */
function drawProof(doc: Doc, certificate: Certificate, tag: Tag): number {
  const { text, signature, words, checkedAt } = certificate;
  const width = WIDTH - CODE - GAP;
  const lines = [...text.trimEnd().split('\n'), signature];
  const size = sizeFor(doc, lines, width);
  const about = words.proof.text(checkedAt);
  doc.fontSize(SMALL);
  const height = 26 + doc.heightOfString(about, { width: WIDTH, lineGap: 1 }) + 10 + Math.max(CODE, lines.length * size * 1.45 + 6);
  const top = A4.height - MARGIN - height;
  decorate(doc, () =>
    doc
      .moveTo(MARGIN, top)
      .lineTo(A4.width - MARGIN, top)
      .lineWidth(1)
      .stroke(GREEN),
  );
  tag('H2', () =>
    doc
      .fillColor(GREEN)
      .fontSize(TEXT)
      .text(words.proof.title, MARGIN, top + 8, { width: WIDTH }),
  );
  tag('P', () =>
    doc
      .fillColor(MUTED)
      .fontSize(SMALL)
      .text(about, MARGIN, top + 26, { width: WIDTH, lineGap: 1 }),
  );
  const below = doc.y + 10;
  tag('P', () => {
    doc.fillColor(INK).fontSize(size);
    for (const [index, line] of lines.entries()) {
      const space = index === lines.length - 1 ? 6 : 0;
      doc.text(line, MARGIN, below + index * size * 1.45 + space, { lineBreak: false });
    }
  });
  tag('Figure', () => drawCode(doc, proofOf(certificate), below), words.proof.code);
  return top;
}

/** Every line stands on one line, as it was signed: what is copied from the page is the signed text. */
function sizeFor(doc: Doc, lines: readonly string[], width: number): number {
  doc.fontSize(SMALL);
  const widest = Math.max(...lines.map((line) => doc.widthOfString(line)));
  return Math.min(SMALL, (SMALL * width) / widest);
}

function drawCode(doc: Doc, text: string, top: number): void {
  const { path, size } = qrCode(text);
  const scale = CODE / (size + 2 * QUIET);
  doc
    .save()
    .translate(A4.width - MARGIN - CODE + QUIET * scale, top + QUIET * scale)
    .scale(scale)
    .path(path)
    .fill('#000000')
    .restore();
}

/** What only decorates is no part of what is read aloud. */
function decorate(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
