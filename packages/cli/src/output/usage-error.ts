import { SluseError } from "@sluse/core/errors";
import type { CommanderError } from "commander";

import { hideNumbers } from "./hide-numbers.ts";

/** Commander's own complaints, in Sluse's form and in both languages. What was typed may be a national id. */
export function usageError(error: CommanderError): SluseError {
  // What it says instead of a message when there is a group of commands and none of them.
  if (error.code === "commander.help") {
    return new SluseError("SLUSE_CLI_USAGE", "no command is given", {
      nb: "det er ikke oppgitt noen kommando",
    });
  }
  const message = error.message
    .replace(/^error: /u, "")
    .replace(/\n\(Did you mean (.+)\?\)$/u, `${DID_YOU_MEAN}$1`)
    .replaceAll("'", "`");
  const nb = inNorwegian(error.code, message);
  return new SluseError(
    "SLUSE_CLI_USAGE",
    hideNumbers(message),
    nb === undefined ? {} : { nb: hideNumbers(nb) },
  );
}

const DID_YOU_MEAN = ", did you mean ";

/** What was typed wrong stands in quotes, in the order in which the Norwegian sentences have it. */
function inNorwegian(code: string, message: string): string | undefined {
  const [first = "", second = ""] = [...message.matchAll(/`([^`]*)`/gu)].map(([quoted]) => quoted);
  const [, meant] = message.split(DID_YOU_MEAN);
  const orMeant = meant === undefined ? "" : `, mente du ${meant}`;
  switch (code) {
    case "commander.unknownCommand":
      return `ukjent kommando ${first}${orMeant}`;
    case "commander.unknownOption":
      return `ukjent valg ${first}${orMeant}`;
    case "commander.missingArgument":
    case "commander.missingMandatoryOptionValue":
      return `${first} mangler`;
    case "commander.optionMissingArgument":
      return `${first} mangler en verdi`;
    case "commander.excessArguments":
      return "det er oppgitt for mye";
    case "commander.invalidArgument": {
      const [, choices] = message.split("Allowed choices are ");
      const or = choices === undefined ? "" : `; velg blant ${choices.replace(/\.$/u, "")}`;
      return `${second} går ikke an for ${first}${or}`;
    }
    default:
      return undefined;
  }
}
