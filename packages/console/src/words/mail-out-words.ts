import { ROUND_NAMES, STATE_NAMES, type MailOutState } from "@sluse/core";
import type { Report } from "@sluse/gate";

import type { Tag } from "../markup/tag.ts";
import { capital } from "./capital.ts";
import { nameIn, type PageLanguage } from "./page-language.ts";

/** Whom it is said to. */
interface Reader {
  readonly language: PageLanguage;
}

/** Invitasjon, Hverdagen i Trøndelag. */
export const mailOutName = ({ manifest }: Report, projectTitle: string, { language }: Reader): string =>
  `${capital(nameIn(ROUND_NAMES[manifest.round], language))}, ${projectTitle}`;

export const roundName = ({ manifest }: Report, { language }: Reader): string =>
  nameIn(ROUND_NAMES[manifest.round], language);

const COLORS: Readonly<Record<MailOutState, Tag["color"]>> = {
  receiving: "neutral",
  refused: "danger",
  held: "warning",
  "awaiting-approval": "info",
  approved: "info",
  releasing: "info",
  paused: "warning",
  completed: "success",
  rejected: "neutral",
  withdrawn: "neutral",
  expired: "neutral",
};

export const stateTag = (state: MailOutState, { language }: Reader): Tag => ({
  name: capital(nameIn(STATE_NAMES[state], language)),
  color: COLORS[state],
});
