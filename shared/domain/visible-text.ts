/**
 * Signs without a shape of their own that still mean something where they stand: the joiners of scripts and emoji that are written with
 * them, the signs that choose between two shapes of a letter or an emoji, and the tags of a flag.
 */
const MEANT = [
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}]\p{M}*)[\u200C\u200D]/u,
  /(?<=[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}]\p{M}*)[\u200C\u200D]/u,
  /(?<=[\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]\p{M}*)[\u200C\u200D]/u,
  /(?<=[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]\p{M}*)[\u200C\u200D]/u,
  /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/u,
  /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]/u,
  /(?<=[0-9#*])\uFE0F(?=\u20E3)/u,
  /(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]/u,
  /(?<=\p{Script=Mongolian})[\u180B-\u180D\u180F]/u,
  /(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]/u,
];
/** What cannot be seen: control signs, signs every font leaves out, marks that turn the direction of text, halves of signs. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC\u{1D159}]/u;

const UNSEEN_OR_MEANT = new RegExp(`(${MEANT.map(({ source }) => source).join('|')})|\\n|${UNSEEN.source}`, 'gu');
/** Everything that ends a line, and everything that stands for a space: also the blank of Braille and the tab. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const SPACE = /[\t\p{Zs}\u2800]/gu;

/**
 * A text as it is seen: every line break a line feed, every space a plain one, and nothing that cannot be seen but where letters and
 * emoji are written with it. Letters stay as they were typed, so that they can be judged. Read again it is the same.
 */
export function visible(text: string): string {
  return text
    .replaceAll(LINE_END, '\n')
    .replaceAll(SPACE, ' ')
    .replaceAll(UNSEEN_OR_MEANT, (sign: string, meant: string | undefined) => (meant !== undefined || sign === '\n' ? sign : ''));
}
