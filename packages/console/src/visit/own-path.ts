/**
 * A path of the console's own, or the front page. What came in an address may lead elsewhere: `//host`, `/\host`, a line
 * break that a browser takes away.
 */
export const ownPath = (given: string | undefined): string =>
  given !== undefined && /^\/(?![/\\])[\w\-./?=&%~]*(?:#[\w-]*)?$/u.test(given) ? given : "/";
