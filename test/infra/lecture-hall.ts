/** What lets requests in: the API by a bucket of tokens, Lambda by how many run at once and how many start in ten seconds. */
export type Limits = {
  /** Tokens that come each second, and as many as the bucket holds. */
  readonly rateLimit: number;
  readonly burstLimit: number;
  /** Functions that may run at once. */
  readonly atOnce: number;
};

/** How long a request takes, in milliseconds: in a function that was running, and in one that has to start for it. */
export type Takes = { readonly warm: number; readonly cold: number };

/** AWS starts at most so many environments of one function in ten seconds (Lambda Developer Guide, “Lambda function scaling”). */
const STARTS_IN_TEN_SECONDS = 1000;

/**
 * Lets visitors come in the very same moment, each with so many requests, one after the other as a browser sends them, to a function that
 * nobody has asked for anything before.
 *
 * @returns how many got all they asked for, what turned the others away, and the longest anybody waited, in milliseconds.
 */
export function lectureHall(visitors: number, requests: number, { rateLimit, burstLimit, atOnce }: Limits, { warm, cold }: Takes) {
  let waiting = Array.from({ length: visitors }, () => ({ at: 0, left: requests }));
  const freeAt: number[] = [];
  const turnedAway = { byApi: 0, byLambda: 0 };
  let tokens = burstLimit;
  let filledAt = 0;
  let served = 0;
  let longest = 0;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const [{ at, left } = { at: 0, left: 0 }, ...others] = waiting;
    waiting = others;
    tokens = Math.min(burstLimit, tokens + ((at - filledAt) / 1000) * rateLimit);
    filledAt = at;
    if (tokens < 1) {
      turnedAway.byApi += 1;
      continue;
    }
    tokens -= 1;
    const free = freeAt.findIndex((time) => time <= at);
    if (free < 0 && freeAt.length >= Math.min(atOnce, STARTS_IN_TEN_SECONDS)) {
      turnedAway.byLambda += 1;
      continue;
    }
    const done = at + (free < 0 ? cold : warm);
    if (free < 0) freeAt.push(done);
    else freeAt[free] = done;
    if (left > 1) waiting.push({ at: done, left: left - 1 });
    else served += 1;
    longest = Math.max(longest, done);
  }
  return { served, turnedAway, longest };
}
