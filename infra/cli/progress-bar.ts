const WIDTH = 30;

/** A bar on standard error, for people at a terminal; elsewhere it would be noise. */
export function progressBar(isSilent = false) {
  const isShown = !isSilent && process.stderr.isTTY;
  return {
    show(share: number, day: { toString(): string }): void {
      if (!isShown) return;
      const filled = Math.round(Math.min(share, 1) * WIDTH);
      process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${day.toString().slice(0, 10)}`);
    },
    end(): void {
      if (isShown) process.stderr.write(`\r${' '.repeat(WIDTH + 12)}\r`);
    },
  };
}
