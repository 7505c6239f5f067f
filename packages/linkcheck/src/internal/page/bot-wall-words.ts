/** What pages say that stand before a site to keep machines out; each with status 200 from somebody. */
export const BOT_WALL_WORDS: readonly string[] = [
  "attention required! | cloudflare",
  "checking if the site connection is secure",
  "checking your browser before",
  "confirm you are human",
  "consult with your administrator. your support id",
  "enable javascript and cookies to continue",
  "incapsula incident id",
  "just a moment...",
  "pardon our interruption",
  "requested url was rejected",
  "verify you are human",
  "verify that you are not a robot",
];
