// Loaded before each function in the emulator: lets it live in the time that stands in a file, as if the machine's clock were set.
const { readFileSync } = require('node:fs');

const systemNow = Date.now;
const System = Date;

function aheadBy() {
  try {
    return Number(readFileSync(process.env['CLOCK_FILE'], 'utf8'));
  } catch {
    return 0;
  }
}

Date.now = () => systemNow() + aheadBy();
globalThis.Date = new Proxy(System, {
  construct: (target, given) => (given.length === 0 ? new target(Date.now()) : new target(...given)),
});
