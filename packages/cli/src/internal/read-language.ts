import { LANGUAGES, SluseError, type Language } from "@sluse/core";

/**
 * What was given with `--in`.
 * @throws SluseError `SLUSE_CLI_USAGE`
 */
export function readLanguage(given: string): Language {
  const language = LANGUAGES.find((each) => each === given);
  if (language) return language;
  throw new SluseError("SLUSE_CLI_USAGE", `\`--in\` is none of ${LANGUAGES.join(", ")}`);
}
