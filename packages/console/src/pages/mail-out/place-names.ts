import type { Finding, Place } from "@sluse/core";

import type { Visit } from "../../visit/visit.ts";

const MOST_SHOWN = 3;

/** Where a finding was met, as one would point at it. */
export function placeNames(visit: Visit, { places, count }: Finding): string[] {
  const names = [...new Set(places.map((place) => placeName(visit, place)).filter((name) => name !== ""))];
  const more = Math.max(0, count - MOST_SHOWN);
  return names.length <= MOST_SHOWN
    ? names
    : [...names.slice(0, MOST_SHOWN), visit.say(`og ${more} steder til`, `and ${more} places more`)];
}

function placeName({ say }: Visit, place: Place): string {
  switch (place.kind) {
    case "text":
      return say(`${place.document}, linje ${place.line}`, `${place.document}, line ${place.line}`);
    case "pdf":
      return place.page === undefined
        ? place.document
        : say(`${place.document}, side ${place.page}`, `${place.document}, page ${place.page}`);
    case "row":
      return say(`rad ${place.row} i mottakerfilen`, `row ${place.row} of the recipients`);
    case "link":
      return place.address;
    case "register":
      return say(`registeret «${place.register}»`, `the register “${place.register}”`);
    case "field":
      // A path of the order is a developer's word; the finding's text says what it is of.
      return "";
  }
}
