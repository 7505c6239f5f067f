import { test as propertyTest } from "@fast-check/vitest";
import { eforsk, strict, type FoundLink } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkLinkAddresses } from "../src/index.ts";
import { homograph, hostileNames, notationsOf, privateIpv4 } from "./internal/guard/hostile-names.ts";

const policy = eforsk.links;
const linkTo = (address: string): FoundLink => ({
  address,
  from: "markup",
  place: { kind: "text", document: "brev.html", language: "nb", line: 1, column: 1 },
});
const rulesOf = (...addresses: string[]): string[] =>
  checkLinkAddresses(addresses.map(linkTo), { policy }).findings.map(({ rule }) => rule);
/** Synthetic (month + 80), with valid control digits. */
const SYNTHETIC = "01815000036";
const fullWidth = (digits: string): string =>
  Array.from(digits, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");

describe("checkLinkAddresses", () => {
  test.each([
    "https://www.helsenorge.no/",
    "https://tjenester.helsenorge.no/min-helse",
    "https://nettskjema.no/a/123456",
    "https://nettskjema.fjordheim.no/a/123456",
    "https://helsenord.no/",
    "https://www.fhi.no/studier/abc123/",
    "https://docs.google.com/forms/d/e/1x/viewform",
    "https://demokrati.no/",
    "https://skjema.no/credit/preview-av-noe",
    "https://undersøkelse.no/svar?side=2#start",
    "https://sámediggi.no/",
    "mailto:post@skjema.no?subject=Sp%C3%B8rsm%C3%A5l&body=Hei",
    "mailto:førsteamanuensis@universitet.no,post@skjema.no",
    "tel:+4773595000",
    "tel:73 59 50 00",
    "tel:0047 735 95 000",
    "tel:02800",
    "tel:113",
    "tel:116117",
    "tel:+46 8 123 456 00",
    "#samtykke",
  ])("has nothing to say of `%s`", (address) => {
    expect(rulesOf(address)).toEqual([]);
  });

  test.each([
    ["http://skjema.no/", "link/not-https"],
    ["ftp://skjema.no/", "link/scheme"],
    ["javascript:alert(1)", "link/scheme"],
    ["data:text/html,hei", "link/scheme"],
    ["file:///C:/brev.docx", "link/scheme"],
    ["sms:2097", "link/scheme"],
    ["www.skjema.no", "link/without-scheme"],
    ["https://bruker:hemmelig@skjema.no/", "link/credentials"],
    ["https://www.helsen0rge.no/", "link/look-alike"],
    ["https://helsnorge.no/", "link/look-alike"],
    ["https://heslenorge.no/", "link/look-alike"],
    ["https://helsenorge.com/skjema", "link/look-alike"],
    ["https://helsenorge.no.sjekk-inn.com/", "link/look-alike"],
    ["https://helsenorge-skjema.no/", "link/look-alike"],
    ["https://hélsenorge.no/", "link/look-alike"],
    ["https://nettskjerna.no/a/1", "link/look-alike"],
    ["https://skjema.no/?token=", "link/field-left"],
    ["https://skjema.no/s/00000", "link/field-left"],
    ["https://altin.no/skjema", "link/look-alike"],
    ["https://skjema.no/%7Btoken%7D", "link/field-left"],
    ["https://skjema.no/s?kode=XXXX", "link/field-left"],
    ["https://bit.do/3x", "link/shortener"],
    ["https://bit.ly/3x", "link/shortener"],
    ["https://BIT.LY/3x", "link/shortener"],
    ["https://www.bit.ly/3x", "link/shortener"],
    ["https://skjema.no/?utm_source=brev", "link/tracking"],
    ["https://skjema.no/?UTM_Source=brev", "link/tracking"],
    ["https://eprom.hemitdev.no/", "link/test-environment"],
    ["https://test.skjema.no/", "link/test-environment"],
    ["https://a.test.skjema.no/", "link/test-environment"],
    ["https://skjema-test.no/", "link/test-environment"],
    ["https://skjema-test2.hemit.no/", "link/test-environment"],
    ["https://qa.skjema.no/", "link/test-environment"],
    ["https://eprom-qa.hemit.no/", "link/test-environment"],
    ["https://skjema.example/", "link/test-environment"],
    ["https://staging.skjema.no/", "link/test-environment"],
    ["https://uat.skjema.no/", "link/test-environment"],
    ["https://skjema-preprod.no/", "link/test-environment"],
    ["https://stage.skjema.no/", "link/test-environment"],
    ["https://demo2.skjema.no/", "link/test-environment"],
    ["https://skjematest.sykehuset.no/", "link/test-environment"],
    ["https://skjema.no/s?returnUrl=http%3A%2F%2Flocalhost%2Fx", "link/test-environment"],
    ["https://skjema.no/test/s", "link/preview"],
    ["https://skjema.no/s#/preview", "link/preview"],
    ["https://skjema.no/s#!/skjema/utkast", "link/preview"],
    ["https://skjema.stg.fjordheim.no/s", "link/test-environment"],
    ["https://skjema.utv.fjordheim.no/s", "link/test-environment"],
    ["https://skjema-utvikling.fjordheim.no/s", "link/test-environment"],
    ["https://forms.office.com/Pages/ShareFormPage.aspx?id=1", "link/not-public"],
    ["https://www.google.com/url?q=https://skjema.no", "link/not-public"],
    ["https://fjordheim.github.io/skjema", "link/not-public"],
    ["https://studie.page.link/x", "link/shortener"],
    ["https://l.instagram.com/?u=x", "link/shortener"],
    ["https://skjema.no/user/form/preview.html?form=3", "link/preview"],
    ["https://intranett.sykehuset.no/studie", "link/not-public"],
    ["https://sykehuset.sharepoint.com/sites/studie", "link/not-public"],
    ["https://docs.google.com/document/d/1x/view", "link/not-public"],
    ["https://a1b2.ngrok-free.app/", "link/not-public"],
    ["https://skjema.no/s/1?preview=true", "link/preview"],
    ["https://docs.google.com/forms/d/1x/edit", "link/preview"],
    ["https://skjema.no/forh%C3%A5ndsvisning/1", "link/preview"],
    ["https://forms.gle/x", "link/shortener"],
    ["https://skjema.no:8443/", "link/host-not-allowed"],
    ["mailto:post@skjema", "link/mail-malformed"],
    ["mailto:", "link/mail-malformed"],
    ["mailto:Post <post@skjema.no>", "link/mail-malformed"],
    ["mailto:post@skjema.no?cc=annen@skjema.no", "link/mail-malformed"],
    ["mailto:post@@skjema.no", "link/mail-malformed"],
    ["tel:", "link/phone-malformed"],
    ["tel:+47 735 95 00", "link/phone-malformed"],
    ["tel:ring oss", "link/phone-malformed"],
    ["tel:12345678", "link/phone-malformed"],
    [`https://skjema.no/?id=${SYNTHETIC}`, "link/national-id"],
    [`https://skjema.no/${SYNTHETIC.slice(0, 6)}%20${SYNTHETIC.slice(6)}`, "link/national-id"],
    [`https://skjema.no/#${SYNTHETIC}`, "link/national-id"],
    [`https://skjema.no/?p=${Buffer.from(SYNTHETIC).toString("base64")}`, "link/national-id"],
    [`https://skjema.no/${SYNTHETIC.slice(0, 6)}_${SYNTHETIC.slice(6)}`, "link/national-id"],
    [`https://skjema.no/?a=100%&id=%3${SYNTHETIC[0]}${SYNTHETIC.slice(1)}`, "link/national-id"],
    [`https://skjema.no/?a=%E6%3${SYNTHETIC[0]}${SYNTHETIC.slice(1)}`, "link/national-id"],
    [`mailto:post@skjema.no?subject=Sak%20${SYNTHETIC}`, "link/national-id"],
    [`https://skjema.no/?id=${fullWidth(SYNTHETIC)}`, "link/national-id"],
    ["https://skjema.no/?navn=Test+Testesen", "link/personal-data"],
    ["https://skjema.no/?F%C3%B8dselsdato=010150", "link/personal-data"],
  ])("says of `%s`: %s", (address, rule) => {
    expect(rulesOf(address)).toEqual([rule]);
  });

  test.each([
    ["https://acc.fjordheim.no/s", "link/test-environment"],
    ["https://skjema-sandbox.fjordheim.no/s", "link/test-environment"],
    ["https://fjordheim.no/s?returnUrl=http://127.0.0.1/x", "link/test-environment"],
    ["https://fjordheim.no/s?next=https://192.168.1.4:8080/", "link/test-environment"],
    ["https://innsida.fjordheim.no/s", "link/not-public"],
    ["https://fjordheim.atlassian.net/wiki/x", "link/not-public"],
    ["https://skjema.vercel.app/s", "link/not-public"],
    ["https://fjordheim.service-now.com/s", "link/not-public"],
    ["https://eu.jotform.com/build/123", "link/not-public"],
    ["https://skjema.fjordheim.lokal/s", "link/not-public"],
    ["https://10.0.0.1.nip.io/s", "link/not-public"],
    ["https://fjordheim.no/admin/survey/3", "link/preview"],
    ["https://fjordheim.no/s?env=test", "link/preview"],
    ["https://redcap.fjordheim.no/Surveys/preview_survey.php?pid=3", "link/preview"],
    ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ffjordheim.no", "link/shortener"],
    ["https://kort.nu/abc", "link/shortener"],
    ["https://fjordheim.no/s;jsessionid=4F3A", "link/tracking"],
    ["https://fjordheim.no/s?sessionid=4F3A", "link/tracking"],
  ])("is not for recipients: %s", (address, rule) => {
    const { findings } = checkLinkAddresses([linkTo(address)], { policy });
    expect(findings.map((each) => each.rule)).toContain(rule);
  });

  test.each([
    "https://www.helsenorge.no/skjema",
    "https://nettskjema.no/a/123456",
    "https://forms.office.com/e/AbCdEf1234",
    "https://fjordheim.no/prosjekt/demografi?mode=print",
    "https://fjordheim.no/preview-av-studien",
    "https://betacell.no/administrasjon",
    "https://www.intervju.no/s?next=https://www.helsenorge.no/",
  ])("is a public page: %s", (address) => {
    expect(rulesOf(address)).toEqual([]);
  });

  test.each(["https://latest.no/", "https://protest.no/", "https://contest.skjema.no/", "https://aqa.no/"])(
    "does not take `%s` for a test environment",
    (address) => {
      expect(rulesOf(address)).toEqual([]);
    },
  );

  propertyTest.prop([privateIpv4, homograph])(
    "refuses hosts that are numbers or imitate others",
    (octets, imitation) => {
      for (const host of [...notationsOf(octets), imitation]) {
        const found = checkLinkAddresses([linkTo(`https://${host}/`)], { policy }).findings;
        expect(found.map(({ severity }) => severity)).toContain("refuse");
      }
    },
  );

  test.each(hostileNames)("clears not `https://%s/`", (name) => {
    const { findings } = checkLinkAddresses([linkTo(`https://${name}/`)], { policy });
    expect(findings.some(({ severity }) => severity === "refuse")).toBe(true);
  });

  propertyTest.prop([
    fc.webUrl({ validSchemes: ["https"], withQueryParameters: true }),
    fc.constantFrom("id", "x", ""),
  ])("never writes a national id into a finding", (url, name) => {
    const address = `${url}${url.includes("?") ? "&" : "?"}${name}=${SYNTHETIC}#${SYNTHETIC}`;
    const { findings } = checkLinkAddresses([linkTo(address)], { policy });
    expect(findings.map(({ rule }) => rule)).toContain("link/national-id");
    expect(JSON.stringify(findings)).not.toContain(SYNTHETIC.slice(6));
  });

  test("counts sites, with and without www, and holds for too many", () => {
    const sites = Array.from({ length: 4 }, (_, index) => `https://side${index}.no/`);
    expect(checkLinkAddresses(sites.map(linkTo), { policy: strict.links }).findings).toMatchObject([
      { rule: "link/too-many-hosts", severity: "hold", facts: { count: 4, most: 3 } },
    ]);
    expect(
      checkLinkAddresses(
        ["https://a.no/", "https://www.a.no/x", "https://b.no/", "https://c.no/"].map(linkTo),
        {
          policy: strict.links,
        },
      ).findings,
    ).toEqual([]);
  });

  test("the same fault in many places is one finding with its places", () => {
    const { findings } = checkLinkAddresses([linkTo("http://a.no/"), linkTo("http://a.no/")], { policy });
    expect(findings).toMatchObject([{ rule: "link/not-https", count: 2, places: [{}, {}] }]);
  });
});
