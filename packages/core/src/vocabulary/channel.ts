import { SluseError } from "../errors/sluse-error.ts";

/** Ways a letter or form can reach a person, as ePROM's `notificationChannel` names them. */
export const CHANNELS = ["helsenorge", "digital-mailbox", "unsecure", "paper"] as const;
/** One of `CHANNELS`. */
export type Channel = (typeof CHANNELS)[number];

/**
 * The channels a clearance may be sent through. `helsenorge-only` forbids fall-through: a person Helsenorge refuses
 * is not reached another way (ePROM `HelsenorgeOnly`, or a priority list of Helsenorge alone).
 */
export type ChannelMandate =
  | { readonly kind: "helsenorge-only" }
  | { readonly kind: "channels"; readonly inOrder: readonly Channel[] };

/**
 * The channels a mandate allows, in the order they may be tried.
 * @throws SluseError `SLUSE_ARGUMENT_INVALID` for a mandate of a kind, or with a channel, that nobody knows: it allows nothing
 */
export function channelsOf(mandate: ChannelMandate): readonly Channel[] {
  try {
    if (mandate.kind === "helsenorge-only") return ["helsenorge"];
    if (mandate.kind === "channels") {
      const inOrder = [...mandate.inOrder];
      if (inOrder.every((channel) => CHANNELS.includes(channel))) return inOrder;
    }
  } catch (cause) {
    throw new SluseError("SLUSE_ARGUMENT_INVALID", "the channels' mandate cannot be read", { cause });
  }
  throw new SluseError(
    "SLUSE_ARGUMENT_INVALID",
    `the channels' mandate is neither \`helsenorge-only\` nor \`channels\` of ${CHANNELS.join(", ")}`,
  );
}
