import type { FoundLink } from "@sluse/core";
import type { LinkWorld } from "@sluse/testkit/link-world";

import type { LinkProbeOptions } from "../src/index.ts";

/** What an ordering system has at hand when it reads the README: letters, a token to try, and a way out. */
export function readmeLetters(world: LinkWorld): {
  readonly canaries: Readonly<Record<string, string>>;
  readonly letters: readonly {
    readonly links: readonly FoundLink[];
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly network: Partial<LinkProbeOptions>;
} {
  const letters = Array.from({ length: 40 }, (_, index) => {
    const token = `kode-${index}-Kj4x`;
    const link = (address: string, text: string): FoundLink => ({
      address,
      text,
      from: "markup",
      place: { kind: "text", document: "brev.html", language: "nb", line: 1, column: 1 },
    });
    const links = [
      link(`https://skjema.example/form-with-start?t=${token}`, "skjemaet"),
      link("https://skjema.example/sections#samtykke", "om samtykke"),
    ];
    return { links, values: { token } };
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
