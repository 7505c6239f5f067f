import {
  channelsOf,
  isSecondaryUse,
  type Channel,
  type ChannelMandate,
  type Policy,
  type Project,
} from "@sluse/core";

/** The channels a project may use at all: for secondary use what the policy says. */
export const mandateOf = (project: Project, policy: Policy): ChannelMandate =>
  isSecondaryUse(project.purpose)
    ? policy.secondaryUseChannels
    : { kind: "channels", inOrder: ["helsenorge", "digital-mailbox", "paper"] };

/** A mandate with the channels an order names: it narrows, and never widens. */
export function narrowed(mandate: ChannelMandate, channels: readonly Channel[] | undefined): ChannelMandate {
  if (mandate.kind === "helsenorge-only" || channels === undefined) return mandate;
  const allowed = channelsOf(mandate);
  return channels.every((channel) => allowed.includes(channel))
    ? { kind: "channels", inOrder: channels }
    : mandate;
}
