import * as fc from "fast-check";

type Octets = readonly [number, number, number, number];

/** IPv4 addresses that no citizen's browser may be sent to, from every special range. */
export const privateIpv4: fc.Arbitrary<Octets> = fc
  .tuple(
    fc.constantFrom(
      [127, 8],
      [10, 8],
      [0, 8],
      [169, 16, 254],
      [172, 12, 16],
      [192, 16, 168],
      [100, 10, 64],
      [198, 15, 18],
      [224, 4],
      [240, 4],
    ),
    fc.nat(2 ** 32 - 1),
  )
  .map(([[first = 0, bits = 8, second = 0], random]) => {
    const network = ((first << 24) | (second << 16)) >>> 0;
    const host = (random & (2 ** (32 - bits) - 1)) >>> 0;
    const address = (network | host) >>> 0;
    return [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255];
  });

const number = ([a, b, c, d]: Octets): number => ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
const dotted = (octets: Octets): string => octets.join(".");
const hex = (value: number, width = 0): string => value.toString(16).padStart(width, "0");
const octal = (value: number): string => `0${value.toString(8)}`;
const groups = ([a, b, c, d]: Octets): string => `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
const FULLWIDTH = "０１２３４５６７８９";

/** Every notation of an IPv4 address that a browser, or a library, has been known to open. */
export function notationsOf(octets: Octets): readonly string[] {
  const [a, b, c, d] = octets;
  const plain = dotted(octets);
  return [
    plain,
    `${plain}.`,
    String(number(octets)),
    `0x${hex(number(octets))}`,
    `0X${hex(number(octets), 8).toUpperCase()}`,
    `0${number(octets).toString(8)}`,
    octets.map(octal).join("."),
    octets.map((each) => `0x${hex(each)}`).join("."),
    `${octal(a)}.0x${hex(b)}.${c}.${octal(d)}`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `0x${hex(a)}.${(b * 256 + c) * 256 + d}`,
    octets.map((each) => `000${each.toString(8)}`).join("."),
    plain.replaceAll(/\d/gu, (digit) => FULLWIDTH[Number(digit)] ?? digit),
    plain.replaceAll(".", "。"),
    plain.replaceAll(".", "%2e"),
    `[::ffff:${plain}]`,
    `[::ffff:${groups(octets)}]`,
    `[0:0:0:0:0:ffff:${groups(octets)}]`,
    `[::${plain}]`,
    `[64:ff9b::${plain}]`,
    `[64:ff9b::${groups(octets)}]`,
    `[2002:${groups(octets)}::1]`,
    `[2001:0:${groups(octets)}::1]`,
    `user@${plain}`,
    `helsenorge.no@${plain}`,
    `helsenorge.no%40${plain}@${plain}`,
    `helsenorge.no:443@${plain}`,
  ];
}

/** IPv6 addresses that no citizen's browser may be sent to, as a name service would give them. */
export const privateIpv6: fc.Arbitrary<string> = fc.oneof(
  privateIpv4.map((octets) => `::ffff:${dotted(octets)}`),
  privateIpv4.map((octets) => `::${dotted(octets)}`),
  privateIpv4.map((octets) => `64:ff9b::${groups(octets)}`),
  privateIpv4.map((octets) => `2002:${groups(octets)}::1`),
  privateIpv4.map((octets) => `2001:0:${groups(octets)}::1`),
  fc
    .tuple(
      fc.constantFrom("fe80", "fc00", "fd12", "fec0", "ff02", "100", "2001:db8", "3fff", "4000", "5f00", "0"),
      fc.nat(0xffff),
    )
    .map(([prefix, rest]) => `${prefix}::${hex(rest)}`),
  fc.constantFrom("::", "::1", "::ffff:0:127.0.0.1", "64:ff9b:1::a00:1", "2001:20::1", "fe80::1%eth0"),
);

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  h: "һ",
  i: "і",
  j: "ј",
  k: "κ",
  m: "м",
  n: "ո",
  o: "ο",
  p: "р",
  s: "ѕ",
  x: "х",
  y: "у",
};

/** A well-known host with at least one letter from another script that looks the same. */
export const homograph: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("helsenorge.no", "skjema.helse-midt.no", "hunt.ntnu.no", "eprom.hemit.no"), fc.nat())
  .map(([host, pick]) => {
    const at = Array.from(host.slice(0, -3)).flatMap((letter, index) =>
      letter in LOOKALIKES ? [index] : [],
    );
    const index = at[pick % at.length] ?? 0;
    return `${host.slice(0, index)}${LOOKALIKES[host[index] ?? ""] ?? "а"}${host.slice(index + 1)}`;
  });

/** Names that lead inside a house, to nobody, or elsewhere than they seem. */
export const hostileNames: readonly string[] = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "localhost.localdomain",
  "a.localhost",
  "intranet",
  "skjema",
  "db.internal",
  "printer.local",
  "ruter.home.arpa",
  "nas.lan",
  "filer.corp",
  "metadata.google.internal",
  "helsenorge.no.",
  "helsenorge.no%00.evil.no",
  "helsenorge.no%2f.evil.no",
  "helsenorge.no\\@evil.no",
  ".helsenorge.no",
  "helsenorge..no",
  "127.0.0.1.0x7f",
  "skjema.no.0x7f",
  "1.2.3.4.5",
  "-",
  "[::]",
  "[::1%25lo]",
  "xn--",
  "xn--a",
  "helse\u00ADnorge\u200B.no@evil.no",
  "http://helsenorge.no",
  "ｌｏｃａｌｈｏｓｔ",
  "①②⑦.⓪.⓪.①",
];
