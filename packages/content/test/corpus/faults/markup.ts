import type { SourceFault } from "../fault.ts";

/** Puts raw markup at the end of the letter, where both formats take it. */
const appended =
  (markup: string): SourceFault["inject"] =>
  (source, format) =>
    format === "html" ? source.replace("</body>", () => `${markup}\n</body>`) : `${source}\n${markup}\n`;

const raw = (
  name: string,
  expects: SourceFault["expects"],
  markup: string,
  also: SourceFault["also"] = [],
): SourceFault => ({ name, expects, also, formats: ["html", "markdown"], inject: appended(markup) });

const PICTURE = "data:image/png;base64,iVBORw0KGgo=";

/** What a reader does not see, or should not meet. */
export const markup: readonly SourceFault[] = [
  raw("script", "text/markup-script", "<script>hent()</script>"),
  raw("frame", "text/markup-script", '<iframe name="svar"></iframe>'),
  raw("refresh", "text/markup-script", '<meta http-equiv="refresh" content="0">'),
  raw("event handler", "text/markup-event-handler", '<p onmouseover="hent()">Takk.</p>'),
  raw("script address", "text/markup-address", '<p><a href=" java\tscript:hent()">Takk</a></p>'),
  raw(
    "tracking pixel",
    "text/markup-remote-content",
    '<p><img src="https://spor.fjordheim.no/1.gif" alt="" width="1"></p>',
  ),
  raw(
    "image in a style",
    "text/markup-remote-content",
    '<p style="background: u\\72l(//spor.no/1)">Takk.</p>',
    ["text/markup-style"],
  ),
  raw("style sheet", "text/markup-remote-content", '<link rel="stylesheet" href="https://spor.no/x.css">'),
  raw("form", "text/markup-form", '<form><input name="svar"></form>'),
  raw("hidden by display", "text/markup-hidden-text", '<p style="display:none">Takk.</p>', [
    "text/markup-style",
  ]),
  raw("hidden by size", "text/markup-hidden-text", '<p style="font-size:1px">Takk.</p>', [
    "text/markup-style",
  ]),
  raw("hidden by colour", "text/markup-hidden-text", '<p style="color:#fefefe">Takk.</p>', [
    "text/markup-style",
  ]),
  raw("hidden by attribute", "text/markup-hidden-text", "<p hidden>Takk.</p>"),
  raw("struck out by a style", "text/markup-style", '<p style="text-decoration:line-through">Takk.</p>'),
  raw("struck out by an element", "text/markup-tag", "<p><s>Takk.</s></p>"),
  raw("read aloud as something else", "text/markup-attribute", '<p aria-label="Svar nå">Takk.</p>'),
  raw("national id in the source", "text/markup-national-id", '<p id="p15917600063">Takk.</p>'),
  raw("another encoding stated", "text/markup-encoding", '<meta charset="windows-1252">'),
  raw("style that cannot be judged", "text/markup-style", '<p style="float:left">Takk.</p>'),
  raw("image without text", "text/markup-alternative-text", `<p><img src="${PICTURE}"></p>`),
  raw(
    "picture",
    "text/markup-picture",
    `<p><img alt="Hilsen" src="data:image/png;base64,${"iVBORw0KGgo".repeat(30)}="></p>`,
  ),
  raw("words for Outlook alone", "text/markup-hidden-text", "<!--[if mso]><p>Takk.</p><![endif]-->", [
    "text/markup-comment",
  ]),
  raw("heading skipped", "text/markup-heading-order", "<h2>Takk</h2><h5>Takk igjen</h5>"),
  raw("layout table", "text/markup-layout-table", "<table><tr><td>Takk.</td></tr></table>"),
  raw("marquee", "text/markup-tag", "<marquee>Takk.</marquee>"),
  raw("editable", "text/markup-attribute", '<p contenteditable="true">Takk.</p>'),
  raw("comment", "text/markup-comment", "<!-- spør Kari -->"),
  {
    name: "image by Markdown",
    expects: "text/markup-remote-content",
    formats: ["markdown"],
    inject: (source) => `${source}\n![Logo](https://fjordheim-universitet.no/logo.png)\n`,
  },
  {
    name: "image by reference",
    expects: "text/markup-remote-content",
    formats: ["markdown"],
    inject: (source) => `${source}\n![Logo][logo]\n\n[logo]: https://fjordheim-universitet.no/logo.png\n`,
  },
];
