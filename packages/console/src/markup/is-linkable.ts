/** Whether a page may link to an address: on the web, and nothing that a browser would run. */
export const isLinkable = (address: string): boolean =>
  URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
