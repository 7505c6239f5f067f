import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const siteErrors: ErrorTable = {
  SLUSE_SITE_MISSING: {
    means: "there is no `sluse.yaml` in the working folder",
    mend: "go to the folder that has it, name the file (`--config`), or lay a site with `npx sluse init`",
  },
  SLUSE_SITE_FILE_UNREADABLE: {
    means:
      "a file or folder is missing, may not be read or written, or is there already where a new one was asked for",
    mend: "check the path and the rights",
  },
  SLUSE_SITE_FILE_ENCODING: {
    means: "a text file is not UTF-8, so æ, ø and å cannot be told",
    mend: "save the file as UTF-8",
  },
  SLUSE_SITE_YAML_INVALID: {
    means: "a file is not YAML, or has parts that no configuration may have (anchors, several documents)",
    mend: "mend the file at the line named",
  },
  SLUSE_SITE_YAML_KEY_TWICE: {
    means: "a key stands twice in a YAML file, and one of them would be lost",
    mend: "keep one of them",
  },
  SLUSE_SITE_FIELD_INVALID: {
    means: "a field is missing, is not known, or has a value that does not fit",
    mend: "mend the field that is named; a misspelt one would do nothing",
  },
  SLUSE_SITE_SECRET_MISSING: {
    means: "a secret is not where the configuration says",
    mend: "set the environment variable, or put the secret in the file, that is named",
  },
  SLUSE_SITE_SECRET_INVALID: {
    means: "a key is neither hexadecimal nor base64, or is shorter than 32 bytes",
    mend: "make one with `openssl rand -hex 32`, once for the site, and keep it where secrets are kept",
  },
};
