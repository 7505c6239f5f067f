// Builds the documentation as a site, and holds every page of it: reached from the first one, no dead link, no dead anchor.
//   cd docs/site && npx pnpm@12 install --frozen-lockfile && npx pnpm@12 build      → docs/site/.site/dist
// The pages are those of the repository, copied: they stay plain Markdown there.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

import { LinkChecker, LinkState } from "linkinator";
import { build } from "vitepress";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "../..");
const SITE = join(HERE, ".site");
const PAGES = join(SITE, "pages");
const DIST = join(SITE, "dist");
const require = createRequire(import.meta.url);

const { repository } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const ADDRESS = repository.url.replace(/^git\+(.*)\.git$/u, "$1");
const IN_REPOSITORY = new RegExp(`^${ADDRESS.replaceAll(".", "\\.")}/(?:blob|tree)/main/`, "u");

const tracked = new Set(
  execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0"),
);
const IS_PAGE =
  /^(?:README|CHANGELOG|SECURITY)\.md$|^docs\/(?!site\/).*\.md$|^(?:packages|examples)\/[^/]+\/README\.md$/u;
const pages = [...tracked].filter((path) => IS_PAGE.test(path));

/** `docs/guide/x.md` → where it lies on the site; the front of a folder is its README. */
const placeOf = (path) => path.replace(/README\.md$/u, "index.md");

/** What a link of a page leads to on the site: a page of it, or the repository. */
function rewrite(page, link) {
  if (/^[a-z]+:/u.test(link) && !IN_REPOSITORY.test(link)) return link;
  const [path, anchor] = link.replace(IN_REPOSITORY, "").split("#");
  if (path === "") return link;
  const from = IN_REPOSITORY.test(link) ? "." : posix.dirname(page);
  const target = posix.normalize(posix.join(from, path)).replace(/\/$/u, "");
  const front = posix.normalize(`${target}/README.md`);
  const found = pages.includes(target) ? target : pages.includes(front) ? front : undefined;
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (found === undefined) {
    if (/\.(?:png|svg)$/u.test(target) && tracked.has(target)) return `${relative(page, target)}${hash}`;
    return `${ADDRESS}/${tracked.has(target) ? "blob" : "tree"}/main/${target}${hash}`;
  }
  return `${relative(page, placeOf(found))}${hash}`;
}

function relative(page, target) {
  const way = posix.relative(posix.dirname(page), target);
  return way.startsWith(".") ? way : `./${way}`;
}

const LINK = /(?<=\]\()(?<to>[^)\s]+)(?=(?:\s+"[^"]*")?\))/gu;
/** Links stand between pieces of code, and are no links there. */
const CODE = /(?<fence>^(?:`{3,}|~{3,}).*?^(?:`{3,}|~{3,})\s*$)|(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)/gmsu;

function rewritten(page, text) {
  let at = 0;
  let out = "";
  // What is written for whoever changes the page is not read on the site.
  const prose = (part) => part.replaceAll(/<!--.*?-->\n?/gsu, "").replaceAll(LINK, (link) => rewrite(page, link));
  for (const code of text.matchAll(CODE)) {
    out += prose(text.slice(at, code.index)) + code[0];
    at = code.index + code[0].length;
  }
  return out + prose(text.slice(at));
}

const titleOf = (text, path) => /^# (?<title>.+)$/mu.exec(text)?.groups?.title.replaceAll("`", "") ?? posix.basename(path, ".md");

rmSync(SITE, { recursive: true, force: true });
for (const page of pages) {
  const to = join(PAGES, placeOf(page));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, rewritten(page, readFileSync(join(ROOT, page), "utf8")));
}
for (const picture of tracked)
  if (/^docs\/.*\.(?:png|svg)$/u.test(picture)) {
    mkdirSync(dirname(join(PAGES, picture)), { recursive: true });
    cpSync(join(ROOT, picture), join(PAGES, picture));
  }

// The doors of the packages, by TypeDoc, which needs a TypeScript of its own (6).
const doors = globSync("packages/*/package.json", { cwd: ROOT }).flatMap((path) => {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, path), "utf8"));
  return Object.entries(exports)
    .filter(([door, target]) => door !== "./house" && typeof target !== "string")
    .map(([door, target]) => ({
      // As it stands in an import: `@sluse/registers/krr`.
      name: posix.join(name, door),
      source: posix.join(dirname(path), target["@sluse/source"]),
    }));
});
writeFileSync(
  join(SITE, "tsconfig.json"),
  JSON.stringify({
    extends: join(ROOT, "tsconfig.base.json"),
    compilerOptions: { noEmit: true, composite: false, incremental: false, rewriteRelativeImportExtensions: false, allowImportingTsExtensions: true, isolatedDeclarations: false, declaration: false, declarationMap: false, typeRoots: [join(ROOT, "node_modules/@types")] },
    files: doors.map(({ source }) => join(ROOT, source)),
  }),
);
execFileSync(
  process.execPath,
  [
    join(dirname(require.resolve("typedoc/package.json")), "bin/typedoc"),
    ...doors.flatMap(({ source }) => ["--entryPoints", join(ROOT, source)]),
    "--tsconfig", join(SITE, "tsconfig.json"),
    "--plugin", "typedoc-plugin-markdown", "--out", join(PAGES, "api"), "--entryFileName", "index", "--readme", "none",
    "--basePath", ROOT, "--disableSources", "--skipErrorChecking", "--logLevel", "Error", "--hideBreadcrumbs", "--hidePageHeader", "--name", "The doors of the packages",
    "--outputFileStrategy", "modules", "--useHTMLAnchors",
  ],
  { stdio: "inherit", cwd: ROOT },
);

// TypeDoc names a door by where its source lies; whoever imports it knows it by its name.
const apiPageOf = ({ source }) => `api/${source.replace(/(?:\/index)?\.ts$/u, "")}.md`;
for (const page of globSync("api/**/*.md", { cwd: PAGES })) {
  const named = doors.reduce((text, door) => {
    const place = apiPageOf(door).slice("api/".length, -".md".length);
    return text.replaceAll(`# ${place}\n`, `# ${door.name}\n`).replaceAll(`[${place}]`, `[${door.name}]`);
  }, readFileSync(join(PAGES, page), "utf8"));
  writeFileSync(join(PAGES, page), named);
}

const item = (page) => ({
  text: titleOf(readFileSync(join(PAGES, page), "utf8"), page),
  link: `/${page.replace(/(?:index)?\.md$/u, "")}`,
});
const inFolder = (pattern) => globSync(pattern, { cwd: PAGES }).toSorted();
const group = (text, list, more = []) => ({ text, collapsed: true, items: [...list.map(item), ...more] });

const rules = inFolder("docs/reference/rules/*/").map((folder) =>
  group(posix.basename(folder), inFolder(`${folder}/*.md`)),
);
/** Everything there is, in the order in which somebody comes to need it. */
const sidebar = [
  { text: "Begin", items: ["index.md", "docs/guide/first-hour.md", "docs/glossary.md"].map(item) },
  group("Guides", ["ordering-systems", "superusers", "service-desk", "configuration", "registers", "operations", "backup-and-restore", "personal-data"].map((name) => `docs/guide/${name}.md`)),
  group("Examples", inFolder("examples/*/index.md")),
  group("Rules", ["docs/reference/rules/index.md"], rules),
  group("Reference", inFolder("docs/reference/*.md")),
  group("Packages", ["packages/sluse/index.md", ...inFolder("packages/*/index.md").filter((page) => !page.includes("/sluse/"))]),
  group("API", ["api/index.md", ...doors.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(apiPageOf)]),
  group("How it is built", ["docs/architecture.md", "docs/contributing.md", "docs/performance.md"]),
  group("Decisions", ["docs/adr/index.md", ...inFolder("docs/adr/0*.md")]),
  group("Security", ["SECURITY.md", ...inFolder("docs/security/*.md")]),
  { text: "News", items: [item("CHANGELOG.md")] },
];
const inSidebar = new Set(JSON.stringify(sidebar).match(/(?<="link":")[^"]*/gu));
const without = globSync("**/*.md", { cwd: PAGES }).filter((page) => !inSidebar.has(item(page).link));
if (without.length > 0) throw new Error(`stands in no menu: ${without.join(", ")}`);

mkdirSync(join(PAGES, ".vitepress"), { recursive: true });
writeFileSync(
  join(PAGES, ".vitepress/config.mjs"),
  `export default ${JSON.stringify({
    title: "Sluse",
    description: "The gate between health-research ordering systems and the people they write to",
    lang: "en",
    outDir: DIST,
    cleanUrls: false,
    lastUpdated: false,
    // A table whose columns need no names has none.
    head: [["style", {}, ".vp-doc thead:not(:has(th:not(:empty))) { display: none }"]],
    themeConfig: {
      search: { provider: "local" },
      nav: [
        { text: "First hour", link: "/docs/guide/first-hour" },
        { text: "Guide", link: "/docs/guide/ordering-systems" },
        { text: "Rules", link: "/docs/reference/rules/" },
        { text: "Errors", link: "/docs/reference/errors" },
        { text: "Roles", link: "/docs/reference/roles" },
        { text: "API", link: "/api/" },
        { text: "Figures", link: "/docs/performance" },
        { text: "Decisions", link: "/docs/adr/" },
      ],
      sidebar,
      outline: { level: [2, 3] },
      socialLinks: [{ icon: "github", link: ADDRESS }],
    },
  })};\n`,
);
writeFileSync(
  join(PAGES, ".vitepress/anchors.mjs"),
  `// Headings have the addresses that they have in the repository, where links to them are written by hand.
export const slugify = (heading) =>
  heading.trim().toLowerCase().replaceAll(/[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]/gu, "").replaceAll(" ", "-");
// \`<a id="…"></a>\` is an anchor; all other HTML of a page is text.
export const anchors = (md) => {
  md.set({ html: false });
  // Braces of a page are no program of Vue's. Its own delimiters stay: the theme is written with them.
  for (const kind of ["text", "code_inline", "code_block", "fence"]) {
    const written = md.renderer.rules[kind];
    md.renderer.rules[kind] = (...given) => written(...given).replaceAll("{{", "&#123;&#123;");
  }
  md.core.ruler.after("inline", "anchors", (state) => {
    for (const token of state.tokens)
      for (const child of token.children ?? []) {
        const id = child.type === "text" ? /^<a id="([\\w-]+)"><\\/a>/u.exec(child.content) : null;
        if (!id) continue;
        child.content = child.content.slice(id[0].length);
        const anchor = new state.Token("html_inline", "", 0);
        anchor.content = \`<a id="\${id[1]}"></a>\`;
        token.children.splice(token.children.indexOf(child), 0, anchor);
        break;
      }
  });
};
`,
);
const config = join(PAGES, ".vitepress/config.mjs");
writeFileSync(
  config,
  readFileSync(config, "utf8")
    .replace("export default", 'import { anchors, slugify } from "./anchors.mjs";\nconst settings =')
    .concat("export default { ...settings, markdown: { config: anchors, anchor: { slugify } } };\n"),
);
await build(PAGES);

const checked = await new LinkChecker().check({
  path: DIST,
  recurse: true,
  checkFragments: true,
  cleanUrls: true,
  concurrency: 8,
  timeout: 60_000,
  retryErrors: true,
  retryErrorsCount: 3,
  linksToSkip: async (address) => !/^http:\/\/(?:localhost|127\.)/u.test(address),
});
const dead = checked.links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent, status }) => `${status} ${parent} → ${url}`);
// Pages are named by where they lie, or by the address they are served at.
const nameOf = (url) => (url.startsWith("http") ? decodeURI(new URL(url).pathname) : url.replace(DIST, "")).split("#")[0];
const reached = new Set(
  checked.links
    .filter(({ state }) => state === LinkState.OK)
    .map(({ url }) => nameOf(url).replace(/\/$/u, "/index.html").replace(/^\//u, "")),
);
const unreached = globSync("**/*.html", { cwd: DIST }).filter(
  (page) => page !== "404.html" && page !== "index.html" && !reached.has(page) && !reached.has(page.replace(/\.html$/u, "")),
);
// What a page says is read by people: a brace of the theme's own that was not filled in, or a remark to whoever edits, is a fault.
const readable = (page) =>
  readFileSync(join(DIST, page), "utf8").replaceAll(/<(?<tag>code|pre|script|style)\b.*?<\/\k<tag>>/gsu, "");
const writes = (page, braces) => {
  const source = join(PAGES, page.replace(/\.html$/u, ".md"));
  return existsSync(source) && readFileSync(source, "utf8").includes(braces);
};
const unfilled = globSync("**/*.html", { cwd: DIST }).filter((page) =>
  [["{{", "{{"], ["&lt;!--", "<!--"]].some(([shown, written]) => readable(page).includes(shown) && !writes(page, written)),
);
for (const each of unfilled) console.error(`shows braces or a remark: ${each}`);
for (const each of dead) console.error(`dead: ${each}`);
for (const each of unreached) console.error(`reached by nothing: ${each}`);
console.log(`${globSync("**/*.html", { cwd: DIST }).length} pages, ${checked.links.length} links, ${dead.length} dead, ${unreached.length} pages reached by nothing`);
if (dead.length + unreached.length + unfilled.length > 0 || !existsSync(join(DIST, "index.html"))) process.exitCode = 1;
