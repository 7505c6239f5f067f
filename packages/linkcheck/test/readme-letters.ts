import type { LinkWorld } from "@sluse/testkit/link-world";

import type { LinkProbeOptions } from "../src/index.ts";

/** What an ordering system has at hand when it reads the README: letters, a token to try, and a way out. */
export function readmeLetters(world: LinkWorld): {
  readonly canaries: Readonly<Record<string, string>>;
  readonly letters: readonly { readonly html: string; readonly values: Readonly<Record<string, string>> }[];
  readonly network: Partial<LinkProbeOptions>;
} {
  const letters = Array.from({ length: 40 }, (_, index) => {
    const token = `kode-${index}-Kj4x`;
    const html = `<p>Svar på <a href="https://skjema.example/form-with-start?t=${token}">skjemaet</a>,
      eller les <a href="https://skjema.example/sections#samtykke">om samtykke</a>.</p>`;
    return { html, values: { token } };
  });
  return {
    letters,
    canaries: { token: "kanari" },
    network: {
      certificateAuthorities: [world.certificateAuthority],
      allowPrivate: world.allowPrivate,
      resolve: (host) => world.names.resolve(host),
    },
  };
}
