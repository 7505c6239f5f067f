import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const epromErrors: ErrorTable = {
  SLUSE_EPROM_CLEARANCE_TWICE: {
    means:
      "The same clearance was given to the sender twice. A clearance is the right to send one thing once.",
    mend: "Give each wave to the sender once. After a crash, settle what was under way as unknown and go on.",
  },
  SLUSE_EPROM_DISTRIBUTION_RULE: {
    means:
      "A distribution rule is none of ePROM's, or is `NoDistribution`, which leaves the sending to others.",
    mend: "Give a rule that ePROM has, by number or name. For research that is `HelsenorgeOnly`.",
  },
  SLUSE_EPROM_OPTION: {
    means: "The sender was made with an option that makes no sense.",
    mend: "Mend the option that the message names.",
  },
};
