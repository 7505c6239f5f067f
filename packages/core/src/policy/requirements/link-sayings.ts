import type { Policy } from "../policy.ts";
import { minutesName, numberName } from "./figures.ts";
import { say } from "./requirement.ts";
import { codes, listed, type Sayings } from "./saying.ts";

/** What the fields about links ask of whoever orders. */
export const linkSayings: Sayings<Policy["links"]> = {
  recheckMinutes: (minutes) => [
    say(
      "links",
      "release/link-died",
      `En lenke som er prøvd for mer enn ${minutesName(minutes).nb} siden, prøves på nytt før neste bølge.`,
      `A link that was tried more than ${minutesName(minutes).en} ago is tried again before the next wave.`,
    ),
  ],
  allowedHosts: (hosts) =>
    hosts.includes("*")
      ? []
      : [
          say(
            "links",
            "link/host-not-allowed",
            `Lenker fører bare til ${codes(hosts).nb}.`,
            `Links lead only to ${codes(hosts).en}.`,
          ),
        ],
  testHosts: (hosts) =>
    listed(hosts, ({ nb, en }) =>
      say(
        "links",
        "link/test-environment",
        `Ingen lenke fører til et testmiljø (${nb}).`,
        `No link leads to a test environment (${en}).`,
      ),
    ),
  notPublicHosts: (hosts) =>
    listed(hosts, ({ nb, en }) =>
      say(
        "links",
        "link/not-public",
        `Ingen lenke fører dit bare ansatte slipper inn (${nb}).`,
        `No link leads where only those who work there come in (${en}).`,
      ),
    ),
  previewWords: (parts) =>
    listed(parts, ({ nb, en }) =>
      say(
        "links",
        "link/preview",
        `Ingen lenke fører til en side som er under arbeid (${nb}).`,
        `No link leads to a page that is being written (${en}).`,
      ),
    ),
  shorteners: (hosts) =>
    listed(hosts, ({ nb, en }) =>
      say("links", "link/shortener", `Ingen lenke er forkortet (${nb}).`, `No link is shortened (${en}).`),
    ),
  trackingParameters: (parameters) =>
    listed(parameters, ({ nb, en }) =>
      say(
        "links",
        "link/tracking",
        `Ingen lenke sporer den som åpner den (${nb}).`,
        `No link tracks who opens it (${en}).`,
      ),
    ),
  maxHosts: (count) => [
    say(
      "links",
      "link/too-many-hosts",
      `Lenkene fører til høyst ${numberName(count).nb} forskjellige nettsteder.`,
      `The links lead to at most ${numberName(count).en} different sites.`,
    ),
  ],
  forbiddenOnPage: (phrases) =>
    listed(phrases, ({ nb, en }) =>
      say(
        "links",
        "link/page-closed",
        `Siden som en lenke fører til, er åpen: den sier ikke ${nb}.`,
        `The page a link leads to is open: it does not say ${en}.`,
      ),
    ),
};
