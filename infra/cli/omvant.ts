import { runOmvant } from './run-omvant.ts';

// Whoever reads along may have had enough, as `head` has: what is under way goes on to its end all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', goOnUnheard);

await runOmvant(process.argv.slice(2), process.env);

function goOnUnheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
