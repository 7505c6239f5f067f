import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const siteErrors: ErrorTable = {
  SLUSE_SITE_MISSING: {
    means: "there is no `sluse.yaml` in the working folder",
    mend: "go to the folder that has it, name the file (`--config`), or lay a site with `npx sluse init`",
    nb: {
      means: "det er ingen `sluse.yaml` i arbeidsmappen",
      mend: "gå til mappen som har den, oppgi filen (`--config`), eller legg ut et sted å prøve med `npx sluse init`",
    },
  },
  SLUSE_SITE_POPULATION_MISSING: {
    means:
      "real people are written to, the policy asks for a population register, and the site has none: nobody would be cleared, for the channel no longer looks up who has died",
    mend: "add one under `registers` (`service: person-api` or `folkeregisteret`); or let the floor say for which purposes one is asked for (`registers.populationFor`)",
    nb: {
      means:
        "det skrives til virkelige personer, regelverket krever Folkeregisteret, og det er ikke koblet til: ingen ville blitt klarert, for kanalen slår ikke lenger opp hvem som er død",
      mend: "legg det til under `registers` (`service: person-api` eller `folkeregisteret`), eller la grunnsettet si for hvilke formål det kreves (`registers.populationFor`)",
    },
  },
  SLUSE_SITE_FILE_UNREADABLE: {
    means:
      "a file or folder is missing, may not be read or written, or is there already where a new one was asked for",
    mend: "check the path and the rights",
    nb: {
      means:
        "en fil eller mappe finnes ikke, kan ikke leses eller skrives, eller finnes alt der det skulle lages en ny",
      mend: "kontroller stien og rettighetene",
    },
  },
  SLUSE_SITE_FILE_ENCODING: {
    means: "a text file is not UTF-8, so æ, ø and å cannot be told",
    mend: "save the file as UTF-8",
    nb: {
      means: "en tekstfil er ikke UTF-8, så æ, ø og å kan ikke leses sikkert",
      mend: "lagre filen som UTF-8",
    },
  },
  SLUSE_SITE_WORDS_UNFIT: {
    means: "a word list for spelling has few words, or more than a word on a line",
    mend: "give a list of one word a line, in UTF-8 (the guide says how to get one)",
    nb: {
      means: "en ordliste for rettskriving har få ord, eller mer enn ett ord på en linje",
      mend: "gi en liste med ett ord på hver linje, i UTF-8 (veiledningen sier hvordan du skaffer en)",
    },
  },
  SLUSE_SITE_YAML_INVALID: {
    means: "a file is not YAML, or has parts that no configuration may have (anchors, several documents)",
    mend: "mend the file at the line named",
    nb: {
      means: "en fil er ikke YAML, eller har deler som ingen konfigurasjon kan ha (ankere, flere dokumenter)",
      mend: "rett filen på linjen som er nevnt",
    },
  },
  SLUSE_SITE_YAML_KEY_TWICE: {
    means: "a key stands twice in a YAML file, and one of them would be lost",
    mend: "keep one of them",
    nb: {
      means: "et felt står to ganger i en YAML-fil, og det ene ville gått tapt",
      mend: "behold det ene",
    },
  },
  SLUSE_SITE_FIELD_INVALID: {
    means: "a field is missing, is not known, or has a value that does not fit",
    mend: "mend the field that is named; a misspelt one would do nothing",
    nb: {
      means: "et felt mangler, er ukjent, eller har en verdi som ikke passer",
      mend: "rett feltet som er nevnt; et feilskrevet felt ville ikke gjort noe",
    },
  },
  SLUSE_SITE_SECRET_MISSING: {
    means: "a secret is not where the configuration says",
    mend: "set the environment variable, or put the secret in the file, that is named",
    nb: {
      means: "en hemmelighet er ikke der konfigurasjonen sier",
      mend: "sett miljøvariabelen, eller legg hemmeligheten i filen, som er nevnt",
    },
  },
  SLUSE_SITE_SECRET_INVALID: {
    means: "a key is neither hexadecimal nor base64, or is shorter than 32 bytes",
    mend: "make one with `openssl rand -hex 32`, once for the site, and keep it where secrets are kept",
    nb: {
      means: "en nøkkel er verken heksadesimal eller base64, eller er kortere enn 32 byte",
      mend: "lag en med `openssl rand -hex 32`, én gang for stedet, og ha den der hemmeligheter ligger",
    },
  },
};
