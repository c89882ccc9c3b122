type Told = { readonly origin?: string | undefined; readonly 'sec-fetch-site'?: string | undefined };

/**
 * Whether a form came from a page of this machine, as far as the headers say where it came from: browsers do, programs that are none need
 * not. A browser that hides the origin of a form ("null") has to say that it is from the same place.
 */
export function isFromOwnPage({ origin, 'sec-fetch-site': site }: Told, own: readonly string[]): boolean {
  const isFromHere = site === undefined || site === 'same-origin' || site === 'none';
  return isFromHere && (origin === undefined || own.includes(origin) || (origin === 'null' && site !== undefined));
}
