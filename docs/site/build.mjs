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
  const prose = (part) => part.replaceAll(LINK, (link) => rewrite(page, link));
  for (const code of text.matchAll(CODE)) {
    out += prose(text.slice(at, code.index)) + code[0];
    at = code.index + code[0].length;
  }
  return out + prose(text.slice(at));
}

const titleOf = (text, path) => /^# (?<title>.+)$/mu.exec(text)?.groups?.title ?? posix.basename(path, ".md");

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
  const { exports } = JSON.parse(readFileSync(join(ROOT, path), "utf8"));
  return Object.entries(exports)
    .filter(([door]) => door !== "./house")
    .flatMap(([, target]) => (typeof target === "string" ? [] : [join(ROOT, dirname(path), target["@sluse/source"])]));
});
writeFileSync(
  join(SITE, "tsconfig.json"),
  JSON.stringify({
    extends: join(ROOT, "tsconfig.base.json"),
    compilerOptions: { noEmit: true, composite: false, incremental: false, rewriteRelativeImportExtensions: false, allowImportingTsExtensions: true, isolatedDeclarations: false, declaration: false, declarationMap: false, typeRoots: [join(ROOT, "node_modules/@types")] },
    files: doors,
  }),
);
execFileSync(
  process.execPath,
  [
    join(dirname(require.resolve("typedoc/package.json")), "bin/typedoc"),
    ...doors.flatMap((door) => ["--entryPoints", door]),
    "--tsconfig", join(SITE, "tsconfig.json"),
    "--plugin", "typedoc-plugin-markdown", "--out", join(PAGES, "api"), "--entryFileName", "index", "--readme", "none",
    "--basePath", ROOT, "--disableSources", "--skipErrorChecking", "--logLevel", "Error", "--hideBreadcrumbs", "--name", "The doors of the packages",
    "--outputFileStrategy", "modules", "--useHTMLAnchors",
  ],
  { stdio: "inherit", cwd: ROOT },
);

/** Everything a folder has, so that no page is without a way to it. */
function sidebarOf(folder) {
  const own = globSync("*.md", { cwd: join(PAGES, folder) }).toSorted();
  const below = globSync("*/", { cwd: join(PAGES, folder) })
    .toSorted()
    .filter((name) => globSync("**/*.md", { cwd: join(PAGES, folder, name) }).length > 0);
  const item = (name) => ({
    text: titleOf(readFileSync(join(PAGES, folder, name), "utf8"), name),
    link: `/${posix.join(folder, name).replace(/(?:index)?\.md$/u, "")}`,
  });
  return [
    ...own.map(item),
    ...below.map((name) => ({
      text: name.replace(/\/$/u, ""),
      collapsed: true,
      items: sidebarOf(posix.join(folder, name)),
    })),
  ];
}

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
    themeConfig: {
      search: { provider: "local" },
      nav: [
        { text: "First hour", link: "/docs/guide/first-hour" },
        { text: "Rules", link: "/docs/reference/rules/" },
        { text: "Errors", link: "/docs/reference/errors" },
        { text: "Roles", link: "/docs/reference/roles" },
        { text: "API", link: "/api/" },
        { text: "Figures", link: "/docs/performance" },
        { text: "Decisions", link: "/docs/adr/" },
      ],
      sidebar: sidebarOf("."),
    },
    // Markdown is kept from Vue: no HTML but anchors, and braces that no page has.
    vue: { template: { compilerOptions: { delimiters: ["⟦⟦⟦", "⟧⟧⟧"] } } },
  })};\n`,
);
writeFileSync(
  join(PAGES, ".vitepress/anchors.mjs"),
  `// \`<a id="…"></a>\` is an anchor; all other HTML of a page is text.
export const anchors = (md) => {
  md.set({ html: false });
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
    .replace("export default", 'import { anchors } from "./anchors.mjs";\nconst settings =')
    .concat("export default { ...settings, markdown: { config: anchors } };\n"),
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
for (const each of dead) console.error(`dead: ${each}`);
for (const each of unreached) console.error(`reached by nothing: ${each}`);
console.log(`${globSync("**/*.html", { cwd: DIST }).length} pages, ${checked.links.length} links, ${dead.length} dead, ${unreached.length} pages reached by nothing`);
if (dead.length + unreached.length > 0 || !existsSync(join(DIST, "index.html"))) process.exitCode = 1;
