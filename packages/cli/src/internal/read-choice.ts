import { SluseError } from "@sluse/core";

/** One of the words that an option takes. */
export function readChoice<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === given);
  if (choice !== undefined) return choice;
  throw new SluseError("SLUSE_CLI_USAGE", `\`${option}\` is none of ${choices.join(", ")}`, {
    nb: `\`${option}\` er ingen av ${choices.join(", ")}`,
  });
}
