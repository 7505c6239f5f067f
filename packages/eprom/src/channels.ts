import { SluseError, channelsOf, type Channel, type ChannelMandate } from "@sluse/core";

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

/** Whether what ePROM tells is this name, in any case. */
export const isNamed = (told: unknown, name: string): boolean =>
  typeof told === "string" && told.toLowerCase() === name.toLowerCase();

/** Reads a channel, written as a number, as a number in quotes or by name in any case. `undefined` for anything else. */
export function readChannel(told: unknown): ToldChannel | undefined {
  const at = NAMES.findIndex(
    ([name], number) => told === number || told === String(number) || isNamed(told, name),
  );
  return at === -1 ? undefined : (NAMES[at]?.[1] ?? "none");
}

/** Whether what ePROM tells keeps to a mandate. */
export const isWithin = (told: ToldChannel, mandate: ChannelMandate): boolean =>
  told === "none" || channelsOf(mandate).includes(told);

/** A channel that was told in any of these ways, by its number; 0 for none, and for what is no channel. */
export const readChannelNumber = (told: unknown): number => {
  const channel = readChannel(told);
  return channel === undefined || channel === "none" ? 0 : channelNumber(channel);
};

/** A channel's number. */
export const channelNumber = (channel: Channel): number => NAMES.findIndex(([, each]) => each === channel);

/** Channels that each of ePROM's distribution rules tries, in order, by the rule's number. */
const DISTRIBUTION_RULES: readonly {
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
    if (channels.length === 0 || channels[0] !== allowed[0] || !isInOrder(channels, allowed)) continue;
    const length = best === undefined ? 0 : (DISTRIBUTION_RULES[best]?.channels.length ?? 0);
    if (channels.length > length) best = number;
  }
  return best;
}

/**
 * The channels that one of ePROM's distribution rules tries, for the `channels` of an order whose system sends forms by
 * itself. By the rule's number or name, as ePROM writes it.
 * @throws SluseError `SLUSE_EPROM_DISTRIBUTION_RULE` for a rule that is not known, or that sends through no channel
 */
export function channelsOfDistributionRule(rule: number | string): readonly Channel[] {
  const known =
    typeof rule === "number"
      ? DISTRIBUTION_RULES[rule]
      : DISTRIBUTION_RULES.find(({ name }) => name === rule);
  if (known !== undefined && known.channels.length > 0) return [...known.channels];
  const named = typeof rule === "number" || typeof rule === "string" ? String(rule) : typeof rule;
  throw new SluseError(
    "SLUSE_EPROM_DISTRIBUTION_RULE",
    `distribution rule \`${named.slice(0, 40)}\` names no channel`,
  );
}

/** Whether `channels` are among `allowed`, and tried in the same order. */
function isInOrder(channels: readonly Channel[], allowed: readonly Channel[]): boolean {
  const places = channels.map((channel) => allowed.indexOf(channel));
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)));
}
