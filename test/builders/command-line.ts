import { runOmvant } from '../../infra/cli/run-omvant.ts';

/** What a command said, and what its process would have ended with. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs a command of the command line in this process: a process of its own loads for a second what all of them share. `env` is what npm
 * left of options it kept for itself.
 */
export async function omvant(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const out = listenTo(process.stdout);
  const err = listenTo(process.stderr);
  process.exitCode = 0;
  try {
    await runOmvant(words, env);
    return { code: Number(process.exitCode), out: out.said(), err: err.said() };
  } finally {
    process.exitCode = undefined;
    out.end();
    err.end();
  }
}

/** Hears what is written to a stream, which passes none of it on until the end. */
function listenTo(stream: NodeJS.WriteStream) {
  const { write } = stream;
  let said = '';
  Object.assign(stream, {
    write(chunk: Uint8Array | string) {
      said += chunk.toString();
      return true;
    },
  });
  return { said: () => said, end: () => void Object.assign(stream, { write }) };
}
