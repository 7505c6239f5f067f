import type { Login } from "./login.ts";

/** `Authorization: Basic <key>`, with the key as it is: ePROM's way. */
export const apiKeyLogin = (apiKey: string): Login => ({
  async send({ method, url, headers, body }, fetches) {
    headers.set("authorization", `Basic ${apiKey}`);
    return await fetches.request(url, { method, headers, body });
  },
  refused: () => "hopeless",
});
