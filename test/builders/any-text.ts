import fc from 'fast-check';

/** Any text at all: letters, signs, control characters, emoji, halves of emoji. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const common = fc.integer({ min: 0, max: 0x24f });
  const any = fc.integer({ min: 0, max: 0x10ffff });
  return fc.array(fc.oneof(common, any), { maxLength }).map((points) => String.fromCodePoint(...points));
}
