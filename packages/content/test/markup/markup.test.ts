import { eforsk, type Finding } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkMarkup } from "../../src/markup/check-markup.ts";
import { declarationsOf, hidesText } from "../../src/markup/hiding-style.ts";
import { markupOf } from "./read-markup.ts";

const findings = (...source: Parameters<typeof markupOf>): readonly Finding[] =>
  checkMarkup(markupOf(...source), eforsk).findings;
const rulesMet = (...source: Parameters<typeof markupOf>): string[] =>
  findings(...source).map(({ rule }) => rule);

describe("hidden text", () => {
  test.each([
    "display:none",
    "DISPLAY : NONE !important",
    "dis\\70lay: none",
    "dis/*x*/play:none",
    "visibility:hidden",
    "opacity:0",
    "opacity: .05",
    "opacity:5%",
    "font-size:0",
    "font-size:1px",
    "font-size:.2em",
    "font: 1px/1 serif",
    "text-indent:-9999px",
    "position:absolute;left:-9999px",
    "height:0;overflow:hidden",
    "max-height:0px",
    "clip:rect(0,0,0,0)",
    "clip-path:inset(50%)",
    "transform:scale(0)",
    "filter:opacity(0)",
    "color:#fff",
    "color:white",
    "color:#FDFEFD",
    "color:rgb(255, 255, 255)",
    "color:rgba(0,0,0,0)",
    "color:hsl(0 0% 100%)",
    "color:transparent",
    "mso-hide:all",
  ])("by %s is found", (style) => {
    expect(rulesMet(`<p style="${style}">Hei</p>`)).toContain("text/markup-hidden-text");
    expect(rulesMet(`<style>p { ${style} }</style>`)).toContain("text/markup-hidden-text");
  });

  test.each([
    "display:block",
    "opacity:1",
    "font-size:12px",
    "font-size:1em",
    "font:bold 12pt serif",
    "text-indent:-20px",
    "height:100%",
    "color:#333",
    "color:rgb(10,20,30)",
    "transform:scale(1)",
    "margin-left:-5px",
  ])("is not what %s does", (style) => {
    expect(declarationsOf(style).some(hidesText)).toBe(false);
  });
});

describe("what programs for mail write", () => {
  test.each([
    '<html lang="nb" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office" xml:lang="nb"></html>',
    '<body bgcolor="#ffffff" link="#0563C1" vlink="purple" data-editor="tinymce" tabindex="-1">Hei</body>',
    '<div aria-hidden="true">&nbsp;</div>',
    '<div style="display:none;max-height:0">&#8203;</div>',
    '<div style="font-size:0;line-height:0">&nbsp;</div>',
    '<div style="font-size:0px"><div style="font-size:13px">Hei</div><p style="font-size: 16px; color: #222">du</p></div>',
    '<p style="font-size:16px;padding:16px;color:#00509e;background-color:#fff;width:600px;text-transform:none">Hei</p>',
    "<style>body, .a > td { font-family: Arial, sans-serif; line-height: 1.5 } #b a { color: #00509e }</style>",
    "<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>",
    "<style>@media only screen and (min-width:480px){.c{width:100%!important}} p{margin:0}</style>",
  ])("changes nothing that is seen: %s", (source) => {
    expect(rulesMet(source)).toEqual([]);
  });

  test.each([
    ['<div aria-hidden="true">Det er frivillig</div>', "text/markup-attribute"],
    [
      '<div aria-hidden="true"><img alt="Det er frivillig" src="data:image/png;base64,iVBORw0KGgo="></div>',
      "text/markup-attribute",
    ],
    ['<body link="#ffffff">Hei</body>', "text/markup-attribute"],
    ['<p title="Det er pliktig">Hei</p>', "text/markup-attribute"],
    ['<div style="display:none"><p>Hei</p></div>', "text/markup-hidden-text"],
    ['<div style="font-size:0">Hei<p style="font-size:13px">du</p></div>', "text/markup-hidden-text"],
    ['<div style="font-size:0"><p style="font-size:13em">du</p></div>', "text/markup-hidden-text"],
    ['<div style="font-size:0"><p><b>du</b></p></div>', "text/markup-hidden-text"],
    ["<div hidden></div>", "text/markup-hidden-text"],
    ['<body bgcolor="#222">Hei</body>', "text/markup-style"],
    ['<p style="color:#aaa">Hei</p>', "text/markup-style"],
    ['<p style="color:#222;background:#111">Hei</p>', "text/markup-style"],
    ['<p style="width:1px">Hei</p>', "text/markup-style"],
    ['<p style="direction:rtl">Hei</p>', "text/markup-style"],
    ["<style>p::before { color: #222 }</style>", "text/markup-style"],
    ["<style>p:hover { color: #222 }</style>", "text/markup-style"],
    ["<style>@import 'x'; p { color: #222 }</style>", "text/markup-style"],
    ["<style>@media print { p { color: #222; } td { content: 'nei' } }</style>", "text/markup-style"],
  ])("may still hide or add words: %s", (source, rule) => {
    expect(rulesMet(source)).toContain(rule);
  });
});

test("a size that hides is looked through for 300 elements, and is taken to hide something in more", () => {
  const holding = (elements: number): string =>
    `<div style="font-size:0">${"<b></b>".repeat(elements - 1)}<p style="font-size:13px">du</p></div>`;
  expect(rulesMet(holding(300))).toEqual([]);
  expect(rulesMet(holding(301))).toEqual(["text/markup-hidden-text"]);
});

describe("what is fetched", () => {
  test.each([
    '<img src="https://spor.no/1.gif" alt="">',
    '<img src="//spor.no/1.gif" alt="">',
    '<img src="logo.png" alt="">',
    '<img srcset="https://spor.no/1.gif 2x" alt="">',
    '<table background="https://spor.no/1.gif"><tr><th>x</th></tr></table>',
    '<video poster="https://spor.no/1.gif"></video>',
    "<p style='background:url(https://spor.no/1)'>x</p>",
    "<style>@import 'https://spor.no/x.css'</style>",
    '<link href="https://spor.no/x.css" rel="stylesheet">',
    '<svg><image href="https://spor.no/1"/></svg>',
    '<img src="data:image/svg+xml;base64,AAAA" alt="">',
  ])("%s", (source) => {
    expect(rulesMet(source)).toContain("text/markup-remote-content");
  });
});

test.each([
  "javascript:x()",
  " JaVaScRiPt:x()",
  "java\nscript:x()",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc",
  "&#106;avascript:x()",
])("an address that is none is found: %j", (address) => {
  expect(rulesMet(`<a href="${address}">x</a>`)).toContain("text/markup-address");
});
test.each(["https://ntnu.no", "mailto:post@ntnu.no", "tel:+4773551234", "#kontakt", "/side"])(
  "an address is passed: %s",
  (address) => {
    expect(rulesMet(`<a href="${address}">x</a>`)).toEqual([]);
  },
);

test("raw HTML in Markdown is looked at, at its place in the source", () => {
  const source = "# Hei Åse\n\nTekst på norsk.\n\n<p onclick='x()'>og</p>\n";
  expect(findings(source, "markdown")).toMatchObject([
    { rule: "text/markup-event-handler", places: [{ document: "brev", line: 5, column: 1 }] },
  ]);
});

test("an image of Markdown without a text is found", () => {
  const picture = "data:image/png;base64,iVBORw0KGgo=";
  expect(rulesMet(`![](${picture})`, "markdown")).toEqual(["text/markup-alternative-text"]);
  expect(rulesMet(`![Logo](${picture})`, "markdown")).toEqual([]);
});

test("an image by reference has the first of two definitions, as CommonMark says", () => {
  const remote = "[logo]: https://spor.example/1.gif\n";
  const inside = "[logo]: data:image/png;base64,iVBORw0KGgo=\n";
  expect(rulesMet(`![Logo][logo]\n\n${remote}\n${inside}`, "markdown")).toEqual([
    "text/markup-remote-content",
  ]);
  expect(rulesMet(`![Logo][logo]\n\n${inside}\n${remote}`, "markdown")).toEqual([]);
});

test("headings, tables and comments are looked at as a screen reader meets them", () => {
  expect(rulesMet("<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>")).toEqual([]);
  expect(rulesMet("<h1>A</h1><h1>B</h1>")).toEqual(["text/markup-heading-order"]);
  expect(rulesMet("# A\n\n### B", "markdown")).toEqual(["text/markup-heading-order"]);
  const nested = "<table><tr><th>A</th><td><table><tr><th>B</th></tr></table></td></tr></table>";
  expect(findings(nested)).toMatchObject([{ rule: "text/markup-layout-table", count: 1 }]);
  expect(rulesMet("<!-- -->")).toEqual([]);
});

test("policy makes a rule stricter", () => {
  const policy = { ...eforsk, rules: { "text/markup-comment": "refuse" } } as const;
  expect(checkMarkup(markupOf("<!-- x -->"), policy).findings).toMatchObject([{ severity: "refuse" }]);
});

test("an element knows the one around it", () => {
  const { elements } = markupOf("<div><p>a<b>c</b></p><i>d</i></div>").reading;
  expect(elements.map(({ name, parent }) => [name, parent])).toEqual([
    ["div", undefined],
    ["p", 0],
    ["b", 1],
    ["i", 0],
  ]);
});

describe("a style", () => {
  test.each([
    "text-decoration:line-through",
    "text-decoration:underline line-through",
    "margin:-999px",
    "margin:0 0 0 -50em",
    "padding-left:9999px",
    "padding-left:calc(100% * 9)",
    "letter-spacing:-1em",
    "letter-spacing:200px",
    "line-height:1px",
    "line-height:.1",
    "vertical-align:-9999px",
    "font-family:Wingdings",
    "list-style-type:'Ikke '",
    "border:5000px solid",
    "text-align:var(--x)",
  ])("that hides, moves, strikes out or replaces text is held: %s", (style) => {
    expect(rulesMet(`<p style="${style}">Det er frivillig å delta.</p>`)).toEqual(["text/markup-style"]);
  });

  test.each([
    "margin:0 auto",
    "margin:0cm",
    "margin-bottom:.0001pt",
    "padding:0cm 5.4pt 0cm 5.4pt",
    "border:none;border-bottom:solid windowtext 1.0pt",
    "border:1px solid #333",
    "border-top:1px solid rgb(0, 0, 0)",
    "line-height:107%",
    "line-height:1.5",
    "line-height:normal",
    "letter-spacing:-0.02em",
    "font-family:'Times New Roman', serif",
    "font-weight:700",
    "text-decoration:underline",
    "list-style-type:none",
    "text-align:left",
    "page-break-before:always",
    "vertical-align:top",
  ])("that only dresses text is passed: %s", (style) => {
    expect(rulesMet(`<p style="${style}">Det er frivillig å delta.</p>`)).toEqual([]);
  });
});

test.each(["s", "del", "strike"])("text struck out by <%s> is found", (tag) => {
  expect(rulesMet(`<p>Det er <${tag}>frivillig</${tag}> å delta.</p>`)).toEqual(["text/markup-tag"]);
});

test.each([
  'aria-label="Du må"',
  'aria-hidden="true"',
  'title="Du må"',
  'dir="rtl"',
  'value="7"',
  "reversed",
])("what a reader sees or hears is not changed by an attribute: %s", (attribute) => {
  expect(rulesMet(`<p ${attribute}>Det er frivillig å delta.</p>`)).toEqual(["text/markup-attribute"]);
});
test("text from left to right is as it should be", () => {
  expect(rulesMet('<div dir="ltr"><p dir="auto">Det er frivillig å delta.</p></div>')).toEqual([]);
});

test.each([
  "<title>15917600063</title>",
  "<!-- 159176 00063 -->",
  '<meta name="description" content="15917600063">',
  '<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="159176-00063"></p>',
  "<style>p { font-family: x15917600063 }</style>",
])("a national id that the letter does not show is found, and never repeated: %s", (source) => {
  const met = findings(source).filter(({ rule }) => rule === "text/markup-national-id");
  expect(met).toHaveLength(1);
  expect(JSON.stringify(met)).not.toMatch(/15917|00063/u);
});

test.each([
  "<p15917600063>Hei",
  "<p 15917600063=x>Hei",
  "<p style='x159176-00063: 1'>Hei",
  "<a href='x15917600063:y'>Hei</a>",
])("a national id in the markup itself is never repeated: %s", (source) => {
  expect(findings(source)).not.toEqual([]);
  expect(JSON.stringify(findings(source))).not.toMatch(/15917|00063/u);
});

test.each(["Content-Type", "content-language", "X-UA-Compatible"])(
  "a statement about the letter is no program: %s",
  (name) => {
    expect(rulesMet(`<meta http-equiv="${name}" content="nb"><p>Hei på deg</p>`)).toEqual([]);
  },
);
test.each(["refresh", "Refresh ", "set-cookie", "content-security-policy", ""])(
  "anything else that a letter has the program do is found: %j",
  (name) => {
    expect(rulesMet(`<meta http-equiv="${name}" content="0;url=/x">`)).toEqual(["text/markup-script"]);
  },
);

test.each([
  '<meta charset="windows-1252">',
  '<meta charset="UTF-16">',
  '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">',
  "<meta content='text/html;charset=\"latin1\"' http-equiv=content-type>",
])("an encoding that the file is not in is found: %s", (source) => {
  expect(rulesMet(source)).toEqual(["text/markup-encoding"]);
});
test.each(['<meta charset="utf-8">', '<meta charset=" UTF8 ">', '<meta name="author" content="NTNU">'])(
  "an encoding that the file is in is passed: %s",
  (source) => {
    expect(rulesMet(source)).toEqual([]);
  },
);

test("what Outlook alone shows is hidden text when it says anything, and layout for it says nothing", () => {
  const hidden = (markup: string) => rulesMet(markup).filter((rule) => rule === "text/markup-hidden-text");
  expect(hidden("<p>Hei</p><!--[if mso]><p>Du må delta.</p><![endif]-->")).toEqual([
    "text/markup-hidden-text",
  ]);
  expect(hidden("<p>Hei</p><!--[IF gte mso 9]>Hallo<![endif]-->")).toEqual(["text/markup-hidden-text"]);
  const layout = [
    '<!--[if mso | IE]><table role="presentation" width="600"><tr><td><![endif]-->',
    "<!--[if mso]>&nbsp;&#160;<![endif]-->",
    "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->",
    "<!--[if mso]><style type='text/css'>body { font-family: Arial }</style><![endif]-->",
    "<!-- [det vi sa] -->",
  ];
  expect(hidden(`<p>Hei</p>${layout.join("")}`)).toEqual([]);
});

test("pictures are looked at by somebody, once", () => {
  const picture = `<img alt="" src="data:image/png;base64,${"iVBORw0KGgo".repeat(30)}=">`;
  expect(findings(`<p>Hei</p>${picture}${picture}`)).toMatchObject([
    { rule: "text/markup-picture", count: 2 },
  ]);
});
