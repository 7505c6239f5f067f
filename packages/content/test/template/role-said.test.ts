import type { Language } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { checkTemplate } from "../../src/template/check-template.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { saysItsRole, type SaidRole } from "../../src/template/role-said.ts";
import { templateFileRules } from "../../src/template/template-file-rules.ts";

type Case = readonly [role: SaidRole, language: Language, text: string];

describe("a passage says what its role says", () => {
  test.each<Case>([
    ["voluntary", "nb", "Det er frivillig å delta."],
    ["voluntary", "nb", "Du bestemmer selv. Det er helt i orden å si nei."],
    ["voluntary", "nb", "Du trenger ikke å delta."],
    ["voluntary", "nn", "Det er friviljug å vere med, og du treng ikkje svare."],
    ["voluntary", "en", "It is up to you to decide. You do not have to take part."],
    ["voluntary", "se", "Searvan lea eaktodáhtolaš."],
    ["withdraw", "nb", "Du kan når som helst og uten å oppgi noen grunn trekke ditt samtykke."],
    ["withdraw", "nb", "Du kan si ja nå og nei senere."],
    ["withdraw", "nn", "Du kan når som helst trekkje deg utan å gje nokon grunn."],
    ["withdraw", "en", "You are free to withdraw at any time, without giving a reason."],
    ["withdraw", "se", "Don sáhtát goas beare geassádit almma ákkastaddama haga."],
    ["voluntary", "nb", "Det var frivillig før, og det er frivillig å være med videre."],
    ["withdraw", "nb", "Du kunne trekke deg før, og du kan trekke deg nå."],
    ["sender", "nb", "Kreftregisteret skriver til deg."],
    ["sender", "nb", "Brevet er sendt av Åse Hætta."],
    ["sender", "nb", "Dette brevet kommer fra … ."],
    ["sender", "nn", "Brevet kjem frå NTNU."],
    ["sender", "en", "This letter is from the Norwegian Kidney Registry."],
    ["sender", "se", "Dát reive boahtá universitehtas."],
    ["purpose", "nb", "Vi vil finne ut hvordan folk sover."],
    ["purpose", "nn", "Føremålet er å hjelpe fleire."],
    ["purpose", "en", "We want to know how people sleep."],
    ["purpose", "se", "Mii háliidat diehtit mo olbmot ođđet."],
    ["opt-out", "nb", "På Helsenorge kan du reservere deg mot slike brev."],
    ["opt-out", "en", "You may opt out of letters like this."],
    ["apology", "nb", "Det er vår feil, og vi beklager."],
    ["apology", "nn", "Vi er leie for feilen."],
    ["apology", "en", "We are sorry."],
    ["apology", "se", "Mii šállošat dan."],
    ["reminder", "nb", "For noen uker siden skrev vi til deg. Vi har ikke fått svar."],
    ["reminder", "nn", "For tre veker sidan sende me deg eit brev."],
    ["reminder", "en", "We wrote to you three weeks ago."],
    ["reminder", "se", "Dát lea muittuhus."],
  ])("%s, %s: %s", (role, language, text) => {
    expect(saysItsRole(role, text, language)).toBe(true);
  });
});

describe("a passage about something else, or that takes it back, does not", () => {
  const canteen = {
    nb: "Sykehuset har en kantine i første etasje.",
    nn: "Sjukehuset har ein kantine i første høgda.",
    en: "The hospital has a canteen on the first floor.",
    se: "Buohcciviesus lea kafea vuosttas gearddis.",
  };
  const roles: readonly SaidRole[] = ["voluntary", "withdraw", "opt-out", "apology", "reminder"];
  test.each<Case>([
    ...(["nb", "nn", "en", "se"] as const).flatMap((language) =>
      roles.map((role): Case => [role, language, canteen[language]]),
    ),
    ["voluntary", "nb", "Det er ikke frivillig å delta."],
    ["voluntary", "nb", "Det er på ingen måte frivillig."],
    ["voluntary", "nn", "Det er ikkje frivillig å delta."],
    ["voluntary", "en", "Taking part is not voluntary."],
    ["voluntary", "se", "Searvan ii leat eaktodáhtolaš."],
    ["voluntary", "nb", "Studien var tidligere frivillig. Nå gjelder den alle."],
    ["voluntary", "nn", "Det var friviljug før. No må alle svare."],
    ["voluntary", "en", "It used to be voluntary."],
    ["voluntary", "nb", "Vi samarbeider med det frivillige brannvesenet."],
    ["voluntary", "en", "We work with voluntary organisations."],
    ["withdraw", "nb", "Vi kan trekke tilbake brevet dersom det er feil i det."],
    ["withdraw", "nb", "Du kunne trekke deg fram til 1. januar 2020."],
    ["withdraw", "en", "You could withdraw until 1 January 2020."],
    ["withdraw", "nb", "Du kan trekke deg bare dersom du er alvorlig syk."],
    ["withdraw", "nn", "Du kan trekkje deg berre dersom du er sjuk."],
    ["withdraw", "en", "You may withdraw only if you are ill."],
    ["sender", "nb", "Hei og hå fra oss som skriver dette brevet."],
    ["sender", "en", "Hello from all of us who write this letter."],
    ["sender", "se", "Bures buot sis geat čállet reivve."],
    ["purpose", "nb", "Vi har det travelt denne uken og håper at du har det fint hjemme."],
    ["purpose", "nn", "Vi har det travelt denne veka og håper at du har det fint heime."],
    ["purpose", "en", "We are busy this week and hope that all is well at home."],
    ["purpose", "se", "Mis lea hoahppu dán vahkus."],
    ["withdraw", "nb", "Blir du med, kan du ikke trekke deg."],
    ["withdraw", "nb", "Vil du trekke deg, må du oppgi en god grunn."],
    ["withdraw", "nn", "Du kan ikkje trekkje deg."],
    ["withdraw", "en", "You cannot withdraw."],
    ["withdraw", "se", "Don it sáhte geassádit."],
  ])("%s, %s: %s", (role, language, text) => {
    expect(saysItsRole(role, text, language)).toBe(false);
  });
});

test("is a rule of templates, with examples that fail and pass", () => {
  const rulesOf = (source: string): string[] => {
    const { template } = parseTemplate(source, { file: "mal.nb.md" });
    return template ? checkTemplate(template, []).findings.map(({ rule }) => rule) : ["unread"];
  };
  const { example, severity } = templateFileRules["text/template-role-unsaid"];
  expect(rulesOf(example.fails)).toEqual(["text/template-role-unsaid"]);
  expect(rulesOf(example.passes)).toEqual([]);
  expect(severity).toBe("hold");
});
