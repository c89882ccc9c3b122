import { connect, type Socket } from 'node:net';

const AGAIN_AFTER_MS = 100;

/** A line to an engine, and what is told when the engine has ended. */
export type EngineLine = { readonly ended: Promise<void>; readonly letGo: () => void };

/**
 * Holds a connection open to an engine: the operating system closes it when the engine ends, however that ends. An engine may close one
 * that says nothing, so another one is opened then; the engine has ended when none can be.
 */
export function holdLine(endpoint: string): EngineLine {
  const { hostname, port } = new URL(endpoint);
  const { promise: ended, resolve: tell } = Promise.withResolvers<void>();
  let line: Socket | undefined;
  let isHeld = true;

  function hold(): void {
    if (!isHeld) return;
    let wasOpen = false;
    line = connect(Number(port), hostname, () => {
      wasOpen = true;
    });
    line.on('error', () => {});
    line.once('close', () => (wasOpen ? setTimeout(hold, AGAIN_AFTER_MS).unref() : tell()));
    line.unref();
  }

  hold();
  return {
    ended,
    letGo() {
      isHeld = false;
      line?.destroy();
    },
  };
}
