import { posix } from 'node:path';
import { type TransformOptions, transformSync } from 'esbuild';
import { minifySync } from 'rolldown/utils';

/** The file with what esbuild puts at the head of every file it turns into CommonJS: once for all of them. */
export const INTEROP = 'interop.js';

/**
 * esbuild splits ES modules alone, and Node starts CommonJS sooner, so what it has split is turned into CommonJS file by file. An
 * `import('node:http')` that stayed, as the SDK has one, would cost 40 ms on Node 24 at the first call: its exports pull in all of fetch.
 */
const COMMON_JS = { format: 'cjs', platform: 'node', target: 'node24', charset: 'utf8' } satisfies TransformOptions;

/** Where esbuild's own helpers end and the file itself begins. */
const BEGINS = 'var stdin_exports = {};';
const HELPERS = ['__export', '__toESM', '__toCommonJS'];

/** A file in CommonJS. `toFolder` leads from where it lies to the folder of the bundle. */
export function toCommonJs(text: string, toFolder: string): string {
  const code = converted(text);
  const begin = code.indexOf(BEGINS);
  if (begin === -1) return minified(code);
  const used = HELPERS.filter((name) => code.slice(0, begin).includes(`var ${name} =`));
  const from = JSON.stringify(`./${posix.join(toFolder, INTEROP)}`);
  return minified(`var { ${used.join()} } = require(${from});\n${code.slice(begin)}`);
}

/** The helpers, as esbuild writes them for a file that needs them all. */
export function interop(): string {
  const code = converted('import all from "all"; export { all };');
  return minified(`${code.slice(0, code.indexOf(BEGINS))}module.exports = {${HELPERS.join()}};`);
}

function converted(text: string): string {
  return transformSync(text, { ...COMMON_JS, supported: { 'dynamic-import': false } }).code;
}

/**
 * Compressed, what this minifier leaves is 4 % less than what esbuild's leaves. One dash or curly quotation mark would make Node keep two
 * bytes for every character of its file, so they are written out.
 */
function minified(code: string): string {
  const { code: less, errors } = minifySync('file.cjs', code, { compress: { target: 'es2024' }, mangle: { toplevel: true } });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return less.replaceAll(/[^\0-\xff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
