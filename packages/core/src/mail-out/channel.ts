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

/** The channels a mandate allows, in the order they may be tried. */
export const channelsOf = (mandate: ChannelMandate): readonly Channel[] =>
  mandate.kind === "helsenorge-only" ? ["helsenorge"] : mandate.inOrder;
