import type { Channel } from "@sluse/core";

/** ePROM's numbers for channels; 0 is none. */
export const CHANNEL_NUMBERS: Readonly<Record<Channel, number>> = {
  helsenorge: 1,
  "digital-mailbox": 2,
  unsecure: 3,
  paper: 4,
};

/** ePROM's names for channels, which its callbacks use. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  helsenorge: "Helsenorge",
  "digital-mailbox": "DigitalMailbox",
  unsecure: "Unsecure",
  paper: "PhysicalMailbox",
};

const BY_NUMBER = new Map<unknown, Channel>(
  Object.entries(CHANNEL_NUMBERS).map(([channel, number]) => [number, channel as Channel]),
);

export const channelOf = (number: unknown): Channel | undefined => BY_NUMBER.get(number);

/** Channels that each distribution rule tries, in order, by the rule's number. */
export const DISTRIBUTION_RULES: readonly (readonly Channel[])[] = [
  ["helsenorge", "digital-mailbox"],
  ["helsenorge", "digital-mailbox", "unsecure"],
  [],
  ["helsenorge", "digital-mailbox", "paper"],
  ["helsenorge", "digital-mailbox", "unsecure", "paper"],
  ["paper"],
  ["helsenorge"],
  ["digital-mailbox"],
  ["unsecure"],
];
export const NO_DISTRIBUTION = 2;
