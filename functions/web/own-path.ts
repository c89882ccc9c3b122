const OWN_PATH = /^\/(?:[\w-]+(?:\/[\w-]+)*\/?)?(?:\?[\w.~%=&+:;,@-]*)?$/;

/**
 * The address of one of our pages that a request names, to go there next. Nothing for whatever a browser might take for another place:
 * two slashes, a backslash, a tab that it drops, dots, a name and an "@".
 */
export function ownPath(named: string | undefined): string | undefined {
  return named !== undefined && OWN_PATH.test(named) ? named : undefined;
}
