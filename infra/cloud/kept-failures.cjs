// Loaded before each function in the emulator: keeps what it logs as errors in a file, where a test can read it.
const { appendFileSync } = require('node:fs');

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (chunk, ...rest) => {
    const text = String(chunk);
    if (text.includes('"level":"ERROR"')) appendFileSync(process.env['FAILURES_FILE'], text.endsWith('\n') ? text : `${text}\n`);
    return write(chunk, ...rest);
  };
}
