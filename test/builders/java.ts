import { execFileSync } from 'node:child_process';

/** Whether this machine has the Java that Amazon's own engine needs. */
export const isJavaHere = (() => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
