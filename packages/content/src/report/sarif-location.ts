import type { Place } from "@sluse/core";

import { printable } from "./printable.ts";
import type { SarifLocation } from "./sarif-log.ts";

/** A file's name as a relative URI. */
const uriOf = (name: string): string =>
  name
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/");

/** Where a finding was met: a region of a file, or a name where there is no file. */
export function locationOf(place: Place): SarifLocation {
  switch (place.kind) {
    case "text":
      return {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.document) },
          region: {
            startLine: place.line,
            startColumn: place.column,
            ...(place.length === undefined ? {} : { endColumn: place.column + place.length }),
          },
        },
      };
    case "pdf":
      return {
        physicalLocation: { artifactLocation: { uri: uriOf(place.document) } },
        ...(place.page === undefined ? {} : named(`page ${place.page}`, "page")),
        ...(place.rectangle ? { properties: { rectangle: place.rectangle } } : {}),
      };
    case "row":
      return {
        ...(place.file === undefined
          ? {}
          : {
              physicalLocation: {
                artifactLocation: { uri: uriOf(place.file) },
                region: { startLine: place.row },
              },
            }),
        ...named(`row ${place.row}${place.column === undefined ? "" : `, ${place.column}`}`, "row"),
      };
    case "field":
      return named(place.path, "member");
    case "link":
      return { ...(place.in === undefined ? {} : locationOf(place.in)), ...named(place.address, "link") };
    case "register":
      return named(place.register, "register");
    default:
      return place satisfies never;
  }
}

const named = (name: string, kind: string): Pick<SarifLocation, "logicalLocations"> => ({
  logicalLocations: [{ fullyQualifiedName: printable(name), kind }],
});

/** Where in its template what was met should have stood. */
export function templateLocationOf(place: Place): SarifLocation | undefined {
  if ((place.kind !== "text" && place.kind !== "pdf") || place.expectedAt === undefined) return undefined;
  const { template, passage, line, column } = place.expectedAt;
  return {
    message: { text: passage === undefined ? "template" : `template, passage ${passage}` },
    physicalLocation: {
      artifactLocation: { uri: uriOf(template) },
      region: { startLine: line, startColumn: column },
    },
  };
}
