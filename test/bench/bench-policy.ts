import { eforsk, type Policy } from "@sluse/core";

/**
 * The eFORSK policy for synthetic people, with one approval, no notice and ceilings that are counted but never met, so
 * that size alone is measured.
 */
export const benchPolicy: Policy = {
  ...eforsk,
  version: "bench-1",
  people: "test",
  rules: {},
  approval: {
    ...eforsk.approval,
    secondSuperuserAbove: 10_000_000,
    announcedAbove: 10_000_000,
    maxRecipients: 10_000_000,
  },
  sending: { ...eforsk.sending, perProjectHour: 10_000_000, perHour: 10_000_000 },
  links: { ...eforsk.links, recheckMinutes: 10_000_000 },
};
