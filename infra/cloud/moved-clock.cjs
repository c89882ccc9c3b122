// Loaded before each function in the emulator: lets the round live in the time that stands in a file. The SDK keeps the machine's time, by
// which requests are signed.
const { readFileSync } = require('node:fs');
require('temporal-polyfill/global');

const { Now, Instant } = globalThis.Temporal;
const machineTime = Now.instant;

function aheadBy() {
  try {
    return Number(readFileSync(process.env['CLOCK_FILE'], 'utf8'));
  } catch {
    return 0;
  }
}

Object.defineProperty(Now, 'instant', { value: () => Instant.fromEpochMilliseconds(machineTime().epochMilliseconds + aheadBy()) });
