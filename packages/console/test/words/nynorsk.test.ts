import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import {
  COMPLAINT_NAMES,
  HINDRANCE_NAMES,
  KIND_NAMES,
  LANGUAGE_NAMES,
  OPT_OUT_NAMES,
  OUTCOME_NAMES,
  PART_NAMES,
  PLAN_NAMES,
  PURPOSE_NAMES,
  ROUND_NAMES,
  STATE_NAMES,
  type Name,
} from "@sluse/core";
import { parseSync } from "vite";
import { beforeAll, describe, expect, it } from "vitest";

import { NYNORSK, nynorskOf } from "../../src/words/nynorsk.ts";
import { fillWorld, type DemoMailOuts } from "../demo/mail-outs.ts";
import { PEOPLE, SIRI } from "../demo/people.ts";
import { createWorld, type World } from "../demo/world.ts";
import { ORIGIN, Visitor } from "../internal/visitor.ts";

const SOURCES = fileURLToPath(new URL("../../src", import.meta.url));

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function* nodesIn(value: unknown): Generator<Node, void, undefined> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/** The texts that an expression may come to, `{}` for what is put in; undefined where a text cannot be read off it. */
function textsOf(node: unknown): readonly string[] | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : undefined;
  if (node.type === "TemplateLiteral") {
    const quasis = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
    return [quasis.map(({ value }) => value.cooked).join("{}")];
  }
  if (node.type !== "ConditionalExpression") return undefined;
  const [then, otherwise] = [textsOf(node["consequent"]), textsOf(node["alternate"])];
  return then && otherwise && [...then, ...otherwise];
}

const nameOf = (node: unknown): unknown =>
  isNode(node) ? (node.type === "MemberExpression" ? nameOf(node["property"]) : node["name"]) : undefined;

/** What is put in must be said by itself: a word inside would stay bokmål. */
const holdsWords = (node: unknown): boolean =>
  [...nodesIn(node)].some(
    (each) =>
      each.type === "TemplateLiteral" &&
      (each["expressions"] as readonly unknown[]).some((put) =>
        [...nodesIn(put)].some((inside) => (textsOf(inside) ?? []).some((text) => /\p{L}{3}/u.test(text))),
      ),
  );

/** Texts in bokmål in the sources of the pages: what is said, and what things are called. */
const said = new Set<string>();
const unread: string[] = [];
for (const file of globSync("**/*.ts", { cwd: SOURCES })) {
  if (file.startsWith("words/nynorsk")) continue;
  const { program } = parseSync(file, readFileSync(`${SOURCES}/${file}`, "utf8"));
  for (const node of nodesIn(program)) {
    if (node.type === "CallExpression" && nameOf(node["callee"]) === "say") {
      const [first] = node["arguments"] as readonly unknown[];
      const texts = textsOf(first);
      // A local `say` of counts and units is `Intl`'s.
      if (!texts && file !== "words/times.ts") unread.push(file);
      if (holdsWords(first)) unread.push(`${file}: ${texts?.join(" / ")}`);
      for (const text of texts ?? []) said.add(text);
    }
    if (node.type !== "ObjectExpression") continue;
    const own = (node["properties"] as readonly Node[]).map(
      (each) => [nameOf(each["key"]), each["value"]] as const,
    );
    if (own.some(([name]) => name === "nn")) continue;
    for (const [name, value] of own)
      if (name === "nb") for (const text of textsOf(value) ?? []) said.add(text);
  }
}

const names = [
  COMPLAINT_NAMES,
  HINDRANCE_NAMES,
  KIND_NAMES,
  LANGUAGE_NAMES,
  OPT_OUT_NAMES,
  OUTCOME_NAMES,
  PART_NAMES,
  ...Object.values(PLAN_NAMES),
  PURPOSE_NAMES,
  ROUND_NAMES,
  STATE_NAMES,
]
  .flatMap((each): Name[] => Object.values(each))
  .map(({ nb }) => nb)
  .filter((name) => name !== "");

const placesIn = (text: string): number => text.split("{}").length - 1;
/** Words of bokmål that are none of nynorsk. */
const BOKMÅL =
  /(?<!\p{L})(?:ikke|hva|hvem|hvor|hvorfor|hvordan|hvilke[nt]?|hver|hvert|fra|noen|noe|også|bare|være|nå|jeg|gjøre|gjør|uten|gjennom den|mottakere?n?|bestiller(?:en|systemet?)|superbruker(?:e|en|ne)?|utsending(?:er|ene|en)|godkjenning(?:er|ene|en)|bølge(?:n|r)?|lenke(?:n|ne|r)?|tittelen er|forskning|formål|begrunnelse|avgjørelsen|flere|mellomtiden|annen|annet|selv|siden (?:igjen|på)|blitt|ble|sluppet|stoppet|endret|åpnet|vises|sendes|lagres|heter|finnes|gjelder|trenger|må ikke|ingen utsending|alle steder|navn|tegn|regler|henvendelser?)(?!\p{L})/iu;

describe("the catalogue of nynorsk", () => {
  it("has every text of the pages, each read off the sources", () => {
    expect(unread).toEqual([]);
    expect(said.size).toBeGreaterThan(600);
    expect([...said, ...names].filter((text) => !Object.hasOwn(NYNORSK, text))).toEqual([]);
  });

  it("has no text that is said nowhere", () => {
    const all = new Set([...said, ...names]);
    expect(Object.keys(NYNORSK).filter((text) => !all.has(text))).toEqual([]);
  });

  it("keeps together on a line what bokmål keeps together", () => {
    const kept = (text: string): number => text.split("\u{a0}").length;
    expect(Object.entries(NYNORSK).filter(([bokmål, nynorsk]) => kept(bokmål) !== kept(nynorsk))).toEqual([]);
  });

  it("puts in what bokmål puts in, and is written in nynorsk", () => {
    const pairs = Object.entries(NYNORSK);
    expect(pairs.filter(([bokmål, nynorsk]) => placesIn(bokmål) !== placesIn(nynorsk))).toEqual([]);
    expect(
      pairs.map(([, nynorsk]) => BOKMÅL.exec(nynorsk)?.[0]).filter((word) => word !== undefined),
    ).toEqual([]);
  });

  it("finds a text by what stands around that which is put in", () => {
    expect(nynorskOf("Godkjenne invitasjon til 51\u{a0}personar?")).toBe(
      "Godkjenne invitasjon til 51\u{a0}personar?",
    );
    expect(nynorskOf("0 av 2 har godkjent")).toBe("0 av 2 har godkjent");
    expect(nynorskOf("Venter på meg")).toBe("Ventar på meg");
    expect(nynorskOf("prøvebølgen: 10 personar sluppet")).toBe("prøvebølgja: 10 personar sleppte");
    expect(nynorskOf("Noe ingen har skrevet")).toBe("Noe ingen har skrevet");
    expect(nynorskOf("toString")).toBe("toString");
  });
});

describe("the pages in nynorsk", () => {
  let world: World;
  let mailOuts: DemoMailOuts;
  /** What people wrote themselves. */
  let written: readonly string[];
  beforeAll(async () => {
    world = await createWorld(ORIGIN);
    mailOuts = await fillWorld(world);
    const { mailOuts: all } = await world.gate.list({ by: SIRI.id });
    const reasons = (await world.gate.stops({ by: SIRI.id })).map(({ reason }) => reason);
    written = [...reasons, ...all.map(({ manifest }) => manifest.notice.title)];
  });

  /** What the pages say by themselves: not what people wrote, nor what the gate says, which is marked as bokmål. */
  const ownWords = (text: string): string =>
    [...PEOPLE.map(({ name }) => name), ...written]
      .reduce((rest, words) => rest.replaceAll(words, " "), text)
      .replaceAll(/<(\w+)[^>]* lang="(?:nb|se|en)"[^>]*>[\s\S]*?<\/\1>/gu, " ")
      .replaceAll(/<(?:style|code|textarea)[^>]*>[\s\S]*?<\/(?:style|code|textarea)>/gu, " ")
      .replaceAll(/«[^»]*»/gu, " ")
      .replaceAll(/<[^>]*>/gu, " ");

  it("are chosen at the foot of each page, or by the browser, and hold no bokmål of their own", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    expect((await siri.get("/")).text).toContain("til=nn");
    await siri.get("/sprak?til=nn&fra=/");
    const found: string[] = [];
    for (const path of [
      "/",
      "/utsendinger",
      "/stopp",
      "/prosjekter",
      "/maler",
      "/kalender",
      "/hjelp",
      "/innlogginger",
      "/bestillinger",
    ]) {
      const { text } = await siri.get(path);
      expect(text).toContain('<html lang="nn"');
      const words = ownWords(text);
      const bokmål = BOKMÅL.exec(words);
      if (bokmål)
        found.push(
          `${path}: ${words.slice(Math.max(0, bokmål.index - 60), bokmål.index + 60).replaceAll(/\s+/gu, " ")}`,
        );
    }
    expect(found).toEqual([]);
    const page = await siri.get(`/utsendinger/${mailOuts.underWay}`);
    for (const word of [
      "Korleis det gjekk med dei som er sleppte",
      "Kven får brevet",
      "Kva som har skjedd",
      "prøvebølgja",
      "personar",
    ])
      expect(page.text.toLowerCase()).toContain(word.toLowerCase());
    const browser = new Visitor(world.console);
    expect(
      (await browser.get("/logg-inn", { headers: { "accept-language": "nn-NO,nn;q=0.9" } })).text,
    ).toContain("Kven er du?");
  });
});
