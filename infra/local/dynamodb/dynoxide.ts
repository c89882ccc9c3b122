import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../../rounds/cannot-start.ts';
import { mustStartAnew } from '../start-anew.ts';
import { type Engine, lastLine } from './engine.ts';

const FILE = 'dynoxide.sqlite';
const BINARY = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';

/** Each write asks for the last number in the stream; without an index that reads the whole stream, which never gets shorter. */
const BY_NUMBER = 'CREATE INDEX IF NOT EXISTS stream_by_number ON _stream_records (table_name, CAST(sequence_number AS INTEGER))';

/** Dynoxide, a small engine over SQLite that comes with npm; nothing where there is none for this kind of machine. */
export function dynoxide(): Engine | undefined {
  const binary = binaryHere();
  if (binary === undefined) return undefined;
  return {
    name: 'Dynoxide',
    askedForBy: 'leave OMVANT_ENGINE out',
    keeps: (file) => file === FILE,
    command: (port, folder) => [
      binary,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(folder === undefined ? [] : ['--db-path', join(folder, FILE)]),
    ],
    tune(folder) {
      const data = new DatabaseSync(join(folder, FILE));
      data.exec(BY_NUMBER);
      data.close();
    },
    whyNot: (_, complaint) =>
      complaint.includes('not a valid SQLite database')
        ? mustStartAnew('the table cannot read the data it kept')
        : new CannotStart(`the engine of the table did not start: ${lastLine(complaint)}`, 'run npm ci and try again'),
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
