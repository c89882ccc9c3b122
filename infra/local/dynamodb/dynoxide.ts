import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { type Engine, lastLine } from './engine.ts';

const BINARY = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';

/** Dynoxide, a small engine over SQLite that comes with npm; nothing where there is none for this kind of machine. */
export function dynoxide(): Engine | undefined {
  const binary = binaryHere();
  if (binary === undefined) return undefined;
  return {
    name: 'Dynoxide',
    command: (port, folder) => [
      binary,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(folder === undefined ? [] : ['--db-path', join(folder, 'dynoxide.sqlite')]),
    ],
    whyNot: (_, complaint) =>
      new CannotStart(`the table could not be opened: ${lastLine(complaint)}`, 'start anew with --fresh, or move the folder .data away'),
  };
}

/** npm has put the package of this platform there, and of no other. */
function binaryHere(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)), BINARY);
  } catch {
    return undefined;
  }
}
