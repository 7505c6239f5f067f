import type { Channel, ChannelMandate } from "@sluse/core";

/** ePROM's `notificationChannel`, and the order of its names: 0 is None. */
const NAMES: readonly (readonly [name: string, channel: Channel | undefined])[] = [
  ["None", undefined],
  ["Helsenorge", "helsenorge"],
  ["DigitalMailbox", "digital-mailbox"],
  ["Unsecure", "unsecure"],
  ["PhysicalMailbox", "paper"],
];

/** A channel as ePROM tells it; `none` means that nobody was reached. */
export type ToldChannel = Channel | "none";

/** Reads a channel, written as a number, as a number in quotes or by name. `undefined` for anything else. */
export function readChannel(told: unknown): ToldChannel | undefined {
  const at = NAMES.findIndex(([name], number) => told === number || told === String(number) || told === name);
  return at === -1 ? undefined : (NAMES[at]?.[1] ?? "none");
}

/** A channel's number. */
export const channelNumber = (channel: Channel): number => NAMES.findIndex(([, each]) => each === channel);

/** The channels a mandate allows, in the order they may be tried. */
export const channelsOf = (mandate: ChannelMandate): readonly Channel[] =>
  mandate.kind === "helsenorge-only" ? ["helsenorge"] : mandate.inOrder;

/** Channels that each of ePROM's distribution rules tries, in order, by the rule's number. */
export const DISTRIBUTION_RULES: readonly {
  readonly name: string;
  readonly channels: readonly Channel[];
}[] = [
  { name: "Basic", channels: ["helsenorge", "digital-mailbox"] },
  { name: "AllowUnsecure", channels: ["helsenorge", "digital-mailbox", "unsecure"] },
  { name: "NoDistribution", channels: [] },
  { name: "BasicOrPaper", channels: ["helsenorge", "digital-mailbox", "paper"] },
  { name: "AllowUnsecureOrPaper", channels: ["helsenorge", "digital-mailbox", "unsecure", "paper"] },
  { name: "PaperOnly", channels: ["paper"] },
  { name: "HelsenorgeOnly", channels: ["helsenorge"] },
  { name: "DigitalMailboxOnly", channels: ["digital-mailbox"] },
  { name: "UnsecureOnly", channels: ["unsecure"] },
];

/**
 * The number of the rule that uses most of what a mandate allows and nothing else, beginning with its first channel;
 * `undefined` when there is none.
 */
export function distributionRuleFor(mandate: ChannelMandate): number | undefined {
  const allowed = channelsOf(mandate);
  let best: number | undefined;
  for (const [number, { channels }] of DISTRIBUTION_RULES.entries()) {
    if (channels.length === 0 || channels[0] !== allowed[0] || !isWithin(channels, allowed)) continue;
    const length = best === undefined ? 0 : (DISTRIBUTION_RULES[best]?.channels.length ?? 0);
    if (channels.length > length) best = number;
  }
  return best;
}

/** Whether `channels` are among `allowed`, and tried in the same order. */
export function isWithin(channels: readonly Channel[], allowed: readonly Channel[]): boolean {
  const places = channels.map((channel) => allowed.indexOf(channel));
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)));
}
