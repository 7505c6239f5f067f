import type { MessageLanguage } from "@sluse/core";

import type { SeenLanguage } from "./markers.ts";

/** What the languages are called. */
export const LANGUAGE_NAMES: Readonly<Record<SeenLanguage, Readonly<Record<MessageLanguage, string>>>> = {
  nb: { nb: "bokmål", en: "Bokmål" },
  nn: { nb: "nynorsk", en: "Nynorsk" },
  en: { nb: "engelsk", en: "English" },
  se: { nb: "nordsamisk", en: "Northern Sámi" },
  da: { nb: "dansk", en: "Danish" },
  sv: { nb: "svensk", en: "Swedish" },
};
