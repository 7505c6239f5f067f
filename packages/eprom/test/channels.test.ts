import { channelsOfDistributionRule } from "@sluse/eprom";
import { expect, it } from "vitest";

it.each([
  [0, ["helsenorge", "digital-mailbox"]],
  ["BasicOrPaper", ["helsenorge", "digital-mailbox", "paper"]],
  [6, ["helsenorge"]],
  ["HelsenorgeOnly", ["helsenorge"]],
  [8, ["unsecure"]],
] as const)("ePROM's distribution rule %s goes through %j", (rule, channels) => {
  expect(channelsOfDistributionRule(rule)).toEqual(channels);
});

it.each([9, -1, 1.5, "helsenorgeonly", "NoDistribution", 2, "2"])(
  "a rule that cannot be told the channels of is refused: %s",
  (rule) => {
    expect(() => channelsOfDistributionRule(rule)).toThrow(
      expect.objectContaining({ code: "SLUSE_EPROM_DISTRIBUTION_RULE" }),
    );
  },
);
